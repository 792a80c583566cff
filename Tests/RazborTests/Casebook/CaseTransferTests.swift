import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Cases that travel") struct CaseTransferTests {
  private let folder: CaseFolder

  init() throws {
    folder = try CaseFolder()
  }

  @Test(
    "An exported and imported case is the same, to the last byte of its export", arguments: [true, false])
  func roundTrip(isPrivate: Bool) throws {
    let file = try everything()
    let first = try exported(file, isPrivate)
    let other = Casebook(folder: folder.path + "/other/cases", clock: .ticking("o"))
    let taken = try other.take(CaseTransfer(Data(first.utf8)), as: nil)
    #expect(taken.name == file.name)
    #expect(try exported(taken, isPrivate) == first)
    if isPrivate {
      #expect(taken.records == file.records)
      #expect(taken.entries == file.entries)
    }
    try taken.append([.reopened("owner", "cycle")])
    #expect(try other.open("ромашка", for: .reading).damage.isEmpty)
  }

  @Test("Without private notes nothing of them is left in the file, and it says so")
  func withoutPrivate() throws {
    let file = try everything()
    let text = try exported(file, false)
    #expect(text.contains("\"private_notes\" : \"left out\""))
    for secret in ["Только для меня", "Не верю", "private_note\\\""] { #expect(!text.contains(secret)) }
    let taken = try folder.casebook.take(CaseTransfer(Data(text.utf8)), as: "Другая")
    #expect(taken.state.notes.allSatisfy { $0.kind != .privateNote })
    #expect(taken.state.respondents.map(\.answered) == file.state.respondents.map(\.answered))
    #expect(try exported(file, true).contains("\"private_notes\" : \"included\""))
  }

  @Test("What a sheet says beside no answer comes along")
  func looseRemarks() throws {
    var loaded = try LoadedSheet(path: TestFile.project("questionnaires/examples/language-school.yaml"))
    let remarks = [
      LooseRemark(item: nil, kind: .quote, text: "«Кто виноват»"),
      LooseRemark(item: "forecast_vs_fact", kind: .note, text: "Пришлёт бухгалтер"),
      LooseRemark(item: "sales_cycle", kind: .privateNote, text: "Не верю"),
    ]
    loaded.sheet.remarks = remarks
    #expect(try folder.casebook.take(loaded, as: "школа").sheet.remarks == remarks)
  }

  @Test("Any text of a person survives the journey", arguments: CaseExamples.texts)
  func texts(text: String) throws {
    let file = try folder.begin()
    try file.append([.joined("owner", .owner), .noted("owner", "cycle", text: text, as: .privateNote)])
    let taken = try folder.casebook.take(CaseTransfer(Data(exported(file, true).utf8)), as: "копия")
    #expect(taken.records == file.records)
  }

  @Test("A case of the same name is not replaced, another name is free")
  func taken() throws {
    let file = try everything()
    let transfer = try CaseTransfer(Data(exported(file, true).utf8))
    let before = try folder.bytes(file.location)
    let error = try failure { try folder.casebook.take(transfer, as: nil) }
    #expect(error == .cannotTakeIn(file.name, free: try CaseName("ромашка-2")))
    #expect(try folder.bytes(file.location) == before)
    #expect(try folder.casebook.take(transfer, as: "Ромашка 2").total == file.total)
    #expect(try failure { try folder.casebook.take(transfer, as: "../x") } == .badName("../x", .path))
  }

  @Test("What was changed on the way is noticed", arguments: CaseTransferTests.changes)
  func changed(old: String, new: String, fault: TransferFault) throws {
    let text = try exported(try everything(), true)
    #expect(text.contains(old))
    let changed = text.replacingOccurrences(of: old, with: new)
    #expect(throws: fault) { try CaseTransfer(Data(changed.utf8)) }
    #expect(CaseTransfer.isMeant(Data(changed.utf8)))
  }

  @Test("No flipped bit passes, and none ends the program")
  func flips() throws {
    let bytes = Data(try exported(try everything(), true).utf8)
    let original = try CaseTransfer(bytes)
    var random = SplitMix(seed: 11)
    for _ in 0..<60 {
      var broken = bytes
      let place = Int.random(in: 0..<bytes.count, using: &random)
      broken[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      // A flip in the white space, or in the name of the case, changes nothing that is sealed.
      if let read = try? CaseTransfer(broken) { #expect(read.events == original.events) }
    }
    for length in stride(from: 0, to: bytes.count, by: 4999) {
      #expect(throws: TransferFault.self) { try CaseTransfer(bytes.prefix(length)) }
    }
  }

  @Test("Hostile files are refused in time", arguments: CaseTransferTests.hostileFiles)
  func hostile(file: HostileFile) throws {
    let clock = ContinuousClock()
    let began = clock.now
    #expect(throws: TransferFault.malformed) { try CaseTransfer(Data(file.text.utf8)) }
    #expect(clock.now - began < .seconds(5))
  }

  @Test("A file that is too large is not even parsed")
  func size() {
    let bytes = Data(repeating: UInt8(ascii: "["), count: CaseTransfer.limit + 1)
    #expect(throws: TransferFault.tooLarge(limit: 32)) { try CaseTransfer(bytes) }
  }

  @Test("A case file from elsewhere is taken in with its seals, a damaged one is not")
  func caseFile() throws {
    let file = try everything()
    let path = folder.path + "/Из почты.razbor"
    try folder.casebook.backUp(file, to: path)
    let taken = try folder.casebook.take(caseAt: path, as: nil)
    #expect(taken.name.text == "из-почты")
    #expect(taken.records == file.records)
    try CaseTampering.run("UPDATE meta SET value = '1' WHERE key = 'length'", at: path)
    let name = try CaseName("другая")
    #expect(
      try failure { try folder.casebook.take(caseAt: path, as: "другая") }
        == .damaged(name, [.structure], total: file.total))
  }

  @Test("An answer sheet becomes a case that says the same")
  func sheet() throws {
    let path = folder.path + "/sheet.yaml"
    let sheet = """
      questionnaire: consultation
      case: Школа
      language: ru
      respondents:
        - role: sales
          answers: {process_maturity: 2}
        - role: sales
          answers: {lead_criteria: {value: none, note: "спросил обоих"}}
      """
    try Data(sheet.utf8).write(to: URL(filePath: path))
    let loaded = try LoadedSheet(path: path)
    let file = try folder.casebook.take(loaded, as: nil)
    #expect(file.name.text == "школа")
    #expect(file.state.respondents.map(\.id) == ["sales", "sales-2"])
    #expect(file.state.language == .ru)
    let back = file.state.sheet(file.questionnaire.questionnaire, date: loaded.sheet.date)
    #expect(back.respondents == loaded.sheet.respondents)
  }

  private func everything() throws -> CaseFile {
    let file = try folder.begin()
    try file.append(CaseExamples.events)
    return file
  }

  private func exported(_ file: CaseFile, _ isPrivate: Bool) throws -> String {
    try CaseTransfer(file, includesPrivateNotes: isPrivate).json.rendered()
  }

  static let changes: [(String, String, TransferFault)] = [
    ("К делу вообще", "К делу", .altered),
    ("T14:00:01+03:00", "T14:00:09+03:00", .altered),
    ("\"length\" : ", "\"length\" : 1", .altered),
    ("\"included\"", "\"some\"", .malformed),
    ("\"razbor_case\" : 1", "\"razbor_case\" : 2", .newer(found: 2, known: 1)),
    ("\"razbor_case\" : 1", "\"razbor_case\" : 0", .malformed),
    ("\"e3\"", "\"e2\"", .misspelled(3)),
    ("\"e3\"", "\"E 3\"", .misspelled(3)),
    ("2026-11-23T14:00:00", "вчера", .misspelled(1)),
    ("\"kind\" : \"joined\"", "\"kind\" : \"fled\"", .event(2, .unknownKind("fled"))),
    ("\"kind\" : \"began\"", "\"kind\" : \"finished\"", .event(1, .malformed(.finished))),
    ("\"respondent\" : \"sales-2\"", "\"respondent\" : \"Продажи\"", .event(3, .malformed(.joined))),
  ]

  /// Some are megabytes long: only their beginning is printed.
  struct HostileFile: Sendable, CustomTestStringConvertible {
    let text: String

    init(_ text: String) {
      self.text = text
    }

    var testDescription: String { text.count > 60 ? "\(text.prefix(60))… (\(text.count))" : text }
  }

  static let hostileFiles: [HostileFile] = [
    "", "{}", "{\"razbor_case\": 1}", "[]", "null", "{\"razbor_case\": \"1\"}", "{\"razbor_case\": 1e400}",
    "{\"razbor_case\": 1, \"name\": \"\\ud800\"}",
    String(repeating: "[", count: 1_000_000), String(repeating: "{\"razbor_case\":", count: 100_000),
    "{\"razbor_case\": 1, \"events\": [" + String(repeating: "{},", count: 300_000) + "{}]}",
  ].map(HostileFile.init)
}
