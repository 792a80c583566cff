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

  package var test: TestOutcome {
    switch reference {
    case nil: .indecisive
    case .permille(let reference): share.tested(against: reference)
    case .earlier(let earlier): PairTest(share, against: earlier).outcome
    }
  }

  /// The midpoint lies below the reference.
  package var isBelow: Bool {
    switch reference {
    case nil: false
    case .permille(let reference): share.isBelow(reference)
    case .earlier(let earlier): PairTest(share, against: earlier).isBelow
    }
  }

  /// What is kept of the reference, parts per million at the midpoint, floor, at most 1 000 000.
  package var kept: Int {
    switch reference {
    case nil: Loss.whole
    case .permille(let reference): share.partsPerMillionKept(of: reference)
    case .earlier(let earlier): share.partsPerMillionKept(of: earlier)
    }
  }

  /// The share as permille of its reference; `nil` without one, or where there is nothing to divide by.
  package var permilleOfReference: Int? {
    switch reference {
    case nil: nil
    case .permille(let reference):
      quotient(1_000_000 * Int128(share.low + share.high), 2 * Int128(share.whole) * Int128(reference))
    case .earlier(let earlier):
      quotient(
        1000 * Int128(share.low + share.high) * Int128(earlier.whole),
        Int128(share.whole) * Int128(earlier.low + earlier.high))
    }
  }

  /// Capped: a reference of nearly nothing must not run away.
  private func quotient(_ part: Int128, _ whole: Int128) -> Int? {
    whole > 0 ? Int(min(halfUp(part, whole), Int128(Loss.whole))) : nil
  }
}
