/// What figures say about the reference they are held against.
package enum TestOutcome: Hashable, Sendable, CaseIterable {
  /// Below the reference beyond doubt.
  case against
  /// At or above the reference beyond doubt.
  case supports
  /// Chance alone may have made the difference, or there are too few cases.
  case indecisive
}

extension Proportion {
  /// Fewer cases than this decide nothing.
  package static let fewestCases = 20

  /// The decisive test: an error of 5 % in each direction (Method, rule 2.2).
  ///
  /// `reference` is in permille and is read as 0 below 0 and as 1000 above 1000. The outcome is the same as
  /// whether the 90 % Wilson interval leaves the reference out. An uncertain count is taken at its most favourable
  /// against the share and at its least favourable for it.
  package func tested(against reference: Int) -> TestOutcome {
    guard whole >= Self.fewestCases else { return .indecisive }
    let reference = Self.clamped(reference)
    if lies(high, below: reference), isFar(high, from: reference) { return .against }
    if !lies(low, below: reference), isFar(low, from: reference) { return .supports }
    return .indecisive
  }

  /// Above the permille beyond doubt: the lower end of the 90 % Wilson interval is (Method, rule 2.3).
  package func isAbove(_ limit: Int) -> Bool {
    let limit = Self.clamped(limit)
    return whole >= Self.fewestCases && 1000 * low > whole * limit && isFar(low, from: limit)
  }

  /// Whether the midpoint of the counts lies below the permille, decided or not (Method, rule 2.2).
  package func isBelow(_ reference: Int) -> Bool {
    1000 * (low + high) < 2 * whole * Self.clamped(reference)
  }

  /// How many cases the test would need to decide, if the share stayed what it is (Method, rule 2.2).
  ///
  /// Both are in permille. `nil` where no number is enough: the share is the reference.
  package static func casesNeeded(at share: Int, against reference: Int) -> Int? {
    let reference = clamped(reference)
    let distance = Int128(clamped(share) - reference)
    guard distance != 0 else { return nil }
    let needed = floorDiv(allowance(reference, cases: 1), Self.scale * distance * distance) + 1
    return max(fewestCases, Int(needed))
  }
}

extension Proportion {
  /// Both sides of the test, so that its table can be checked: far where the first is greater.
  func scoreTest(_ count: Int, from reference: Int) -> (squaredDistance: Int128, allowance: Int128) {
    let distance = 1000 * Int128(count) - Int128(whole) * Int128(reference)
    return (Self.scale * distance * distance, Self.allowance(reference, cases: whole))
  }

  private func isFar(_ count: Int, from reference: Int) -> Bool {
    let (squaredDistance, allowance) = scoreTest(count, from: reference)
    return squaredDistance > allowance
  }

  private func lies(_ count: Int, below reference: Int) -> Bool {
    1000 * count < whole * reference
  }

  /// z² · n · θ · (1000 − θ), with z² in 1/10 000.
  private static func allowance(_ reference: Int, cases: Int) -> Int128 {
    Int128(Confidence.ninety.squaredDeviate) * Int128(cases) * Int128(reference * (1000 - reference))
  }

  private static func clamped(_ permille: Int) -> Int {
    min(max(permille, 0), 1000)
  }

  /// Squared deviates are in 1/10 000.
  private static let scale: Int128 = 10_000
}
