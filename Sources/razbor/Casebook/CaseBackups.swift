import GRDB
import RazborCore

/// The backups of one case: whole case files in a folder of their own, named by the time they were made.
struct CaseBackups {
  /// How many are kept.
  static let kept = 5

  let name: CaseName
  let folder: String

  /// In the order of their names; none where there is no folder.
  func list() throws(StorageFault) -> [CaseLocation] {
    let ending = "." + CaseLocation.ending
    return try PrivateFiles.names(in: folder).filter { $0.hasSuffix(ending) && $0 != ending }.sorted()
      .map { CaseLocation(name: name, path: "\(folder)/\($0)") }
  }

  /// Those that are an earlier state of a chain, the shortest first. What was made of another case of this name, or
  /// cannot be read, is not among them.
  func states(of records: [SealedRecord]) throws(StorageFault) -> [CaseBackup] {
    try list().compactMap { location in
      guard let end = try? location.end(), records.contains(end) else { return nil }
      return CaseBackup(location: location, end: end)
    }.sorted { ($0.end.seq, $0.location.path) < ($1.end.seq, $1.location.path) }
  }

  /// Copies a case into the folder and reads the copy again; then removes the oldest of more than five.
  ///
  /// Which one is the oldest is told by the number of events: clocks go back.
  func make(of file: CaseFile, at time: String) throws -> CaseLocation {
    try PrivateFiles.makeFolder(folder)
    let copy = CaseLocation(name: name, path: try free(time))
    try CaseCopy.make(of: file.location, at: copy.path, containing: file.end)
    try thinOut(file.records)
    return copy
  }

  /// Removes all of them, with what unfinished copies left behind.
  func delete() throws(StorageFault) {
    for file in try PrivateFiles.names(in: folder) where file.contains("." + CaseLocation.ending) {
      try PrivateFiles.remove("\(folder)/\(file)")
    }
    try PrivateFiles.removeFolder(folder)
  }

  private func thinOut(_ records: [SealedRecord]) throws(StorageFault) {
    for backup in try states(of: records).dropLast(CaseBackups.kept) {
      try PrivateFiles.remove(backup.location.path)
    }
  }

  /// `2026-11-23T140210+0300`: a colon is no character for a file that may be copied to Windows.
  private func free(_ time: String) throws(StorageFault) -> String {
    let stem = String(time.filter { $0 != ":" && $0 != "/" })
    let names = [stem] + (2...99).map { "\(stem)-\($0)" }
    let paths = names.map { "\(folder)/\($0).\(CaseLocation.ending)" }
    guard let free = paths.first(where: { FileIdentity($0) == nil }) else { throw .taken }
    return free
  }
}

/// A backup and how far it reaches.
struct CaseBackup: Hashable {
  let location: CaseLocation
  let end: ChainLink
}

extension CaseLocation {
  /// The last event as the file remembers it, without reading the others.
  fileprivate func end() throws -> ChainLink? {
    guard let file = FileIdentity(path), file.isRegular, file.size > 0 else { return nil }
    let connection = try CaseConnection.reading(path)
    defer { try? connection.close() }
    return try connection.read { db in
      try CaseSchema.identity(db) == .ours ? ChainLink(head: db) : nil
    }
  }
}

extension [SealedRecord] {
  /// Whether a chain goes through this link.
  func contains(_ link: ChainLink) -> Bool {
    guard let last, link.seq > 0, link.seq <= last.seq else { return false }
    // In a chain without gaps this is the place.
    if indices.contains(link.seq - 1), self[link.seq - 1].seq == link.seq {
      return self[link.seq - 1].hash == link.hash
    }
    return contains { ChainLink($0) == link }
  }
}
