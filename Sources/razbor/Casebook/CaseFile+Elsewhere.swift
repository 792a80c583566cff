import Foundation
import RazborCore

extension CaseFile {
  /// Writes the whole case into another folder, from memory, where its own place does not take it any more; the
  /// interview goes on there. The file here stays as it is.
  ///
  /// Also the way on for a case that could only be looked at. Whoever reads `location` later gets the new place.
  /// - Parameter folder: as a person types it, `~/usb` or relative to where they are; made where it is not there.
  /// - Parameter pending: entries that could not be saved here; saving them again afterwards changes nothing.
  /// - Throws: `cannotMove`, `damaged`, `unstorable`. The case goes on where it was.
  @discardableResult
  func saveElsewhere(
    _ folder: String, with pending: [CaseEntry] = []
  ) throws(CaseFileError) -> CaseLocation {
    guard damage.isEmpty else { throw .damaged(name, damage, total: total) }
    let stored = Set(records.map(\.record.uid))
    let missing = try coder.records(pending).filter { !stored.contains($0.uid) }
    let blueprint = CaseBlueprint(
      editions, records + SealedRecord.chain(missing, after: end), drafts)
    become(try established(blueprint, in: CaseFile.absolute(folder)))
    return location
  }

  /// Under its own name, or the next one that is free there: the folder may be the one we have just lost.
  private func established(_ blueprint: CaseBlueprint, in folder: String) throws(CaseFileError) -> CaseFile {
    let casebook = Casebook(folder: folder, clock: clock)
    var taken: Set<CaseName> = []
    while true {
      guard let name = taken.isEmpty ? name : name.free(taken.contains) else {
        throw .cannotMove(path: folder, .taken)
      }
      do {
        return try casebook.establish(name, blueprint, at: clock.now())
      } catch {
        switch error {
        case .nameTaken, .busy: taken.insert(name)
        case .cannotCreate(_, let fault), .cannotList(_, let fault), .unreadable(_, let fault):
          throw .cannotMove(path: folder, fault)
        default: throw error
        }
      }
    }
  }

  private static func absolute(_ typed: String) -> String {
    let typed = typed.trimmingCharacters(in: CharacterSet(charactersIn: " \t\"'«»"))
    let path = (typed as NSString).expandingTildeInPath
    return path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}

extension Casebook {
  /// Opens a case for an interview; one that cannot be written to, for looking at it, see `CaseFile.access`.
  func openForInterview(_ typed: String) throws(CaseFileError) -> CaseFile {
    do {
      return try open(typed, for: .answering)
    } catch {
      guard case .readOnly = error else { throw error }
      return try open(typed, for: .reading)
    }
  }
}
