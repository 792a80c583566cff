import RazborCore
import RazborReport

/// On the disk before the next question.
extension Conversation {
  /// Stores a response, says it back in words, and what it changes for others.
  func save(_ content: Response.Content, _ item: Item) throws(Leave) -> Flow {
    let old = responses[item.id]
    underway = nil
    if old?.content == content {
      let flow = try confrontAgain(item)
      return flow == .stay ? moveOn(item) : flow
    }
    let before = state
    var response = old ?? Response(content)
    response.content = content
    (response.basis, response.figure) = (nil, nil)
    let claim = claim(content, item)
    if let claim { response = response.with(claim) }
    try store(response, item)
    if let claim {
      if let flow = try weigh(claim, item) { return flow }
    } else {
      say(acknowledgement(content, item, old))
      if let lacking = lackingInFile(content, item) { say(MeasuredPhrase.lacking(lacking)) }
      if content == .dontKnow, case .answered? = old?.content {
        say(Phrase.notKnowing(counts: questionnaire.countsNotKnowing(item.id)))
      }
    }
    return try goOn(item, from: before)
  }

  /// Takes what the file says, where nobody said anything.
  func take(_ measured: Response, _ item: Item) throws(Leave) -> Flow {
    underway = nil
    let before = state
    try store(measured, item)
    say(MeasuredPhrase.taken(figure(measured, item), time: time))
    return try goOn(item, from: before)
  }

  private func store(_ response: Response, _ item: Item) throws(Leave) {
    try store([.responded(respondent, item.id, response)], clearingDraft: true)
    lastAnswered = item.id
  }

  /// What the answer means, and what it changes for others.
  private func goOn(_ item: Item, from before: CaseState) throws(Leave) -> Flow {
    if let content = responses[item.id]?.content { sayMeaning(of: content, item) }
    sayParking(before)
    let flow = try confront(after: before, item)
    if flow == .stay { return moveOn(item) }
    return flow
  }

  func moveOn(_ item: Item) -> Flow {
    underway = nil
    keepUnderway()
    interview.moveOn(from: item.id)
    return .moved
  }

  private func acknowledgement(_ content: Response.Content, _ item: Item, _ old: Response?) -> Phrase {
    if case .answered(let former)? = old?.content {
      let (old, new) = (echo(former, item), echo(content, item))
      return console.isAccessible ? .changedAloud(old, new, time: time) : .changed(old, new, time: time)
    }
    switch content {
    case .answered(let answer): return .accepted(echo(answer, item), time: time)
    case .dontKnow:
      return questionnaire.countsNotKnowing(item.id) ? .unknownCounts(time: time) : .unknownIsOpen(time: time)
    case .declined: return .declined(time: time)
    case .notApplicable: return .notApplicable(time: time)
    }
  }

  private func echo(_ content: Response.Content, _ item: Item) -> String {
    if case .answered(let answer) = content { return echo(answer, item) }
    return describe(content, item: item, language: language)
  }

  /// The answer in words; rows were shown when they were typed, and are added up or only named.
  func echo(_ answer: Answer, _ item: Item) -> String {
    let given = item.fields.filter { answer[$0.id] != nil }
    return given.map { field in echo(field, of: answer, item, beside: given.filter { $0.id != field.id }) }
      .joined(separator: "; ")
  }

  /// Words of a part other than the main one come with its label already. An option speaks for itself where no
  /// other part is one.
  private func echo(_ field: Field, of answer: Answer, _ item: Item, beside others: [Field]) -> String {
    var words = describe(answer.only(field.id), item: item, language: language)
    let isOption = field.format.options != nil
    var wantsLabel =
      field.id == item.mainField.id && (!isOption || others.contains { $0.format.options != nil })
    if case .rows(let rows)? = answer[field.id], !rows.isEmpty, case .table(let table) = field.format {
      let sums = tableSums(rows, table, language: language)
      words = Counted.rows(rows.count)[language] + (sums.map { ", " + $0 } ?? names(of: rows, table))
      wantsLabel = true
    }
    guard wantsLabel, !others.isEmpty, let label = field.label?[language] else { return words }
    return "\(label.uncapitalized): \(words)"
  }

  /// The first cells, which say what the rows are about.
  private func names(of rows: [Answer.Row], _ table: TableFormat) -> String {
    guard let column = table.columns.first else { return "" }
    let named = rows.prefix(5).compactMap { row in
      row[column.id].map { describe([column.id: $0], table, language: language).short }
    }
    guard !named.isEmpty else { return "" }
    return " (" + named.joined(separator: "; ") + (rows.count > 5 ? "; …" : "") + ")"
  }

  /// What the figures come to by themselves; the verdict may read them together with others.
  private func sayMeaning(of content: Response.Content, _ item: Item) {
    guard reader.isInteractive, case .answered(let answer) = content,
      let statistic = interview.statistic(of: item, answer, state)
    else { return }
    for sentence in meaning(of: statistic, language: language) { console.print(sentence) }
  }

  private func sayParking(_ before: CaseState) {
    let (old, new) = (interview.parked(before), interview.parked(state))
    let numbers = { (ids: Set<Item.ID>) in NumberList(ids.map(self.number), aloud: self.console.isAccessible)
    }
    if !new.subtracting(old).isEmpty { say(MovePhrase.parked(numbers(new.subtracting(old)))) }
    if !old.subtracting(new).isEmpty { say(MovePhrase.unparked(numbers(old.subtracting(new)))) }
  }

  /// Takes the last change of this respondent back.
  func undo() throws(Leave) -> Flow {
    let own = state.undoable.last { $0.event.respondent == respondent || $0.event.isResolution }
    guard let own else {
      say(MovePhrase.nothingToUndo)
      return .stay
    }
    let before = state
    try store([.undone(own.id)])
    if case .noted(_, let item, _, let kind) = own.event {
      // Nobody beside need know that there was one.
      let isHidden = isShared && kind == .privateNote
      say(isHidden ? MovePhrase.takenBack : .remarkTakenBack(kind, item.map(number)))
      return .stay
    }
    guard let id = own.event.item, let item = questionnaire.item(id) else {
      say(MovePhrase.takenBack)
      return .stay
    }
    let now = responses[id].map { describe($0.content, item: item, language: language) }
    let words = now ?? GuidePhrase.reopened.text(language)
    say(MovePhrase.undone(number(of: id), words))
    sayParking(before)
    guard case .responded(_, _, let undone) = own.event else { return .stay }
    offerRows(of: undone.content, item)
    if now == nil { interview.takeBack(id) } else { interview.jump(to: id) }
    return .moved
  }
}

extension CaseEvent {
  fileprivate var isResolution: Bool { if case .resolved = self { true } else { false } }
}

extension Questionnaire {
  /// Whether not knowing the answer is evidence somewhere.
  func countsNotKnowing(_ id: Item.ID) -> Bool {
    (signals.flatMap(\.members) + indexes.flatMap(\.members)).contains { $0.item == id && $0.dontKnow != nil }
  }
}

extension Answer {
  fileprivate func only(_ id: Field.ID) -> Answer { Answer(values.filter { $0.key == id }) }
}
