import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Cases that cannot be gone on with, by their names") struct RefusedCaseTests {
  /// A case with an answer, closed.
  private func written(_ language: Language) throws -> (talk: Talk, location: CaseLocation) {
    let talk = try Talk(language)
    let input = talk.command(.go, "process_maturity") + "\n3\n"
    #expect(try talk.run("new", "talk", input: input).status == 0)
    return (talk, try talk.file().location)
  }

  private func bytes(_ location: CaseLocation) throws -> Data {
    try Data(contentsOf: URL(filePath: location.path))
  }

  @Test("One that is open in another window is left to it", arguments: Language.allCases)
  func busy(_ language: Language) throws {
    let talk = try Talk(language)
    let first = try talk.begin()
    let second = try talk.run("resume", "talk")
    #expect(second.status == 75)
    #expect(
      second.errors.contains(talk.words("открыт в другом окне (процесс ", "open in another window (process "))
    )
    #expect(
      second.errors.contains(
        talk.words(
          "Здесь можно: razbor show talk, razbor note talk",
          "Here you can: razbor show talk, razbor note talk")))
    #expect(try talk.run("note", "talk", "beside").status == 0)
    #expect(try talk.run("show", "talk").status == 0)
    try first.say(talk.command(.go, "process_maturity"), prompt: "73> ")
    try first.say("4", talk.words("принято", "recorded"))
    try first.pause()
    #expect(try talk.file().state.notes.map(\.text) == ["beside"])
    #expect(try talk.responses.count == 1)
  }

  @Test("A damaged one is not answered in; what is shown of it says so", arguments: Language.allCases)
  func damaged(_ language: Language) throws {
    let (talk, location) = try written(language)
    let tampering = try #require(CaseTampering.all.first { $0.testDescription == "the time is changed" })
    try tampering.apply(to: location.path)
    let before = try bytes(location)
    let sentence = talk.words(
      "Файл «talk» повреждён (записей в нём: 3): запись 1.",
      "The file \"talk\" is damaged (entries in it: 3): entry 1.")
    let resumed = try talk.run("resume", "talk", input: "1\n")
    #expect(resumed.status == 65)
    #expect(resumed.errors.contains(sentence), "\(resumed.errors)")
    for line in [["show", "talk"], ["show", "talk", "--json"], ["report", "talk"]] {
      let shown = try ProgramRun(
        line + ["--lang", language.rawValue], environment: ["RAZBOR_HOME": talk.home])
      #expect(shown.status == 0)
      #expect(!shown.output.isEmpty)
      #expect(shown.errors.contains(sentence), "\(line): \(shown.errors)")
      #expect(shown.errors.contains("razbor doctor talk --repair"))
    }
    #expect(try bytes(location) == before)
  }

  @Test("One of a newer program, and a file that is none, stay as they are", arguments: Language.allCases)
  func foreign(_ language: Language) throws {
    let (talk, location) = try written(language)
    try CaseTampering.run("PRAGMA user_version = 4", at: location.path)
    var before = try bytes(location)
    let newer = try talk.run("resume", "talk")
    #expect(newer.status == 65)
    #expect(
      newer.errors.contains(
        talk.words(
          "более новой версией razbor (формат 4, у вас 2)", "made by a newer razbor (format 4, yours 2)")))
    #expect(try bytes(location) == before)
    before = Data("x".utf8)
    try before.write(to: URL(filePath: location.path))
    let none = try talk.run("resume", "talk")
    #expect(none.status == 65)
    #expect(
      none.errors.contains(
        talk.words(
          "не файл разбора (пустой или другой формат). Ничего не изменено.",
          "is not a case file (empty or another format). Nothing was changed.")))
    #expect(try bytes(location) == before)
  }

  @Test("Where files may not grow, the answer waits and nothing is lost", arguments: Language.allCases)
  func limited(_ language: Language) throws {
    let (talk, location) = try written(language)
    let kilobytes = try bytes(location).count / 1024
    let terminal = try PseudoTerminal(
      URL(filePath: "/bin/bash"),
      ["-c", "ulimit -f \(kilobytes); exec \"$0\" resume talk", BuiltProgram.url("razbor").path],
      environment: ["RAZBOR_HOME": talk.home], rows: 40, columns: 100)
    try terminal.expect("> ")
    terminal.send("+ ")
    terminal.paste(String(repeating: "long ", count: 8000))
    terminal.key(.enter)
    try terminal.expect(talk.words("НЕ сохран", "NOT saved"))
    try terminal.expect(PromptPhrase.unsaved.text(language, aloud: false))
    terminal.key(.controlD)
    try terminal.expect(talk.words("Последний ответ НЕ сохранён", "The last answer is NOT saved"))
    try terminal.expect(PromptPhrase.unsaved.text(language, aloud: false))
    try terminal.pause()
    let file = try talk.file()
    #expect(file.damage.isEmpty && file.state.notes.isEmpty)
    #expect(try talk.responses.count == 1)
  }
}
