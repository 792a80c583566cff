import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("The interview in a real terminal") struct InterviewTerminalTests {
  private let home = FileManager.default.temporaryDirectory.appending(
    path: "razbor-home-\(UUID().uuidString)")

  private func start(_ arguments: String...) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.url("razbor"), arguments, environment: ["RAZBOR_HOME": home.path], rows: 40)
  }

  private func verdict(_ name: String) throws -> VerdictFinding {
    let file = try Casebook(environment: ["RAZBOR_HOME": home.path]).open(name, for: .reading)
    return Assessment(file.questionnaire.questionnaire, file.sheet).verdict
  }

  /// What is typed for the language school; jumps, because the story tells no more.
  private static let story: [(question: String, lines: [String])] = [
    ("team_structure", ["1", ""]),
    ("replacements_last_year", ["1; 2; 2", "2; 2; 2", ""]),
    ("lead_criteria", ["none"]),
    ("process_maturity", ["2"]),
  ]

  struct Tongue: Sendable {
    let language: Language
    let go: String
    let finish: String
    let saved: String
    let paused: String
    let back: String
  }

  static let tongues = [
    Tongue(
      language: .ru, go: "/к", finish: "/готово", saved: "Сохранено", paused: "Пауза.",
      back: "из 40 основных"),
    Tongue(
      language: .en, go: "/go", finish: "/finish", saved: "Saved", paused: "Paused.", back: "of 40 main"),
  ]

  @Test("The language school is typed, paused, resumed, and ends in its verdict", arguments: tongues)
  func school(_ tongue: Tongue) throws {
    let code = tongue.language.rawValue
    let first = try start("new", "school-\(code)", "--lang", code)
    try first.expect("1> ")
    for (question, lines) in Self.story {
      first.send("\(tongue.go) \(question)\r")
      for line in lines {
        try first.expect("> ")
        first.send(line + "\r")
      }
      try first.expect(tongue.saved)
    }
    try first.expect("> ")
    first.key(.controlD)
    try first.expect(tongue.paused)
    #expect(try first.exitStatus() == 0)
    #expect(first.hasOriginalModes)

    let second = try start("resume", "school-\(code)")
    try second.expect(tongue.back)
    try second.expect("> ")
    second.send("\(tongue.go) blame_pattern\r")
    try second.expect("> ")
    second.send("both\r")
    try second.expect(tongue.saved)
    try second.expect("> ")
    second.send(tongue.finish + "\r")
    try second.expect(tongue.finish.dropFirst() + "> ")
    second.send("1\r")
    try second.expect("school-\(code).html")
    #expect(try second.exitStatus() == 0)
    #expect(second.hasOriginalModes)

    let verdict = try verdict("school-\(code)")
    #expect(verdict.code == "MG-GOVERN")
    #expect(verdict.status == .decided)
  }

  @Test("Fifty kills lose no acknowledged answer")
  func kills() throws {
    var generator = SystemRandomNumberGenerator()
    _ = generator.next()
    let opening = try start("new", "kills", "--lang", "en")
    try opening.expect("1> ")
    opening.signal(SIGKILL)
    _ = try opening.exitStatus()
    for round in 0..<50 {
      let point = round % 11
      let terminal = try start("resume", "kills", "--lang", "en")
      try terminal.expect("> ")
      terminal.send("/go process_maturity\r")
      try terminal.expect("> ")
      terminal.key(.controlU)
      terminal.send("\(point)\r")
      // An unchanged answer is kept without a word, so every round says another point than the one before.
      try terminal.expect("Saved")
      terminal.send("/go owner_bottleneck\r\u{15}\(point)")
      if Bool.random(using: &generator) { terminal.key(.enter) }
      terminal.signal(SIGKILL)
      _ = try terminal.exitStatus()
      let file = try Casebook(environment: ["RAZBOR_HOME": home.path]).open("kills", for: .reading)
      #expect(file.damage.isEmpty)
      let response = file.state.respondents.first?.responses["process_maturity"]
      #expect(response?.content == .answered(Answer(["value": .number(point)])))
    }
  }

  @Test("Without a terminal one line is one answer, and the first that is none is named")
  func piped() throws {
    let process = Process()
    process.executableURL = BuiltProgram.url("razbor")
    process.arguments = ["new", "piped", "--lang", "en"]
    process.environment = ["RAZBOR_HOME": home.path]
    let (input, errors) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    input.fileHandleForWriting.write(Data("2\n9\n".utf8))
    try input.fileHandleForWriting.close()
    let message = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 65)
    #expect(
      message.contains("line 2: \"9\" does not fit. Type the number of an option, 1 to 4, or words of it."))
    let file = try Casebook(environment: ["RAZBOR_HOME": home.path]).open("piped", for: .reading)
    #expect(file.state.respondents.first?.responses.count == 1)
  }
}
