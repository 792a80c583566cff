import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("razbor assess --batch") struct BatchTests {
  private static let examples = TestFile.project("questionnaires/examples")

  private struct Line: Decodable {
    struct Verdict: Decodable { let code: String }
    let sheet: String?
    let line: Int?
    let verdict: Verdict
  }

  private func lines(_ output: String) throws -> [Line] {
    try output.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  private func sheet(_ name: String, _ answers: String) -> String {
    #"{"questionnaire": "consultation", "case": "\#(name)", "respondents": [{"role": "owner", "answers": {\#(answers)}}]}"#
  }

  @Test("A folder gives a line for each sheet, by the names of the files")
  func folder() throws {
    let run = try ProgramRun(["assess", "--batch", Self.examples, "--lang", "en"])
    let lines = try lines(run.output)
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.examples).sorted()
    #expect(lines.map(\.sheet) == names)
    #expect(lines.first { $0.sheet == "language-school.yaml" }?.verdict.code == "MG-GOVERN")
    #expect(
      run.complaints.count == 1
        && run.errors.hasPrefix("\(names.count) sheets: \(names.count) assessed, 0 with"))
    #expect(run.errors.contains(" a second."))
    #expect(run.status == 0)
  }

  @Test("The lines of a file come in their order, those with errors are told and stop nothing")
  func file() throws {
    var text = (1...600).map { sheet("s\($0)", #""records": "\#($0 % 2 == 0 ? "heads" : "crm")""#) }
    text[99] = sheet("s100", #""recrods": "heads""#)
    text[199] = "{no sheet"
    text[299] = ""
    text[399] = sheet("s400", #""lead_criteria_words": "\#(String(repeating: "x", count: 1_100_000))""#)
    let file = try TemporaryFile(text.joined(separator: "\n"))
    let run = try ProgramRun(["assess", "--batch", file.url.path, "--lang", "en"])
    let lines = try lines(run.output)
    #expect(lines.compactMap(\.line) == (1...600).filter { ![100, 200, 300, 400].contains($0) })
    #expect(lines.allSatisfy { $0.sheet == "s\($0.line ?? 0)" })
    #expect(lines[1].verdict.code == "SL-EVIDENT" && lines[0].verdict.code == "UND")
    #expect(run.errors.contains(":100:97: error: there is no item `recrods`"))
    #expect(run.errors.contains(":200:1: error: cannot be read"))
    #expect(run.errors.contains(":400:1: error: the file is larger than 1048576 bytes"))
    #expect(run.errors.contains("599 sheets: 596 assessed, 3 with errors."))
    #expect(run.status == 65)
  }

  @Test("A line says what assess --json says of the sheet alone, but for its robustness")
  func same() throws {
    let path = "\(Self.examples)/healthy-team-with-figures.yaml"
    let alone = try ProgramRun(["assess", path, "--json"])
    let batch = try ProgramRun(["assess", "--batch", Self.examples, "-q"])
    #expect(batch.errors.isEmpty)
    let line = try #require(
      batch.output.split(separator: "\n").first { $0.contains("\"healthy-team-with-figures.yaml\"") })
    var one = try #require(JSONSerialization.jsonObject(with: Data(alone.output.utf8)) as? [String: Any])
    var other = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    for key in ["robustness", "sheet", "line", "verdict"] {
      one[key] = nil
      other[key] = nil
    }
    #expect(NSDictionary(dictionary: one).isEqual(to: other))
  }

  @Test("A batch that cannot be opened, and one without sheets")
  func nothing() throws {
    let missing = try ProgramRun(["assess", "--batch", "/nonexistent", "--lang", "ru"])
    #expect(missing.errors.contains("Файл /nonexistent не читается") && missing.status == 65)
    let empty = try TemporaryFile("\n\n")
    let run = try ProgramRun(["assess", "--batch", empty.url.path, "--lang", "ru"])
    #expect(run.errors.hasPrefix("0 файлов ответов: оценено 0, с ошибками 0.") && run.status == 0)
  }

  @Test("A reader that has seen enough ends the batch quietly")
  func closedPipe() throws {
    let text = (1...3000).map { sheet("s\($0)", #""records": "crm""#) }.joined(separator: "\n")
    let file = try TemporaryFile(text)
    let run = try ShellRun(
      "{ razbor assess --batch '\(file.url.path)' -q; echo code $? >&2; } | head -n 1 > /dev/null")
    #expect(run.output == "code 0\n")
  }

  @Test("Somebody who watches sees how far it is, on one line that is empty at the end")
  func progress() throws {
    let text = (1...600).map { sheet("s\($0)", #""records": "crm""#) }.joined(separator: "\n")
    let file = try TemporaryFile(text)
    let output = try TemporaryFile()
    let terminal = try PseudoTerminal(
      URL(filePath: "/bin/sh"),
      [
        "-c", "\"$0\" assess --batch '\(file.url.path)' --lang en > '\(output.url.path)'",
        BuiltProgram.url("razbor").path,
      ],
      environment: [:], rows: 24, columns: 80)
    try terminal.expect("] 256 sheets, ")
    try terminal.expect(" left")
    try terminal.expect("600 sheets: 600 assessed, 0 with errors.")
    #expect(try terminal.exitStatus() == 0)
    #expect(output.text.split(separator: "\n").count == 600)
  }

  @Test(
    "JSON on one line is the same as the encoder's",
    arguments: [
      JSONValue.text("a \"b\" \\ / \n\r\t\u{8}\u{C}\u{1}\u{7F}\u{2028}ё🦊"),
      .list([.null, .flag(true), .whole(-3)]),
      .object(["b": .tenths(185), "a": .object([:]), "c": .list([]), "d": .tenths(-5), "e": .tenths(20)]),
    ])
  func compact(_ value: JSONValue) throws {
    #expect(try value.compact == value.rendered(indented: false))
  }
}
