import Foundation
import RazborCore

/// Why a file is not taken as a case.
enum TransferFault: Error, Hashable {
  case unreadable(StorageFault)
  /// The limit in MiB.
  case tooLarge(limit: Int)
  /// No JSON, or not all of what makes a case.
  case malformed
  case newer(found: Int, known: Int)
  case questionnaire(Problems)
  /// The number of an event, and why it cannot stand there.
  case event(Int, EventCoder.Fault)
  /// An event whose name or time is not spelled as ours are, or whose name is taken.
  case misspelled(Int)
  /// Something was changed, added or lost after the file was written.
  case altered
}

extension CaseTransfer {
  /// Bytes. Ten thousand events with their questionnaire are some five of these.
  static let limit = 32 << 20
  private static let eventLimit = 200_000
  private static let editionLimit = 20

  private struct Wire: Decodable {
    struct Questionnaire: Decodable {
      let id: String
      let version: String
      let text: String
    }
    struct Event: Decodable {
      let id: String
      let at: String
      let kind: String
      let respondent: String?
      let item: String?
      let payload: String
    }
    struct Head: Decodable {
      let length: Int
      let hash: String
    }
    let name: String
    let private_notes: String
    let questionnaires: [Questionnaire]
    let events: [Event]
    let head: Head
  }

  private struct Mark: Decodable {
    let razbor_case: Int
  }

  /// Whether a file means to be a case, sound or not.
  static func isMeant(_ bytes: Data) -> Bool {
    // With sorted keys it is the last of them, so the whole file is searched.
    bytes.first { !" \n\r\t".utf8.contains($0) } == UInt8(ascii: "{")
      && bytes.range(of: Data("\"razbor_case\"".utf8)) != nil
  }

  /// Verifies everything: the format, the questionnaire, each event against it, and the chain.
  init(_ bytes: Data) throws(TransferFault) {
    guard bytes.count <= CaseTransfer.limit else { throw .tooLarge(limit: CaseTransfer.limit >> 20) }
    let decoder = JSONDecoder()
    guard let mark = try? decoder.decode(Mark.self, from: bytes) else { throw .malformed }
    guard mark.razbor_case <= CaseTransfer.format else {
      throw .newer(found: mark.razbor_case, known: CaseTransfer.format)
    }
    guard let wire = try? decoder.decode(Wire.self, from: bytes), mark.razbor_case == CaseTransfer.format,
      ["included", "left out"].contains(wire.private_notes), wire.events.count <= CaseTransfer.eventLimit,
      let hash = Digest(hex: wire.head.hash), wire.questionnaires.count <= CaseTransfer.editionLimit
    else { throw .malformed }
    name = wire.name
    includesPrivateNotes = wire.private_notes == "included"
    let texts = wire.questionnaires.map { StoredQuestionnaire(id: $0.id, version: $0.version, text: $0.text) }
    guard let first = texts.first else { throw .malformed }
    editions = QuestionnaireEditions(first, later: Array(texts.dropFirst()))
    events = wire.events.map { event in
      EventRecord(
        uid: event.id, at: event.at, kind: event.kind, respondent: event.respondent, item: event.item,
        payload: event.payload)
    }
    end = ChainLink(seq: wire.head.length, hash: hash)
    try verify()
  }

  private func verify() throws(TransferFault) {
    // The columns only repeat what the text says.
    for edition in editions.all {
      switch edition.loaded() {
      case .success(let loaded): guard edition == StoredQuestionnaire(loaded) else { throw .altered }
      case .failure(let problems): throw .questionnaire(problems)
      }
    }
    guard QuestionnaireEditions(editions.first, naming: events, among: editions.all) == editions,
      var reader = try? EventReader(editions, events)
    else { throw .altered }
    var ids: Set<String> = []
    for (number, event) in zip(1..., events) {
      guard event.isSpelled, ids.insert(event.uid).inserted else { throw .misspelled(number) }
      do throws(EventCoder.Fault) { _ = try reader.read(event) } catch { throw .event(number, error) }
    }
    guard events.first?.kind == EventCoder.Kind.began.rawValue else { throw .malformed }
    let chain = SealedRecord.chain(events, after: ChainLink(startingFrom: editions.first))
    guard chain.last.map({ ChainLink($0) }) == end else { throw .altered }
  }
}

extension EventRecord {
  /// Names and times are for people and for comparing; nothing else may stand in their place.
  fileprivate var isSpelled: Bool {
    (1...64).contains(uid.utf8.count) && (1...40).contains(at.utf8.count)
      && uid.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") || $0.isSmallLetter }
      && at.utf8.allSatisfy { $0.isDigit || "-+:.TZ".utf8.contains($0) }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
