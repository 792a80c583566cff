import Foundation
import GRDB

/// What a case looks like to others in the middle of a write.
enum HotJournal {
  /// Ends this process as a power cut does, half-way through a write: changed pages are in the file already.
  static func dieWriting(at path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      // With a cache of one page the others go into the file before the transaction ends.
      try db.execute(sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE")
      for number in 0..<50 {
        try db.execute(
          sql: """
            INSERT INTO event (uid, at, kind, payload, prev_hash, hash)
            VALUES (?, '', 'noted', hex(zeroblob(2000)), zeroblob(32), zeroblob(32))
            """, arguments: ["hot-\(number)"])
      }
      kill(getpid(), SIGKILL)
    }
  }

  /// The permissions of the journal while a write is going on.
  static func mode(at path: String) throws -> mode_t? {
    let queue = try DatabaseQueue(path: path)
    return try queue.write { db in
      try db.execute(sql: "INSERT INTO meta VALUES ('x', 'y')")
      return fileMode(path + "-journal")
    }
  }
}
