import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Output of commands") struct OutputTests {
  private static let sheet = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../questionnaires/examples/language-school.yaml").standardized.path

  @Test(
    "A reader that has seen enough ends the program quietly",
    arguments: ["help", "completion zsh", "assess SHEET"])
  func closedPipe(_ line: String) throws {
    let command = line.replacing("SHEET", with: "'\(Self.sheet)'")
    let run = try ShellRun("{ razbor \(command); echo code $? >&2; } | true")
    #expect(run.output == "code 0\n")
  }

  @Test(
    "A full disk behind standard output is said, with 74", arguments: ["help", "version", "questionnaires"])
  func fullDisk(_ line: String) throws {
    let run = try ShellRun("razbor \(line) --lang ru > /dev/full")
    #expect(
      run.output == "Вывод записан не весь: на диске кончилось место. Сохранённые ответы целы. "
        + "Исправьте это и повторите команду.\n")
    #expect(run.status == 74)
  }

  static let formats = ["text", "md", "html", "csv", "json"]

  @Test("A report is a whole file, and takes the place of an older one", arguments: formats)
  func wholeFile(format: String) throws {
    let folder = try CaseFolder.temporary()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/отчёт"
    try Data("old".utf8).write(to: URL(filePath: path))
    let run = try ProgramRun(["report", Self.sheet, "--format", format, "-o", path, "--lang", "en"])
    #expect(run.errors == "Written: \(path).\n")
    let shown = try ProgramRun(["report", Self.sheet, "--format", format, "-o", "-", "--lang", "en", "-q"])
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(shown.output.utf8))
    #expect(shown.errors.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["отчёт"])
  }

  struct BadPlace: Sendable {
    let path: String
    let reason: String
  }

  static let badPlaces = [
    BadPlace(path: "/nonexistent/report.md", reason: "a folder or file is not there"),
    BadPlace(path: "/", reason: "is a folder"),
    BadPlace(path: "/dev/full", reason: "the disk is full"),
  ]

  @Test("A report that cannot be written says why, with 73", arguments: badPlaces)
  func badPlace(_ place: BadPlace) throws {
    let run = try ProgramRun(["report", Self.sheet, "-o", place.path, "--lang", "en"])
    #expect(run.errors.contains(place.reason))
    #expect(run.complaints.count == 1)
    #expect(run.status == 73)
  }

  @Test("A disk that fills up leaves the older report and no piece of the new one", arguments: formats)
  func fullTarget(format: String) throws {
    let folder = try CaseFolder.temporary()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/report.md"
    try Data("old".utf8).write(to: URL(filePath: path))
    // A block of 512 bytes is less than any report.
    let run = try ShellRun(
      "ulimit -f 1; razbor report '\(Self.sheet)' --format \(format) -o '\(path)' --lang en")
    #expect(run.output.contains("the limit for the size of a file is reached"))
    #expect(run.status == 73)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["report.md"])
  }

  @Test("A pipe as the place is written to, not replaced")
  func pipeAsPlace() throws {
    let shown = try ProgramRun(["report", Self.sheet, "--lang", "en"]).output
    let run = try ShellRun("razbor report '\(Self.sheet)' -q -o /dev/stdout --lang en | cat")
    #expect(run.output == shown)
    #expect(run.status == 0)
  }

  @Test("An unexpected error has a code of its own, and none of its words are shown")
  func fault() {
    struct Secret: Error { let answer = "Иванов" }
    let text = Fault(Secret()).phrase.text(.ru)
    #expect(text.contains(/Ошибка в razbor \(код R-[0-9A-F]{4}\)\. Сохранённые ответы целы\./))
    #expect(!text.contains("Иванов"))
    #expect(Fault(Secret()).phrase.text(.en) == Fault(Secret()).phrase.text(.en))
  }

  @Test("Checking gives one JSON object, for sound and for broken questionnaires")
  func checkJSON() throws {
    struct Checked: Decodable {
      struct Problem: Decodable {
        let file: String, message: String
        let line: Int?, column: Int?
        let fix: String?
      }
      let sound: Bool
      let items: Int?
      let problems: [Problem]
      let summary: String
    }
    func check(_ path: String) throws -> (Checked, Int32) {
      let run = try ProgramRun(["check", path, "--json", "--lang", "ru"])
      #expect(run.errors.isEmpty)
      return (try JSONDecoder().decode(Checked.self, from: Data(run.output.utf8)), run.status)
    }
    let text = String(decoding: QuestionnaireLoader.embeddedBytes("consultation") ?? [], as: UTF8.self)
    let whole = try TemporaryFile(text)
    let (sound, fine) = try check(whole.url.path)
    #expect(sound.sound && sound.problems.isEmpty && sound.items ?? 0 > 40 && fine == 0)
    let file = try TemporaryFile(text.replacing("\nsections:", with: "\nsectoins:"))
    let (broken, bad) = try check(file.url.path)
    #expect(!broken.sound && bad == 65)
    let first = try #require(broken.problems.first)
    #expect(first.file == file.url.path && first.line ?? 0 > 0 && first.column == 1)
    #expect(broken.problems.contains { $0.message.contains("sectoins") })
    let (missing, code) = try check("/nonexistent.yaml")
    #expect(missing.problems.count == 1 && missing.problems.first?.line == nil && code == 65)
  }
}
