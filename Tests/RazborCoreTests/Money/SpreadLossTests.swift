import Testing

@testable import RazborCore

@Suite struct SpreadLossTests {
  // Shrunk rates of rule 5.4: 1.852 .621 .526 of nine deals each; observed 18 5 4.
  @Test func `What those below the mean lack lies between the drawn rates and the observed ones`() throws {
    let loss = try #require(SpreadLoss(deals: [18, 5, 4], leads: nil))
    #expect((loss.deals.low - 9 * (2 - 0.621 - 0.526)).magnitude < 0.02)
    #expect((loss.deals.high - 9).magnitude < 1e-9)
    #expect(loss.people == 3 && loss.results == 27)
  }

  // NumPy 2.4: Σ E · max(0, 1 − shrunk) and Σ max(0, E − k), with τ² of rule 5.4.
  @Test(
    arguments: [
      ([18, 5, 4], nil, 7.672_131, 9), ([20, 18, 25, 6], [100, 95, 110, 90], 6.610_893, 9.721_519),
    ] as [([Int], [Int]?, Double, Double)])
  func `Another tool gives the same two ends`(deals: [Int], leads: [Int]?, low: Double, high: Double) throws {
    let loss = try #require(SpreadLoss(deals: deals, leads: leads))
    #expect(
      (loss.deals.low - low).magnitude < 1e-4 && (loss.deals.high - high).magnitude < 1e-4, "\(loss.deals)")
  }

  @Test(
    arguments: [
      ([14, 12, 11], nil), ([3, 1], nil), ([12, 9, 3], [60, 45, 15]), ([5], nil), ([], nil),
      ([0, 0], [9, 9]),
    ] as [([Int], [Int]?)])
  func `Nothing is lost where luck explains the difference, or too few deals say anything`(
    deals: [Int], leads: [Int]?
  ) {
    #expect(SpreadLoss(deals: deals, leads: leads) == nil)
  }

  @Test func `The same deals of unlike numbers of enquiries are held against their own enquiries`() throws {
    let loss = try #require(SpreadLoss(deals: [20, 18, 25, 6], leads: [100, 95, 110, 90]))
    // The mean rate is 69 of 395: 90 enquiries should have given 15.72.
    #expect((loss.deals.high - (90.0 * 69 / 395 - 6)).magnitude < 1e-9)
    #expect(loss.deals.low < loss.deals.high && loss.deals.low > 0)
  }

  // NumPy 2.4 and SciPy 1.17: mean ∓ norm.ppf(.95) · std(ddof=1) / √6 of 50 000, 48 000, 61 500, 39 000, 72 000, 55 500.
  @Test func `Another tool gives the same interval of the average deal`() throws {
    let payment = try #require(AveragePayment(revenue: 326_000, deals: 6, deviation: 11_479))
    #expect((payment.range.low - 46_625.1).magnitude < 0.5 && (payment.range.high - 62_041.6).magnitude < 0.5)
  }

  // 50 000 ± 1.6448 · 10 000 / √25.
  @Test func `The average deal has an interval from five deals on`() throws {
    let known = try #require(AveragePayment(revenue: 1_250_000, deals: 25, deviation: 10_000))
    #expect(known.hasInterval && known.mean == 50_000)
    #expect((known.range.low - 46_710.3).magnitude < 0.2 && (known.range.high - 53_289.7).magnitude < 0.2)
    let few = try #require(AveragePayment(revenue: 200_000, deals: 4, deviation: 10_000))
    let open = try #require(AveragePayment(revenue: 200_000, deals: 40, deviation: nil))
    #expect(!few.hasInterval && few.range == FigureRange(50_000, 50_000) && !open.hasInterval)
    let wild = try #require(AveragePayment(revenue: 5, deals: 5, deviation: Count.moneyLimit))
    #expect(wild.range.low == 0)
    #expect(AveragePayment(revenue: 0, deals: 9, deviation: 1) == nil)
    #expect(AveragePayment(revenue: 9, deals: 0, deviation: 1) == nil)
  }
}
