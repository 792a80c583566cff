import Foundation
import GRDB

/// What the disk, the system or SQLite had against it.
enum StorageFault: Error, Hashable, Sendable {
  case diskFull
  case quotaExceeded
  /// A limit of the process or the file system on the size of one file.
  case fileTooLarge
  case noAccess
  case readOnlyDisk
  /// A folder or file on the way is not there, or is no folder.
  case missing
  case tooManyOpenFiles
  /// The disk reports an error.
  case failing
  /// Somebody else kept the file locked for longer than the time allowed.
  case busy
  /// The file was renamed, deleted or replaced while it was open.
  case moved
  case damaged
  /// An event of this name is stored already, and it says something else.
  case idTaken
  /// There is a file of this name already.
  case taken
  /// An error number of the system.
  case system(Int32)
  /// An extended result code of SQLite.
  case sqlite(Int32)

  init(errno code: Int32) {
    self =
      switch code {
      case ENOSPC: .diskFull
      case EDQUOT: .quotaExceeded
      case EFBIG: .fileTooLarge
      case EACCES, EPERM: .noAccess
      case EROFS: .readOnlyDisk
      case ENOENT, ENOTDIR: .missing
      case EMFILE, ENFILE: .tooManyOpenFiles
      case EIO: .failing
      case EEXIST: .taken
      default: .system(code)
      }
  }

  /// Any error that GRDB throws; a fault goes through as it is, also inside the error of a case.
  init(_ error: any Error) {
    if let fault = error as? StorageFault {
      self = fault
    } else if let error = error as? CaseFileError {
      if case .unreadable(_, let fault) = error { self = fault } else { self = .damaged }
    } else if let error = error as? DatabaseError {
      self = StorageFault(sqlite: error)
    } else {
      self = .sqlite(ResultCode.SQLITE_ERROR.rawValue)
    }
  }

  private init(sqlite error: DatabaseError) {
    self =
      switch (error.resultCode, error.extendedResultCode) {
      case (_, .SQLITE_READONLY_DBMOVED): .moved
      case (.SQLITE_FULL, _): .diskFull
      case (.SQLITE_IOERR, _): .failing
      case (.SQLITE_READONLY, _), (.SQLITE_PERM, _), (.SQLITE_CANTOPEN, _): .noAccess
      case (.SQLITE_BUSY, _), (.SQLITE_LOCKED, _): .busy
      case (.SQLITE_CORRUPT, _), (.SQLITE_NOTADB, _): .damaged
      default: .sqlite(error.extendedResultCode.rawValue)
      }
  }
}
