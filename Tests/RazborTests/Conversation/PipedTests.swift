import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("The interview without a terminal") struct PipedTests {
  struct Ended {
    let status: Int32
    let output: String
    let errors: String
  }

  private func run(_ language: Language, _ input: String, _ talk: Talk) throws -> Ended {
    let process = Process()
    process.executableURL = BuiltProgram.url("razbor")
    process.arguments = ["new", "talk", "--lang", language.rawValue]
    process.environment = ["RAZBOR_HOME": talk.home]
    let (answers, output, errors) = (try TemporaryFile(input), try TemporaryFile(), try TemporaryFile())
    process.standardInput = try FileHandle(forReadingFrom: answers.url)
    process.standardOutput = try FileHandle(forWritingTo: output.url)
    process.standardError = try FileHandle(forWritingTo: errors.url)
    try process.run()
    process.waitUntilExit()
    return Ended(status: process.terminationStatus, output: output.text, errors: errors.text)
  }

  @Test("The end of the input is a pause, and there are no prompts", arguments: Language.allCases)
  func end(_ language: Language) throws {
    let talk = try Talk(language)
    let ended = try run(language, "2\r\n1\n", talk)
    #expect(ended.status == 0)
    #expect(ended.errors.isEmpty)
    #expect(!ended.output.contains("> "))
    #expect(ended.output.contains("razbor resume talk"))
    #expect(try talk.responses.count == 2)
  }

  @Test(
    "A reader that has seen enough costs no answer, and ends nothing by a signal",
    arguments: Language.allCases)
  func closedPipe(_ language: Language) throws {
    let talk = try Talk(language)
    let lines = "2\\n\\n1\\n\\n20\\n"
    let run = try ShellRun(
      "{ printf '\(lines)' | razbor new talk --lang \(language.rawValue); echo code $? >&2; } | head -n 1 > /dev/null",
      environment: ["RAZBOR_HOME": talk.home])
    #expect(run.output.hasSuffix("code 0\n"), "\(run.output)")
    #expect(try talk.responses.count == 3)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let input: String
    let line: Int
    let said: LocalizedText

    /// Some inputs are long.
    var testDescription: String { "\(input.prefix(20).debugDescription), line \(line)" }

    init(_ input: String, line: Int, _ ru: String, _ en: String) {
      self.input = input
      self.line = line
      said = LocalizedText(ru: ru, en: en)
    }
  }

  static let faults: [Fault] = [
    Fault("2\nerunda\n", line: 2, "«erunda» не подходит", "\"erunda\" does not fit"),
    Fault("/xyzzy\n", line: 1, "Нет команды /xyzzy", "No command /xyzzy"),
    Fault("2\n\n/go 99\n", line: 3, "Нет вопроса «99»", "There is no question \"99\""),
    Fault("2\n1\n\u{FFFD}\n", line: 3, "не похоже на число", "does not look like a number"),
    Fault(
      String(repeating: "x", count: LineLimit.bytes + 1) + "\n2\n", line: 1, "Ответ длиннее 64 КБ",
      "The answer is over 64 KB"),
  ]

  @Test("The first line that is none ends it, by its number", arguments: faults, Language.allCases)
  func fault(_ fault: Fault, _ language: Language) throws {
    let talk = try Talk(language)
    let ended = try run(language, fault.input, talk)
    #expect(ended.status == 65)
    #expect(
      ended.errors.hasPrefix(talk.words("строка \(fault.line): ", "line \(fault.line): ")), "\(ended.errors)")
    #expect(ended.errors.contains(fault.said[language]))
  }

  @Test(
    "Where only the output goes to a file, the talk is on the screen and the file stays empty",
    arguments: Language.allCases)
  func redirected(_ language: Language) throws {
    let talk = try Talk(language)
    let file = try TemporaryFile()
    let terminal = try PseudoTerminal(
      URL(filePath: "/bin/sh"),
      [
        "-c", "exec \"$0\" new talk --lang \(language.rawValue) > \"$1\"", BuiltProgram.url("razbor").path,
        file.url.path,
      ],
      environment: ["RAZBOR_HOME": talk.home])
    try terminal.expect("1> ")
    try terminal.say("3", talk.words("Чем занимаетесь", "What you do"), prompt: "1> ")
    try terminal.say("", talk.words("принято", "recorded"), prompt: "2> ")
    terminal.key(.controlD)
    try terminal.expect("razbor resume talk")
    #expect(try terminal.leaves(0))
    #expect(file.text.isEmpty)
  }
}
