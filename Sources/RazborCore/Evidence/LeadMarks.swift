/// How leads were marked by those who work with them (Method, rule 5.9).
package struct LeadMarks: Hashable, Sendable {
  package let target: Int
  package let offTarget: Int
  package let spam: Int
  /// Nobody was reached.
  package let unreached: Int
  /// Of those off target, the ones that marketing contests.
  package let disputed: Int
  /// Leads without any mark.
  package let unmarked: Int
  /// Whether calls came late or were given up early, so that an unreached lead may have been a good one.
  package let mayHaveMissed: Bool

  /// `nil` where a count is below 0, more are disputed than are off target, there are no marks, or more leads than
  /// `Count.limit`.
  package init?(
    target: Int, offTarget: Int, spam: Int = 0, unreached: Int = 0, disputed: Int = 0, unmarked: Int = 0,
    mayHaveMissed: Bool = false
  ) {
    let counts = [target, offTarget, spam, unreached, disputed, unmarked]
    guard counts.allSatisfy({ (0...Count.limit).contains($0) }), disputed <= offTarget else { return nil }
    let marked = target + offTarget + spam + unreached
    guard marked > 0, marked + unmarked <= Count.limit else { return nil }
    (self.target, self.offTarget, self.spam, self.unreached) = (target, offTarget, spam, unreached)
    (self.disputed, self.unmarked, self.mayHaveMissed) = (disputed, unmarked, mayHaveMissed)
  }

  package var marked: Int { target + offTarget + spam + unreached }

  /// Target leads of all that are marked, disputed and perhaps missed ones in doubt.
  package var targetShare: Proportion {
    Proportion(low: target, high: target + disputed + (mayHaveMissed ? unreached : 0), whole: marked)
  }

  package var disputedShare: Proportion { Proportion(disputed, of: marked) }
  package var unmarkedShare: Proportion { Proportion(unmarked, of: marked + unmarked) }

  /// Whether so many leads have no mark that the marks decide nothing.
  package var isTooThin: Bool { 10 * unmarked > marked + unmarked }

  /// What the marks say about a reference in permille.
  ///
  /// - Parameter check: leads that both sides marked; the share is then as uncertain as their marks differ.
  package func tested(against reference: Int, check: DoubleMarking? = nil) -> TestOutcome {
    guard !isTooThin else { return .indecisive }
    return (check.map { $0.widened(targetShare) } ?? targetShare).tested(against: reference)
  }
}

/// The same leads marked by two sides that did not see each other's marks (Method, rule 5.9).
package struct DoubleMarking: Hashable, Sendable {
  package let bothTarget: Int
  package let onlyFirst: Int
  package let onlySecond: Int
  package let neither: Int

  /// How many leads are enough for a check.
  package static let usualSize = 30

  /// `nil` where a count is below 0, all are 0, or there are more than `Count.limit`.
  package init?(bothTarget: Int, onlyFirst: Int, onlySecond: Int, neither: Int) {
    let counts = [bothTarget, onlyFirst, onlySecond, neither]
    guard counts.allSatisfy({ (0...Count.limit).contains($0) }),
      (1...Count.limit).contains(counts.reduce(0, +))
    else { return nil }
    (self.bothTarget, self.onlyFirst, self.onlySecond, self.neither) = (
      bothTarget, onlyFirst, onlySecond, neither
    )
  }

  package var leads: Int { bothTarget + onlyFirst + onlySecond + neither }
  package var agreement: Proportion { Proportion(bothTarget + neither, of: leads) }
  /// How many more are needed for the usual check; 0 where there are enough.
  package var missing: Int { max(0, Self.usualSize - leads) }

  /// Agreement beyond what chance gives (Cohen's κ), for display; `nil` where everybody marked all alike, so that
  /// chance agrees always.
  package var kappa: Double? {
    let all = Double(leads)
    let (first, second) = (Double(bothTarget + onlyFirst) / all, Double(bothTarget + onlySecond) / all)
    let chance = first * second + (1 - first) * (1 - second)
    guard chance < 1 else { return nil }
    return (Double(bothTarget + neither) / all - chance) / (1 - chance)
  }

  /// A share as uncertain as the marks: the part that was marked differently may belong to either side.
  package func widened(_ share: Proportion) -> Proportion {
    let differing = Int128(onlyFirst + onlySecond)
    let doubtful = Int(-floorDiv(-differing * Int128(share.whole), Int128(leads)))
    return Proportion(
      low: max(0, share.low - doubtful), high: min(share.whole, share.high + doubtful), whole: share.whole,
      isEstimate: share.isEstimate)
  }
}
