/// Between which values the true share lies, for display (Method, rule 2.2).
///
/// At 90 % the interval is the decisive test in another form: it leaves the reference out where the test decides,
/// from 20 cases on.
package struct WilsonInterval: Hashable, Sendable {
  /// 0 ... 1.
  package let low: Double
  /// 0 ... 1.
  package let high: Double

  /// An uncertain count widens the interval: its low end belongs to the least count, its high end to the greatest.
  /// None of the cases has the low end 0, all of them the high end 1, and a share of nothing both.
  package init(_ share: Proportion, _ confidence: Confidence = .ninety) {
    let squaredDeviate = Double(confidence.squaredDeviate) / 10_000
    low = share.low > 0 ? Self.end(share.low, of: share.whole, squaredDeviate, sign: -1) : 0
    high = share.high < share.whole ? Self.end(share.high, of: share.whole, squaredDeviate, sign: 1) : 1
  }

  package var lowPermille: Int { Int((1000 * low).rounded()) }
  package var highPermille: Int { Int((1000 * high).rounded()) }

  private static func end(_ count: Int, of whole: Int, _ squaredDeviate: Double, sign: Double) -> Double {
    let cases = Double(whole)
    let share = Double(count) / cases
    let centre = share + squaredDeviate / (2 * cases)
    let variance = (share * (1 - share) + squaredDeviate / (4 * cases)) / cases
    return (centre + sign * (squaredDeviate * variance).squareRoot()) / (1 + squaredDeviate / cases)
  }
}

/// By how much a share changed, with an interval, for display (Method, rule 2.4).
package struct ChangeInterval: Hashable, Sendable {
  /// After minus before, -1 ... 1, at the midpoints of the counts.
  package let change: Double
  package let low: Double
  package let high: Double

  package init(before: Proportion, after: Proportion, _ confidence: Confidence = .ninety) {
    let (old, new) = (WilsonInterval(before, confidence), WilsonInterval(after, confidence))
    let (oldShare, newShare) = (Self.midpoint(before), Self.midpoint(after))
    change = newShare - oldShare
    low = change - Self.length(newShare - new.low, old.high - oldShare)
    high = change + Self.length(new.high - newShare, oldShare - old.low)
  }

  /// Whether the interval leaves "no change" out.
  package var isReal: Bool { low > 0 || high < 0 }

  /// Of nothing, one half: the interval is 0 ... 1.
  private static func midpoint(_ share: Proportion) -> Double {
    share.whole > 0 ? Double(share.low + share.high) / Double(2 * share.whole) : 0.5
  }

  private static func length(_ first: Double, _ second: Double) -> Double {
    (first * first + second * second).squareRoot()
  }
}
