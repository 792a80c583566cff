/// A share as counts: of `whole` cases at least `low` and at most `high` (Method, rule 2.1).
///
/// 0 <= low <= high <= whole. The whole, and a sum of wholes, is at most `Count.limit`: the products of the tests
/// then fit 128 bits. A whole of 0 is a share of nothing: it has no permille and decides nothing.
package struct Proportion: Hashable, Sendable {
  /// The least possible count.
  package let low: Int
  /// The greatest possible count.
  package let high: Int
  /// Of how many cases.
  package let whole: Int
  /// Whether a part of it was not counted.
  package let isEstimate: Bool

  /// An estimate weighs as much as this many counted cases; a convention.
  package static let estimateWeight = 30

  package init(low: Int, high: Int, whole: Int, isEstimate: Bool = false) {
    self.low = low
    self.high = high
    self.whole = whole
    self.isEstimate = isEstimate
  }

  /// A count that is known exactly.
  package init(_ part: Int, of whole: Int) {
    self.init(low: part, high: part, whole: whole)
  }

  /// A share as it was answered; an estimate lies between the two whole counts around it.
  package init(_ share: Share) {
    switch share {
    case .counted(let part, let whole):
      self.init(part, of: whole)
    case .estimate(let permille):
      let thousandths = Self.estimateWeight * permille
      self.init(
        low: floorDiv(thousandths, 1000), high: -floorDiv(-thousandths, 1000), whole: Self.estimateWeight,
        isEstimate: true)
    }
  }

  /// The midpoint of the counts in permille, halves up; `nil` for a share of nothing.
  package var permille: Int? {
    whole > 0 ? halfUp(1000 * (low + high), 2 * whole) : nil
  }

  /// The cases of both together; an estimate in one of them makes the sum an estimate.
  package static func + (left: Self, right: Self) -> Self {
    Self(
      low: left.low + right.low, high: left.high + right.high, whole: left.whole + right.whole,
      isEstimate: left.isEstimate || right.isEstimate)
  }
}
