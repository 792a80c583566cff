import Foundation
import GRDB

/// Copies whole case files. SQLite makes the copy, so that it is one state even while somebody writes a note.
enum CaseCopy {
  /// A copy that was read again, under a name that nothing had; nothing is replaced, and no half copy gets the name.
  /// - Parameter end: an event that the copy must contain; `nil` for a source that was not read yet.
  /// - Throws: `StorageFault` (`taken` for a name that is taken), `CaseFileError` for a source that cannot be read.
  static func make(of source: CaseLocation, at path: String, containing end: ChainLink?) throws {
    guard FileIdentity(path) == nil else { throw StorageFault.taken }
    // By process, so that two copies at once do not meet.
    let draft = CaseLocation(name: source.name, path: "\(path).\(getpid()).new")
    defer { for path in draft.companions + [draft.path] { try? PrivateFiles.remove(path) } }
    try PrivateFiles.remove(draft.path)
    try PrivateFiles.makeFile(draft.path)
    let connection = try CaseConnection.reading(source.path)
    defer { try? connection.close() }
    try connection.vacuum(into: draft.path)
    let copy = try draft.contents()
    guard copy.damage.isEmpty, end.map(copy.records.contains) ?? true else { throw StorageFault.damaged }
    try PrivateFiles.publish(draft.path, as: path)
  }
}
