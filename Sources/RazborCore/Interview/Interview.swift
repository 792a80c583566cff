/// One respondent walking one questionnaire: what is asked next, and where in the whole that is.
///
/// It holds no answers of its own: it is asked with the state of the case, so going on after a pause is the same
/// path as going on after an answer.
package struct Interview: Sendable {
  package let questionnaire: Questionnaire
  package let respondent: CaseRespondent.ID
  /// Put off in this sitting, in the order they were.
  private(set) var postponed: [Item.ID] = []
  /// Put off again when they came again: not asked any more unless the person wants them.
  private(set) var leftOpen: Set<Item.ID> = []
  /// Asked in this sitting, the last one last, each once.
  private(set) var visited: [Item.ID] = []
  /// The question that was on the screen when the person asked for another one.
  private var cameFrom: Item.ID?
  /// Where going back has come to.
  private var wentBackTo: Item.ID?
  /// An item the person asked for.
  private var wanted: Item.ID?
  private var asksDeepening = false
  package private(set) var order: Order

  package init(
    _ questionnaire: Questionnaire, respondent: CaseRespondent.ID, order: Order = .conversation
  ) {
    self.questionnaire = questionnaire
    self.respondent = respondent
    self.order = order
  }

  package enum Step: Hashable, Sendable {
    case ask(Item.ID, Phase)
    /// Nothing is left that must be asked.
    case done
  }

  package enum Phase: Hashable, Sendable {
    case core
    /// Not core, but it can still change the verdict.
    case closing
    case deepening
    /// Not even a band can change any more.
    case rest
    /// Asked for by the person, wherever it stands.
    case wanted
    /// In the order of what decides most.
    case best(NextQuestion.Reason)
  }

  /// What to ask now. Asking the same state twice gives the same step.
  package func step(_ state: CaseState) -> Step {
    if let wanted, let item = questionnaire.item(wanted) { return .ask(item.id, .wanted) }
    if case .adaptive(let minutes) = order { return bestStep(state, minutes: minutes) }
    let sheet = merged(state)
    let severities = reader(sheet)
    let responses = responses(state)
    let askable = questionnaire.items.filter { responses[$0.id] == nil && severities.isAskable($0) }
    let core = askable.filter { phase($0) == .core }.map(\.id)
    let start = startingPoint(state)
    let ahead = core.filter { position($0) >= start }
    if let id = ahead.first(where: isNew) ?? next(among: core) { return .ask(id, .core) }
    if let id = next(among: pivotal(sheet)) { return .ask(id, .closing) }
    guard asksDeepening else { return .done }
    let open = Set(askable.map(\.id))
    if let id = next(among: stillMatter(state).filter(open.contains)) { return .ask(id, .deepening) }
    return next(among: questionnaire.items.map(\.id).filter(open.contains)).map { .ask($0, .rest) } ?? .done
  }

  /// What was put off comes when nothing else is left, once.
  private func next(among items: [Item.ID]) -> Item.ID? {
    items.first(where: isNew) ?? postponed.first { items.contains($0) && !leftOpen.contains($0) }
  }

  private func isNew(_ id: Item.ID) -> Bool { !postponed.contains(id) }

  /// How far the interview has come.
  package func progress(_ state: CaseState) -> Progress {
    let severities = reader(merged(state))
    let responses = self.responses(state)
    let core = questionnaire.items.filter {
      phase($0) == .core && (responses[$0.id] != nil || severities.isAskable($0))
    }
    return Progress(
      core: core.count, coreDone: core.count { responses[$0.id] != nil },
      answered: responses.values.count { if case .answered = $0.content { true } else { false } },
      unknown: responses.values.count { $0.content == .dontKnow })
  }

  /// The open items that can still change the verdict and may be asked.
  package func closing(_ state: CaseState) -> [Item.ID] {
    pivotal(merged(state))
  }

  /// The item was asked and answered: going on.
  package mutating func moveOn(from item: Item.ID) {
    leave(item)
    leftOpen.remove(item)
  }

  /// The item stays open and comes again when the others are done; put off again then, it stays open for good.
  package mutating func postpone(_ item: Item.ID) {
    if postponed.contains(item), wanted != item { leftOpen.insert(item) }
    leave(item)
    postponed.append(item)
  }

  /// The answer to the item was taken back: it is asked as if it had not been.
  package mutating func takeBack(_ item: Item.ID) {
    visited.removeAll { $0 == item }
    jump(to: item)
  }

  private mutating func leave(_ item: Item.ID) {
    visited.removeAll { $0 == item }
    visited.append(item)
    postponed.removeAll { $0 == item }
    wanted = nil
    wentBackTo = nil
    cameFrom = nil
  }

  /// Back to the item asked before this one, in earlier sittings too; false where there is none.
  package mutating func goBack(_ state: CaseState) -> Bool {
    if let origin = cameFrom, origin != wanted {
      (wanted, wentBackTo, cameFrom) = (origin, origin, nil)
      return true
    }
    let earlier = (state.respondent(respondent)?.answered ?? []).filter { !visited.contains($0) }
    let trail = earlier + visited
    let here = wentBackTo.flatMap { trail.firstIndex(of: $0) } ?? trail.count
    guard let previous = trail[..<here].last(where: { wentBackTo != nil || !isAsked($0, state) }) else {
      return false
    }
    wanted = previous
    wentBackTo = previous
    return true
  }

  private func isAsked(_ item: Item.ID, _ state: CaseState) -> Bool {
    if case .ask(item, _) = step(state) { true } else { false }
  }

  /// - Parameter origin: where going back from there leads to, if not to what was answered last.
  package mutating func jump(to item: Item.ID, from origin: Item.ID? = nil) {
    wanted = item
    wentBackTo = nil
    cameFrom = origin
  }

  /// Also the items that cannot change the verdict; where the time was up, first those that can.
  package mutating func deepen() {
    if isOutOfTime { return order = .adaptive(minutes: nil) }
    order = .conversation
    asksDeepening = true
    postponed = []
    leftOpen = []
  }

  /// A talk that jumped goes on from where it jumped to; what was left out comes at the end.
  private func startingPoint(_ state: CaseState) -> Int {
    let last = state.respondent(respondent)?.answered.last
    return last.flatMap { questionnaire.position(of: $0) }.map { $0 + 1 } ?? 0
  }

  private func position(_ id: Item.ID) -> Int { questionnaire.position(of: id) ?? 0 }

  /// Open core items that a jump to this one leaves behind.
  package func skipped(by target: Item.ID, _ state: CaseState) -> [Item.ID] {
    let responses = responses(state)
    guard let end = questionnaire.position(of: target), responses[target] == nil else { return [] }
    let start = startingPoint(state)
    let severities = reader(merged(state))
    return questionnaire.items.filter {
      (start..<max(start, end)).contains(position($0.id)) && phase($0) == .core && responses[$0.id] == nil
        && severities.isAskable($0)
    }.map(\.id)
  }

  private func phase(_ item: Item) -> Phase {
    item.depth == .core ? .core : .deepening
  }

  private func pivotal(_ sheet: MergedSheet) -> [Item.ID] {
    let severities = reader(sheet)
    return PivotalItems(questionnaire, sheet).inOrder.filter { id in
      questionnaire.item(id).map(severities.isAskable) ?? false
    }
  }

  func merged(_ state: CaseState) -> MergedSheet {
    let respondents = state.respondents.map { Respondent(role: $0.role, responses: $0.responses) }
    return SheetMerge(questionnaire, respondents).sheet(date: state.day)
  }

  private func reader(_ sheet: MergedSheet) -> SeverityReader {
    LadderWorld(
      questionnaire, sheet, twoSides: LadderWorld.possibleSides(questionnaire, sheet).contains(true)
    ).severities
  }

  /// What this respondent said, whatever others did.
  private func responses(_ state: CaseState) -> [Item.ID: Response] {
    state.respondent(respondent)?.responses ?? [:]
  }
}

