import RazborCore

/// One thing that an examination of a case, or of the folder of cases, found.
enum CaseFinding: Hashable {
  /// Everything in the file is what was written.
  case sound(events: Int, answered: Int)
  case damaged([CaseDamage], total: Int)
  /// The file is not read at all, and why.
  case refused(CaseFileError)
  /// There are backups of a case that has no file.
  case missing
  /// A backup knows more of the same case than the file does: the end of the file is gone.
  case behind(backup: String, by: Int)
  /// What can be restored: records, how many of them from a backup of which day, and the questions that are lost.
  case restorable(records: Int, regained: Int, backup: String?, lost: Int, items: [String])
  case nothingToRestore

  case noBackup
  case backups(count: Int, last: String)
  case brokenBackup(path: String)
  /// Of another case that had this name.
  case otherBackup(path: String)

  case openElsewhere(CaseLock.Holder)
  /// A lock nobody holds; the next interview takes it.
  case staleLock
  /// An interrupted write, which SQLite takes back.
  case journal
  /// A file that was never finished.
  case unfinished(path: String)
  /// A damaged file that a repair put away.
  case setAside(path: String)

  /// Others may read or change it.
  case open(path: String, wanted: String)
  case foreign(path: String)
  case notWritable(path: String)
  case noFolder

  enum Level: String {
    case sound, remark, damage
  }

  var level: Level {
    switch self {
    case .sound, .backups, .openElsewhere, .noFolder: .sound
    case .damaged, .refused, .missing, .behind, .nothingToRestore: .damage
    case .restorable, .noBackup, .brokenBackup, .otherBackup, .staleLock, .journal, .unfinished, .setAside,
      .open,
      .foreign, .notWritable:
      .remark
    }
  }

  /// What a program can tell it by; never renamed.
  var id: String {
    switch self {
    case .sound: "sound"
    case .damaged: "damaged"
    case .refused: "refused"
    case .missing: "missing"
    case .behind: "behind_backup"
    case .restorable: "restorable"
    case .nothingToRestore: "nothing_to_restore"
    case .noBackup: "no_backup"
    case .backups: "backups"
    case .brokenBackup: "broken_backup"
    case .otherBackup: "other_backup"
    case .openElsewhere: "open_elsewhere"
    case .staleLock: "stale_lock"
    case .journal: "journal"
    case .unfinished: "unfinished_file"
    case .setAside: "set_aside"
    case .open: "permissions"
    case .foreign: "owner"
    case .notWritable: "not_writable"
    case .noFolder: "no_folder"
    }
  }
}
