import Testing

@testable import RazborCore

@Suite struct ChannelLedgerTests {
  @Test(
    arguments: [
      ("Яндекс Директ", "ЯНДЕКС  директ", true), ("Счёт", "счет", true), ("Google-Ads", "google ads", true),
      ("VK", "VK Ads", false), ("+", "+", true), ("+", "—", false), ("", "", true),
    ])
  func `Sources are the same whatever their case, signs and spaces`(one: String, other: String, same: Bool) {
    #expect((SourceName(one) == SourceName(other)) == same)
  }

  @Test func `What has no match in the other file is kept apart, and nothing is lost`() {
    let ledger = ChannelLedger(
      spending: [.init("search", 100), .init("SEARCH ", 50), .init("radio", 70), .init("mail", 0)],
      results: [
        SourceResult("Search", leads: 40, target: 30, deals: 6, revenue: 600),
        SourceResult("friends", leads: 10, deals: 3), SourceResult("Mail", leads: 5, deals: 1),
      ])
    #expect(ledger.channels.map(\.name) == ["Search", "Mail"])
    #expect(ledger.channels.first?.economics.cost == 150)
    #expect(ledger.withoutResults == [.init("radio", 70)])
    #expect(ledger.withoutSpending.map(\.name) == ["friends"])
    #expect(ledger.spent == 150)
  }

  @Test func `Only intervals that have nothing in common put sources in an order, and few clients never do`()
  {
    let ledger = ChannelLedger(
      spending: [
        .init("dear", 300_000), .init("cheap", 200_000), .init("near", 110_000), .init("thin", 900),
        .init("free", 0),
      ],
      results: [
        SourceResult("dear", leads: 400, deals: 10), SourceResult("cheap", leads: 400, deals: 60),
        SourceResult("near", leads: 90, deals: 20), SourceResult("thin", leads: 90, deals: 4),
        SourceResult("free", leads: 90, deals: 40),
      ])
    let pairs = ledger.cheaper.map { ($0.0.name, $0.than.map(\.name)) }
    #expect(pairs.map(\.0) == ["cheap", "near"])
    #expect(pairs.map(\.1) == [["dear"], ["dear"]])
  }

  // Byar at 90 %: 300 000 for ten deals is at least 17 691 each, for sixty 4 033.
  @Test func `Deals without a source may be the dearer one's, and then decide nothing`() throws {
    let ledger = { (unplaced: Int) in
      ChannelLedger(
        spending: [.init("dear", 300_000), .init("cheap", 200_000)],
        results: [
          SourceResult("dear", leads: 60, deals: 10), SourceResult("cheap", leads: 400, deals: 60),
        ], unplaced: unplaced)
    }
    #expect(ledger(0).cheaper.count == 1 && ledger(0).unplaced == 0)
    #expect(ledger(90).cheaper.isEmpty)
    // No more than its enquiries can have become deals.
    let dear = try #require(ledger(90).channels.first)
    #expect(dear.economics.customers == 10 && dear.atBest.customers == 60)
    #expect(
      dear.economics.losesMoney(profitPerCustomer: 6000) && !dear.atBest.losesMoney(profitPerCustomer: 6000))
  }

  @Test(
    "Amounts and counts of any size trap nowhere",
    arguments: [0, 1, Count.limit, Count.limit + 1, Count.moneyLimit, .max])
  func limits(number: Int) {
    let ledger = ChannelLedger(
      spending: [.init("a", number), .init("A", number)],
      results: [
        SourceResult("a", leads: number, target: number, deals: number, revenue: number),
        SourceResult("a", leads: number, deals: 0), SourceResult("b", leads: -1, deals: -1),
      ])
    #expect(ledger.channels.count + ledger.withoutSpending.count >= 1)
    #expect(ledger.spent <= Count.moneyLimit)
    _ = ledger.cheaper
  }

  // Byar at 90 %: 12 clients have 6.9228–19.4390, so 600 000 for them is at least 30 866 each.
  @Test(arguments: [(30_865, true), (30_867, false), (0, true)])
  func `A client loses money where even the low end costs more than they bring`(profit: Int, loses: Bool)
    throws
  {
    let economics = try #require(UnitEconomics(cost: 600_000, leads: 900, customers: 12))
    #expect(economics.losesMoney(profitPerCustomer: profit) == loses)
    let free = try #require(UnitEconomics(cost: 0, leads: 9, customers: 1))
    #expect(!free.losesMoney(profitPerCustomer: 0))
  }
}
