import Foundation
import RazborCore
import Testing

@testable import razbor

/// A case whose interview died half-way through a write: pages of the answer are in the file, and the journal to take
/// them back lies beside it.
@Suite("Journals that were left behind") struct CaseJournalTests {
  private let folder: CaseFolder
  private let location: CaseLocation
  private let sound: [SealedRecord]
  private let journal: String

  init() async throws {
    folder = try CaseFolder()
    location = try folder.written(answers: 30)
    sound = try location.contents().records
    journal = location.path + "-journal"
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = location.path as String] in
      try HotJournal.dieWriting(at: path)
    }
    try #require(FileIdentity(journal) != nil)
  }

  @Test("The next interview takes the half-written answer back and goes on")
  func goesOn() throws {
    let file = try folder.casebook.open("ромашка", for: .answering)
    #expect(file.records == sound)
    try file.append([.reopened("owner", "cycle")])
    #expect(FileIdentity(journal) == nil)
  }

  @Test("The doctor says that a write was interrupted, and that nothing is lost")
  func doctor() throws {
    let findings = folder.casebook.examine(location).findings
    #expect(findings == [.journal, .sound(events: 32, answered: 1), .noBackup])
  }

  @Test("Where the journal is gone the damage is noticed, and a repair keeps what was saved")
  func deleted() throws {
    try PrivateFiles.remove(journal)
    let bytes = try folder.bytes(location)
    #expect(throws: CaseFileError.self) { try folder.casebook.open("ромашка", for: .answering) }
    #expect(try folder.bytes(location) == bytes)
    let repair = try folder.casebook.repair(location, .ru)
    #expect(repair.rescue.records.map(\.record.uid).filter { $0.hasPrefix("hot") }.isEmpty)
    #expect(Array(repair.rescue.records.prefix(sound.count)) == sound)
    _ = try folder.casebook.open("ромашка", for: .answering)
  }

  @Test("The journal of another file changes nothing unnoticed")
  func foreign() throws {
    let other = try folder.written("Василёк", answers: 40)
    let before = try other.contents().records
    try PrivateFiles.rename(journal, to: other.path + "-journal")
    switch Result(catching: { () throws(CaseFileError) in try other.contents() }) {
    case .success(let contents): #expect(!contents.damage.isEmpty || contents.records == before)
    case .failure(let error): #expect(error.exitStatus.rawValue == 65 || error.exitStatus.rawValue == 74)
    }
  }

  @Test("Where the journal cannot be used the case is not opened, and nothing is changed")
  func unusable() async throws {
    chmod(folder.path, 0o755)
    await #expect(processExitsWith: .success) {
      [path = folder.casebook.folder as String, top = folder.path as String] in
      let file = path + "/ромашка.razbor"
      // The superuser may write anywhere.
      if geteuid() == 0 {
        for path in [top + "/razbor", path, file, file + "-journal"] { chown(path, 65534, 65534) }
        setregid(65534, 65534)
        setreuid(65534, 65534)
      }
      let before = try Data(contentsOf: URL(filePath: file))
      chmod(file, 0o400)
      chmod(file + "-journal", 0o400)
      chmod(path, 0o500)
      let error = try failure { try Casebook(folder: path).open("ромашка", for: .reading) }
      #expect(error.exitStatus.rawValue == 74)
      #expect(try Data(contentsOf: URL(filePath: file)) == before)
      chmod(path, 0o700)
    }
  }
}
