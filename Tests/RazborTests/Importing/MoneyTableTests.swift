import RazborCore
import Testing

@testable import razbor

@Suite("Tables the money is reckoned with") struct MoneyTableTests {
  @Test(
    "Advertising accounts in two languages are told by their columns",
    arguments: [
      "Дата;Кампания;Показы;Клики;Расход (руб.)\n01.08.2026;Поиск;900;40;1 000,50\n02.09.2026;поиск ;900;41;500\n",
      "Day,Campaign,Impr.,Clicks,Cost\n2026-08-01,Поиск,900,40,\"1,000.50\"\n2026-09-02,ПОИСК,900,41,500\n",
      "Campaign name\tReporting starts\tAmount spent (USD)\nПоиск\t2026-08-01\t1000.50\nПоиск\t2026-09-01\t500\n",
    ])
  func accounts(text: String) throws {
    let load = try read(text)
    #expect(load.kind == .spend && load.notes.notUnderstood == 0)
    let groups = load.kept.groups
    #expect(groups.filter { $0.kind == .source }.map(\.spend) == [1501] || groups.first?.spend == 1500)
    #expect(groups.filter { $0.kind == .month }.map(\.name) == ["2026-08", "2026-09"])
    #expect(load.kept.figures[.spend] == groups.first?.spend)
  }

  @Test("A row without its day is left out and counted, a table without days has no months")
  func undated() throws {
    let load = try read("Дата;Канал;Расход\n;Сайт;10\n01.08.2026;Сайт;20\n")
    #expect(load.notes.faults == [.notADate: 1] && load.kept.figures[.spend] == 20)
    let plain = try read("Канал;Расход\nСайт;10\n")
    #expect(plain.kept.groups.allSatisfy { $0.kind == .source })
  }

  @Test(
    "A plan is read with columns of its own, or told to be one",
    arguments: [
      ("Месяц;План заявок;План целевых;План сделок;План выручки\n08.2026;400;320;58;2 900 000\n", nil),
      ("Month,Leads,Target leads,Deals,Revenue\n2026-08,400,320,58,2900000\n", .plan),
    ] as [(String, TableKind?)])
  func plan(text: String, told: TableKind?) throws {
    let load = try read(text, told)
    #expect(load.kind == .plan && load.notes.used == 1)
    let month = try #require(load.kept.groups.first)
    #expect(month.kind == .month && month.name == "2026-08")
    #expect((month.leads, month.target, month.deals, month.revenue) == (400, 320, 58, 2_900_000))
    #expect(load.kept.groups.count == 1 && Measurement.all(load) == [])
  }

  @Test("Plan and fact in one file are kept apart; a month without its fact has none")
  func bothSides() throws {
    let load = try read(
      "Месяц;План лидов;Лиды;План сделок;Сделки;План выручки;Выручка\n"
        + "07.2026;400;380;58;50;2 900 000;2 400 000\n08.2026;400;;58;;2 900 000;\n")
    #expect(load.kind == .plan)
    let kinds = load.kept.groups.map(\.kind)
    #expect(kinds.count { $0 == .month } == 2 && kinds.count { $0 == .actual } == 1)
    #expect(load.kept.groups.first { $0.kind == .actual }?.revenue == 2_400_000)
  }

  @Test("What a case keeps of a table is read back as the same")
  func kept() throws {
    for text in [
      "Канал;Расход\nСайт;10\nПочта;0\n", "Источник;Заявки;Сделки;Выручка;Расход\nСайт;10;2;500;7\n",
      "Month,Planned leads,Planned deals,Planned revenue\n2026-08,4,2,9\n",
    ] {
      let table = try read(text).kept
      #expect(LoadedTable(SourceNode(table.value)) == table)
      #expect(!table.groups.isEmpty)
    }
  }

  @Test("The largest sums add up without a trap, and a part above its whole is left out")
  func limits() throws {
    let rows = (0..<5).map { "Сайт;\($0 + 999_999_999_990)\n" }.joined()
    #expect(try read("Канал;Расход\n" + rows).kept.figures[.spend] == Count.moneyLimit)
    let load = try read("Month,Planned leads,Planned deals,Planned revenue\n2026-08,4,5,9\n2026-09,5,4,9\n")
    #expect(load.notes.faults == [.partAboveWhole: 1])
  }

  @Test("The spread of the amounts is counted without keeping any of them")
  func payments() {
    var payments = Payments()
    #expect(payments.deviation == nil)
    for amount in [2, 4, 4, 4, 5, 5, 7, 9] { payments.add(amount * 1000) }
    // The variance of the eight is 32 / 7.
    #expect(payments.deviation == 2138)
    // NumPy 2.4: std(ddof=1).
    var others = Payments()
    for amount in [50_000, 48_000, 61_500, 39_000, 72_000, 55_500] { others.add(amount) }
    #expect(others.deviation == 11_479)
  }

  private func read(_ text: String, _ kind: TableKind? = nil) throws -> TableLoad {
    let table = try TemporaryTable(text)
    return try TableLoad(table.path, as: kind, mappings: [], now: try GeneratedExportTests.today)
  }
}
