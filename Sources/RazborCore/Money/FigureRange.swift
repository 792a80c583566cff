/// A figure of which the ends are known, such as money lost in a month.
///
/// Products of what cannot be negative: the low ends make the low end, the high ends the high one. Both ends of several
/// intervals at once are less likely than 90 % says, so the range is rather too wide than too narrow.
package struct FigureRange: Hashable, Sendable {
  package let low: Double
  package let high: Double

  /// What is no number or below 0 is read as 0, and the ends are put in their order.
  package init(_ low: Double, _ high: Double) {
    let ends = [low, high].map { $0.isFinite ? max(0, $0) : 0 }
    (self.low, self.high) = (min(ends[0], ends[1]), max(ends[0], ends[1]))
  }

  package init(exactly value: Int) { self.init(Double(value), Double(value)) }

  package static func * (left: Self, right: Self) -> Self {
    Self(left.low * right.low, left.high * right.high)
  }

  package static func + (left: Self, right: Self) -> Self {
    Self(left.low + right.low, left.high + right.high)
  }

  /// Spread over so many months; fewer than one are read as one.
  package func monthly(_ months: Int) -> Self {
    Self(low / Double(max(1, months)), high / Double(max(1, months)))
  }

  package var middle: Double { low / 2 + high / 2 }

  /// Whether everything in the one is more than anything in the other.
  package func isAbove(_ other: Self) -> Bool { low > other.high }

  /// Both ends with two digits that count, rounded outwards: more would say more than is known.
  package var rounded: ClosedRange<Int> {
    let (low, high) = (Self.rounded(low, .down), Self.rounded(high, .up))
    return low...max(low, high)
  }

  private static func rounded(_ value: Double, _ rule: FloatingPointRoundingRule) -> Int {
    let value = min(value, 1e15)
    var step = 1.0
    while value / step >= 100 { step *= 10 }
    // A whole product may miss its number by a hair.
    let count = value / step
    let near = count.rounded()
    return Int(((count - near).magnitude < 1e-9 ? near : count.rounded(rule)) * step)
  }
}
