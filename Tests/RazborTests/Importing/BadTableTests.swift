import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Tables that are not what they should be") struct BadTableTests {
  private static let header = "ID;Дата создания;Первый ответ;Статус;Сумма\n"

  @Test(
    "What is no table is refused, and says what it is",
    arguments: [
      ("", TableFault.empty), ("  \n\n", .empty), ("PK\u{3}\u{4}rest", .workbook),
      ("<!DOCTYPE html><table>", .webPage),
      ("\u{FEFF}\n<html>", .webPage), ("%PDF-1.7", .notText), ("a\u{0}b\u{1}c;d", .notText),
      (header, .noRows), ("\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}", .notText),
      // What Bitrix24 calls XLS is a page; what an old Excel calls CSV may be one too.
      ("<meta http-equiv=\"Content-Type\"><table><tr><td>ID", .webPage),
      ("<?xml version=\"1.0\"?><Workbook>", .webPage),
      ("ID;Имя\n1;" + String(repeating: "а", count: 800_000), .rowTooLong(2)),
    ])
  func refused(text: String, expected: TableFault) throws {
    let table = try TemporaryTable(text)
    #expect(try fault(table.path) == expected)
    #expect(expected.message(path: "a.csv", .ru).contains("Ничего не загружено"))
    #expect(expected.message(path: "a.csv", .en).contains("Nothing was loaded"))
  }

  @Test("A folder and a missing file are refused")
  func noFile() throws {
    #expect(try fault("/") == .notAFile)
    let missing = try fault("/nothing/here.csv")
    if case .unreadable = missing {} else { Issue.record("\(missing)") }
  }

  @Test(
    "A row that cannot be is left out and shown with its place",
    arguments: [
      ("2;31.02.2026;;В работе;5", RowFault.Kind.notADate, "Дата создания"),
      ("2;;;В работе;5", .noDate, "Дата создания"), ("2;01.08.2026;;В работе;-5", .negative, "Сумма"),
      ("2;01.08.2026;;В работе;дорого", .notANumber, "Сумма"),
      ("2;01.08.2026;;В работе;9999999999999", .tooLarge, "Сумма"),
      ("2;01.08.2026 10:00;01.08.2026 09:00;В работе;5", .answeredBefore, "Первый ответ"),
      ("2;01.08.2027 10:00;;В работе;5", .inTheFuture, "Дата создания"),
      ("2;01.08.2026;;В работе;5;лишнее", .tooManyCells, nil),
      // Mixed formats of dates are read as what they are; a month of thirteen is none.
      ("2;13/13/2026;;В работе;5", .notADate, "Дата создания"),
      ("2;2026-08-32;;В работе;5", .notADate, "Дата создания"),
      ("2;45870;;В работе;5", .notADate, "Дата создания"),
      ("2;01.08.2026;30.07.2026;В работе;5", .answeredBefore, "Первый ответ"),
    ] as [(String, RowFault.Kind, String?)])
  func badRow(row: String, kind: RowFault.Kind, column: String?) throws {
    let load = try read(Self.header + "1;01.08.2026;01.08.2026;В работе;5\n" + row + "\n")
    #expect(load.notes.read == 2)
    #expect(load.notes.used == 1)
    #expect(load.notes.faults == [kind: 1])
    let example = try #require(load.notes.examples.first)
    #expect(example.row == 3)
    #expect(example.column == column)
    #expect(load.tally.enquiries == 1)
  }

  @Test("Dates in several formats are read side by side")
  func mixedDates() throws {
    let dates = [
      "01.08.2026", "2026-08-02 10:00", "3 августа 2026", "Aug 4, 2026", "05.08.26 9:30", "13/08/2026",
    ]
    let rows = dates.enumerated().map { "\($0 + 1);\($1);;В работе;5" }
    let load = try read(Self.header + rows.joined(separator: "\n") + "\n")
    #expect(load.notes.used == dates.count, "\(load.notes)")
    #expect(load.tally.groups[.month]?.sums.mapValues(\.leads) == ["2026-08": dates.count])
  }

  @Test("Where days and months come in both orders, what could be either is left out and counted")
  func bothOrders() throws {
    let load = try read(
      Self.header + "1;13/08/2026;;В работе;5\n2;08/14/2026;;В работе;5\n3;01/02/2026;;В работе;5\n")
    #expect(load.order == nil)
    #expect(load.notes.used == 2)
    #expect(load.notes.faults == [.notADate: 1])
    #expect(load.notes.examples.map(\.row) == [4])
    #expect(LoadWords(load, .en).lines.contains { $0.contains("both as day/month and as month/day") })
  }

  @Test("A broken byte makes no other table of a file in UTF-8, and Windows-1251 needs no mark")
  func wrongEncoding() throws {
    let text = Self.header + "1;01.08.2026;;Сделка успешна;5\n"
    let cyrillic = try TemporaryTable(try #require(text.data(using: .windowsCP1251)))
    #expect(try Self.load(cyrillic.path).encoding == .windows1251)
    #expect(try Self.load(cyrillic.path).tally.deals == 1)
    // As KOI8-R no header is known, which is said with what was found.
    let koi = try TemporaryTable(Data("ID;".utf8) + [0xE4, 0xC1, 0xD4, 0xC1] + Data(";x\n1;2;3\n".utf8))
    if case .missingColumns = try fault(koi.path) {} else { Issue.record("KOI8-R") }
  }

  @Test("Deals without enquiries are no result of a person", arguments: ["Иванова;0;3", "Иванова;2;3"])
  func dealsWithoutLeads(row: String) throws {
    let load = try read("Менеджер;Лиды;Сделки\nПетров;5;1\n\(row)\n")
    #expect(load.notes.faults == [.partAboveWhole: 1])
    #expect(load.notes.examples.first?.row == 3)
    #expect(load.notes.examples.first?.column == "Сделки")
  }

  @Test("Short rows, blank ones, totals and repeated ones are told apart")
  func kinds() throws {
    let load = try read(
      Self.header
        + "1;01.08.2026\n\n2;02.08.2026;;В работе;;;\n1;01.08.2026\n;;;;\nИтого:;;;;5\nTotal 3;;;;\n")
    #expect(load.notes.read == 5)
    #expect(load.notes.used == 2)
    #expect(load.notes.repeated == 1)
    #expect(load.notes.totals == 2)
  }

  @Test(
    "Stray quotes cost no other row",
    arguments: [
      "ООО \"Ромашка\"", "\"Ромашка\" ООО", "экран 19\"", "\"не закрыто", "a\"\"b", "\"\"\"", "\"a\" b \"c\"",
    ])
  func quotes(name: String) throws {
    let load = try read(
      "ID;Название;Дата создания;Статус\n1;a;01.08.2026;В работе\n2;\(name);02.08.2026;В работе\n3;b;03.08.2026;В работе\n"
    )
    #expect(load.notes.read == 3)
    #expect(load.notes.used == 3, "\(load.notes)")
  }

  @Test("An unclosed quote does not swallow what follows")
  func unclosed() throws {
    let rows = (1...400).map { "\($0);\"открыто \($0);01.08.2026;В работе" }
    let load = try read("ID;Название;Дата создания;Статус\n" + rows.joined(separator: "\n"))
    #expect(load.notes.used == 400, "\(load.notes)")
  }

  @Test("Titles may stand above the names, and old line ends are line ends", arguments: ["\n", "\r\n", "\r"])
  func titles(end: String) throws {
    let lines = [
      "Выгрузка за август", "", "ID;Дата создания;Статус", "1;01.08.2026;В работе", "2;02.08.2026;Выиграна",
    ]
    let load = try read(lines.joined(separator: end))
    #expect(load.notes.used == 2)
    #expect(load.tally.deals == 1)
  }

  @Test("Columns that are missing are named")
  func missing() throws {
    let table = try TemporaryTable("Дата создания;Статус\n01.08.2026;В работе\n")
    let fault = #expect(throws: TableFault.self) { try Self.load(table.path, as: .forecast) }
    #expect(
      fault
        == .missingColumns(
          .forecast, headers: ["Дата создания", "Статус"], missing: [.month, .forecast, .fact]))
    let unknown = try TemporaryTable("a;b\n1;2\n")
    #expect(try self.fault(unknown.path) == .missingColumns(nil, headers: ["a", "b"], missing: []))
  }

  @Test(
    "A mapping that cannot be says what is near",
    arguments: [
      ("Статус", TableFault.badMapping("Статус")),
      ("Статуз=status", .unknownColumn("Статуз", nearest: "Статус")),
      ("Статус=statuss", .unknownField("statuss", nearest: "status")),
      ("9=status", .unknownColumn("9", nearest: nil)),
    ])
  func mapping(mapping: String, expected: TableFault) throws {
    let table = try TemporaryTable("Дата создания;Статус\n01.08.2026;В работе\n")
    #expect(throws: expected) { try Self.load(table.path, as: nil, mappings: [mapping]) }
  }

  @Test("Where nothing is understood the reasons are given")
  func nothing() throws {
    let table = try TemporaryTable(Self.header + "1;вчера;;;\n2;сегодня;;;\n")
    let fault = #expect(throws: TableFault.self) { try Self.load(table.path) }
    let message = try #require(fault).message(path: "a.csv", .en)
    #expect(message.contains("The date was not understood: 2"))
    #expect(message.contains("row 2, column \"Дата создания\"") || message.contains("Дата создания"))
  }

  @Test("Random bytes and cut exports never trap", arguments: 0..<40)
  func junk(seed: Int) throws {
    var chance = SeededGenerator(seed: seed)
    var bytes = Data(GeneratedExport(.bitrixRussian, rows: 30, seed: seed).text.utf8)
    for _ in 0..<Int.random(in: 1...60, using: &chance) {
      let place = Int.random(in: 0..<bytes.count, using: &chance)
      bytes[place] =
        [0x22, 0x3B, 0x0A, 0x0D, 0xD0, 0x00, 0xFF, UInt8.random(in: 0...255, using: &chance)]
        .randomElement(using: &chance) ?? 0
    }
    let table = try TemporaryTable(bytes.prefix(Int.random(in: 1...bytes.count, using: &chance)))
    let load = try? Self.load(table.path)
    if let notes = load?.notes {
      #expect(notes.read == notes.used + notes.repeated + notes.totals + notes.notUnderstood)
    }
  }

  private func read(_ text: String) throws -> TableLoad {
    let table = try TemporaryTable(text)
    return try Self.load(table.path)
  }

  private func fault(_ path: String) throws -> TableFault {
    try #require(#expect(throws: TableFault.self) { try Self.load(path) })
  }

  @discardableResult
  private static func load(_ path: String, as kind: TableKind? = nil, mappings: [String] = []) throws
    -> TableLoad
  {
    try TableLoad(path, as: kind, mappings: mappings, now: try GeneratedExportTests.today)
  }
}
