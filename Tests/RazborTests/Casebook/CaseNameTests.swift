import RazborCore
import Testing

@testable import razbor

@Suite("Names of cases") struct CaseNameTests {
  @Test(
    "What people type becomes a name",
    arguments: [
      ("ромашка", "ромашка"), ("Ромашка", "ромашка"), ("ООО «Ромашка»", "ооо-ромашка"),
      ("Language school", "language-school"),
      ("Ёлка", "ёлка"), ("  a  b  ", "a-b"), ("й", "й"), ("и\u{306}", "й"), ("-rf", "rf"), ("--help", "help"),
      ("$(id)", "id"), ("`id`", "id"), ("%s%n", "s-n"), ("x.", "x"), ("a.razbor", "a-razbor"),
      ("a\nb", "a-b"),
      ("~", nil), ("", nil), ("..", nil), (".", nil), ("学校", nil), ("\u{202E}", nil),
      ("2026-11-23-k7", "2026-11-23-k7"),
      ("../x", nil), ("/etc/passwd", nil), ("a/b", nil), ("con", nil), ("CON", nil), ("console", "console"),
    ] as [(String, String?)])
  func slug(typed: String, name: String?) {
    #expect((try? CaseName(typed))?.text == name)
    #expect((try? CaseName(typed)).map { Array($0.text.utf8) } == name.map { Array($0.utf8) })
  }

  @Test("A name has at most 64 letters, and its lock still fits into a directory entry")
  func length() throws {
    #expect(throws: CaseName.Fault.tooLong(limit: 64)) { try CaseName(String(repeating: "я", count: 255)) }
    #expect(throws: CaseName.Fault.tooLong(limit: 64)) { try CaseName(String(repeating: "я", count: 65)) }
    let folder = try CaseFolder()
    let file = try folder.begin(String(repeating: "я", count: 64))
    #expect(file.name.text.count == 64)
  }

  @Test("Twins by case or composition are one name, and the second case is offered a free one")
  func twins() throws {
    let folder = try CaseFolder()
    _ = try folder.begin("Ёжий дом")
    let other = try CaseName("ёжий-дом-2")
    for twin in ["ёжий дом", "ЁЖИЙ ДОМ", "Е\u{308}жии\u{306} дом"] {
      #expect(try failure { try folder.begin(twin) } == .nameTaken(CaseName("ёжий-дом"), free: other))
    }
    #expect(try folder.files == ["ёжий-дом.razbor"])
  }

  @Test("A file that came with a name in another spelling is found, and its name is taken")
  func foreignSpelling() throws {
    let folder = try CaseFolder()
    let location = try folder.written("Майя")
    try PrivateFiles.rename(location.path, to: folder.casebook.folder + "/Маи\u{306}я.razbor")
    #expect(try folder.casebook.open("майя", for: .reading).name.text == "майя")
    #expect(
      try failure { try folder.begin("майя") } == .nameTaken(CaseName("майя"), free: CaseName("майя-2")))
  }

  @Test("Without a title the name is the day and a suffix that is free")
  func neutral() throws {
    let folder = try CaseFolder()
    let first = try folder.begin(nil)
    #expect(first.name.text == "2026-11-23-k2")
    let again = Casebook(folder: folder.casebook.folder, clock: .ticking("f"))
    #expect(try again.create(nil, CaseFolder.questionnaire(), language: .en).name.text == "2026-11-23-k3")
    #expect(first.state.name == nil)
  }

  @Test("A name that cannot be is told why, in both languages")
  func words() throws {
    let folder = try CaseFolder()
    let error = try failure { try folder.begin("../x\u{1B}[2J") }
    #expect(error.exitStatus.rawValue == 73)
    #expect(
      error.message(in: .ru)
        == "«../x\u{FFFD}[2J» не подходит: это путь, а нужно имя без «/». Ничего не создано. Например: razbor new ромашка."
    )
    #expect(
      error.message(in: .en)
        == "\"../x\u{FFFD}[2J\" does not fit: this is a path; a name has no \"/\". Nothing was created. "
        + "For example: razbor new daisy.")
    #expect(FileIdentity(folder.casebook.folder) == nil)
  }

  @Test("An unknown name is answered with the nearest one")
  func nearest() throws {
    let folder = try CaseFolder()
    _ = try folder.begin("ромашка")
    let error = try failure { try folder.casebook.open("рамашка", for: .reading) }
    #expect(error == .unknownCase("рамашка", nearest: try CaseName("ромашка")))
    #expect(error.exitStatus.rawValue == 66)
    #expect(
      error.message(in: .en)
        == "There is no case \"рамашка\". Did you mean \"ромашка\"? All cases: razbor list.")
  }
}
