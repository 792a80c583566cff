import Foundation
import GRDB
import RazborCore
import Testing

@testable import razbor

@Suite("Files that are no cases") struct ForeignFileTests {
  private let folder: CaseFolder
  private let location: CaseLocation

  init() throws {
    folder = try CaseFolder()
    try PrivateFiles.makeFolder(folder.casebook.folder)
    location = CaseLocation(try CaseName("чужой"), in: folder.casebook.folder)
  }

  @Test(
    "What is no database is refused and left as it is",
    arguments: [
      Data(), Data("x".utf8), Data("Отчёт за ноябрь\n".utf8),
      Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
      Data(repeating: 0, count: 1), Data(repeating: 0, count: 4096), Data(repeating: 0xFF, count: 100_000),
      Data("SQLite format 3\0".utf8), Data(("SQLite format 3\0" + String(repeating: "x", count: 5000)).utf8),
    ])
  func noDatabase(bytes: Data) throws {
    try folder.replace(location, with: bytes)
    try checkRefused(as: .notACase(location.name))
  }

  @Test("Databases of other programs are refused and left as they are", arguments: ForeignFileTests.databases)
  func database(statements: [String]) throws {
    try make(statements)
    try checkRefused(as: .notACase(location.name))
  }

  @Test("A case with something added to its tables is refused at once", arguments: ForeignFileTests.additions)
  func addition(statement: String) throws {
    let own = try folder.written("чужой")
    try CaseTampering.run(statement, at: own.path)
    try checkRefused(as: .notACase(own.name))
  }

  @Test("A case of a newer version is refused with both numbers")
  func newer() throws {
    let own = try folder.written("чужой")
    try CaseTampering.run("PRAGMA user_version = 4", at: own.path)
    let error = CaseFileError.newerFormat(own.name, found: 4, known: 2)
    try checkRefused(as: error)
    #expect(
      error.message(in: .en)
        == "The file \"чужой\" was made by a newer razbor (format 4, yours 2). It was not changed. "
        + "Update razbor and try again: razbor resume чужой.")
  }

  @Test("A folder, a pipe, a link and a missing file are refused without waiting")
  func noFile() throws {
    try PrivateFiles.makeFolder(location.path)
    #expect(try failure { try location.contents() } == .notACase(location.name))
    rmdir(location.path)
    mkfifo(location.path, 0o600)
    #expect(try failure { try location.contents() } == .notACase(location.name))
    unlink(location.path)
    symlink("/etc/passwd", location.path)
    #expect(try failure { try location.contents() } == .notACase(location.name))
    unlink(location.path)
    #expect(try failure { try location.contents() } == .unknownCase("чужой", nearest: nil))
  }

  @Test("A list goes past what it cannot read")
  func list() throws {
    try folder.replace(location, with: Data("текст".utf8))
    let own = try folder.written("свой")
    let list = try folder.casebook.list()
    #expect(Set(list.map(\.location)) == [location, own])
    #expect(list.compactMap { try? $0.outline.get().answered } == [1])
    #expect(try folder.casebook.latestUnfinished()?.location == own)
  }

  private func make(_ statements: [String]) throws {
    let queue = try DatabaseQueue(path: location.path)
    try queue.writeWithoutTransaction { db in
      for statement in statements { try db.execute(sql: statement) }
    }
    try queue.close()
  }

  private func checkRefused(as expected: CaseFileError) throws {
    let before = try folder.bytes(location)
    let files = try folder.files
    let clock = ContinuousClock()
    for access in [CaseFile.Access.reading, .noting, .answering] {
      let began = clock.now
      #expect(try failure { try folder.casebook.open("чужой", for: access) } == expected)
      #expect(clock.now - began < .seconds(1))
    }
    #expect(expected.exitStatus.rawValue == 65)
    #expect(try folder.bytes(location) == before)
    // SQLite cannot look at a file with a write-ahead log without making the files for one.
    #expect(try folder.files.filter { !$0.hasSuffix("-shm") && !$0.hasSuffix("-wal") } == files)
  }

  private static let ours = "PRAGMA application_id = \(CaseSchema.applicationID)"
  private static let endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT"

  static let databases: [[String]] = [
    ["CREATE TABLE bookmark (url TEXT)"],
    ["CREATE TABLE event (seq INTEGER PRIMARY KEY)", "PRAGMA user_version = 1"],
    [ours],
    [ours, "PRAGMA user_version = 1"],
    [ours, "PRAGMA user_version = 1", "CREATE VIEW event AS \(endless) x AS seq FROM n"],
    [
      ours, "PRAGMA user_version = 1",
      "CREATE VIEW event AS \(endless) x AS seq, 'u' AS uid, '' AS at, 'began' AS kind, NULL AS respondent, "
        + "NULL AS item, '{}' AS payload, x'00' AS prev_hash, x'00' AS hash FROM n",
      "CREATE VIEW questionnaire AS \(endless) max(x) AS id FROM n",
    ],
    [
      ours, "PRAGMA user_version = 0",
      "CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
    ],
    ["PRAGMA journal_mode = WAL", "CREATE TABLE bookmark (url TEXT)"],
  ]

  static let additions: [String] = [
    "CREATE TRIGGER event AFTER INSERT ON event BEGIN UPDATE meta SET value = 'x'; END",
    "CREATE VIEW totals AS \(endless) count(*) FROM n",
    "CREATE TABLE extra (x)",
    "CREATE INDEX extra ON event (abs(seq))",
    "ALTER TABLE event ADD COLUMN extra TEXT AS (hex(zeroblob(100000000)))",
    "DROP TRIGGER event_is_never_deleted",
  ]
}
