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
  /// The exported tables, in the order they were read; of those with the same bytes the last.
  package private(set) var tables: [LoadedTable] = []
  /// What the tables say to questions, the last one read to each.
  package private(set) var measurements: [Item.ID: Response] = [:]
  /// What was decided about steps of the plan, in the order of the first decision about each.
  package private(set) var plan: [PlanEdit] = []
  /// The last edition of the diagnosis; 0 before the first.
  package private(set) var edition = 0
  /// Whether nothing changed since the last edition; remarks change nothing.
  package private(set) var isFinished = false
  /// The entries that can be taken back, the last one last.
  package private(set) var undoable: [CaseEntry] = []
  /// The entries that others take back.
  private let undone: Set<CaseEntry.ID>
  /// The entries that leave a diagnosis what it is.
  private let remarks: Set<CaseEntry.ID>

  package struct Note: Sendable, Hashable {
    package let respondent: CaseRespondent.ID?
    package let item: Item.ID?
    package let text: String
    package let kind: Remark
    package let time: String
  }

  /// An entry that takes back an earlier one makes it as if it had not been, unless it is itself taken back later.
  package init(_ entries: some Sequence<CaseEntry>) {
    let entries = Array(entries)
    undone = CaseState.undone(entries)
    remarks = Set(entries.filter { !$0.event.changesTheCase }.map(\.id))
    for entry in entries { add(entry) }
  }

  /// Whether `add` can take the entry: what takes back an earlier one needs all of them again.
  package static func canAdd(_ entry: CaseEntry) -> Bool {
    if case .undone = entry.event { false } else { true }
  }

  /// The next entry. The state is then the fold of all, as if it had been made of them anew.
  /// - Precondition: `canAdd`.
  package mutating func add(_ entry: CaseEntry) {
    guard !undone.contains(entry.id) else { return }
    if case .undone(let id) = entry.event, remarks.contains(id) {
      lastAt = entry.time
    } else {
      apply(entry)
    }
  }

  static func undone(_ entries: [CaseEntry]) -> Set<CaseEntry.ID> {
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
      }, resolved: resolved, remarks: looseNotes)
  }

  /// The answers alone, without a word of what was written beside them: all that can be computed with. As of the day of
  /// the last event.
  package func answers(_ questionnaire: Questionnaire) -> AnswerSheet {
    AnswerSheet(
      questionnaire: questionnaire.id, name: name, date: day, language: language,
      respondents: respondents.map { Respondent(role: $0.role, responses: $0.responses) }, resolved: resolved,
      remarks: [])
  }

  private var looseNotes: [LooseRemark] {
    notes.filter { note in
      let answered = note.item.flatMap { item in
        respondents.first { $0.id == note.respondent }?.responses[item]
      }
      return answered == nil
    }.map { LooseRemark(item: $0.item, kind: $0.kind, text: $0.text) }
  }

  private func withNotes(_ respondent: CaseRespondent) -> [Item.ID: Response] {
    var responses = respondent.responses
    let notes = Dictionary(grouping: notes.filter { $0.respondent == respondent.id }, by: \.item)
    for (id, var response) in responses {
      guard let own = notes[id] else { continue }
      let texts = { (kind: Remark) in own.filter { $0.kind == kind }.map(\.text) }
      response.note = joined([response.note] + texts(.note))
      response.privateNote = joined([response.privateNote] + texts(.privateNote))
      response.quote = joined([response.quote] + texts(.quote))
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
    case .noted(let respondent, let item, let text, let kind):
      notes.append(Note(respondent: respondent, item: item, text: text, kind: kind, time: entry.time))
    case .flagged(let respondent, let item, let isFlagged):
      change(respondent) { $0.flag(item, isFlagged) }
    case .resolved(let id, let explanation): resolved[id] = explanation
    case .languageChanged(let language):
      self.language = language
      return
    case .undone, .upgraded: return
    case .loaded(let table):
      tables.removeAll { $0.digest == table.digest && $0.kind == table.kind }
      tables.append(table)
      return
    case .measured(let item, let response):
      measurements[item] = response
      return
    case .planned(let edits):
      for edit in edits { decide(edit) }
    case .finished(let edition, _):
      self.edition = max(self.edition, edition)
      isFinished = true
      return
    }
    undoable.append(entry)
  }

  private mutating func decide(_ edit: PlanEdit) {
    guard let place = plan.firstIndex(where: { $0.step == edit.step }) else { return plan.append(edit) }
    plan[place] = edit
  }

  private mutating func change(_ id: CaseRespondent.ID, _ body: (inout CaseRespondent) -> Void) {
    guard let index = respondents.firstIndex(where: { $0.id == id }) else { return }
    body(&respondents[index])
  }
}

extension CaseRespondent {
  fileprivate mutating func flag(_ item: Item.ID, _ isFlagged: Bool) {
    flagged.removeAll { $0 == item }
    if isFlagged { flagged.append(item) }
  }

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
    case .responded, .reopened, .resolved, .undone, .upgraded: true
    case .began, .joined, .noted, .flagged, .languageChanged, .loaded, .measured, .planned, .finished: false
    }
  }
}
