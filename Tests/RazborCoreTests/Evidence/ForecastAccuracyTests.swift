import Testing

@testable import RazborCore

@Suite struct ForecastAccuracyTests {
  // NumPy 2.4: 1 / quantile(mean |normal| / √(2/π), [.95, .05]) over 2 000 000 draws lies within .011 of these.
  @Test(arguments: [
    (3, 0.561, 2.755), (4, 0.598, 2.292), (6, 0.649, 1.880), (12, 0.726, 1.515), (15, 0.726, 1.515),
  ])
  func `The fewer the months, the wider the interval of the error`(months: Int, low: Double, high: Double)
    throws
  {
    let ones = Array(repeating: 10, count: months)
    let accuracy = try #require(
      ForecastAccuracy(forecasts: ones, actuals: ones.map { $0 - 5 }, areCounts: false))
    let interval = try #require(accuracy.errorInterval)
    #expect((interval.lowerBound - low).magnitude < 1e-9)
    #expect((interval.upperBound - high).magnitude < 1e-9)
  }

  @Test func `Two months have no interval`() throws {
    let accuracy = try #require(ForecastAccuracy(forecasts: [5, 6], actuals: [4, 7], areCounts: true))
    #expect(accuracy.errorInterval == nil)
  }

  // NumPy 2.4: Σ|f − a| / Σa and the rest of rule 5.1 by its formulas; SciPy 1.17's binomtest for the sign test.
  @Test(arguments: ForecastCase.table)
  func `Forecasts are read as published`(row: ForecastCase) throws {
    let accuracy = try #require(
      ForecastAccuracy(forecasts: row.forecasts, actuals: row.actuals, areCounts: row.areCounts))
    #expect(accuracy.error.isNear(row.error))
    #expect(accuracy.meanMonthlyError?.isNear(row.meanMonthlyError) == true)
    #expect(accuracy.bias.isNear(row.bias))
    #expect(accuracy.luckFloor.isNear(row.luckFloor))
    #expect(accuracy.excess.isNear(row.excess))
    #expect(accuracy.skill?.isNear(row.skill) == true)
    #expect(accuracy.signTest.isNear(row.signTest))
    #expect(accuracy.leavingOneOut?.isNear(row.leavingOneOut) == true)
    #expect(accuracy.excessPermille.map(Knots.forecast.severity(at:)) == row.severity)
  }

  // SciPy 1.17: Σ poisson.pmf(k, λ) |k − λ| / λ.
  @Test(arguments: [(5, 35), (10, 25), (20, 18), (50, 11), (100, 8)])
  func `The luck floor is near the error of a perfect forecaster`(mean: Int, percent: Int) {
    let exact = relativeDeviation(ofPoissonMean: mean)
    #expect(Int((100 * exact).rounded()) == percent)
    #expect((ForecastAccuracy.luckFloor(mean: Double(mean)) - exact).magnitude < 0.007)
  }

  @Test func `Two months are shown but not scored`() throws {
    let accuracy = try #require(ForecastAccuracy(forecasts: [10, 20], actuals: [12, 16], areCounts: false))
    #expect(accuracy.error.isNear(6.0 / 28))
    #expect(accuracy.excessPermille == nil)
  }

  @Test(arguments: [([], []), ([10], [0]), ([10, 10, 10], [0, 0, 0]), ([10, 10], [10]), ([10], [-3])])
  func `Without actual figures there is no accuracy`(forecasts: [Int], actuals: [Int]) {
    #expect(ForecastAccuracy(forecasts: forecasts, actuals: actuals, areCounts: true) == nil)
  }

  @Test func `What cannot be computed is left out`() throws {
    let single = try #require(ForecastAccuracy(forecasts: [10], actuals: [8], areCounts: false))
    #expect(single.skill == nil)
    #expect(single.leavingOneOut == nil)
    let constant = try #require(
      ForecastAccuracy(forecasts: [5, 6, 7], actuals: [6, 6, 6], areCounts: false))
    #expect(constant.skill == nil)
    let lone = try #require(ForecastAccuracy(forecasts: [5, 5, 5], actuals: [15, 0, 0], areCounts: false))
    #expect(lone.leavingOneOut == nil)
    #expect(lone.meanMonthlyError?.isNear(10.0 / 15) == true)
  }

  @Test func `A perfect forecast has no error`() throws {
    let accuracy = try #require(
      ForecastAccuracy(forecasts: [7, 8, 9], actuals: [7, 8, 9], areCounts: false))
    #expect(accuracy.excessPermille == 0)
    #expect(accuracy.signTest == 1)
  }

  @Test(arguments: [1_000_000_000_000_000, Int.max, Int.min])
  func `Huge figures and many rows trap nothing`(forecast: Int) throws {
    let accuracy = try #require(
      ForecastAccuracy(
        forecasts: Array(repeating: forecast, count: 2000), actuals: [1] + Array(repeating: 0, count: 1999),
        areCounts: true))
    #expect(accuracy.excessPermille == 1_000_000_000_000_000)
    let large = Array(repeating: Int.max, count: 2000)
    let perfect = try #require(ForecastAccuracy(forecasts: large, actuals: large, areCounts: true))
    #expect(perfect.excessPermille == 0)
  }
}

/// A row of the published table.
struct ForecastCase: Sendable {
  let forecasts: [Int]
  let actuals: [Int]
  let areCounts: Bool
  let error: Double
  let meanMonthlyError: Double
  let bias: Double
  let luckFloor: Double
  let excess: Double
  let skill: Double
  let signTest: Double
  let leavingOneOut: ClosedRange<Double>
  let severity: Int

  static let table = [
    ForecastCase(
      forecasts: [100, 110, 120], actuals: [80, 100, 90], areCounts: false, error: 0.2222,
      meanMonthlyError: 0.2278, bias: 0.2222, luckFloor: 0, excess: 0.2222, skill: -0.3333, signTest: 0.25,
      leavingOneOut: 0.1667...0.2941, severity: 407),
    ForecastCase(
      forecasts: [500, 520, 540, 560, 580, 600], actuals: [430, 470, 455, 500, 480, 510], areCounts: false,
      error: 0.1599, meanMonthlyError: 0.1601, bias: 0.1599, luckFloor: 0, excess: 0.1599, skill: -1.5667,
      signTest: 0.0312, leavingOneOut: 0.1501...0.1705, severity: 200),
    ForecastCase(
      forecasts: [10, 10, 12, 12, 11, 10], actuals: [8, 13, 9, 12, 14, 7], areCounts: true, error: 0.2222,
      meanMonthlyError: 0.2428, bias: 0.0317, luckFloor: 0.2462, excess: 0, skill: 0.4286, signTest: 1,
      leavingOneOut: 0.1964...0.2745, severity: 0),
    ForecastCase(
      forecasts: [30, 30, 30], actuals: [30, 0, 15], areCounts: true, error: 1, meanMonthlyError: 0.5,
      bias: 1, luckFloor: 0.2060, excess: 0.9785, skill: 0, signTest: 0.5, leavingOneOut: 0.3333...3,
      severity: 1000),
  ]
}

/// E|X − λ| / λ of a Poisson count with the whole mean λ: 2 e⁻λ λ^λ / λ!.
private func relativeDeviation(ofPoissonMean mean: Int) -> Double {
  let power = (1...mean).reduce(1.0) { $0 * Double(mean) / Double($1) }
  return 2 * power * Elementary.exponential(-Double(mean))
}
