import Testing

@testable import RazborCore

@Suite struct SourceReportTests {
  // SciPy 1.17: the least n where binomtest(0, n).proportion_ci(.9, "wilson").high < D / 2N, at least 20.
  @Test(arguments: [(60, 1000, 88), (5, 400, 431), (300, 1000, 20)])
  func `So many leads without a deal make a source empty`(deals: Int, leads: Int, needed: Int) throws {
    let company = try #require(LeadSource("all", leads: leads, deals: deals))
    #expect(try #require(SourceReport([company])).leadsForEmpty == needed)
  }

  @Test func `A source is empty only against the rest of the company`() throws {
    let search = try #require(LeadSource("search", leads: 900, target: 760, deals: 90, spend: 100))
    let idle = try #require(LeadSource("banner", leads: 100, target: 30, deals: 0, spend: 900))
    let few = try #require(LeadSource("fair", leads: 25, target: 22, deals: 0))
    let report = try #require(SourceReport([search, idle, few], unknown: 10))
    #expect(report.marks(idle) == [.empty])
    #expect(report.marks(search) == [.strong])
    #expect(report.marks(few) == [])
    #expect(!report.isTooUnknown)
    #expect(report.unknownShare == Proportion(10, of: 1035))
    #expect(SourceReport.isBetter(search, than: idle))
    #expect(!SourceReport.isBetter(search, than: few))
  }

  @Test(arguments: [(25, false), (26, true)])
  func `More than a fifth without a source is too much`(unknown: Int, expected: Bool) throws {
    let known = try #require(LeadSource("known", leads: 100, deals: 3))
    #expect(try #require(SourceReport([known], unknown: unknown)).isTooUnknown == expected)
  }

  @Test func `A company without deals has no empty sources`() throws {
    let source = try #require(LeadSource("any", leads: 400, deals: 0))
    let report = try #require(SourceReport([source]))
    #expect(report.leadsForEmpty == nil)
    #expect(report.marks(source) == [])
  }

  @Test(
    arguments: [(-1, 0, nil), (5, 6, nil), (5, 0, 6), (5, 0, -1), (Int.max, 1, nil), (Int.min, Int.min, nil)]
      as [(Int, Int, Int?)])
  func `Counts that cannot be are no source`(leads: Int, deals: Int, target: Int?) {
    #expect(LeadSource("x", leads: leads, target: target, deals: deals) == nil)
  }

  @Test(arguments: [-1, Int.min, Int.max])
  func `A report needs leads that can be counted`(unknown: Int) {
    #expect(SourceReport([], unknown: unknown) == nil)
    #expect(SourceReport([]) == nil)
  }
}
