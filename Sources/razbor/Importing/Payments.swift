import RazborCore

/// How much the amounts of single deals differ, without keeping any of them.
struct Payments {
  /// Deals with an amount: one without is not known, rather than free.
  private(set) var deals = 0
  private var mean = 0.0
  /// The sum of the squared distances from the mean, by Welford's method.
  private var squares = 0.0

  mutating func add(_ amount: Int) {
    guard amount > 0 else { return }
    deals += 1
    let distance = Double(amount) - mean
    mean += distance / Double(deals)
    squares += distance * (Double(amount) - mean)
  }

  /// The standard deviation; `nil` for fewer than two deals with an amount.
  var deviation: Int? {
    guard deals > 1 else { return nil }
    return Int(min(max(0, squares / Double(deals - 1)).squareRoot(), Double(Count.moneyLimit)).rounded())
  }
}
