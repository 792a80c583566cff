import RazborCore

/// Events as rows of a case file, and back. A response has the shape that it has in an answer sheet.
struct EventCoder {
  private let questionnaire: Questionnaire
  private let responses = ResponseEncoder(includesPrivateNotes: true)

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
  }

  /// What an event is called in the file; never renamed.
  enum Kind: String, CaseIterable {
    case began, joined, responded, reopened, noted, resolved, undone, language, finished
  }

  /// Why an event cannot be stored, or a stored one not be read.
  enum Fault: Error, Hashable, Sendable {
    case unknownKind(String)
    case unknownItem(String)
    case unknownContradiction(String)
    /// A response that does not answer its item.
    case response(Problems)
    /// A part is missing, of another type, empty or too long.
    case malformed(Kind)
  }

  /// - Throws: `Fault` for whatever could not be read back as the same event: it must never be stored.
  func record(_ entry: CaseEntry) throws(Fault) -> EventRecord {
    let row = try row(entry.event)
    guard let payload = try? JSONValue(row.payload).rendered(indented: false) else { throw .malformed(row.kind) }
    let record = EventRecord(
      uid: entry.id.rawValue, at: entry.time, kind: row.kind.rawValue, respondent: row.respondent?.rawValue,
      item: row.item?.rawValue, payload: payload)
    guard try self.entry(record) == entry else { throw .malformed(row.kind) }
    return record
  }

  func entry(_ record: EventRecord) throws(Fault) -> CaseEntry {
    guard let kind = Kind(rawValue: record.kind) else { throw .unknownKind(record.kind) }
    guard let payload = EventPayload(record.payload), isSpelled(record.respondent) else { throw .malformed(kind) }
    let event = try event(kind, StoredParts(record), payload)
    return CaseEntry(id: CaseEntry.ID(record.uid), time: record.at, event: event)
  }
}

// MARK: Writing

extension EventCoder {
  private typealias EventRow = (
    kind: Kind, respondent: CaseRespondent.ID?, item: Item.ID?, payload: SheetValue
  )

  private func row(_ event: CaseEvent) throws(Fault) -> EventRow {
    switch event {
    case .began(let name, let language):
      let name = name.map(SheetValue.text)
      return (.began, nil, nil, mapping(["name": name, "language": .text(language.rawValue)]))
    case .joined(let respondent, let role):
      return (.joined, respondent, nil, mapping(["role": .text(role.rawValue)]))
    case .responded(let respondent, let id, let response):
      let response = responses.encode(response, for: try item(id.rawValue))
      return (.responded, respondent, id, response)
    case .reopened(let respondent, let item):
      return (.reopened, respondent, item, mapping([:]))
    case .noted(let respondent, let item, let text, let isPrivate):
      return (.noted, respondent, item, mapping([isPrivate ? "private_note" : "note": .text(text)]))
    case .resolved(let id, let explanation):
      let payload = mapping(["contradiction": .text(id.rawValue), "explanation": .text(explanation)])
      return (.resolved, nil, nil, payload)
    case .undone(let id): return (.undone, nil, nil, mapping(["entry": .text(id.rawValue)]))
    case .languageChanged(let language):
      return (.language, nil, nil, mapping(["language": .text(language.rawValue)]))
    case .finished(let edition): return (.finished, nil, nil, mapping(["edition": .whole(edition)]))
    }
  }

  private func mapping(_ entries: [String: SheetValue?]) -> SheetValue {
    .mapping(entries.compactMapValues { $0 })
  }
}

// MARK: Reading

extension EventCoder {
  /// The columns beside the payload.
  private struct StoredParts {
    let respondent: CaseRespondent.ID?
    let item: String?

    init(_ record: EventRecord) {
      respondent = record.respondent.map { CaseRespondent.ID($0) }
      item = record.item
    }
  }

  private func event(_ kind: Kind, _ parts: StoredParts, _ payload: EventPayload) throws(Fault) -> CaseEvent {
    switch kind {
    case .began: return .began(name: payload.text("name"), language: try language(kind, payload))
    case .joined:
      let role = payload.text("role").flatMap(Role.init)
      return .joined(try present(parts.respondent, kind), try present(role, kind))
    case .responded:
      let item = try item(present(parts.item, kind))
      return .responded(try present(parts.respondent, kind), item.id, try response(item, payload))
    case .reopened:
      return .reopened(try present(parts.respondent, kind), try item(present(parts.item, kind)).id)
    case .noted: return try note(parts, payload)
    case .resolved: return try resolution(payload)
    case .undone: return .undone(CaseEntry.ID(try present(payload.text("entry"), kind)))
    case .language: return .languageChanged(try language(kind, payload))
    case .finished: return .finished(edition: try present(payload.whole("edition").filter { $0 > 0 }, kind))
    }
  }

  private func response(_ item: Item, _ payload: EventPayload) throws(Fault) -> Response {
    switch ResponseDecoder.decode(payload.node, for: item) {
    case .success(let response): return response
    case .failure(let problems): throw .response(problems)
    }
  }

  private func note(_ parts: StoredParts, _ payload: EventPayload) throws(Fault) -> CaseEvent {
    let id = try parts.item.map { (name) throws(Fault) in try item(name).id }
    let open = payload.text("note")
    let text = try written(open ?? payload.text("private_note"), .noted)
    return .noted(parts.respondent, id, text: text, isPrivate: open == nil)
  }

  private func resolution(_ payload: EventPayload) throws(Fault) -> CaseEvent {
    let name = try present(payload.text("contradiction"), .resolved)
    guard questionnaire.contradictions.contains(where: { $0.id.rawValue == name }) else {
      throw .unknownContradiction(name)
    }
    return .resolved(Contradiction.ID(name), explanation: try written(payload.text("explanation"), .resolved))
  }

  private func language(_ kind: Kind, _ payload: EventPayload) throws(Fault) -> Language {
    try present(payload.text("language").flatMap(Language.init), kind)
  }

  private func item(_ name: String) throws(Fault) -> Item {
    guard let item = questionnaire.item(Item.ID(name)) else { throw .unknownItem(name) }
    return item
  }

  private func present<Value>(_ value: Value?, _ kind: Kind) throws(Fault) -> Value {
    guard let value else { throw .malformed(kind) }
    return value
  }

  /// The same limits as for an answer.
  private func written(_ text: String?, _ kind: Kind) throws(Fault) -> String {
    guard let text, text.utf8.count <= 64 * 1024, text.contains(where: { !$0.isWhitespace }) else {
      throw .malformed(kind)
    }
    return text
  }

  /// Respondents are named by us: `owner`, `manager-2`.
  private func isSpelled(_ respondent: String?) -> Bool {
    guard let respondent else { return true }
    return (1...64).contains(respondent.utf8.count)
      && respondent.utf8.allSatisfy {
        ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
          || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
  }
}

extension Optional {
  fileprivate func filter(_ isWanted: (Wrapped) -> Bool) -> Wrapped? {
    flatMap { isWanted($0) ? $0 : nil }
  }
}
