/// How one person used the 0-10 scales, in the order of asking (Method, rule 9.2). Says nothing about what is true.
package struct ScaleAnswers: Sendable, Hashable {
  package struct Point: Sendable, Hashable {
    package let value: Int
    /// Whether 10 is good.
    package let highIsGood: Bool
  }

  package let points: [Point]

  package init(_ points: [Point]) {
    self.points = points
  }

  /// The most equal answers one after another.
  package var longestRun: Int {
    var longest = 0
    var run = 0
    for (place, point) in points.enumerated() {
      run = place > 0 && points[place - 1].value == point.value ? run + 1 : 1
      longest = max(longest, run)
    }
    return longest
  }

  /// Standard deviation of the raw answers, n − 1 in the denominator, in 1/10 000; `nil` for fewer than two.
  package var variation: Int? {
    guard points.count > 1 else { return nil }
    let spread = Double(squares) / Double(points.count * (points.count - 1))
    return Int((spread.squareRoot() * 10_000).rounded())
  }

  /// Mean of both directions taken together, less the 10 they come to where nobody leans, in 1/10 000; `nil` with fewer
  /// than three of either direction.
  package var acquiescence: Int? {
    guard hasBothDirections else { return nil }
    return halfUp(10_000 * leaning, good.count * bad.count)
  }

  /// Eight scales at least, a third of them the other way round; of fewer nothing is said.
  package var isEnough: Bool {
    points.count >= 8 && 3 * min(good.count, bad.count) >= points.count
  }

  /// What stands out; empty where there is too little to say so.
  package var notes: [Note] {
    guard isEnough else { return [] }
    var notes: [Note] = []
    if longestRun >= max(5, (points.count + 1) / 2) { notes.append(.sameInARow) }
    if squares < points.count * (points.count - 1) { notes.append(.hardlyVaries) }
    if hasBothDirections, abs(leaning) >= 4 * good.count * bad.count {
      notes.append(leaning > 0 ? .agreesWithAll : .disagreesWithAll)
    }
    return notes
  }

  package enum Note: String, Sendable, CaseIterable {
    case sameInARow = "same_in_a_row"
    case hardlyVaries = "hardly_varies"
    case agreesWithAll = "agrees_with_all"
    case disagreesWithAll = "disagrees_with_all"
  }

  private var good: [Int] { points.filter(\.highIsGood).map(\.value) }
  private var bad: [Int] { points.filter { !$0.highIsGood }.map(\.value) }
  private var hasBothDirections: Bool { good.count >= 3 && bad.count >= 3 }

  /// The sum of squared deviations times the number of answers.
  private var squares: Int {
    let sum = points.reduce(0) { $0 + $1.value }
    return points.count * points.reduce(0) { $0 + $1.value * $1.value } - sum * sum
  }

  /// Acquiescence times the number of answers of either direction.
  private var leaning: Int {
    good.reduce(0, +) * bad.count + bad.reduce(0, +) * good.count - 10 * good.count * bad.count
  }
}
