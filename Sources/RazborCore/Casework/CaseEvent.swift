/// Something that happened in a case. Events are only ever added; the state of a case is a fold over them.
package enum CaseEvent: Sendable, Hashable {
  /// The first event of every case.
  case began(name: String?, language: Language)
  case joined(CaseRespondent.ID, Role)
  /// An answer, a don't-know, a refusal; the last one counts.
  case responded(CaseRespondent.ID, Item.ID, Response)
  /// The item is open again.
  case reopened(CaseRespondent.ID, Item.ID)
  /// A remark, to an item or to the whole case.
  case noted(CaseRespondent.ID?, Item.ID?, text: String, as: Remark)
  /// To be talked over before the end, or no longer.
  case flagged(CaseRespondent.ID, Item.ID, Bool)
  /// A contradiction was cleared up in words.
  case resolved(Contradiction.ID, explanation: String)
  /// Takes back one earlier event; taking back is an event too.
  case undone(CaseEntry.ID)
  case languageChanged(Language)
  /// From here on another edition of the questionnaire counts; the digest is that of its text.
  case upgraded(version: String, digest: String)
  /// An exported table was read; the answers it gives are events of their own.
  case loaded(LoadedTable)
  /// What a table says to one question, whoever is asked it: a measured answer with its figure.
  case measured(Item.ID, Response)
  /// Steps of the plan were changed; what was decided about the same steps before no longer counts.
  case planned([PlanEdit])
  /// A diagnosis was written, the first is edition 1; `nil` where it was not kept.
  case finished(edition: Int, kept: KeptReport? = nil)
}

extension CaseEvent {
  /// Whose it is; `nil` for what belongs to the whole case.
  package var respondent: CaseRespondent.ID? {
    switch self {
    case .joined(let id, _), .responded(let id, _, _), .reopened(let id, _), .flagged(let id, _, _): id
    case .noted(let id, _, _, _): id
    case .began, .resolved, .undone, .languageChanged, .upgraded, .loaded, .measured, .planned, .finished: nil
    }
  }

  package var item: Item.ID? {
    switch self {
    case .responded(_, let id, _), .reopened(_, let id), .flagged(_, let id, _), .measured(let id, _): id
    case .noted(_, let id, _, _): id
    case .began, .joined, .resolved, .undone, .languageChanged, .upgraded, .loaded, .planned, .finished: nil
    }
  }
}

/// An event with its identity and time.
package struct CaseEntry: Sendable, Hashable {
  package typealias ID = Identifier<CaseEntry>

  /// Chosen before the write, so that a repeated save is one save.
  package let id: ID
  /// ISO 8601 with the zone's offset; for people. The order of events is the order of storage.
  package let time: String
  package let event: CaseEvent

  package init(id: ID, time: String, event: CaseEvent) {
    self.id = id
    self.time = time
    self.event = event
  }
}

/// One person who answers in a case.
package struct CaseRespondent: Sendable, Hashable {
  package typealias ID = Identifier<CaseRespondent>

  package let id: ID
  package let role: Role
  package var responses: [Item.ID: Response] = [:]
  /// When each response was given.
  package var times: [Item.ID: String] = [:]
  /// In the order they were answered.
  package var answered: [Item.ID] = []
  /// To be talked over before the end.
  package var flagged: [Item.ID] = []

  package init(id: ID, role: Role) {
    self.id = id
    self.role = role
  }
}
