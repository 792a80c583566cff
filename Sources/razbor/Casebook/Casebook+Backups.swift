import RazborCore

extension Casebook {
  /// Beside the cases, so that one copy command takes both.
  func backups(of name: CaseName) -> CaseBackups {
    CaseBackups(name: name, folder: "\(PrivateFiles.parent(folder))/backups/\(name)")
  }

  /// Makes a backup, unless the last one says all that the case says.
  ///
  /// A failure is a warning: the case itself is on the disk, whatever becomes of its backup.
  /// - Returns: the new backup; `nil` where nothing changed since the last one.
  /// - Throws: `damaged`, `cannotBackUp`.
  @discardableResult
  func backUp(_ file: CaseFile) throws(CaseFileError) -> CaseLocation? {
    guard file.damage.isEmpty else { throw .damaged(file.name, file.damage, total: file.total) }
    let backups = backups(of: file.name)
    do {
      if try backups.states(of: file.records).last?.end == file.end { return nil }
      return try backups.make(of: file, at: clock.now())
    } catch {
      throw .cannotBackUp(file.name, StorageFault(error))
    }
  }

  /// A copy under any name that is not taken.
  /// - Throws: `damaged`, `cannotBackUp`.
  func backUp(_ file: CaseFile, to path: String) throws(CaseFileError) {
    guard file.damage.isEmpty else { throw .damaged(file.name, file.damage, total: file.total) }
    do { try CaseCopy.make(of: file.location, at: path, containing: file.end) } catch {
      throw .cannotBackUp(file.name, StorageFault(error))
    }
  }

  /// Damaged files of a case that a repair put away.
  func setAside(_ name: CaseName) throws(StorageFault) -> [String] {
    try PrivateFiles.names(in: folder).filter { $0.hasPrefix("\(name).damaged-") }.sorted()
      .map { "\(folder)/\($0)" }
  }
}
