import Foundation
import RazborCore
import Testing

@testable import razbor

/// Somebody in front of the interview in a window, in one of the languages; the case is gone with the test.
final class Talk {
  let language: Language
  let home: String
  private var environment: [String: String?]

  init(_ language: Language, environment: [String: String?] = [:], home: String? = nil) throws {
    self.language = language
    self.home = try home ?? CaseFolder.temporary()
    self.environment = environment.merging(["RAZBOR_HOME": self.home]) { $1 }
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  /// A window at the first question of a new case.
  func begin(_ arguments: String..., environment: [String: String] = [:]) throws -> PseudoTerminal {
    try open(["new", "talk", "--lang", language.rawValue] + arguments, environment)
  }

  /// A window in which the case goes on.
  func resume(_ arguments: String..., environment: [String: String] = [:]) throws -> PseudoTerminal {
    try open(["resume", "talk"] + arguments, environment)
  }

  /// One run of the program on the same cases, without a terminal.
  func run(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try ProgramRun(
      arguments + ["--lang", language.rawValue], environment: ["RAZBOR_HOME": home], input: input)
  }

  func run(_ arguments: String..., input: [UInt8]) throws -> ProgramRun {
    try ProgramRun(
      arguments + ["--lang", language.rawValue], environment: ["RAZBOR_HOME": home], input: input)
  }

  /// A window with any command of the interview.
  func open(
    _ arguments: [String], _ more: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      BuiltProgram.url("razbor"), arguments, environment: environment.merging(more) { $1 }, rows: 40,
      columns: 100)
    try terminal.expect("> ")
    return terminal
  }

  /// A window in which two answers do not go together, the question about them on the screen.
  func disagree() throws -> PseudoTerminal {
    let terminal = try begin()
    try terminal.say(command(.go, "single_funnel"), prompt: "22> ")
    try terminal.say("1")
    try terminal.say(command(.go, "biggest_loss_stage"), prompt: "26> ")
    try terminal.say(
      "-", words("Воронка одна и ведётся", "There is one funnel and it is kept"),
      words("решить позже", "decide later"), prompt: PromptPhrase.disagreement.text(language, aloud: false))
    return terminal
  }

  func file() throws -> CaseFile {
    try Casebook(environment: ["RAZBOR_HOME": home]).open("talk", for: .reading)
  }

  var responses: [Item.ID: Response] {
    get throws { try file().state.respondents.first?.responses ?? [:] }
  }

  /// The text of this language.
  func words(_ ru: String, _ en: String) -> String { language == .ru ? ru : en }

  func command(_ command: Command, _ argument: String = "") -> String {
    "/\(command.name(language))\(argument.isEmpty ? "" : " ")\(argument)"
  }
}

extension PseudoTerminal {
  /// Types a line, and waits for what is said to it and for the next prompt.
  func say(_ line: String, _ expected: String..., prompt: String = "> ") throws {
    send(line + "\r")
    for text in expected { try expect(text) }
    try expect(prompt)
  }

  /// Ctrl-D on an empty line, after which the program is gone and the window as it was.
  func pause(at location: SourceLocation = #_sourceLocation) throws {
    key(.controlD)
    #expect(try leaves(0), sourceLocation: location)
  }

  /// Whether the program left with the window as it was.
  func leaves(_ status: Int32) throws -> Bool {
    let code = try exitStatus()
    return code == status && hasOriginalModes
  }
}
