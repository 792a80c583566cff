import GRDB

/// A case and where its files are.
struct CaseLocation: Hashable, Sendable {
  static let ending = "razbor"

  let name: CaseName
  let path: String

  init(name: CaseName, path: String) {
    self.name = name
    self.path = path
  }

  init(_ name: CaseName, in folder: String) {
    self.init(name: name, path: "\(folder)/\(name).\(CaseLocation.ending)")
  }

  var folder: String { PrivateFiles.parent(path) }
  var lock: String { path + ".lock" }
  /// A case that is being created; nobody looks for it under this name.
  var draft: String { path + ".new" }

  /// What SQLite leaves beside a file when it is interrupted. A journal outlives its file and would be rolled back into
  /// the next file of the same name, so these go before the file goes, and before a new one comes.
  var companions: [String] { CaseLocation.companions(path) }
  var draftCompanions: [String] { CaseLocation.companions(draft) }

  private static func companions(_ file: String) -> [String] {
    ["-journal", "-wal", "-shm"].map { file + $0 }
  }
}

extension CaseLocation {
  /// All that stands in the file. Whatever is thrown, the file is as it was.
  func contents() throws(CaseFileError) -> CaseContents {
    // SQLite takes an empty file for a new database, and would wait for the other end of a pipe.
    guard let file = FileIdentity(path) else { throw .unknownCase(name.text, nearest: nil) }
    guard file.isRegular, file.size > 0 else { throw .notACase(name) }
    do {
      let connection = try CaseConnection.reading(path)
      defer { try? connection.close() }
      return try connection.read { try CaseContents($0) }
    } catch let refusal as CaseContents.Refusal {
      throw error(refusal)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw .notACase(name)
    } catch {
      throw .unreadable(name, StorageFault(error))
    }
  }

  private func error(_ refusal: CaseContents.Refusal) -> CaseFileError {
    switch refusal {
    case .foreign: .notACase(name)
    case .newer(let version): .newerFormat(name, found: version, known: CaseSchema.version)
    case .questionnaireDamaged: .questionnaireDamaged(name)
    }
  }
}
