import RazborCore

extension EventCoder {
  /// The columns beside the payload.
  struct StoredParts {
    let respondent: CaseRespondent.ID?
    let item: String?

    init(_ record: EventRecord) {
      respondent = record.respondent.map { CaseRespondent.ID($0) }
      item = record.item
    }
  }

  func event(_ kind: Kind, _ parts: StoredParts, _ payload: EventPayload) throws(Fault) -> CaseEvent {
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
    case .flagged:
      let item = try item(present(parts.item, kind)).id
      let isFlagged = ["yes": true, "no": false][payload.text("flagged") ?? ""]
      return .flagged(try present(parts.respondent, kind), item, try present(isFlagged, kind))
    case .resolved: return try resolution(payload)
    case .undone: return .undone(CaseEntry.ID(try present(payload.text("entry"), kind)))
    case .language: return .languageChanged(try language(kind, payload))
    case .upgraded:
      let digest = payload.text("digest").flatMap(Digest.init(hex:))
      return .upgraded(
        version: try present(payload.text("version"), kind), digest: try present(digest, kind).hex)
    case .loaded: return .loaded(try present(LoadedTable(payload.node), kind))
    case .measured:
      let item = try item(present(parts.item, kind))
      let response = try response(item, payload)
      guard response.basis == .measured, response.figure != nil else { throw .malformed(kind) }
      return .measured(item.id, response)
    case .planned: return .planned(try steps(payload))
    case .finished:
      let edition = try present(payload.whole("edition").filter { $0 > 0 }, kind)
      return .finished(edition: edition, kept: try kept(payload))
    }
  }

  /// Whether a draft belongs to this questionnaire.
  func understands(_ draft: CaseDraft) -> Bool {
    isSpelled(draft.respondent.rawValue) && draft.item.map { questionnaire.item($0) != nil } ?? true
  }

  private func response(_ item: Item, _ payload: EventPayload) throws(Fault) -> Response {
    switch ResponseDecoder.decode(payload.node, for: item) {
    case .success(let response): return response
    case .failure(let problems): throw .response(problems)
    }
  }

  private func steps(_ payload: EventPayload) throws(Fault) -> [PlanEdit] {
    let stored = payload.node["steps"]?.elements ?? []
    let edits = stored.compactMap { PlanEdit($0) }
    guard !stored.isEmpty, edits.count == stored.count else { throw .malformed(.planned) }
    return edits
  }

  /// `nil` for an edition from before reports were kept.
  private func kept(_ payload: EventPayload) throws(Fault) -> KeptReport? {
    let texts = (payload.text("markdown"), payload.text("html"))
    if case (nil, nil) = texts { return nil }
    return KeptReport(
      language: try language(.finished, payload), markdown: try present(texts.0, .finished),
      html: try present(texts.1, .finished))
  }

  private func note(_ parts: StoredParts, _ payload: EventPayload) throws(Fault) -> CaseEvent {
    let id = try parts.item.map { (name) throws(Fault) in try item(name).id }
    let kind = try present(Remark.allCases.first { payload.text($0.rawValue) != nil }, .noted)
    return .noted(parts.respondent, id, text: try written(payload.text(kind.rawValue), .noted), as: kind)
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

  func item(_ name: String) throws(Fault) -> Item {
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
  func isSpelled(_ respondent: String?) -> Bool {
    guard let respondent else { return true }
    return (1...64).contains(respondent.utf8.count)
      && respondent.utf8.allSatisfy {
        ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z"))
          || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
          || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
  }
}

extension Optional {
  fileprivate func filter(_ isWanted: (Wrapped) -> Bool) -> Wrapped? {
    flatMap { isWanted($0) ? $0 : nil }
  }
}
