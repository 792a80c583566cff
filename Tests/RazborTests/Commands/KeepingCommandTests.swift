import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("The commands that keep cases safe") struct KeepingCommandTests {
  private let home: String
  private var cases: String { home + "/cases" }

  init() throws {
    home = try CaseFolder.temporary()
    let begun = try ProgramRun(["new", "daisy"], environment: environment(.en), input: "2\n")
    try #require(begun.status == 0)
  }

  @Test("A backup is made once for a state, and lands where it is told to")
  func backup() throws {
    // The pause has made one already.
    #expect(try run("note", "daisy", "One thing more").status == 0)
    #expect(
      try run("backup").output.hasPrefix("A backup of case \"daisy\" was made and checked (entries: 4): "))
    #expect(
      try run("backup", "daisy").output
        == "Case \"daisy\" has not changed since its last backup, no new one is needed.\n")
    #expect(try run("backup", "daisy", "-o", home + "/copy.razbor").status == 0)
    let again = try run("backup", "daisy", "-o", home + "/copy.razbor")
    #expect(again.status == 73)
    #expect(again.errors.contains("there is a file of this name already"))
    #expect(try run("backup", "-o", home + "/x.razbor").status == 64)
    #expect(try run("backup", "rose").status == 66)
  }

  @Test("The doctor says what it found, mends it, and ends with the right code", arguments: Language.allCases)
  func doctor(language: Language) throws {
    let sound = try run("doctor", language: language)
    #expect(sound.status == 0)
    #expect(try run("backup").status == 0)
    try CaseTampering.run("UPDATE meta SET value = '1' WHERE key = 'length'", at: cases + "/daisy.razbor")
    let found = try run("doctor", "daisy", language: language)
    #expect(found.status == 65)
    #expect(found.output.contains("razbor doctor daisy --repair"))
    let mended = try run("doctor", "--repair", "--json", language: language)
    #expect(mended.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(mended.output.utf8)) as? [String: Any]
    let entry = try #require((object?["cases"] as? [[String: Any]])?.first)
    #expect(entry["damaged"] as? Bool == false)
    #expect((entry["repair"] as? [String: Any])?["entries"] as? Int == 3)
    #expect(try run("doctor", language: language).status == 0)
    #expect(try run("doctor", "rose", language: language).status == 66)
  }

  @Test("Open permissions are closed by a repair")
  func permissions() throws {
    chmod(cases, 0o755)
    chmod(cases + "/daisy.razbor", 0o664)
    let found = try run("doctor")
    #expect(found.status == 0)
    #expect(
      found.output.contains("chmod 700 \(cases)") && found.output.contains("chmod 600 \(cases)/daisy.razbor"))
    #expect(try run("doctor", "--repair").status == 0)
    #expect(fileMode(cases) == 0o700)
    #expect(fileMode(cases + "/daisy.razbor") == 0o600)
  }

  @Test("A case goes out and comes in again, also as a case file and as a sheet")
  func transfer() throws {
    let path = home + "/daisy.json"
    #expect(try run("export", "daisy", "-o", path).status == 0)
    #expect(fileMode(path) == 0o600)
    #expect(try run("export", "daisy", "-o", path).status == 73)
    #expect(try run("export", "daisy").output == String(contentsOfFile: path, encoding: .utf8))
    #expect(try run("import", path).status == 73)
    #expect(try run("import", path, "--as", "rose").status == 0)
    #expect(try run("export", "rose").output.contains("\"name\" : \"rose\""))
    #expect(try run("backup", "daisy", "-o", home + "/tulip.razbor").status == 0)
    #expect(try run("import", home + "/tulip.razbor").status == 0)
    try Data(run("show", "daisy", "--json").output.utf8).write(to: URL(filePath: home + "/sheet.json"))
    #expect(try run("import", home + "/sheet.json", "--as", "lily").status == 0)
    #expect(try run("doctor").status == 0)
  }

  @Test(
    "What is no case is refused with a reason",
    arguments: [
      ("{\"razbor_case\": 2}", "a newer razbor wrote it"),
      ("{\"razbor_case\": 1}", "it does not have all that a case"),
      ("SQLite format 3\0", "is not a case file"), ("\u{1B}[2J", "x.json"), ("[1, 2]", "x.json"),
    ])
  func refused(contents: String, words: String) throws {
    let path = home + "/x.json"
    try Data(contents.utf8).write(to: URL(filePath: path))
    let run = try run("import", path)
    #expect(run.status == 65)
    #expect(run.errors.contains(words))
    #expect(!run.errors.contains("\u{1B}"))
    #expect(try self.run("list").output.split(separator: "\n").count == 1)
  }

  @Test("A file that is not there is said so")
  func missing() throws {
    let run = try run("import", home + "/nothing.json")
    #expect(run.status == 74)
    #expect(run.errors.contains("a folder or file is not there"))
  }

  @Test(
    "A note is added beside a running interview; a question that is not there is answered with the nearest")
  func note() throws {
    let casebook = Casebook(folder: cases)
    let interview = try casebook.open("daisy", for: .answering)
    let noted = try run("note", "daisy", "looks away", "--private", "--question", "lead-criteria")
    #expect(noted.output == "Saved as a private note of case \"daisy\".\n")
    #expect(try run("note", "daisy", "--flag", "--question", "lead_criteria").status == 0)
    #expect(try run("note", "daisy", "--flag", "--question", "1").status == 0)
    #expect(
      try ProgramRun(["note", "daisy"], environment: environment(.ru), input: "из трубы\n").status == 0)
    let unknown = try run("note", "daisy", "x", "--question", "lead_criterai")
    #expect(unknown.status == 65)
    #expect(unknown.errors.contains("Perhaps --question lead_criteria."))
    #expect(try run("note", "daisy", "x", "--flag").status == 64)
    #expect(try run("note", "daisy", " ").status == 65)
    try interview.append([.languageChanged(.en)])
    let state = interview.state
    #expect(state.notes.map(\.text) == ["looks away", "из трубы"])
    #expect(state.notes.map(\.kind) == [.privateNote, .note])
    #expect(state.respondents.first?.flagged == ["lead_criteria", "business_profile"])
    #expect(interview.sheet.respondents.first?.responses.isEmpty == false)
  }

  private func environment(_ language: Language) -> [String: String] {
    ["RAZBOR_HOME": home, "RAZBOR_LANG": language.rawValue]
  }

  private func run(_ arguments: String..., language: Language = .en) throws -> ProgramRun {
    try ProgramRun(arguments, environment: environment(language))
  }
}
