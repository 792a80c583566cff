import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("The person’s own editor") struct EditorTests {
  struct Fake: Sendable, CustomTestStringConvertible {
    let script: String
    let said: LocalizedText
    /// What stands in the line afterwards.
    let line: String
    /// Whether the text stands in a file that was named.
    var keepsFile = false

    var testDescription: String { script }

    init(_ script: String, _ ru: String, _ en: String, line: String = "", keepsFile: Bool = false) {
      self.script = script
      said = LocalizedText(ru: ru, en: en)
      self.line = line
      self.keepsFile = keepsFile
    }
  }

  static let fakes: [Fake] = [
    Fake(
      "echo changed >> \"$1\"; exit 3", "Редактор закончил с ошибкой", "The editor ended with an error",
      line: "begun",
      keepsFile: true),
    Fake(": > \"$1\"; sleep 0", "вернулся пустым", "came back from the editor empty", line: "begun"),
    Fake("rm \"$1\"", "вернулся пустым", "came back from the editor empty", line: "begun"),
    Fake(
      "head -c 10000000 /dev/zero | tr '\\0' x >> \"$1\"", "длиннее 64 КБ", "is over 64 KB", line: "begun",
      keepsFile: true),
    Fake(
      "printf '\\377\\376' >> \"$1\"", "UTF-8", "UTF-8", line: "begun", keepsFile: true),
    Fake("kill -9 $$", "ничего не записано", "wrote nothing", line: "begun"),
    Fake("exec /nowhere/editor", "ничего не записано", "wrote nothing", line: "begun"),
    Fake("echo ' and ended' >> \"$1\"", "людям (B2C); ", "people (B2C); "),
  ]

  @Test("whatever it does, no text is lost", arguments: fakes, Language.allCases)
  func fake(_ fake: Fake, _ language: Language) throws {
    let folder = try CaseFolder.temporary()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let editor = try TemporaryFile("#!/bin/sh\n" + fake.script + "\n")
    let talk = try Talk(language, environment: ["VISUAL": "sh " + editor.url.path, "TMPDIR": folder])
    let terminal = try talk.begin()
    try terminal.say("2", prompt: "1> ")
    try terminal.type("begun")
    terminal.key(.controlX, .controlE)
    try terminal.expect(fake.said[language])
    try terminal.expect("> " + fake.line)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.count == (fake.keepsFile ? 1 : 0))
    for file in files {
      #expect(terminal.transcript.replacing("\n", with: "").contains(file))
      let bytes = try Data(contentsOf: URL(filePath: folder + "/" + file))
      #expect(bytes.starts(with: Data("begun".utf8)))
    }
    terminal.key(.controlU, .controlD)
    #expect(try terminal.leaves(0))
  }

  @Test("one that returns at once is waited for", arguments: Language.allCases)
  func window(_ language: Language) throws {
    let folder = try CaseFolder.temporary()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let talk = try Talk(language, environment: ["EDITOR": "true", "TMPDIR": folder])
    let terminal = try talk.begin()
    try terminal.say("2", prompt: "1> ")
    terminal.key(.controlX, .controlE)
    try terminal.expect(talk.words("Редактор вернулся сразу", "The editor returned at once"))
    try terminal.expect(PromptPhrase.editor.text(language, aloud: false))
    let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    try Data("from the window\n".utf8).write(to: URL(filePath: folder + "/" + file))
    try terminal.say(
      "", talk.words("Из редактора: 15 знаков", "From the editor: 15 characters"),
      talk.words("людям (B2C); ", "people (B2C); "))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    try terminal.pause()
  }
}
