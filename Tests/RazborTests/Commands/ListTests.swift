import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Lists for people") struct ListTests {
  @Test("Cases stand in columns: name, day, answers, state", arguments: Language.allCases)
  func cases(_ language: Language) throws {
    let folder = try CaseFolder()
    _ = try folder.written("Онлайн-школа", answers: 3)
    let file = try folder.begin("Ёж")
    try file.append([.joined("owner", .owner)])
    try file.append([.finished(edition: 2)])
    let run = try ProgramRun(
      ["list", "--lang", language.rawValue], environment: ["RAZBOR_HOME": folder.path + "/razbor"])
    let lines = run.output.split(separator: "\n").map(String.init)
    let finished = language == .ru ? "окончен, редакция 2" : "finished, edition 2"
    let open = language == .ru ? "не окончен" : "unfinished"
    #expect(lines.count == 2)
    #expect(lines.contains { $0.hasPrefix("ёж            ") && $0.hasSuffix(finished) })
    #expect(lines.contains { $0.hasPrefix("онлайн-школа  ") && $0.hasSuffix(open) })
  }

  @Test("Without a case there is a sentence that says how to begin", arguments: Language.allCases)
  func none(_ language: Language) throws {
    let run = try ProgramRun(
      ["list", "--lang", language.rawValue], environment: ["RAZBOR_HOME": CaseFolder.temporary()])
    #expect(run.output.hasSuffix("razbor new.\n"))
    #expect(run.status == 0)
    let json = try ProgramRun(["list", "--json"], environment: ["RAZBOR_HOME": CaseFolder.temporary()])
    #expect(try JSONDecoder().decode([String].self, from: Data(json.output.utf8)) == [])
  }

  @Test(
    "A table too wide for the window has its first cell on a line of its own; read aloud, rows are sentences")
  func layouts() {
    let table = TextTable([["школа", "2026-11-25", "1 ответ"], ["ёж", "2026-11-24", "12 ответов"]])
    #expect(
      table.lines(width: 40, isAccessible: false) == [
        "школа  2026-11-25  1 ответ", "ёж     2026-11-24  12 ответов",
      ])
    #expect(
      table.lines(width: 20, isAccessible: false) == [
        "школа", "   2026-11-25, 1", "   ответ", "ёж", "   2026-11-24, 12", "   ответов",
      ])
    #expect(table.lines(width: 40, isAccessible: true).first == "школа, 2026-11-25, 1 ответ.")
    #expect(TextTable([]).lines(width: 40, isAccessible: false).isEmpty)
  }

  @Test("Questionnaires are told with version, size and title; ACCESSIBLE makes a sentence of them")
  func questionnaires() throws {
    let plain = try ProgramRun(["questionnaires", "--lang", "en"]).output
    #expect(plain.contains("consultation") && plain.contains("questions"))
    let spoken = try ProgramRun(["questionnaires", "--lang", "en"], environment: ["ACCESSIBLE": "1"]).output
    #expect(spoken.hasPrefix("consultation, ") && spoken.hasSuffix(".\n"))
    #expect(try ProgramRun(["questionnaires", "--accessible", "--lang", "en"]).output == spoken)
    let off = try ProgramRun(["questionnaires", "--lang", "en"], environment: ["ACCESSIBLE": "0"]).output
    #expect(off == plain)
  }

  @Test(
    "Russian numbers take their word",
    arguments: [
      (0, "0 ответов"), (1, "1 ответ"), (2, "2 ответа"), (5, "5 ответов"), (11, "11 ответов"),
      (12, "12 ответов"),
      (21, "21 ответ"), (22, "22 ответа"), (111, "111 ответов"),
    ])
  func plurals(_ count: Int, _ words: String) {
    #expect(Counted.answers(count).ru == words)
  }
}
