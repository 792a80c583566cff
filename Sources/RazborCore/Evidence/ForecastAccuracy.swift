/// How well forecasts came true, month by month, and how much of the error luck alone explains (Method, rule 5.1).
///
/// Only `excessPermille` is scored, and + − × ÷ √ alone lead to it; everything else is for display.
package struct ForecastAccuracy: Hashable, Sendable {
  package let months: Int
  /// Sum of the errors, whatever their sign, to the sum of the actual figures (WAPE).
  package let error: Double
  /// Mean of the errors of the single months (MAPE); months without any actual figure are left out.
  package let meanMonthlyError: Double?
  /// Sum of forecast minus actual to the sum of the actual figures: above 0 is optimism.
  package let bias: Double
  /// Whether it was said what the figures are, deals or money.
  package let isUnitKnown: Bool
  /// The error a perfect forecaster of counts has to expect; 0 for money, and where the unit is not known.
  package let luckFloor: Double
  /// The error beyond luck.
  package let excess: Double
  /// How much of the error of "as last month" is saved, at most 1, below 0 where it is worse; `nil` where "as last
  /// month" is never wrong.
  package let skill: Double?
  /// How often chance alone gives errors as one-sided.
  package let signTest: Double
  /// The error with one month left out, least to greatest; `nil` where what is left has no actual figures.
  package let leavingOneOut: ClosedRange<Double>?

  /// Fewer months than this are shown, not scored.
  package static let fewestMonths = 3

  /// The error beyond luck in permille, halves up; `nil` where there are too few months.
  package var excessPermille: Int? {
    months >= Self.fewestMonths ? Int(min(1000 * excess, 1e15).rounded()) : nil
  }

  /// Where the error lies that longer watching would show, 90 %; `nil` where there are too few months.
  ///
  /// The mean size of a normal error, as it comes out in so few months, against its true value (Method, rule 5.1).
  package var errorInterval: ClosedRange<Double>? {
    guard months >= Self.fewestMonths else { return nil }
    let factors = Self.intervalFactors[min(months, Self.intervalFactors.count + 2) - Self.fewestMonths]
    return error * factors.low / 1000...error * factors.high / 1000
  }

  /// For three months to twelve, permille.
  private static let intervalFactors: [(low: Double, high: Double)] = [
    (561, 2755), (598, 2292), (626, 2034), (649, 1880), (667, 1777), (682, 1697), (696, 1639), (707, 1586),
    (717, 1550), (726, 1515),
  ]

  /// One entry a month in both lists, in the order of time; `nil` where their lengths differ or the actual figures do
  /// not add up to more than 0.
  ///
  /// - Parameter areCounts: whether the figures count deals, so that luck has a known size; `nil` where nobody said.
  package init?(forecasts: [Int], actuals: [Int], areCounts: Bool?) {
    let actuals = actuals.map(Double.init)
    let errors = zip(forecasts, actuals).map { Double($0) - $1 }
    let total = actuals.reduce(0, +)
    guard forecasts.count == actuals.count, total > 0 else { return nil }
    months = actuals.count
    error = Self.sumOfMagnitudes(errors) / total
    bias = errors.reduce(0, +) / total
    isUnitKnown = areCounts != nil
    luckFloor = areCounts == true ? Self.luckFloor(mean: total / Double(actuals.count)) : 0
    excess = max(0, error * error - luckFloor * luckFloor).squareRoot()
    meanMonthlyError = Self.meanMonthlyError(errors, actuals)
    skill = Self.skill(errors, actuals)
    signTest = SignTest.pValue(positive: errors.count { $0 > 0 }, negative: errors.count { $0 < 0 })
    leavingOneOut = Self.leavingOneOut(errors, actuals, total: total)
  }
}

extension ForecastAccuracy {
  /// The mean absolute deviation of Poisson counts, relative to their mean, which is above 0.
  static func luckFloor(mean: Double) -> Double {
    (2 / (.pi * mean)).squareRoot()
  }

  private static func meanMonthlyError(_ errors: [Double], _ actuals: [Double]) -> Double? {
    let ratios = zip(errors, actuals).filter { $0.1 > 0 }.map { $0.magnitude / $1 }
    return ratios.isEmpty ? nil : ratios.reduce(0, +) / Double(ratios.count)
  }

  private static func skill(_ errors: [Double], _ actuals: [Double]) -> Double? {
    let changes = zip(actuals, actuals.dropFirst()).map { $1 - $0 }
    let naive = sumOfMagnitudes(changes)
    return naive > 0 ? 1 - sumOfMagnitudes(errors.dropFirst()) / naive : nil
  }

  private static func leavingOneOut(
    _ errors: [Double], _ actuals: [Double], total: Double
  ) -> ClosedRange<Double>? {
    let sum = sumOfMagnitudes(errors)
    guard actuals.allSatisfy({ total - $0 > 0 }) else { return nil }
    let values = zip(errors, actuals).map { (sum - $0.magnitude) / (total - $1) }
    guard let least = values.min(), let greatest = values.max() else { return nil }
    return least...greatest
  }

  private static func sumOfMagnitudes(_ values: some Sequence<Double>) -> Double {
    values.reduce(0) { $0 + $1.magnitude }
  }
}
