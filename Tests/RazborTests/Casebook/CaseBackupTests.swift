import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Backups") struct CaseBackupTests {
  private let folder: CaseFolder

  init() throws {
    folder = try CaseFolder()
  }

  @Test("A backup is a whole case, for its owner alone, named by its time")
  func whole() throws {
    let file = try folder.begin()
    try file.append([.joined("owner", .owner)])
    let copy = try #require(try folder.casebook.backUp(file))
    #expect(copy.path == folder.path + "/razbor/backups/ромашка/2026-11-23T140002+0300.razbor")
    #expect(fileMode(copy.path) == 0o600)
    #expect(fileMode(copy.folder) == 0o700)
    #expect(try copy.contents().records == file.records)
    #expect(try PrivateFiles.names(in: copy.folder).count == 3)
  }

  @Test("Without a change no second one is made")
  func unchanged() throws {
    let file = try folder.begin()
    #expect(try folder.casebook.backUp(file) != nil)
    #expect(try folder.casebook.backUp(file) == nil)
    try file.append([.joined("owner", .owner)])
    #expect(try folder.casebook.backUp(file) != nil)
    #expect(try backups.list().count == 2)
  }

  @Test("The five that reach furthest are kept, whatever the clock says")
  func five() throws {
    let file = try folder.begin()
    for number in 0..<8 {
      try file.append([.noted(nil, nil, text: "\(number)", as: .note)])
      // Every session begins with a clock that was put back.
      #expect(try Casebook(folder: folder.casebook.folder, clock: .ticking()).backUp(file) != nil)
    }
    #expect(try backups.states(of: file.records).map(\.end.seq) == [5, 6, 7, 8, 9])
    #expect(try backups.list().count == 5)
  }

  @Test(
    "What cannot be read, or was made of another case of this name, is not removed and counts for nothing")
  func strangers() throws {
    let file = try folder.begin()
    try folder.casebook.backUp(file)
    let first = try #require(try backups.list().first)
    try Data("нечто".utf8).write(to: URL(filePath: backups.folder + "/2020.razbor"))
    try PrivateFiles.remove(file.location.path)
    try PrivateFiles.remove(file.location.lock)
    let casebook = Casebook(folder: folder.casebook.folder, clock: .ticking("o"))
    let other = try casebook.create("Ромашка", CaseFolder.questionnaire(), language: .ru)
    for number in 0..<7 {
      try other.append([.noted(nil, nil, text: "\(number)", as: .note)])
      #expect(try casebook.backUp(other) != nil)
    }
    #expect(try backups.states(of: other.records).map(\.end.seq) == [4, 5, 6, 7, 8])
    #expect(try backups.list().count == 7)
    #expect(try first.contents().records == file.records)
  }

  @Test("A note from another window is in the backup")
  func notes() throws {
    let file = try folder.begin()
    let notes = try folder.casebook.open("ромашка", for: .noting)
    try notes.append([.noted(nil, nil, text: "Рядом", as: .privateNote)])
    let copy = try #require(try folder.casebook.backUp(file))
    #expect(try copy.contents().records == notes.records)
  }

  @Test("A damaged case pushes no good backup out")
  func damaged() throws {
    let location = try folder.written(answers: 60)
    try CaseTampering.all[0].apply(to: location.path)
    let file = try folder.casebook.open("ромашка", for: .reading)
    let error = try failure { try folder.casebook.backUp(file) }
    #expect(error == .damaged(location.name, file.damage, total: 62))
    #expect(try failure { try folder.casebook.backUp(file, to: folder.path + "/x") } == error)
    #expect(try backups.list().isEmpty)
  }

  @Test("A copy under a name of one's own replaces nothing")
  func named() throws {
    let file = try folder.begin()
    let path = folder.path + "/копия.razbor"
    try folder.casebook.backUp(file, to: path)
    #expect(try CaseLocation(name: file.name, path: path).contents().records == file.records)
    #expect(fileMode(path) == 0o600)
    let before = try Data(contentsOf: URL(filePath: path))
    try file.append([.joined("owner", .owner)])
    let error = try failure { try folder.casebook.backUp(file, to: path) }
    #expect(error == .cannotBackUp(file.name, .taken))
    #expect(error.exitStatus.rawValue == 73)
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    symlink("/nowhere", folder.path + "/link")
    #expect(try failure { try folder.casebook.backUp(file, to: folder.path + "/link") } == error)
    #expect(
      try PrivateFiles.names(in: folder.path).sorted() == [".", "..", "link", "razbor", "копия.razbor"])
  }

  @Test(
    "On a full disk no backup is made, nothing stays behind, and the case goes on",
    .enabled(if: TinyDisk.isPossible))
  func fullDisk() throws {
    let disk = try TinyDisk(folder.path + "/disk", kilobytes: 512)
    let casebook = Casebook(folder: disk.path + "/razbor/cases", clock: .ticking())
    let file = try casebook.create("ромашка", CaseFolder.questionnaire(), language: .ru)
    let backups = casebook.backups(of: file.name)
    try PrivateFiles.makeFolder(backups.folder)
    try disk.fill()
    #expect(try failure { try casebook.backUp(file) } == .cannotBackUp(file.name, .diskFull))
    #expect(try PrivateFiles.names(in: backups.folder).sorted() == [".", ".."])
    try disk.free()
    try file.append([.joined("owner", .owner)])
    #expect(try casebook.backUp(file) != nil)
  }

  @Test("A deleted case leaves no backup and no damaged file behind")
  func deleted() throws {
    let location = try folder.written()
    try folder.casebook.backUp(folder.casebook.open("ромашка", for: .reading))
    try PrivateFiles.makeFile(folder.casebook.folder + "/ромашка.damaged-2026")
    _ = try folder.written("Василёк")
    try folder.casebook.backUp(folder.casebook.open("василёк", for: .reading))
    try folder.casebook.delete(location)
    #expect(try folder.files == ["василёк.razbor"])
    #expect(try PrivateFiles.names(in: folder.path + "/razbor/backups").sorted() == [".", "..", "василёк"])
  }

  private var backups: CaseBackups {
    get throws { folder.casebook.backups(of: try CaseName("ромашка")) }
  }
}
