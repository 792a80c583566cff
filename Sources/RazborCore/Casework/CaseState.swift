/// What a case amounts to: the fold of its events.
package struct CaseState: Sendable, Equatable {
  package private(set) var name: String?
  package private(set) var language: Language = .en
  package private(set) var beganAt: String?
  package private(set) var lastAt: String?
  /// In the order they joined.
  package private(set) var respondents: [CaseRespondent] = []
  package private(set) var notes: [Note] = []
  package private(set) var resolved: [Contradiction.ID: String] = [:]
  /// The last edition of the diagnosis; 0 before the first.
  package private(set) var edition = 0
  /// Whether nothing changed since the last edition; remarks change nothing.
  package private(set) var isFinished = false
  /// The entries that can be taken back, the last one last.
  package private(set) var undoable: [CaseEntry] = []
  /// The entries that others take back.
  private let undone: Set<CaseEntry.ID>

  package struct Note: Sendable, Hashable {
    package let respondent: CaseRespondent.ID?
    package let item: Item.ID?
    package let text: String
    package let isPrivate: Bool
    package let time: String
  }

  /// An entry that takes back an earlier one makes it as if it had not been, unless it is itself taken back later.
  package init(_ entries: some Sequence<CaseEntry>) {
    let entries = Array(entries)
    undone = CaseState.undone(entries)
    for entry in entries { add(entry) }
  }

  /// Whether `add` can take the entry: what takes back an earlier one needs all of them again.
  package static func canAdd(_ entry: CaseEntry) -> Bool {
    if case .undone = entry.event { false } else { true }
  }

  /// The next entry. The state is then the fold of all, as if it had been made of them anew.
  /// - Precondition: `canAdd`.
  package mutating func add(_ entry: CaseEntry) {
    if !undone.contains(entry.id) { apply(entry) }
  }

  private static func undone(_ entries: [CaseEntry]) -> Set<CaseEntry.ID> {
    var undone: Set<CaseEntry.ID> = []
    for entry in entries.reversed() where !undone.contains(entry.id) {
      if case .undone(let id) = entry.event { undone.insert(id) }
    }
    return undone
  }

  package func respondent(_ id: CaseRespondent.ID) -> CaseRespondent? {
    respondents.first { $0.id == id }
  }

  /// The case in its file form, as of a day.
  package func sheet(_ questionnaire: Questionnaire, date: Day?) -> AnswerSheet {
    AnswerSheet(
      questionnaire: questionnaire.id, name: name, date: date, language: language,
      respondents: respondents.map { respondent in
        Respondent(role: respondent.role, responses: withNotes(respondent))
      }, resolved: resolved)
  }

  private func withNotes(_ respondent: CaseRespondent) -> [Item.ID: Response] {
    var responses = respondent.responses
    let notes = Dictionary(grouping: notes.filter { $0.respondent == respondent.id }, by: \.item)
    for (id, var response) in responses {
      guard let own = notes[id] else { continue }
      response.note = joined([response.note] + own.filter { !$0.isPrivate }.map(\.text))
      response.privateNote = joined([response.privateNote] + own.filter(\.isPrivate).map(\.text))
      responses[id] = response
    }
    return responses
  }

  private func joined(_ texts: [String?]) -> String? {
    let texts = texts.compactMap { $0 }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  private mutating func apply(_ entry: CaseEntry) {
    lastAt = entry.time
    isFinished = isFinished && !entry.event.changesTheCase
    switch entry.event {
    case .began(let name, let language):
      self.name = name
      self.language = language
      beganAt = entry.time
      return
    case .joined(let id, let role):
      if respondent(id) == nil { respondents.append(CaseRespondent(id: id, role: role)) }
      return
    case .responded(let respondent, let item, let response):
      change(respondent) { $0.set(item, response, at: entry.time) }
    case .reopened(let respondent, let item):
      change(respondent) { $0.clear(item) }
    case .noted(let respondent, let item, let text, let isPrivate):
      notes.append(
        Note(respondent: respondent, item: item, text: text, isPrivate: isPrivate, time: entry.time))
    case .resolved(let id, let explanation): resolved[id] = explanation
    case .languageChanged(let language):
      self.language = language
      return
    case .undone: return
    case .finished(let edition):
      self.edition = max(self.edition, edition)
      isFinished = true
      return
    }
    undoable.append(entry)
  }

  private mutating func change(_ id: CaseRespondent.ID, _ body: (inout CaseRespondent) -> Void) {
    guard let index = respondents.firstIndex(where: { $0.id == id }) else { return }
    body(&respondents[index])
  }
}

extension CaseRespondent {
  fileprivate mutating func set(_ item: Item.ID, _ response: Response, at time: String) {
    if responses[item] == nil { answered.append(item) }
    responses[item] = response
    times[item] = time
  }

  fileprivate mutating func clear(_ item: Item.ID) {
    responses[item] = nil
    times[item] = nil
    answered.removeAll { $0 == item }
  }
}

extension CaseEvent {
  /// Whether a diagnosis written before this event may have become another one.
  fileprivate var changesTheCase: Bool {
    switch self {
    case .responded, .reopened, .resolved, .undone: true
    case .began, .joined, .noted, .languageChanged, .finished: false
    }
  }
}
