extension Knots {
  /// The severity at `x`, on the straight line between its neighbours and constant outside the outer knots
  /// (Method, rule 1.2).
  ///
  /// Any `x` will do: the products are formed in 128 bits. Without knots, which the questionnaire does not allow, 0.
  package func severity(at x: Int) -> Int {
    guard let first = knots.first, let last = knots.last else { return 0 }
    guard x > first.x else { return first.severity }
    let pieces = zip(knots, knots.dropFirst())
    guard let (left, right) = pieces.first(where: { x <= $1.x }) else { return last.severity }
    return Self.severity(at: x, between: left, and: right)
  }

  private static func severity(at x: Int, between left: Knot, and right: Knot) -> Int {
    let run = Int128(right.x) - Int128(left.x)
    let rise = Int128(right.severity) - Int128(left.severity)
    return left.severity + Int(halfUp((Int128(x) - Int128(left.x)) * rise, run))
  }
}
