import Foundation
import RazborCore

/// A whole case as JSON: for a colleague, another machine, or a program that does not read SQLite.
///
/// Events stand there as they are stored, with their names, times and texts; the end of the chain is told, so that a
/// file that lost something on the way, or was edited, is noticed.
struct CaseTransfer {
  static let format = 1

  let name: String
  let includesPrivateNotes: Bool
  let editions: QuestionnaireEditions
  let events: [EventRecord]
  let end: ChainLink

  /// - Parameter includesPrivateNotes: without them the rest is sealed anew.
  /// - Throws: `damaged`: what cannot be vouched for is not handed on.
  init(_ file: CaseFile, includesPrivateNotes: Bool) throws(CaseFileError) {
    guard file.damage.isEmpty else { throw .damaged(file.name, file.damage, total: file.total) }
    name = file.name.text
    self.includesPrivateNotes = includesPrivateNotes
    editions = file.editions
    if includesPrivateNotes {
      events = file.records.map(\.record)
      end = file.end
    } else {
      events = try CaseTransfer.withoutPrivateNotes(file)
      let start = ChainLink(startingFrom: editions.first)
      end = SealedRecord.chain(events, after: start).last.map { ChainLink($0) } ?? start
    }
  }

  var json: JSONValue {
    .object([
      "razbor_case": .whole(CaseTransfer.format), "name": .text(name),
      "private_notes": .text(includesPrivateNotes ? "included" : "left out"),
      "questionnaires": .list(editions.all.map(\.json)),
      "events": .list(events.map(\.json)),
      "head": .object(["length": .whole(end.seq), "hash": .text(end.hash.hex)]),
    ])
  }
}

extension CaseTransfer {
  /// What has nothing private in it stays as it is stored, byte for byte.
  private static func withoutPrivateNotes(_ file: CaseFile) throws(CaseFileError) -> [EventRecord] {
    var reader = try CaseFile.reader(file.editions, file.records, file.name)
    var events: [EventRecord] = []
    for record in file.records.map(\.record) {
      guard let reading = try? reader.read(record), let open = reading.entry.withoutPrivateNotes else {
        continue
      }
      events += open == reading.entry ? [record] : try reading.coder.records([open])
    }
    return events
  }
}

extension StoredQuestionnaire {
  fileprivate var json: JSONValue {
    .object(["id": .text(id), "version": .text(version), "text": .text(text)])
  }
}

extension EventRecord {
  fileprivate var json: JSONValue {
    var object: [String: JSONValue] = [
      "id": .text(uid), "at": .text(at), "kind": .text(kind), "payload": .text(payload),
    ]
    object["respondent"] = respondent.map { .text($0) }
    object["item"] = item.map { .text($0) }
    return .object(object)
  }
}

extension CaseEntry {
  /// `nil` for what is nothing but a private note.
  fileprivate var withoutPrivateNotes: CaseEntry? {
    switch event {
    case .noted(_, _, _, as: .privateNote): return nil
    case .responded(let respondent, let item, var response):
      response.privateNote = nil
      return CaseEntry(id: id, time: time, event: .responded(respondent, item, response))
    default: return self
    }
  }
}
