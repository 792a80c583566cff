import GRDB

/// What a case file looks like inside.
///
/// `user_version` alone says which step a file has taken; a second list of migrations could only contradict it.
enum CaseSchema {
  /// `rzbr`, at offset 68 of the file: what `file` and we tell a case by.
  static let applicationID = 0x727A_6272
  static var version: Int { steps.count }

  /// Step `n` leads from version `n` to `n + 1`. Frozen: a step that was released is never edited.
  private static let steps: [String] = [
    """
    CREATE TABLE meta (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE questionnaire (
      id TEXT NOT NULL,
      version TEXT NOT NULL,
      digest TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;

    CREATE TABLE event (
      seq INTEGER PRIMARY KEY,
      uid TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      respondent TEXT,
      item TEXT,
      payload TEXT NOT NULL,
      prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;

    CREATE TABLE draft (
      slot INTEGER PRIMARY KEY CHECK (slot = 1),
      at TEXT NOT NULL,
      respondent TEXT NOT NULL,
      item TEXT,
      lines TEXT NOT NULL,
      text BLOB NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;

    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;

    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;

    CREATE TRIGGER questionnaire_is_never_changed BEFORE UPDATE ON questionnaire
    BEGIN SELECT RAISE(ABORT, 'a case keeps its questionnaire'); END;

    CREATE TRIGGER questionnaire_is_never_deleted BEFORE DELETE ON questionnaire
    BEGIN SELECT RAISE(ABORT, 'a case keeps its questionnaire'); END;
    """,
    // A draft for every question where something was begun.
    """
    CREATE TABLE begun (
      slot INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      respondent TEXT NOT NULL,
      item TEXT,
      lines TEXT NOT NULL,
      text BLOB NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;

    INSERT INTO begun SELECT slot, at, respondent, item, lines, text, hash FROM draft;

    DROP TABLE draft;
    """,
  ]

  /// Makes a case file of an empty database. Must run inside a transaction.
  static func create(_ db: Database) throws {
    try create(db, version: version)
  }

  /// As an earlier version made it.
  static func create(_ db: Database, version: Int) throws {
    for step in steps.prefix(version) { try db.execute(sql: step) }
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// Takes the steps that a case of an earlier version has not taken. Must run inside a transaction.
  static func upgrade(_ db: Database) throws {
    let found = try found(db)
    guard (1..<version).contains(found) else { return }
    for step in steps.dropFirst(found) { try db.execute(sql: step) }
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// Whether a case of an earlier version has steps before it.
  static func isOld(_ db: Database) throws -> Bool { (1..<version).contains(try found(db)) }

  private static func found(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// What a file claims to be, judged without running anything that stands in it.
  enum Identity: Hashable {
    case ours
    case newer(Int)
    case foreign
  }

  /// Ours are only files with exactly our tables: a view or a trigger more, and somebody else wrote it.
  static func identity(_ db: Database) throws -> Identity {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID else { return .foreign }
    let found = try found(db)
    if found > version { return .newer(found) }
    guard found > 0 else { return .foreign }
    let expected = try found == version ? current.get() : expected(of: found)
    return try objects(db) == expected ? .ours : .foreign
  }

  private struct Object: Hashable, Sendable {
    let type: DatabaseValue
    let name: DatabaseValue
    let table: DatabaseValue
    let sql: DatabaseValue
  }

  /// Whatever the steps lead to, so that there is no second description to keep.
  private static let current = Result { try expected(of: version) }

  private static func expected(of version: Int) throws -> Set<Object> {
    let queue = try DatabaseQueue()
    return try queue.write { db in
      try create(db, version: version)
      return try objects(db)
    }
  }

  private static func objects(_ db: Database) throws -> Set<Object> {
    let rows = try Row.fetchCursor(db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT 100")
    var objects: Set<Object> = []
    while let row = try rows.next() {
      objects.insert(Object(type: row[0], name: row[1], table: row[2], sql: row[3]))
    }
    return objects
  }
}
