/// Whether a score moved further than answering twice would move it (Method, rule 5.8).
package struct ScoreChange: Hashable, Sendable {
  /// The error of one score, in points of 0 ... 100.
  package let standardError: Double
  /// The least change that is not put down to answering twice, 90 %.
  package let smallestReal: Double

  /// - Parameter weights: of the scored items, each above 0; others are left out. `nil` without any.
  package init?(weights: [Int]) {
    let weights = weights.filter { $0 > 0 }.map(Double.init)
    guard !weights.isEmpty else { return nil }
    let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    standardError = 100 * Self.itemError * length / weights.reduce(0, +)
    smallestReal = (2 * 2.7055).squareRoot() * standardError
  }

  /// Both scores are in permille.
  package func isReal(before: Int, after: Int) -> Bool {
    (Double(after) - Double(before)).magnitude >= 10 * smallestReal
  }

  /// One point on a scale of ten: a convention until the same people were asked twice.
  private static let itemError = 0.1
}

/// A series of months held against its own noise (Method, rule 5.8).
///
/// Wheeler's chart of single values, *Understanding Variation*: the mean, and limits from how far neighbours differ.
package struct MonthSeries: Hashable, Sendable {
  package let mean: Double
  /// The mean distance of a month from the one before.
  package let meanRange: Double
  package let low: Double
  package let high: Double
  /// The months outside the limits, by their place from 0: something happened there that is not noise.
  package let signals: [Int]

  /// Fewer months than this show nothing.
  package static let fewestMonths = 6

  /// In the order of time; `nil` for fewer than six.
  package init?(_ values: [Int]) {
    guard values.count >= Self.fewestMonths else { return nil }
    let values = values.map(Double.init)
    let ranges = zip(values, values.dropFirst()).map { ($1 - $0).magnitude }
    let mean = values.reduce(0) { $0 + $1 / Double(values.count) }
    let meanRange = ranges.reduce(0) { $0 + $1 / Double(ranges.count) }
    let (low, high) = (mean - Self.factor * meanRange, mean + Self.factor * meanRange)
    (self.mean, self.meanRange, self.low, self.high) = (mean, meanRange, low, high)
    signals = values.indices.filter { values[$0] < low || values[$0] > high }
  }

  /// Three standard deviations by the mean distance of two normal values, 3 / 1.128.
  private static let factor = 2.66
}
