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
      (header, .noRows),
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