/// How far an interview has come.
package struct Progress: Hashable, Sendable {
  /// Core items that apply.
  package let core: Int
  package let coreDone: Int
  package let answered: Int
  package let unknown: Int
}

extension Questionnaire {
  /// The items meant by a number (from 1, in the order of asking), an id, or words of a section or of a question.
  package func find(_ text: String, language: Language) -> [Item.ID] {
    let wanted = text.folded
    guard !wanted.isEmpty else { return [] }
    if let number = Int(wanted) { return items.indices.contains(number - 1) ? [items[number - 1].id] : [] }
    if let item = item(Item.ID(wanted)) { return [item.id] }
    let isTitle = { (title: String) in title.hasPrefix(wanted) || title.hasPrefix("the " + wanted) }
    if let section = sections.first(where: { isTitle($0.title[language].folded) }) { return section.items }
    return items.filter { $0.text[language].folded.contains(wanted) }.map(\.id)
  }
}

extension String {
  /// Lower-case, without surrounding space, `ё` as `е`, every apostrophe as the typed one: for comparing, never for
  /// storing.
  package var folded: String {
    String(
      trimmingSpace.lowercased().map { character in
        switch character {
        case "ё": "е"
        case "’", "‘", "ʼ": "'"
        default: character
        }
      })
  }
}
