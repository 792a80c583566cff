/// How often the decisive test would find a shortfall that is there, for display (Method, rule 5.3).
package enum TestPower {
  /// The probability that so many cases convict, if the true share is `share` and the reference is `reference`, both
  /// in permille and read as the nearest end outside 0 ... 1000. More cases than 100 000 count as that many.
  package static func againstProbability(cases: Int, share: Int, reference: Int) -> Double {
    let cases = min(cases, 100_000)
    let truth = Double(min(max(share, 0), 1000)) / 1000
    guard cases >= Proportion.fewestCases else { return 0 }
    let most = greatestConvicting(cases, reference)
    guard most >= 0 else { return 0 }
    guard truth > 0 else { return 1 }
    guard truth < 1 else { return 0 }
    let odds = Elementary.logarithm(truth) - Elementary.logarithm(1 - truth)
    var logarithm = Double(cases) * Elementary.logarithm(1 - truth)
    var sum = 0.0
    for count in 0...most {
      sum += Elementary.exponential(logarithm)
      logarithm += odds + Elementary.logarithm(Double(cases - count) / Double(count + 1))
    }
    return min(1, sum)
  }

  /// The greatest count that still is against; below 0 where none is. The counts that convict are the lowest ones.
  private static func greatestConvicting(_ cases: Int, _ reference: Int) -> Int {
    var (convicts, clears) = (-1, cases + 1)
    while clears - convicts > 1 {
      let middle = (convicts + clears) / 2
      if Proportion(middle, of: cases).tested(against: reference) == .against {
        convicts = middle
      } else {
        clears = middle
      }
    }
    return convicts
  }
}

extension PairTest {
  /// How many cases the share would need beside as many times more in the baseline, if both stayed what they are, for
  /// the test to decide; `nil` where they are alike, of nothing, or where it would take more than `Count.limit`.
  ///
  /// At the midpoints of the counts.
  package var casesNeeded: Int? {
    guard share.whole > 0, baseline.whole > 0 else { return nil }
    let (cases, others) = (Double(share.whole), Double(baseline.whole))
    let (part, otherPart) = (Double(share.low + share.high) / 2, Double(baseline.low + baseline.high) / 2)
    let difference = part / cases - otherPart / others
    guard difference != 0 else { return nil }
    let pooled = (part + otherPart) / (cases + others)
    let variance = pooled * (1 - pooled) * (1 / cases + 1 / others)
    let factor = 2.7055 * variance / (difference * difference)
    let least = Double(Proportion.fewestCases) * max(1, cases / others)
    let needed = max(factor * cases, least).rounded(.up)
    return needed <= Double(Count.limit) ? Int(needed) : nil
  }
}
