import Foundation
import GRDB
import RazborCore
import Testing

@testable import razbor

@Suite("Drafts") struct CaseDraftTests {
  private let folder: CaseFolder
  private let draft = CaseDraft(
    respondent: "owner", item: "cycle", lines: ["a; 1", "b\0; 2"], text: "Спросил обо")

  init() throws {
    folder = try CaseFolder()
  }

  @Test("What was being typed is there after the interview was killed, and the answers as well")
  func killed() async throws {
    _ = try folder.written(answers: 2)
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.casebook.folder as String] in
      let file = try Casebook(folder: path, clock: .ticking("k")).open("ромашка", for: .answering)
      try file.keep([CaseDraft(respondent: "owner", item: nil, text: "первое")])
      try file.keep([
        CaseDraft(respondent: "owner", item: "cycle", lines: ["a; 1", "b\0; 2"], text: "Спросил обо")
      ])
      kill(getpid(), SIGKILL)
    }
    let file = try folder.casebook.open("ромашка", for: .reading)
    #expect(file.draft == draft.kept(at: "2026-11-23T14:00:02+03:00"))
    #expect(file.entries.count == 4)
  }

  @Test("A saved answer takes its draft with it, also when it is saved a second time")
  func cleared() throws {
    let file = try folder.begin()
    try file.append([.joined("owner", .owner)])
    try file.keep([draft])
    try file.append([.noted(nil, nil, text: "Другое", as: .note)])
    #expect(try reopened().draft?.text == draft.text)
    let saved = try file.append([.reopened("owner", "cycle")], clearingDraft: true)
    #expect(file.draft == nil)
    #expect(try reopened().draft == nil)
    try file.keep([draft])
    try file.save(saved, clearingDraft: true)
    #expect(try reopened().draft == nil)
    #expect(try reopened().entries.count == 4)
  }

  @Test("Every question has a draft of its own, and a saved answer takes only its own with it")
  func several() throws {
    let file = try folder.begin()
    try file.append([.joined("owner", .owner)])
    let other = CaseDraft(respondent: "owner", item: "maturity", text: "о")
    let sales = CaseDraft(respondent: "sales", item: "cycle", text: "с")
    try file.keep([draft, other, sales])
    #expect(try reopened().drafts.map(\.text) == [draft.text, "о", "с"])
    let times = try reopened().drafts.map(\.time)
    try file.keep([other, draft, sales])
    #expect(try reopened().drafts.map(\.time) == [times[1], times[0], times[2]])
    try file.append([.reopened("owner", "cycle")], clearingDraft: true)
    #expect(file.drafts.map(\.text) == ["о", "с"])
    #expect(try reopened().drafts == file.drafts)
    try file.append([.finished(edition: 1)], clearingDraft: true)
    #expect(try file.drafts.isEmpty && reopened().drafts.isEmpty)
  }

  @Test("A case of the first version, which had one draft, keeps it and can have several from then on")
  func firstVersion() throws {
    let location = try folder.written(answers: 2)
    let file = try folder.casebook.open("ромашка", for: .answering)
    try file.keep([draft])
    let old = try DatabaseQueue()
    let table = try old.write { db in
      try CaseSchema.create(db, version: 1)
      return try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'draft'")
    }
    try CaseTampering.run(
      try #require(table)
        + "; INSERT INTO draft SELECT * FROM begun; DROP TABLE begun; PRAGMA user_version = 1",
      at: location.path)
    let kept = try #require(file.draft)
    let bytes = try folder.bytes(location)
    #expect(try reopened().drafts == [kept])
    #expect(try folder.bytes(location) == bytes)
    let other = CaseDraft(respondent: "owner", item: "maturity", text: "о")
    let again = try Casebook(folder: folder.casebook.folder, clock: .ticking("k"))
      .open("ромашка", for: .noting)
    try again.append([.noted(nil, nil, text: "x", as: .note)])
    #expect(try reopened().drafts == [kept])
    try file.keep([kept, other])
    #expect(try reopened().drafts.map(\.text) == [draft.text, "о"])
    #expect(try reopened().entries.count == 5)
  }

  @Test("What is kept already is not written again")
  func unchanged() throws {
    let file = try folder.begin()
    try file.keep([draft])
    let bytes = try folder.bytes(file.location)
    try file.keep([draft])
    #expect(try folder.bytes(file.location) == bytes)
  }

  @Test("A draft can be taken away by itself, and leaves none of its text behind")
  func removed() throws {
    let file = try folder.begin()
    try file.keep([draft])
    #expect(try folder.bytes(file.location).range(of: Data(draft.text.utf8)) != nil)
    try file.keep([])
    #expect(file.draft == nil)
    #expect(try folder.bytes(file.location).range(of: Data(draft.text.utf8)) == nil)
  }

  @Test("Any text comes back byte for byte", arguments: CaseExamples.texts + [""])
  func texts(text: String) throws {
    let file = try folder.begin()
    try file.keep([CaseDraft(respondent: "sales-2", item: nil, text: text)])
    let kept = try #require(try reopened().draft)
    #expect(Array(kept.text.utf8) == Array(text.utf8))
    #expect(kept == file.draft)
  }

  @Test(
    "A draft that is not what was written is no draft and no damage",
    arguments: [
      "UPDATE begun SET text = x'41'", "UPDATE begun SET text = x'FF'", "UPDATE begun SET item = NULL",
      "UPDATE begun SET lines = '[]'",
      "UPDATE begun SET respondent = 'sales'", "UPDATE begun SET hash = zeroblob(32)",
      "UPDATE begun SET at = ''",
      "PRAGMA ignore_check_constraints = ON; UPDATE begun SET hash = x'00'",
    ])
  func tampered(statement: String) throws {
    let file = try folder.begin()
    try file.keep([draft])
    try CaseTampering.run(statement, at: file.location.path)
    #expect(try reopened().draft == nil)
    #expect(try file.location.contents().damage.isEmpty)
    try file.keep([])
    try file.keep([draft])
    #expect(try reopened().draft?.text == draft.text)
  }

  @Test("A draft to a question that the questionnaire does not have is no draft")
  func unknownItem() throws {
    let file = try folder.begin()
    try file.keep([CaseDraft(respondent: "owner", item: "no_such_item", text: "x")])
    #expect(try reopened().draft == nil)
  }

  @Test("A draft that cannot be kept is said to be so, and harms no answer")
  func moved() throws {
    let file = try folder.begin()
    try PrivateFiles.rename(file.location.path, to: folder.path + "/elsewhere")
    #expect(try failure { try file.keep([draft]) } == .draftNotKept(.moved))
    #expect(file.draft == nil)
    try PrivateFiles.rename(folder.path + "/elsewhere", to: file.location.path)
    try file.keep([draft])
    try file.append([.joined("owner", .owner)], clearingDraft: true)
    #expect(try reopened().entries.count == 2)
  }

  @Test("On a full disk the answers and the last draft stay", .enabled(if: TinyDisk.isPossible))
  func fullDisk() throws {
    let disk = try TinyDisk(folder.path + "/disk", kilobytes: 512)
    let casebook = Casebook(folder: disk.path + "/cases", clock: .ticking())
    let file = try casebook.create("ромашка", CaseFolder.questionnaire(), language: .ru)
    try file.keep([draft])
    try disk.fill()
    let long = String(repeating: "я", count: 30_000)
    let error = try failure {
      try file.keep([CaseDraft(respondent: "owner", item: nil, text: long)])
    }
    #expect(error == .draftNotKept(.diskFull))
    #expect(try casebook.open("ромашка", for: .reading).draft == file.draft)
    try disk.free()
    try file.append([.joined("owner", .owner)], clearingDraft: true)
    #expect(try casebook.open("ромашка", for: .reading).draft == nil)
  }

  @Test("Only an interview keeps drafts")
  func access() throws {
    let file = try folder.begin()
    try file.keep([draft])
    for access in [CaseFile.Access.noting, .reading] {
      let other = try folder.casebook.open("ромашка", for: access)
      #expect(try failure { try other.keep([]) } == .readOnly(file.name))
    }
    #expect(try reopened().draft == file.draft)
  }

  private func reopened() throws -> CaseFile {
    try folder.casebook.open("ромашка", for: .reading)
  }
}
