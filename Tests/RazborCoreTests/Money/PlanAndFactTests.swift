import Testing

@testable import RazborCore

@Suite struct PlanAndFactTests {
  private typealias Sums = PlanAndFact.Sums

  // 400 · .80 · .18 · 50 000 against 1200 enquiries, 620 on target, 118 deals, 5 664 000; Python 3.11.
  @Test func `The parts add up to the gap, and chance is what an interval cannot tell from the plan`() throws
  {
    let figures = try #require(
      PlanAndFact(
        plan: Sums(leads: 1200, target: 960, deals: 173, revenue: 8_650_000),
        fact: Sums(leads: 1170, target: 720, deals: 137, revenue: 6_576_000)))
    let parts = figures.factors.map(figures.part)
    #expect((parts.reduce(0, +) - (6_576_000 - 8_650_000)).magnitude < 0.01)
    #expect(figures.factors.count == 4 && figures.knowsTarget)
    #expect(figures.factors.map(figures.mayBeChance) == [true, false, true, false])
    let range = try #require(figures.partRange(.targetShare))
    #expect(range.contains(figures.part(.targetShare)) && range.upperBound < 0)
    #expect(figures.partRange(.payment) == nil && figures.interval(.payment) == nil)
  }

  // Python 3.11: mean 48 000, 1.644854 · 20 000 / √137 = 2810.6; ln(1170/1200) · L = −191 546.4 of −2 074 000.
  @Test func `The average payment has an interval where the amounts are known, from five deals on`() throws {
    let plan = Sums(leads: 1200, target: 960, deals: 173, revenue: 8_650_000)
    let fact = Sums(leads: 1170, target: 720, deals: 137, revenue: 6_576_000)
    let figures = try #require(PlanAndFact(plan: plan, fact: fact, deviation: 20_000))
    let interval = try #require(figures.interval(.payment))
    #expect((interval.low - 45_189.4).magnitude < 1)
    #expect(((interval.high ?? 0) - 50_810.6).magnitude < 1)
    #expect(figures.mayBeChance(.payment))
    #expect((figures.part(.leads) + 191_546.4).magnitude < 0.1)
    let few = Sums(leads: 10, target: 9, deals: 4, revenue: 400)
    #expect(PlanAndFact(plan: plan, fact: few, deviation: 5)?.interval(.payment) == nil)
  }

  // Python 3.11: L = −60 000 / ln(240/300) = 268 885; ln(280/300) · L = −18 551; ln(0.857142857/1) · L = −41 449.
  @Test func `Where only enquiries and revenue were planned there are two factors, and they add up`() throws {
    let figures = try #require(
      PlanAndFact(
        plan: Sums(leads: 300, target: nil, deals: nil, revenue: 300_000),
        fact: Sums(leads: 280, target: 100, deals: 20, revenue: 240_000)))
    #expect(figures.factors == [.leads, .payment] && !figures.knowsDeals && !figures.knowsTarget)
    #expect(figures.factors.map { Int(figures.part($0).rounded()) } == [-18_551, -41_449])
    #expect(figures.planned(.payment) == 1000 && figures.interval(.payment) == nil)
  }

  @Test func `Without marks the share on target is left out of the factors`() throws {
    let figures = try #require(
      PlanAndFact(
        plan: Sums(leads: 100, target: 80, deals: 10, revenue: 1000),
        fact: Sums(leads: 100, target: nil, deals: 5, revenue: 500)))
    #expect(figures.factors == [.leads, .conversion, .payment])
    #expect((figures.part(.conversion) + 500).magnitude < 1e-6 && figures.part(.targetShare) == 0)
  }

  @Test(
    arguments: [
      (0, 0, 0, PlanAndFact.Factor.leads), (100, 0, 0, .targetShare), (100, 50, 0, .conversion),
    ])
  func `A count of zero takes the whole gap where it arose`(
    leads: Int, target: Int, deals: Int, factor: PlanAndFact.Factor
  ) throws {
    let figures = try #require(
      PlanAndFact(
        plan: Sums(leads: 100, target: 50, deals: 10, revenue: 1000),
        fact: Sums(leads: leads, target: target, deals: deals, revenue: 0)))
    #expect(figures.part(factor) == -1000)
    #expect(figures.factors.filter { $0 != factor }.allSatisfy { figures.part($0) == 0 })
    for factor in figures.factors { _ = figures.partRange(factor) }
  }

  @Test(
    arguments: [
      (0, 0, 0, 0), (10, 11, 5, 9), (10, 5, 6, 9), (10, 5, 1, -1), (-1, 0, 0, 0), (10, 5, 0, 9),
      (10, 5, 1, 0),
      (Count.limit + 1, 5, 1, 9), (.max, .max, .max, .max),
    ])
  func `A plan that cannot be or plans nothing is none`(leads: Int, target: Int, deals: Int, revenue: Int) {
    let sums = Sums(leads: leads, target: target, deals: deals, revenue: revenue)
    #expect(PlanAndFact(plan: sums, fact: Sums(leads: 10, target: 5, deals: 1, revenue: 9)) == nil)
  }
}
