/// Two shares of one company held against each other, such as the later half of a year and the earlier one
/// (Method, rule 2.4).
package struct PairTest: Hashable, Sendable {
  /// The share in question.
  package let share: Proportion
  /// What it is held against.
  package let baseline: Proportion

  package init(_ share: Proportion, against baseline: Proportion) {
    self.share = share
    self.baseline = baseline
  }

  /// An error of 5 % in each direction.
  ///
  /// Uncertain counts are taken as they speak least for the outcome. Fewer than 20 cases on either side decide
  /// nothing, nor does a pair in which none of the cases, or every one, counts.
  package var outcome: TestOutcome {
    guard min(share.whole, baseline.whole) >= Proportion.fewestCases else { return .indecisive }
    let worst = difference(share.high, baseline.low)
    if worst < 0, isFar(worst, counted: share.high + baseline.low) { return .against }
    let best = difference(share.low, baseline.high)
    if best > 0, isFar(best, counted: share.low + baseline.high) { return .supports }
    return .indecisive
  }

  /// Whether the midpoint of the share lies below that of the baseline, decided or not.
  package var isBelow: Bool {
    difference(share.low + share.high, baseline.low + baseline.high) < 0
  }

  /// The difference of the two shares, times both wholes.
  private func difference(_ part: Int, _ baselinePart: Int) -> Int128 {
    Int128(part) * Int128(baseline.whole) - Int128(baselinePart) * Int128(share.whole)
  }

  /// The score test with the pooled share as the variance; at `Count.limit` the products stay below 2.1 · 10³⁷.
  private func isFar(_ difference: Int128, counted: Int) -> Bool {
    let counted = Int128(counted)
    let cases = Int128(share.whole + baseline.whole)
    let spread = counted * (cases - counted)
    let wholes = Int128(share.whole) * Int128(baseline.whole)
    return spread > 0
      && 10_000 * difference * difference * cases > Int128(Confidence.ninety.squaredDeviate) * wholes * spread
  }
}
