import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Disks and folders that will not") struct CaseStorageTests {
  private let folder: CaseFolder

  init() throws {
    folder = try CaseFolder()
  }

  @Test(
    "On a full disk an answer is not saved, is said not to be, and is saved once when there is room",
    .enabled(if: TinyDisk.isPossible))
  func fullDisk() throws {
    let disk = try TinyDisk(folder.path + "/disk", kilobytes: 512)
    let casebook = Casebook(folder: disk.path + "/cases", clock: .ticking())
    let file = try casebook.create("ромашка", CaseFolder.questionnaire(), language: .ru)
    try file.append([.joined("owner", .owner), .responded("owner", "cycle", .number(30, field: "value"))])
    try disk.fill()
    let long = CaseEvent.noted(nil, nil, text: String(repeating: "я", count: 30_000), as: .note)
    let error = try failure { try file.append([long]) }
    guard case .notSaved(let entries, .diskFull, safe: 1) = error else { throw error }
    #expect(error.exitStatus.rawValue == 74)
    #expect(
      error.message(in: .ru)
        == "Ответ НЕ сохранён: на диске кончилось место. Ответ в памяти, остальные целы (1). "
        + "Освободите место и нажмите Enter.")
    #expect(try casebook.open("ромашка", for: .reading).entries == file.entries)
    #expect(file.entries.count == 3)
    try disk.free()
    try file.save(entries)
    #expect(try casebook.open("ромашка", for: .reading).entries.map(\.id) == ["e1", "e2", "e3", "e4"])
  }

  @Test("On a full disk no case is begun, and nothing stays behind", .enabled(if: TinyDisk.isPossible))
  func fullDiskAtTheStart() throws {
    let disk = try TinyDisk(folder.path + "/disk", kilobytes: 64)
    let casebook = Casebook(folder: disk.path + "/cases", clock: .ticking())
    try PrivateFiles.makeFolder(casebook.folder)
    try disk.fill()
    let error = try failure { try casebook.create("ромашка", CaseFolder.questionnaire(), language: .ru) }
    guard case .cannotCreate(_, .diskFull) = error else { throw error }
    #expect(try PrivateFiles.names(in: casebook.folder).sorted() == [".", ".."])
  }

  @Test("A limit on the size of files is an error of the answer, not the end of the process")
  func sizeLimit() async throws {
    _ = try folder.written(answers: 1)
    await #expect(processExitsWith: .success) { [path = folder.casebook.folder as String] in
      let file = try Casebook(folder: path).open("ромашка", for: .answering)
      let size = FileIdentity(file.location.path)?.size ?? 0
      var limit = rlimit(rlim_cur: rlim_t(size), rlim_max: rlim_t.max)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let long = CaseEvent.noted(nil, nil, text: String(repeating: "я", count: 30_000), as: .note)
      let error = try failure { try file.append([long]) }
      guard case .notSaved(let entries, _, safe: 1) = error else { throw error }
      limit.rlim_cur = rlim_t.max
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      try file.save(entries)
      #expect(try file.location.contents().records.count == 4)
    }
  }

  @Test("A case that was renamed, deleted or replaced under an interview is not written to in secret")
  func moved() throws {
    let file = try folder.begin()
    let location = file.location
    try file.append([.joined("owner", .owner)])
    let elsewhere = folder.path + "/elsewhere"
    try PrivateFiles.rename(location.path, to: elsewhere)
    let error = try failure { try file.append([.reopened("owner", "cycle")]) }
    guard case .notSaved(let entries, .moved, safe: 0) = error else { throw error }
    try folder.replace(location, with: Data(contentsOf: URL(filePath: elsewhere)))
    #expect(try failure { try file.save(entries) } == error)
    try PrivateFiles.rename(elsewhere, to: location.path)
    try file.save(entries)
    #expect(try folder.casebook.open("ромашка", for: .reading).entries.count == 3)
    try FileManager.default.removeItem(atPath: folder.casebook.folder)
    let again = try failure { try file.append([.reopened("owner", "cycle")]) }
    guard case .notSaved(_, .moved, safe: 0) = again else { throw again }
  }

  @Test("A write that was interrupted half-way is rolled back, also by somebody who only looks")
  func interrupted() async throws {
    let location = try folder.written(answers: 3)
    let sound = try location.contents().records
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = location.path as String] in
      try HotJournal.dieWriting(at: path)
    }
    #expect(try folder.files == ["ромашка.razbor", "ромашка.razbor-journal"])
    #expect(try location.contents().records == sound)
    #expect(try folder.files == ["ромашка.razbor"])
  }

  @Test(
    "On a disk that became read-only a case is looked at, and nothing else", .enabled(if: TinyDisk.isPossible)
  )
  func readOnlyDisk() throws {
    let disk = try TinyDisk(folder.path + "/disk", kilobytes: 512)
    let casebook = Casebook(folder: disk.path + "/cases", clock: .ticking())
    let file = try casebook.create("ромашка", CaseFolder.questionnaire(), language: .ru)
    try file.append([.joined("owner", .owner)])
    let records = file.records
    try disk.makeReadOnly()
    let error = try failure { try file.append([.reopened("owner", "cycle")]) }
    guard case .notSaved(let pending, _, safe: 0) = error else { throw error }
    let seen = try casebook.openForInterview("ромашка")
    #expect(seen.access == .reading)
    #expect(seen.records == records)
    try file.saveElsewhere(folder.path + "/other", with: pending)
    #expect(file.total == 3)
  }

  @Test("What is read-only can be looked at and is not answered in")
  func readOnly() async throws {
    _ = try folder.written(answers: 2)
    chmod(folder.path, 0o755)
    await #expect(processExitsWith: .success) {
      [path = folder.casebook.folder as String, top = folder.path as String] in
      // Read before the change of user, who may not see where the sources lie.
      let questionnaire = try CaseFolder.questionnaire()
      // The superuser may write anywhere.
      if geteuid() == 0 {
        for path in [top + "/razbor", path, path + "/ромашка.razbor"] { chown(path, 65534, 65534) }
        setregid(65534, 65534)
        setreuid(65534, 65534)
      }
      let casebook = Casebook(folder: path)
      for (folderMode, fileMode) in [(0o500, 0o600), (0o700, 0o400), (0o500, 0o400)] as [(mode_t, mode_t)] {
        chmod(path, 0o700)
        chmod(path + "/ромашка.razbor", fileMode)
        chmod(path, folderMode)
        let name = try CaseName("ромашка")
        #expect(try failure { try casebook.open("ромашка", for: .answering) } == .readOnly(name))
        #expect(try failure { try casebook.open("ромашка", for: .noting) } == .readOnly(name))
        let file = try casebook.open("ромашка", for: .reading)
        #expect(file.entries.count == 4)
        #expect(try failure { try file.append([.reopened("owner", "cycle")]) } == .readOnly(name))
      }
      chmod(path, 0o500)
      let error = try failure { try casebook.create("другой", questionnaire, language: .ru) }
      #expect(error == .cannotCreate(path: path, .noAccess))
      chmod(path, 0o000)
      #expect(try failure { try casebook.list() } == .cannotList(path: path, .noAccess))
      chmod(path, 0o700)
    }
  }
}
