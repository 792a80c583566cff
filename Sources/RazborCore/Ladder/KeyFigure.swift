/// A share held against its reference.
package struct KeyFigure: Sendable {
  package let item: Item.ID
  package let share: Proportion
  /// `nil`: nothing to hold it against, so it can neither convict nor acquit.
  package let reference: Value?

  package enum Value: Sendable {
    case permille(Int)
    case earlier(Proportion)
  }

  package var test: Test {
    switch reference {
    case nil: .indecisive
    case .permille(let reference): share.tested(against: reference)
    case .earlier(let earlier): PairTest(share, earlier).test
    }
  }

  /// The midpoint lies below the reference.
  package var isBelow: Bool {
    switch reference {
    case nil: false
    case .permille(let reference): share.isBelow(reference)
    case .earlier(let earlier): PairTest(share, earlier).isBelow
    }
  }

  /// What is kept of the reference, parts per million at the midpoint, floor, at most 1 000 000.
  package var kept: Int {
    switch reference {
    case nil: return million
    case .permille(let reference):
      return floored(500 * share.doubled, share.whole * reference)
    case .earlier(let earlier):
      return floored(share.doubled * earlier.whole, share.whole * earlier.doubled)
    }
  }

  /// The share as permille of its reference; `nil` without one.
  package var permilleOfReference: Int? {
    switch reference {
    case nil: return nil
    case .permille(let reference):
      return quotient(500_000 * share.doubled, share.whole * reference)
    case .earlier(let earlier):
      return quotient(1000 * share.doubled * earlier.whole, share.whole * earlier.doubled)
    }
  }

  private func floored(_ kept: Int, _ reference: Int) -> Int {
    guard reference > 0 else { return million }
    return Int(min(Int128(million), Int128(million) * Int128(kept) / Int128(reference)))
  }

  /// Capped: a reference of nearly nothing must not run away.
  private func quotient(_ part: Int, _ whole: Int) -> Int? {
    guard whole > 0 else { return nil }
    return min(halfUp(part, whole), million)
  }
}

private let million = 1_000_000

extension Proportion {
  /// Twice the midpoint of the counts.
  var doubled: Int { low + high }
}
