import RazborCore
import Testing

@testable import razbor

@Suite("Tables of sums") struct SumTableTests {
  @Test("Forecast and actual become the answer, the last twelve months in order")
  func forecast() throws {
    let rows = (1...14).map {
      "\($0 <= 12 ? "\($0 < 10 ? "0" : "")\($0).2025" : "0\($0 - 12).2026");\($0)00;\($0)50\n"
    }
    let load = try read("Месяц;План;Факт\n" + rows.reversed().joined() + "Итого;1;2\n")
    #expect(load.kind == .forecast)
    #expect(load.notes.totals == 1)
    let measured = try #require(Measurement.all(load).first)
    #expect(measured.item == "forecast_vs_fact")
    guard case .rows(let cells)? = measured.values["months"] else { return #expect(Bool(false)) }
    #expect(cells.count == 12)
    #expect(cells.first?["month"] == Month("2025-03").map { .month($0) })
    #expect(cells.last?["fact"] == .number(1450))
  }

  @Test(
    "Each kind of sums is told by its columns",
    arguments: [
      ("Менеджер;Лиды;Сделки;Выручка\nИванова Мария;40;12;500 000\n", TableKind.managers, "rep_results"),
      ("Source,Spend,Leads,Target leads,Deals\nSite,\"1,000\",40,31,12\n", .sources, "channel_economics"),
      ("Этап\tВошло\tПрошло\nЗаявка\t400\t248\nКвалификация\t248\t130\n", .stages, "stage_conversions"),
      ("Месяц;Прогноз;Факт\nавгуст 2026;100;80\n", .forecast, "forecast_vs_fact"),
    ])
  func kinds(text: String, kind: TableKind, item: String) throws {
    let load = try read(text)
    #expect(load.kind == kind)
    #expect(load.notes.notUnderstood == 0)
    #expect(Measurement.all(load).map(\.item.rawValue) == [item])
  }

  @Test("Spending alone answers nothing, but is read")
  func spend() throws {
    let load = try read("Канал;Расход\nСайт;1 000\nПочта;500\n")
    #expect(load.kind == .spend)
    #expect(load.sums.map { $0.figures[.spend] } == [1000, 500])
    #expect(Measurement.all(load) == [])
  }

  @Test(
    "Sums that cannot be are left out",
    arguments: [
      ("Иванова;5;6", RowFault.Kind.partAboveWhole), ("Иванова;5;", .notANumber), (";5;1", .noName),
      ("Иванова;9999999;1", .tooLarge), ("Иванова;5;-1", .negative),
    ])
  func faults(row: String, kind: RowFault.Kind) throws {
    let load = try read("Менеджер;Лиды;Сделки\nПетров;5;1\n" + row + "\n")
    #expect(load.notes.faults == [kind: 1])
    #expect(load.notes.used == 1)
  }

  private func read(_ text: String) throws -> TableLoad {
    let table = try TemporaryTable(text)
    return try TableLoad(table.path, as: nil, mappings: [], now: try GeneratedExportTests.today)
  }
}
