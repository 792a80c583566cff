import RazborCore

/// How much the amounts of single deals differ, without keeping any of them.
struct Payments {
  private var count = 0.0
  private var mean = 0.0
  /// The sum of the squared distances from the mean, by Welford's method.
  private var squares = 0.0

  mutating func add(_ amount: Int) {
    count += 1
    let distance = Double(amount) - mean
    mean += distance / count
    squares += distance * (Double(amount) - mean)
  }

  /// The standard deviation; `nil` for fewer than two deals, or where no deal has an amount.
  var deviation: Int? {
    guard count > 1, mean > 0 else { return nil }
    return Int(min(max(0, squares / (count - 1)).squareRoot(), Double(Count.moneyLimit)).rounded())
  }
}
