import Testing

@testable import RazborCore

@Suite struct UnitEconomicsTests {
  // Python 3.11, the formula; the exact interval from SciPy's chi2.ppf lies within .03 of it from one on.
  @Test(
    arguments: [
      (0, 0, 2.9684, 2.9957), (1, 0.0395, 4.7280, 4.7439), (3, 0.8103, 7.7445, 7.7537),
      (5, 1.9658, 10.5064, 10.5130),
      (12, 6.9228, 19.4390, 19.4426), (40, 30.1957, 52.0678, 52.0694), (200, 177.3208, 224.8737, 224.8744),
    ] as [(Int, Double, Double, Double)])
  func `A count has the published interval`(count: Int, low: Double, high: Double, exactHigh: Double) {
    let interval = CountInterval(count)
    #expect(interval.low.isNear(low))
    #expect(interval.high.isNear(high))
    #expect((interval.high - exactHigh).magnitude < 0.03)
  }

  @Test func `Twelve customers leave the cost of one wide open`() throws {
    let economics = try #require(UnitEconomics(cost: 600_000, leads: 900, customers: 12))
    #expect(economics.perCustomer == 50_000)
    #expect(economics.perCustomerInterval.low.rounded() == 30_866)
    #expect(economics.perCustomerInterval.high?.rounded() == 86_670)
  }

  @Test func `A segment has the published figures`() throws {
    let segment = try #require(
      UnitEconomics(
        cost: 300_000, leads: 400, target: 248, customers: 47, revenue: 2_350_000,
        value: .purchases(margin: 400, perLife: 1500)))
    #expect(segment.perLead == 750)
    #expect((try #require(segment.perTargetLead) - 1209.677).magnitude < 0.001)
    #expect((try #require(segment.perCustomer) - 6382.979).magnitude < 0.001)
    #expect((segment.perCustomerInterval.low - 5005.50).magnitude < 0.01)
    #expect((try #require(segment.perCustomerInterval.high) - 8259.93).magnitude < 0.01)
    #expect(segment.averagePayment == 50_000)
    #expect(segment.lifetimeProfit == 30_000)
    #expect(try #require(segment.profitToCost).isNear(4.7))
    let ratio = try #require(segment.profitToCostInterval)
    #expect(ratio.low.isNear(3.6320))
    #expect(try #require(ratio.high).isNear(5.9934))
    #expect(segment.paybackMonths == nil)
  }

  @Test func `A subscriber pays back month by month`() throws {
    let segment = try #require(
      UnitEconomics(
        cost: 120_000, leads: 300, customers: 10, revenue: 20_000,
        value: .subscription(margin: 500, perMonth: 1000, churn: 50)))
    #expect(segment.lifetimeProfit == 20_000)
    #expect(segment.paybackMonths == 12)
  }

  @Test func `Segments differ only where their intervals do not meet`() throws {
    let cheap = try #require(UnitEconomics(cost: 100_000, leads: 400, customers: 100))
    let dear = try #require(UnitEconomics(cost: 100_000, leads: 400, customers: 20))
    let thin = try #require(UnitEconomics(cost: 2000, leads: 10, customers: 1))
    let nothing = try #require(UnitEconomics(cost: 100_000, leads: 10, customers: 0))
    #expect(cheap.costsDiffer(from: dear))
    #expect(dear.costsDiffer(from: cheap))
    #expect(!cheap.costsDiffer(from: thin))
    #expect(nothing.costsDiffer(from: dear))
    #expect(nothing.perCustomerInterval.high == nil)
    #expect(nothing.perCustomer == nil)
  }

  @Test(arguments: [(-1, 1, 1), (1, -1, 1), (1, 1, -1), (1, Int.max, 1), (1, 1, Int.max)])
  func `Figures that cannot be are none`(cost: Int, leads: Int, customers: Int) {
    #expect(UnitEconomics(cost: cost, leads: leads, customers: customers) == nil)
  }

  @Test(arguments: [Int.min, 0, Int.max])
  func `The greatest figures trap nothing`(part: Int) throws {
    let economics = try #require(
      UnitEconomics(
        cost: Int.max, leads: Count.limit, customers: Count.limit, revenue: Int.max,
        value: .subscription(margin: part, perMonth: part, churn: part)))
    _ = (economics.lifetimeProfit, economics.paybackMonths, economics.profitToCost)
    #expect(economics.profitToCostInterval?.low.isFinite != false)
    #expect(CountInterval(Int.max).low > 0)
    #expect(CountInterval(part).high > 2)
  }
}
