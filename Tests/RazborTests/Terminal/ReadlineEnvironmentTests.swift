import Foundation
import Testing

@Suite("Whatever the environment says")
struct ReadlineEnvironmentTests {
  @Test(
    "letters stay letters in any locale",
    arguments: [
      ["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LANG": nil], ["LANG": ""], ["LANG": "ru_RU.KOI8-R"],
      ["LC_CTYPE": "xx_YY.UTF-8"], ["LC_ALL": "", "LANG": "C"],
    ] as [[String: String?]])
  func locale(environment: [String: String?]) throws {
    let terminal = try startProbe(environment: environment)
    terminal.send("привет")
    terminal.key(.backspace, .left)
    try terminal.enter("ё", expecting: "line 6 \"привёе\"")
  }

  @Test("editing works without a terminal description", arguments: ["dumb", "", nil, "no-such-terminal"])
  func terminalType(type: String?) throws {
    let terminal = try startProbe(environment: ["TERM": type, "NO_COLOR": "1"])
    terminal.send("привет")
    terminal.key(.backspace, .left)
    try terminal.enter("ё", expecting: "line 6 \"привёе\"")
    terminal.key(.controlD)
    #expect(try terminal.exitStatus() == 0)
    #expect(!terminal.output.contains(0x1B))
  }

  @Test("a long line is shown whole where the cursor cannot move up", arguments: ["dumb", nil])
  func longLine(type: String?) throws {
    let terminal = try startProbe(environment: ["TERM": type])
    terminal.resize(rows: 24, columns: 40)
    let text = String(repeating: "слово ", count: 30) + "конец"
    terminal.send(text)
    try terminal.expect(text)
    terminal.key(.backspace, .backspace)
    try terminal.enter("й", expecting: "конй\"")
    #expect(!terminal.transcript.contains("<"))
  }

  @Test("NO_COLOR switches the styles off, an empty one does not")
  func noColor() throws {
    let bold = Array("\u{1B}[1m".utf8)
    #expect(try startProbe().output.contains(bold))
    #expect(try startProbe(environment: ["NO_COLOR": ""]).output.contains(bold))
    #expect(try !startProbe(environment: ["NO_COLOR": "1"]).output.contains(bold))
    #expect(try !startProbe(environment: ["TERM": "dumb"]).output.contains(bold))
  }

  @Test("prompts go to standard error where standard output is a file")
  func redirected() throws {
    let file = try TemporaryFile()
    let probe = BuiltProgram.url("ReadlineProbe").path
    let terminal = try PseudoTerminal(
      URL(fileURLWithPath: "/bin/sh"), ["-c", "exec \"$0\" > \"$1\"", probe, file.url.path])
    try terminal.expect("7> ")
    try terminal.enter("привет", expecting: "line 6 \"привет\"")
    #expect(try terminal.leave())
    #expect(file.text.isEmpty)
  }

  @Test("what a person types cannot drive the terminal")
  func controlCharacters() throws {
    let terminal = try startProbe()
    terminal.send("\u{16}\u{1B}]0;title\u{16}\u{7}")
    try terminal.enter("", expecting: "line 10 \"\\u{1B}]0;title\\u{07}\"")
    #expect(!terminal.output.contains(Array("\u{1B}]0".utf8)))
  }
}
