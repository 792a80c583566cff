import RazborCore

/// Events as rows of a case file, and back. A response has the shape that it has in an answer sheet.
struct EventCoder {
  let questionnaire: Questionnaire
  private let responses = ResponseEncoder(includesPrivateNotes: true)

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
  }

  /// What an event is called in the file; never renamed.
  enum Kind: String, CaseIterable {
    case began, joined, responded, reopened, noted, flagged, resolved, undone, language, upgraded, loaded,
      measured, planned, finished
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
    guard let payload = try? JSONValue(row.payload).rendered(indented: false) else {
      throw .malformed(row.kind)
    }
    let record = EventRecord(
      uid: entry.id.rawValue, at: entry.time, kind: row.kind.rawValue, respondent: row.respondent?.rawValue,
      item: row.item?.rawValue, payload: payload)
    guard try self.entry(record) == entry else { throw .malformed(row.kind) }
    return record
  }

  func entry(_ record: EventRecord) throws(Fault) -> CaseEntry {
    guard let kind = Kind(rawValue: record.kind) else { throw .unknownKind(record.kind) }
    guard let payload = EventPayload(record.payload), isSpelled(record.respondent) else {
      throw .malformed(kind)
    }
    let event = try event(kind, StoredParts(record), payload)
    return CaseEntry(id: CaseEntry.ID(record.uid), time: record.at, event: event)
  }
}

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
    case .noted(let respondent, let item, let text, let kind):
      return (.noted, respondent, item, mapping([kind.rawValue: .text(text)]))
    case .flagged(let respondent, let item, let isFlagged):
      return (.flagged, respondent, item, mapping(["flagged": .text(isFlagged ? "yes" : "no")]))
    case .resolved(let id, let explanation):
      let payload = mapping(["contradiction": .text(id.rawValue), "explanation": .text(explanation)])
      return (.resolved, nil, nil, payload)
    case .undone(let id): return (.undone, nil, nil, mapping(["entry": .text(id.rawValue)]))
    case .languageChanged(let language):
      return (.language, nil, nil, mapping(["language": .text(language.rawValue)]))
    case .upgraded(let version, let digest):
      return (.upgraded, nil, nil, mapping(["version": .text(version), "digest": .text(digest)]))
    case .loaded(let table): return (.loaded, nil, nil, table.value)
    case .measured(let id, let response):
      return (.measured, nil, id, responses.encode(response, for: try item(id.rawValue)))
    case .planned(let edits): return (.planned, nil, nil, mapping(["steps": .list(edits.map(\.value))]))
    case .finished(let edition, let kept):
      let payload = mapping([
        "edition": .whole(edition), "language": kept.map { .text($0.language.rawValue) },
        "markdown": kept.map { .text($0.markdown) }, "html": kept.map { .text($0.html) },
      ])
      return (.finished, nil, nil, payload)
    }
  }

  private func mapping(_ entries: [String: SheetValue?]) -> SheetValue {
    .mapping(entries.compactMapValues { $0 })
  }
}
