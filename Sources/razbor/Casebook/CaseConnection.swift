import Foundation
import GRDB

/// Opens the file of a case. Nobody but SQLite ever opens it.
enum CaseConnection {
  /// Seconds to wait for another process that is writing; a write takes milliseconds.
  private static let patience = 5.0

  /// A connection that changes nothing, for a file that may be anybody's.
  ///
  /// An interrupted write is rolled back first, which only a connection that may write can do.
  static func reading(_ path: String) throws -> DatabaseQueue {
    do {
      return try open(path, readonly: true, pragmas: [])
    } catch let error as DatabaseError where isInterruptedWrite(error) && PrivateFiles.isWritable(path) {
      try open(path, readonly: false, pragmas: []).close()
      return try open(path, readonly: true, pragmas: [])
    }
  }

  /// A connection to a file that is known to be a case.
  ///
  /// No write-ahead log: it buys nothing at one write per answer, and its index is mapped memory that kills the process
  /// when the disk fails. `EXTRA` syncs the folder after the journal is gone, else a power cut could bring it back.
  static func writing(_ path: String) throws -> DatabaseQueue {
    // A write over the size limit must be an error of the write, not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    let pragmas = ["journal_mode = DELETE", "synchronous = EXTRA", "secure_delete = ON"]
    return try open(path, readonly: false, pragmas: pragmas)
  }

  /// The schema of a foreign file is not trusted, its cells are checked, and no error in it becomes a signal.
  private static let caution = ["trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"]

  private static func open(_ path: String, readonly: Bool, pragmas: [String]) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      for pragma in caution + pragmas { try db.execute(sql: "PRAGMA \(pragma)") }
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static func isInterruptedWrite(_ error: DatabaseError) -> Bool {
    error.extendedResultCode == .SQLITE_READONLY_ROLLBACK
      || error.extendedResultCode == .SQLITE_READONLY_RECOVERY
  }
}
