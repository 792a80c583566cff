import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("A case whose place is lost") struct CaseElsewhereTests {
  private let folder: CaseFolder

  init() throws {
    folder = try CaseFolder()
  }

  @Test("An interview whose folder was deleted goes on elsewhere, with every answer")
  func deletedFolder() throws {
    let file = try folder.begin()
    try file.append([.joined("owner", .owner), .responded("owner", "cycle", .number(30, field: "value"))])
    let before = file.records
    try FileManager.default.removeItem(atPath: folder.casebook.folder)
    let pending = try unsaved { try file.append([.reopened("owner", "maturity")]) }
    let elsewhere = folder.path + "/usb/разборы"
    let location = try file.saveElsewhere(elsewhere, with: pending)
    #expect(location.path == elsewhere + "/ромашка.razbor")
    #expect(file.location == location)
    try file.save(pending)
    try file.append([.reopened("owner", "cycle")])
    #expect(fileMode(location.path) == 0o600)
    #expect(fileMode(elsewhere) == 0o700)
    let records = try location.contents().records
    #expect(Array(records.prefix(3)) == before)
    #expect(records == file.records)
    #expect(records.count == 5)
    #expect(FileIdentity(folder.casebook.folder) == nil)
  }

  @Test(
    "On a full disk the case goes on elsewhere, and the file on the disk stays as it was",
    .enabled(if: TinyDisk.isPossible))
  func fullDisk() throws {
    let disk = try TinyDisk(folder.path + "/disk", kilobytes: 512)
    let casebook = Casebook(folder: disk.path + "/cases", clock: .ticking())
    let file = try casebook.create("ромашка", CaseFolder.questionnaire(), language: .ru)
    let old = file.location
    try disk.fill()
    let long = CaseEvent.noted(nil, nil, text: String(repeating: "я", count: 30_000), as: .note)
    let pending = try unsaved { try file.append([long]) }
    let error = try failure { try file.saveElsewhere(disk.path + "/there", with: pending) }
    guard case .cannotMove(_, .diskFull) = error else { throw error }
    #expect(file.location == old)
    try file.saveElsewhere(folder.path + "/other", with: pending)
    #expect(try file.location.contents().records.count == 2)
    #expect(try old.contents().records.count == 1)
    #expect(FileIdentity(old.lock) == nil)
  }

  @Test("No file in the other folder is replaced")
  func taken() throws {
    let other = Casebook(folder: folder.path + "/other", clock: .ticking("o"))
    let stranger = try other.create("Ромашка", CaseFolder.questionnaire(), language: .ru)
    let file = try folder.begin()
    #expect(try file.saveElsewhere(folder.path + "/other").name.text == "ромашка-2")
    #expect(try stranger.location.contents().records == stranger.records)
    // In its own folder as well.
    #expect(try file.saveElsewhere(folder.path + "/other").name.text == "ромашка-2-2")
  }

  @Test("A second interview in the new place is told that it is taken")
  func locked() throws {
    let file = try folder.begin()
    let there = Casebook(folder: folder.path + "/other")
    try file.saveElsewhere(there.folder)
    guard case .busy = try failure({ try there.open("ромашка", for: .answering) }) else {
      Issue.record("not locked")
      return
    }
    _ = try folder.casebook.open("ромашка", for: .answering)
  }

  @Test("Where nothing can be made the case goes on where it was")
  func blocked() throws {
    let file = try folder.begin()
    try Data().write(to: URL(filePath: folder.path + "/file"))
    let error = try failure { try file.saveElsewhere(folder.path + "/file/x") }
    #expect(error == .cannotMove(path: folder.path + "/file/x", .missing))
    try file.append([.joined("owner", .owner)])
    #expect(try folder.casebook.open("ромашка", for: .reading).total == 2)
  }

  @Test("A draft goes along, unless it became the answer that could not be saved")
  func draft() throws {
    let file = try folder.begin()
    try file.keep([CaseDraft(respondent: "owner", item: "cycle", text: "Набира")])
    try file.saveElsewhere(folder.path + "/other")
    #expect(file.draft?.text == "Набира")
    #expect(try Casebook(folder: folder.path + "/other").open("ромашка", for: .reading).draft == file.draft)
  }

  @Test("A case that can only be looked at is opened so, with a word about it, and can go on elsewhere")
  func readOnly() async throws {
    _ = try folder.written(answers: 2)
    chmod(folder.path, 0o777)
    await #expect(processExitsWith: .success) {
      [path = folder.casebook.folder as String, top = folder.path as String] in
      chmod(path + "/ромашка.razbor", 0o444)
      chmod(path, 0o555)
      chmod(top + "/razbor", 0o755)
      // The superuser may write anywhere.
      if geteuid() == 0 {
        chmod(path + "/ромашка.razbor", 0o444)
        setregid(65534, 65534)
        setreuid(65534, 65534)
      }
      let file = try Casebook(folder: path).openForInterview("ромашка")
      #expect(file.access == .reading)
      try file.saveElsewhere(top + "/other")
      try file.append([.reopened("owner", "cycle")])
      #expect(try file.location.contents().records.count == 5)
      chmod(path, 0o755)
    }
  }

  private func unsaved(_ body: () throws -> Any) throws -> [CaseEntry] {
    let error = try failure(body)
    guard case .notSaved(let entries, _, safe: _) = error else { throw error }
    return entries
  }
}
