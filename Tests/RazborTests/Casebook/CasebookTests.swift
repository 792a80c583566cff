import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("The folder of cases") struct CasebookTests {
  @Test(
    "Where cases live",
    arguments: [
      (["HOME": "/home/anna"], "/home/anna/.local/share/razbor/cases"),
      (["HOME": "/home/anna", "XDG_DATA_HOME": "/data"], "/data/razbor/cases"),
      (["HOME": "/home/anna", "XDG_DATA_HOME": ""], "/home/anna/.local/share/razbor/cases"),
      // The specification wants relative paths to be ignored here.
      (["HOME": "/home/anna", "XDG_DATA_HOME": "data"], "/home/anna/.local/share/razbor/cases"),
      (["HOME": "/home/anna", "XDG_DATA_HOME": "/data", "RAZBOR_HOME": "/mine"], "/mine/cases"),
      (["RAZBOR_HOME": "/mine"], "/mine/cases"),
      (["XDG_DATA_HOME": "/data"], "/data/razbor/cases"),
    ])
  func location(environment: [String: String], folder: String) throws {
    #expect(try Casebook(environment: environment).folder == folder)
  }

  @Test(
    "Without a usable place nothing is guessed",
    arguments: [
      ([:], .noHome), (["HOME": ""], .noHome), (["XDG_DATA_HOME": "data"], .noHome),
      (["HOME": "anna"], .notAbsolute(variable: "HOME", value: "anna")),
      (["HOME": "/home/anna", "RAZBOR_HOME": "."], .notAbsolute(variable: "RAZBOR_HOME", value: ".")),
    ] as [([String: String], CaseFileError)])
  func noLocation(environment: [String: String], error: CaseFileError) throws {
    #expect(try failure { try Casebook(environment: environment) } == error)
    #expect(error.exitStatus.rawValue == 78)
  }

  @Test("A folder that is not there is an empty one, and is made by the first case")
  func missingFolder() throws {
    let folder = try CaseFolder()
    #expect(try folder.casebook.list().isEmpty)
    #expect(try folder.casebook.latestUnfinished() == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.casebook.folder))
    _ = try folder.begin()
    #expect(try folder.files == ["ромашка.razbor"])
  }

  @Test("Where a folder cannot be made the reason is told")
  func blockedFolder() throws {
    let folder = try CaseFolder()
    try Data().write(to: URL(filePath: folder.path + "/razbor"))
    let error = try failure { try folder.begin() }
    #expect(error == .cannotCreate(path: folder.casebook.folder, .missing))
    #expect(error.exitStatus.rawValue == 73)
  }

  @Test("Whatever the umask, cases are for their owner alone", arguments: [0o000, 0o022, 0o777])
  func modes(mask: UInt32) async throws {
    let folder = try CaseFolder()
    await #expect(processExitsWith: .success) { [path = folder.path as String, mask = mask as UInt32] in
      umask(mode_t(mask))
      let casebook = Casebook(folder: path + "/data/razbor/cases", clock: .ticking())
      let file = try casebook.create("ромашка", CaseFolder.questionnaire(), language: .ru)
      try file.append([.joined("owner", .owner)])
      try file.append([.reopened("owner", "cycle")])
      for path in [path + "/data", path + "/data/razbor", casebook.folder] {
        #expect(fileMode(path) == 0o700, "\(path)")
      }
      #expect(fileMode(file.location.path) == 0o600)
      #expect(fileMode(file.location.lock) == 0o600)
      #expect(try HotJournal.mode(at: file.location.path) == 0o600)
    }
  }

  @Test("The case that was written to last comes first; finished ones are not continued")
  func order() throws {
    let folder = try CaseFolder()
    for title in ["первый", "второй", "третий"] { _ = try folder.written(title, answers: 1) }
    touch(try folder.casebook.find("третий"), seconds: 10)
    touch(try folder.casebook.find("первый"), seconds: 30)
    touch(try folder.casebook.find("второй"), seconds: 20)
    #expect(try folder.casebook.list().map(\.location.name.text) == ["первый", "второй", "третий"])
    try folder.casebook.open("первый", for: .answering).append([.finished(edition: 1)])
    touch(try folder.casebook.find("первый"), seconds: 40)
    #expect(try folder.casebook.latestUnfinished()?.location.name.text == "второй")
  }

  @Test("The digest of a questionnaire is the SHA-256 of its text")
  func digest() throws {
    #expect(Digest(of: []).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      Digest(of: Array("abc".utf8)).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let digest = try CaseFolder.questionnaire().digest
    #expect(Digest(hex: digest.hex) == digest)
    #expect(Digest(hex: String(digest.hex.dropLast())) == nil)
    #expect(Digest(hex: String(digest.hex.dropLast()) + "я") == nil)
  }

  @Test("Times carry the offset of the zone")
  func timestamp() throws {
    let date = Date(timeIntervalSince1970: 1_795_431_730)
    let moscow = try #require(TimeZone(secondsFromGMT: 3 * 3600))
    let utc = try #require(TimeZone(secondsFromGMT: 0))
    #expect(CaseClock.timestamp(date, in: moscow) == "2026-11-23T14:02:10+03:00")
    #expect(CaseClock.timestamp(date, in: utc) == "2026-11-23T11:02:10+00:00")
  }

  private func touch(_ location: CaseLocation, seconds: Int) {
    var times = [
      timespec(tv_sec: 2_000_000_000 + seconds, tv_nsec: 0),
      timespec(tv_sec: 2_000_000_000 + seconds, tv_nsec: 0),
    ]
    utimensat(AT_FDCWD, location.path, &times, 0)
  }
}

/// The permissions of a file; `nil` where there is none.
func fileMode(_ path: String) -> mode_t? {
  var status = stat()
  return lstat(path, &status) == 0 ? status.st_mode & 0o777 : nil
}
