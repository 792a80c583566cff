/// Whether differences lean one way (Method, rule 5.1).
package enum SignTest {
  /// How often chance alone gives a split at least as uneven, in either direction, for display; 1 without any.
  ///
  /// Differences of zero are not counted in. Six of six are the fewest with less than 5 %.
  package static func pValue(positive: Int, negative: Int) -> Double {
    let total = positive + negative
    var logarithm = Double(total) * Elementary.logarithm(0.5)
    var tail = 0.0
    for count in 0...max(0, min(positive, negative)) {
      tail += Elementary.exponential(logarithm)
      logarithm += Elementary.logarithm(Double(total - count) / Double(count + 1))
    }
    return min(1, 2 * tail)
  }
}
