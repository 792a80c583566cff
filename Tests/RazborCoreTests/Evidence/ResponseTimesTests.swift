import Testing

@testable import RazborCore

@Suite struct ResponseTimesTests {
  private static let published = [3, 4, 7, 12, 15, 22, 35, 48, 60, 75, 90, 180, 240, 600, 1500, 2880]

  @Test func `The published times have the published figures`() throws {
    let times = try #require(ResponseTimes(answered: Sample(Self.published), never: 2))
    #expect(times.count == 18)
    #expect(times.median == .init(low: 60, high: 60))
    #expect(times.times.quantile(800) == .init(low: 1500, high: 1500))
    #expect(times.times.quantile(900) == .init(low: nil, high: nil))
    #expect(times.times.slowTenth == nil)
    #expect(times.withinFiveMinutes == Proportion(2, of: 18))
    #expect(times.withinAnHour == Proportion(9, of: 18))
    #expect(times.afterADay == Proportion(4, of: 18))
    #expect(times.neverAnswered == Proportion(2, of: 18))
    #expect((WilsonInterval(times.afterADay).low).isNear(0.1039))
    #expect((WilsonInterval(times.afterADay).high).isNear(0.4131))
    #expect(times.missingForTail == 2)
  }

  // SciPy 1.17: the first k with binom.cdf(k, n, 1/2) > .05, at least 1.
  @Test(arguments: [
    (4, 1), (5, 1), (6, 1), (8, 2), (10, 2), (12, 3), (15, 4), (20, 6), (30, 11), (50, 19), (100, 42),
    (500, 232), (1000, 474), (1001, 474), (2001, 964), (4999, 2441), (100_000, 49_740),
  ])
  func `The median lies between the published places`(count: Int, place: Int) {
    #expect(QuantileRank.median(of: count) == place)
  }

  // SciPy 1.17: the first k with binom.cdf(k, n, .9) > .05, and n + 1 less the first with binom.cdf(k, n, .1) > .05.
  @Test(
    arguments: [
      (20, 16, nil), (22, 17, nil), (29, 23, 29), (30, 24, 30), (50, 41, 49), (100, 85, 96), (500, 439, 462),
      (1000, 884, 916),
    ] as [(Int, Int, Int?)])
  func `The slow tenth begins between the published places`(count: Int, low: Int, high: Int?) {
    let times = WaitingTimes(finished: Sample(Array(1...count)))
    #expect(times.slowTenthInterval == .init(low: low, high: high))
  }

  // SciPy 1.17: 1152 … 1189, and 89 844 … 90 157; the approximation may be a place off.
  @Test(arguments: [(1300, 1152, 1189), (100_000, 89_844, 90_157)])
  func `Of many the places are those of the exact sum, give or take one`(count: Int, low: Int, high: Int) {
    #expect((QuantileRank.lower(of: count, 900) - low).magnitude <= 1)
    #expect((count + 1 - QuantileRank.lower(of: count, 100) - high).magnitude <= 1)
  }

  @Test func `What was never answered lies at the end of the slow tenth`() {
    let times = WaitingTimes(finished: Sample(Array(1...30)), never: 10)
    #expect(times.slowTenth == .init(low: nil, high: nil))
    #expect(times.slowTenthInterval?.high == nil)
    #expect(WaitingTimes(finished: Sample(Array(1...19))).slowTenthInterval == nil)
  }

  // NumPy 2.4: quantile(…, method="inverted_cdf"); the interval by the places 7 and 16 of 22.
  @Test func `Another tool gives the same quantiles`() throws {
    let values = [
      1, 1, 2, 2, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, 6765,
    ]
    let times = WaitingTimes(finished: Sample(values))
    #expect(times.median == .init(low: 34, high: 34))
    #expect(times.slowTenth == .init(low: 2584, high: 2584))
    #expect(times.medianInterval == .init(low: 5, high: 377))
  }

  @Test func `What still waits widens what it could change`() throws {
    let times = try #require(
      ResponseTimes(answered: Sample([2, 10, 20, 30]), waiting: Sample([3, 25, 1500])))
    #expect(times.median == .init(low: 20, high: 30))
    #expect(times.median?.isSettled == false)
    #expect(times.withinFiveMinutes == Proportion(low: 1, high: 2, whole: 7))
    #expect(times.withinAnHour == Proportion(low: 4, high: 6, whole: 7))
    #expect(times.afterADay == Proportion(low: 1, high: 3, whole: 7))
    #expect(times.neverAnswered == Proportion(low: 1, high: 3, whole: 7))
  }

  @Test(arguments: [(1, 4), (4, 1), (5, 0), (9, 0)])
  func `Fewer than five are too few for a median`(count: Int, missing: Int) throws {
    let times = try #require(ResponseTimes(answered: Sample(Array(repeating: 7, count: count))))
    #expect(times.missingForMedian == missing)
    #expect((times.median == nil) == (missing > 0))
    #expect((times.times.medianInterval == nil) == (missing > 0))
  }

  @Test func `Without enquiries, or with times below zero, there is nothing to say`() {
    #expect(ResponseTimes(answered: Sample([:])) == nil)
    #expect(ResponseTimes(answered: Sample([-1, 5])) == nil)
    #expect(ResponseTimes(answered: Sample([5]), waiting: Sample([-1])) == nil)
    #expect(WaitingTimes(finished: Sample([:])).quantile(500) == nil)
  }

  @Test func `Everything unanswered is a median of never`() throws {
    let times = try #require(ResponseTimes(answered: Sample([:]), never: 12))
    #expect(times.median == .init(low: nil, high: nil))
    #expect(times.neverAnswered == Proportion(12, of: 12))
  }

  @Test(arguments: [Int.min, -1, 0, 500, 1000, Int.max])
  func `No figures trap`(number: Int) {
    let times = WaitingTimes(
      finished: Sample([Int.min: Int.max, 0: 1, Int.max: 1]), waiting: Sample([Int.max: Int.max]),
      never: number)
    _ = times.quantile(number)
    _ = times.within(number)
    _ = times.beyond(number)
    #expect(times.medianInterval != nil)
    #expect(times.count >= 2 * Count.limit)
  }

  @Test func `Equal values are kept once`() {
    let sample = Sample([5, 3, 5, 5])
    #expect(sample.runs.map(\.value) == [3, 5])
    #expect((0...5).map(sample.value(at:)) == [nil, 3, 5, 5, 5, nil])
    #expect((sample + Sample([4])).count(upTo: 4) == 2)
  }
}
