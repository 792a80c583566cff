import Testing

@testable import RazborCore

@Suite struct RepeatedMeasurementTests {
  // Python 3.11: 10 √Σw² / Σw, and √(2 · 2.7055) times that.
  @Test(
    arguments: [
      ([2, 1, 1, 2, 3, 3], 4.4096, 10.2574), ([2, 1, 1, 3, 2, 2, 1], 4.0825, 9.4965),
      ([2, 3, 1, 2, 2, 2, 2], 3.9123, 9.1006), ([0, -5, 1], 10, 23.2616),
    ] as [([Int], Double, Double)])
  func `A score moves by itself as published`(weights: [Int], error: Double, smallest: Double) throws {
    let change = try #require(ScoreChange(weights: weights))
    #expect(change.standardError.isNear(error))
    #expect(change.smallestReal.isNear(smallest))
  }

  @Test(arguments: [(600, 497, true), (600, 498, false), (500, 603, true), (Int.min, Int.max, true)])
  func `A change is real from the smallest on`(before: Int, after: Int, expected: Bool) throws {
    let change = try #require(ScoreChange(weights: [2, 1, 1, 2, 3, 3]))
    #expect(change.isReal(before: before, after: after) == expected)
  }

  // Python 3.11: mean ± 2.66 · mean |difference of neighbours|.
  @Test(
    arguments: [
      ([430, 470, 455, 500, 480, 510], 474.1667, 30, 394.3667, 553.9667, []),
      ([12, 15, 11, 14, 13, 12, 40, 13], 16.25, 9.5714, -9.21, 41.71, []),
      ([100, 101, 99, 100, 102, 100, 101, 130], 104.125, 5.4286, 89.685, 118.565, [7]),
    ] as [([Int], Double, Double, Double, Double, [Int])])
  func `A series has limits of its own`(
    values: [Int], mean: Double, range: Double, low: Double, high: Double, signals: [Int]
  ) throws {
    let series = try #require(MonthSeries(values))
    #expect(series.mean.isNear(mean))
    #expect(series.meanRange.isNear(range))
    #expect(series.low.isNear(low))
    #expect(series.high.isNear(high))
    #expect(series.signals == signals)
  }

  @Test func `Five months show nothing, and huge ones trap nothing`() throws {
    #expect(MonthSeries([1, 2, 3, 4, 5]) == nil)
    #expect(ScoreChange(weights: [0]) == nil)
    let series = try #require(MonthSeries([.max, .min, .max, .min, .max, .min]))
    #expect(series.high.isFinite)
  }
}
