import Testing

@testable import RazborCore

@Suite("The months of a loaded list") struct LoadedTableHistoryTests {
  private func table(_ months: [(String, Int)], first: String, last: String) throws -> LoadedTable {
    let leads = months.reduce(0) { $0 + $1.1 }
    return LoadedTable(
      kind: "leads", digest: String(repeating: "a", count: 64),
      figures: [
        .enquiries: leads, .deals: months.count, .lost: 0, .firstDay: try #require(Day(first)).number,
        .lastDay: try #require(Day(last)).number,
      ],
      groups: months.map { LoadedTable.Group(.month, $0.0, leads: $0.1, target: nil, deals: 1, revenue: 0) })
  }

  @Test(
    "A first month that begins late and a last one that is not over are left out",
    arguments: [
      ("2026-01-01", "2026-03-31", ["2026-01", "2026-02", "2026-03"]),
      ("2026-01-04", "2026-03-28", ["2026-01", "2026-02", "2026-03"]),
      ("2026-01-05", "2026-03-27", ["2026-02"]),
      ("2026-01-20", "2026-03-31", ["2026-02", "2026-03"]),
    ])
  func cut(first: String, last: String, expected: [String]) throws {
    let table = try table([("2026-01", 90), ("2026-02", 90), ("2026-03", 90)], first: first, last: last)
    let history = try #require(table.history(until: nil, cycle: nil))
    #expect(history.months.map(\.month.description) == expected)
  }

  @Test("Few rows leave longer gaps")
  func gaps() throws {
    let few = try table(
      [("2026-01", 6), ("2026-02", 6), ("2026-03", 6)], first: "2026-01-12", last: "2026-03-20")
    #expect(few.history(until: nil, cycle: nil)?.months.count == 3)
  }

  @Test("A month in between without a row had none")
  func empty() throws {
    let table = try table([("2025-12", 90), ("2026-02", 90)], first: "2025-12-01", last: "2026-02-28")
    let history = try #require(table.history(until: nil, cycle: nil))
    #expect(history.months.map(\.leads) == [90, 0, 90])
    #expect(history.months.map(\.month.description) == ["2025-12", "2026-01", "2026-02"])
  }

  @Test("A list without outcomes has no history")
  func noOutcomes() {
    let table = LoadedTable(
      kind: "leads", digest: "", figures: [.enquiries: 5],
      groups: [LoadedTable.Group(.month, "2026-01", leads: 5, target: nil, deals: 0, revenue: 0)])
    #expect(table.history(until: nil, cycle: nil) == nil)
  }

  @Test(
    "A day is found again by its number",
    arguments: [
      "1900-03-01", "1999-12-31", "2000-02-29", "2024-02-29", "2025-02-28", "2026-01-01", "2026-11-25",
      "2100-02-28", "2100-03-01", "2200-12-31",
    ])
  func days(text: String) throws {
    let day = try #require(Day(text))
    #expect(Day(number: day.number) == day)
  }

  @Test("Numbers of no day give none", arguments: [Int.min, -1, 0, 1_000_001, Int.max])
  func noDays(number: Int) {
    #expect(Day(number: number) == nil)
  }

  @Test("How long steps take is read back as it was stored")
  func stored() {
    let times = [
      WaitingTimes(finished: Sample([1, 2, 3, 4, 5, 6])), WaitingTimes(finished: Sample([1])),
      WaitingTimes(finished: Sample([1, 2]), waiting: Sample([5, 6, 7, 8, 9])),
    ]
    let table = LoadedTable(
      kind: "leads", digest: String(repeating: "a", count: 64), figures: [:], groups: [],
      waits: zip([(.created, .handed), (.handed, .answered), (.answered, .closed)], times).map {
        (ends: (LoadedTable.Moment, LoadedTable.Moment), times) in LoadedTable.Wait(ends.0, ends.1, times)
      })
    #expect(LoadedTable(SourceNode(table.value)) == table)
    let way = LoadedTable(
      kind: "leads", digest: table.digest, figures: [:], groups: [],
      reached: [.created: 9, .answered: 8, .closed: 0])
    #expect(LoadedTable(SourceNode(way.value)) == way)
    #expect(way.way?.counts == [9, 8, 0])
    #expect(table.waits.map(\.isHandoff) == [false, true, false])
    #expect(table.waits[2].interval == .init(low: 1, high: nil))
  }
}
