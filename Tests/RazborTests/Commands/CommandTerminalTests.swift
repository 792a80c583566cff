import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Commands in a terminal") struct CommandTerminalTests {
  private static let sheet = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../questionnaires/examples/language-school.yaml").standardized.path

  private func open(
    _ line: [String], _ environment: [String: String] = [:], rows: Int32 = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.url("razbor"), line, environment: environment.mapValues { $0 }, rows: rows)
  }

  @Test("A report longer than the screen goes through the pager, a shorter one does not")
  func pager() throws {
    let pager = ["PAGER": "sed s/^/paged:/"]
    let long = try open(["report", Self.sheet, "--lang", "en"], pager)
    #expect(try long.exitStatus() == 0)
    #expect(long.transcript.hasPrefix("paged:"))
    for (line, rows) in [
      (["report", Self.sheet], 9999), (["report", Self.sheet, "--no-input"], 24), (["version"], 24),
    ] {
      let terminal = try open(line, pager, rows: Int32(rows))
      #expect(try terminal.exitStatus() == 0)
      #expect(!terminal.transcript.contains("paged:"))
    }
  }

  @Test(
    "A pager that leaves early, or is not there, costs nothing",
    arguments: ["head -n 1", "no-such-pager", "cat", ""])
  func badPager(_ command: String) throws {
    let terminal = try open(["report", Self.sheet, "--lang", "en"], ["PAGER": command])
    #expect(try terminal.exitStatus() == 0)
    #expect(terminal.hasOriginalModes)
    #expect(terminal.transcript.contains("Онлайн-школа") || terminal.transcript.contains("Language school"))
  }

  @Test(
    "less shows the report and gives the terminal back",
    .enabled(if: ShellRun.has("less"), "less is not installed"))
  func less() throws {
    let terminal = try open(["report", Self.sheet, "--lang", "en"])
    try terminal.expect("The essentials")
    try terminal.expect("\n:")
    // Ctrl-C is for less, which stays; razbor too, or the shell and less would share the keyboard.
    terminal.key(.controlC)
    // The terminal may throw away a key that comes together with the interrupt.
    var status: Int32?
    for _ in 0..<5 where status == nil {
      terminal.send("q")
      status = try? terminal.exitStatus(timeout: .seconds(2))
    }
    #expect(status == 0)
    #expect(terminal.hasOriginalModes)
  }

  @Test(
    "With --no-input an interview asks nothing, begins nothing and says what to do",
    arguments: Language.allCases)
  func noInput(_ language: Language) throws {
    let folder = try CaseFolder()
    for line in [["new", "x"], ["resume"], []] {
      let terminal = try open(
        line + ["--no-input", "--lang", language.rawValue], ["RAZBOR_HOME": folder.path + "/razbor"])
      #expect(try terminal.exitStatus() == 64)
      #expect(
        terminal.transcript.contains(
          language == .ru ? "Для опроса нужны ответы" : "An interview needs answers"))
    }
    #expect((try? folder.files) ?? [] == [])
  }

  @Test("The client view reaches the interview, from the option and from the variable")
  func clientView() throws {
    let folder = try CaseFolder()
    let home = ["RAZBOR_HOME": folder.path + "/razbor"]
    func score(_ line: [String], _ environment: [String: String] = [:]) throws -> String {
      try ProgramRun(
        line + ["--lang", "en", "--quiet"], environment: environment.merging(home) { $1 }, input: "/score\n"
      ).output
    }
    let hidden = "Hidden while the client sees the screen."
    #expect(try score(["new", "a", "--client-view"]).contains(hidden))
    #expect(try score(["resume", "a", "--client-view"]).contains(hidden))
    #expect(try score(["resume", "a"], ["RAZBOR_CLIENT_VIEW": "1"]).contains(hidden))
    #expect(try !score(["resume", "a"]).contains(hidden))
  }

  @Test("Deleting asks for the name; --confirm answers, --no-input alone refuses")
  func deletion() throws {
    let folder = try CaseFolder()
    let location = try folder.written("Ромашка", answers: 1)
    let home = ["RAZBOR_HOME": folder.path + "/razbor"]
    let refused = try ProgramRun(["delete", "ромашка", "--no-input", "--lang", "en"], environment: home)
    #expect(refused.status == 64)
    #expect(refused.errors.contains("razbor delete ромашка --confirm ромашка"))
    let wrong = try open(["delete", "ромашка", "--lang", "en"], home)
    try wrong.expect("> ")
    wrong.send("нет\r")
    #expect(try wrong.exitStatus() == 64)
    #expect(FileManager.default.fileExists(atPath: location.path))
    let right = try open(["delete", "ромашка", "--lang", "ru"], home)
    try right.expect("> ")
    right.send("ромашка\r")
    #expect(try right.exitStatus() == 0)
    #expect(!FileManager.default.fileExists(atPath: location.path))
    _ = try folder.written("Ромашка", answers: 1)
    let confirmed = try ProgramRun(
      ["delete", "ромашка", "--confirm", "ромашка", "--no-input", "-q"], environment: home)
    #expect(confirmed.status == 0)
    #expect(confirmed.errors.isEmpty && confirmed.output.isEmpty)
  }

  @Test("A name that was typed before it was asked for deletes nothing", arguments: Language.allCases)
  func typedAhead(_ language: Language) throws {
    let folder = try CaseFolder()
    let location = try folder.written("a", answers: 1)
    // The shell takes one line, so the next one waits when the program starts.
    let terminal = try PseudoTerminal(
      URL(filePath: "/bin/sh"),
      [
        "-c", "read line; exec \"$0\" delete a --lang \(language.rawValue)", BuiltProgram.url("razbor").path,
      ], environment: ["RAZBOR_HOME": folder.path + "/razbor"])
    terminal.send("go\ra\r")
    try terminal.expect(language == .ru ? "«a» (1 ответ) без возврата?" : "\"a\" (1 answer) for good?")
    try terminal.expect("> ")
    terminal.key(.controlD)
    #expect(try terminal.exitStatus() == 64)
    #expect(FileManager.default.fileExists(atPath: location.path))
  }
}
