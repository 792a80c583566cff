import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("The doctor") struct CaseRepairTests {
  private let folder: CaseFolder
  private let location: CaseLocation
  private let sound: [SealedRecord]
  private var casebook: Casebook { folder.casebook }

  init() throws {
    folder = try CaseFolder()
    location = try folder.written(answers: 60)
    sound = try location.contents().records
  }

  @Test("A sound case is said to be sound, and that it has no backup")
  func soundCase() throws {
    #expect(casebook.examine(location).findings == [.sound(events: 62, answered: 1), .noBackup])
    try backUp()
    #expect(
      casebook.examine(location).findings
        == [.sound(events: 62, answered: 1), .backups(count: 1, last: "2026-11-23 14:01")])
  }

  @Test("With a backup every kind of damage is mended without loss", arguments: CaseTampering.all)
  func mended(tampering: CaseTampering) throws {
    try backUp()
    try tampering.apply(to: location.path)
    let damaged = try folder.bytes(location)
    #expect(casebook.examine(location).isDamaged)
    let repair = try casebook.repair(location, .ru)
    #expect(repair.rescue.lost.isEmpty)
    #expect(try location.contents().records == sound)
    let aside = try #require(repair.setAside)
    #expect(try Data(contentsOf: URL(filePath: aside)) == damaged)
    #expect(!casebook.examine(location).isDamaged)
    #expect(fileMode(location.path) == 0o600)
  }

  @Test(
    "Without a backup all that can be vouched for is kept, and the loss is told", arguments: CaseTampering.all
  )
  func salvaged(tampering: CaseTampering) throws {
    try tampering.apply(to: location.path)
    guard tampering.readable > 0 else {
      #expect(casebook.examine(location).findings.contains(.nothingToRestore))
      #expect(try failure { try casebook.repair(location, .ru) } == .nothingToRestore(location.name))
      return
    }
    let repair = try casebook.repair(location, .ru)
    #expect(repair.rescue.lost.count == 62 - tampering.readable)
    let file = try casebook.open("ромашка", for: .answering)
    #expect(Set(sound.map(\.record)).intersection(file.records.map(\.record)).count == tampering.readable)
    #expect(file.state.respondents.map(\.role) == [.owner])
    #expect(file.state.respondents[0].responses.count == 1)
    #expect(file.state.notes.count == (repair.rescue.lost.isEmpty ? 0 : 1))
    #expect(file.state.notes.allSatisfy { $0.kind == .privateNote })
  }

  @Test("What was answered after the backup is kept together with what only the backup has")
  func union() throws {
    try backUp()
    let file = try casebook.open("ромашка", for: .answering)
    try file.append([.noted(nil, nil, text: "После копии", as: .note)])
    let all = file.records
    try CaseTampering.all[0].apply(to: location.path)
    #expect(
      casebook.examine(location).findings.last
        == .restorable(records: 63, regained: 1, backup: "2026-11-23 14:01", lost: 0, items: []))
    let repair = try release(file) { try casebook.repair(location, .ru) }
    #expect(repair.rescue.regained == 1)
    #expect(try location.contents().records == all)
  }

  @Test("Lost answers are told by their question")
  func byQuestion() throws {
    try CaseTampering.all[0].apply(to: location.path)
    let repair = try casebook.repair(location, .en)
    #expect(repair.rescue.lost == [CaseRescue.LostRecord(seq: 10, item: "cycle")])
    #expect(
      try casebook.open("ромашка", for: .reading).state.notes.map(\.text)
        == ["The case file was damaged and restored. Entries lost: 1: cycle."])
  }

  @Test("A case whose file is gone comes back from its backup")
  func gone() throws {
    try backUp()
    try PrivateFiles.remove(location.path)
    #expect(try casebook.allLocations() == [location])
    #expect(try casebook.locate("Ромашка") == location)
    #expect(casebook.examine(location).findings.first == .missing)
    let repair = try casebook.repair(location, .ru)
    #expect(repair.setAside == nil)
    #expect(try location.contents().records == sound)
  }

  @Test(
    "A file that is no case any more comes back from its backup, and is kept",
    arguments: [Data(), Data("x".utf8), Data(repeating: 0, count: 9000)])
  func overwritten(bytes: Data) throws {
    try backUp()
    try folder.replace(location, with: bytes)
    let repair = try casebook.repair(location, .ru)
    #expect(try location.contents().records == sound)
    #expect(try Data(contentsOf: URL(filePath: try #require(repair.setAside))) == bytes)
  }

  @Test("A file that a newer razbor made is left alone")
  func newer() throws {
    try backUp()
    try CaseTampering.run("PRAGMA user_version = 9", at: location.path)
    let examination = casebook.examine(location)
    #expect(examination.isDamaged && !examination.isRestorable)
  }

  @Test("Flipped bits, broken pages and lost ends: with a backup nothing is lost")
  func anyDamage() throws {
    try backUp()
    let bytes = try folder.bytes(location)
    var random = SplitMix(seed: 4)
    for page in 0..<bytes.count / 4096 {
      var broken = bytes
      broken.replaceSubrange(
        page * 4096..<(page + 1) * 4096,
        with: repeatElement(UInt8.random(in: 0...255, using: &random), count: 4096))
      try folder.replace(location, with: broken)
      try checkMended("page \(page + 1)")
      try folder.replace(location, with: bytes.prefix(page * 4096 + 17))
      try checkMended("cut in page \(page + 1)")
    }
  }

  @Test("Without a backup a broken page costs the records on it and no others")
  func brokenPage() throws {
    let bytes = try folder.bytes(location)
    let place = try #require(bytes.range(of: Data("заметка 31 ".utf8))).lowerBound
    var broken = bytes
    let page = place / 4096
    broken.replaceSubrange(page * 4096..<(page + 1) * 4096, with: repeatElement(0xFF, count: 4096))
    try folder.replace(location, with: broken)
    let damage = try location.contents().damage
    #expect(damage.count == 1)
    guard case .unreadable(after: 2...) = damage.first else {
      Issue.record("\(damage)")
      return
    }
    let rescue = try #require(casebook.rescue(location))
    #expect(rescue.lost.count < 30 && !rescue.lost.isEmpty)
    #expect(rescue.records.first?.seq == 1 && rescue.records.last?.seq == 62)
    _ = try casebook.repair(location, .ru)
    #expect(try casebook.open("ромашка", for: .answering).state.respondents.count == 1)
  }

  @Test("A lost questionnaire text is found in a backup")
  func questionnaire() throws {
    try backUp()
    try CaseTampering.run("DROP TRIGGER questionnaire_is_never_changed", at: location.path)
    try CaseTampering.run("UPDATE questionnaire SET text = text || ' '", at: location.path)
    try CaseTampering.restoreTrigger(at: location.path)
    _ = try casebook.repair(location, .ru)
    #expect(try location.contents().records == sound)
  }

  @Test("A backup of another case of this name helps nobody")
  func otherCase() throws {
    try backUp()
    try PrivateFiles.remove(location.path)
    let other = Casebook(folder: casebook.folder, clock: .ticking("o"))
    let file = try other.create("Ромашка", CaseFolder.questionnaire(), language: .ru)
    try file.append([.joined("sales", .sales)])
    let records = file.records
    let backup = try #require(try casebook.backups(of: location.name).list().first)
    #expect(other.examine(location).findings.contains(.otherBackup(path: backup.path)))
    try CaseTampering.run("UPDATE meta SET value = '1' WHERE key = 'length'", at: location.path)
    let repair = try release(file) { try other.repair(location, .ru) }
    #expect(repair.rescue.backup == nil)
    #expect(try location.contents().records == records)
  }

  @Test("An older state of a file is noticed, and its backup brings the end back")
  func behind() throws {
    let old = try folder.bytes(location)
    let file = try casebook.open("ромашка", for: .answering)
    try file.append([.noted(nil, nil, text: "Ещё", as: .note)])
    let records = file.records
    try casebook.backUp(file)
    try folder.replace(location, with: old)
    #expect(casebook.examine(location).findings.contains(.behind(backup: "2026-11-23 14:01", by: 1)))
    _ = try release(file) { try casebook.repair(location, .ru) }
    #expect(try location.contents().records == records)
  }

  @Test("No case is mended while an interview has it")
  func busy() throws {
    let file = try casebook.open("ромашка", for: .answering)
    let error = try failure { try casebook.repair(location, .ru) }
    #expect(error.exitStatus.rawValue == 75)
    #expect(casebook.examine(location).findings.contains { $0.id == "open_elsewhere" })
    withExtendedLifetime(file) {}
  }

  @Test("A draft survives a repair")
  func draft() throws {
    let file = try casebook.open("ромашка", for: .answering)
    try file.keep([CaseDraft(respondent: "owner", item: "cycle", text: "Набира")])
    try CaseTampering.all[0].apply(to: location.path)
    _ = try release(file) { try casebook.repair(location, .ru) }
    #expect(try casebook.open("ромашка", for: .reading).draft?.text == "Набира")
  }

  @Test("Leftovers and open permissions are told")
  func leftovers() throws {
    for path in [location.lock, location.draft, location.folder + "/ромашка.damaged-2026"] {
      try PrivateFiles.makeFile(path)
    }
    chmod(location.path, 0o644)
    chmod(location.folder, 0o755)
    #expect(
      casebook.examine(location).findings == [
        .open(path: location.path, wanted: "600"), .staleLock, .unfinished(path: location.draft),
        .setAside(path: location.folder + "/ромашка.damaged-2026"), .sound(events: 62, answered: 1),
        .noBackup,
      ])
    #expect(casebook.examineFolder() == [.open(path: location.folder, wanted: "700")])
  }

  private func backUp() throws {
    #expect(try casebook.backUp(casebook.open("ромашка", for: .reading)) != nil)
  }

  private func checkMended(_ what: String) throws {
    #expect(casebook.examine(location).isRestorable, "\(what)")
    let repair = try casebook.repair(location, .ru)
    #expect(try location.contents().records == sound, "\(what)")
    try PrivateFiles.remove(try #require(repair.setAside))
  }

  /// The interview is over by now; its lock goes with it.
  private func release<Value>(_ file: consuming CaseFile, _ body: () throws -> Value) throws -> Value {
    let lock = file.location.lock
    _ = consume file
    try PrivateFiles.remove(lock)
    return try body()
  }
}
