/// Whole numbers of one kind, equal ones kept once with how often they came.
///
/// A million response times take as much room as they have different values.
package struct Sample: Hashable, Sendable {
  package struct Run: Hashable, Sendable {
    package let value: Int
    /// Above 0.
    package let count: Int
  }

  /// Ascending, every value once.
  package let runs: [Run]
  package let count: Int

  /// How often each value came; what came less than once is left out, more than `Count.limit` times is that often.
  package init(_ counts: [Int: Int]) {
    runs = counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }
      .map { Run(value: $0.key, count: min($0.value, Count.limit)) }
    count = runs.reduce(0) { $0 + $1.count }
  }

  package init(_ values: some Sequence<Int>) {
    self.init(values.reduce(into: [:]) { $0[$1, default: 0] += 1 })
  }

  /// The values of both.
  package static func + (left: Self, right: Self) -> Self {
    var counts: [Int: Int] = [:]
    for run in left.runs + right.runs { counts[run.value, default: 0] += run.count }
    return Self(counts)
  }

  /// The value at a place of the ascending order, which begins with 1; `nil` outside it.
  package func value(at place: Int) -> Int? {
    guard place > 0 else { return nil }
    var left = place
    for run in runs {
      guard left > run.count else { return run.value }
      left -= run.count
    }
    return nil
  }

  /// How many are at most this.
  package func count(upTo limit: Int) -> Int {
    runs.reduce(0) { $1.value <= limit ? $0 + $1.count : $0 }
  }
}
