import RazborCore
import RazborReport

/// How a sitting begins and ends.
extension Conversation {
  func greet(isNew: Bool) {
    if isNew {
      let core = questionnaire.items.count { $0.depth == .core }
      say(
        SittingPhrase.welcome(
          title: questionnaire.title[language], name: title, core: core,
          all: questionnaire.items.count))
      console.print(questionnaire.introduction[language])
      say(SittingPhrase.howToLeave)
      if reader.isInteractive, !isShared { say(SittingPhrase.howToShare) }
    } else {
      let progress = interview.progress(state)
      say(
        SittingPhrase.welcomeBack(
          name: title, done: progress.coreDone, core: progress.core,
          last: state.lastAt.map { String($0.prefix(16)).replacing("T", with: " ") }))
      if state.respondents.count > 1, let role = state.respondent(respondent)?.role {
        say(SittingPhrase.answering(role))
      }
    }
    sayOrder(isNew: isNew)
    let contradictions = isNew || isShared ? 0 : openContradictions.count
    greetedWithContradictions = contradictions > 0
    if contradictions > 0 { say(GuidePhrase.openContradictions(contradictions)) }
  }

  /// What the case was called when it was begun.
  private var title: String { state.name ?? file.name.text }

  private func sayOrder(isNew: Bool) {
    guard case .adaptive(let minutes) = interview.order else { return }
    say(minutes.map { OrderPhrase.limited(minutes: $0, again: !isNew) } ?? .adaptive)
  }

  /// What is open before the end; `.finish` where that may stay so.
  func checkBeforeTheEnd() throws(Leave) -> Flow {
    try checkWritable()
    let gaps = interview.gaps(state)
    let contradictions = isShared ? 0 : openContradictions.count
    let flagged = isShared ? [] : gaps.flagged
    let begun = begunItems
    guard reader.isInteractive,
      !gaps.open.isEmpty || contradictions > 0 || !flagged.isEmpty || !begun.isEmpty
    else { return .finish }
    say(SittingPhrase.checkTitle)
    if !begun.isEmpty { sayIndented(SittingPhrase.begunNotSaved(numbers(begun)).text(language)) }
    if !gaps.open.isEmpty { sayIndented(GuidePhrase.openQuestions(numbers(gaps.open)).text(language)) }
    if !flagged.isEmpty { sayIndented(GuidePhrase.flagged(numbers(flagged)).text(language)) }
    if contradictions > 0 {
      sayIndented(ContradictionPhrase.moreOpen(contradictions).text(language))
    }
    return try choose(
      after: begun.first ?? gaps.open.first ?? flagged.first, hasContradictions: contradictions > 0)
  }

  private func choose(after next: Item.ID?, hasContradictions: Bool) throws(Leave) -> Flow {
    var flows: [(any Spoken, () throws(Leave) -> Flow)] = [(SittingPhrase.finishAsIs, { .finish })]
    if let next {
      flows.append((SittingPhrase.goToQuestion(number(of: next)), { self.jump(to: next) }))
    }
    if hasContradictions {
      flows.append((SittingPhrase.clearUp, { () throws(Leave) in try self.clearUpContradictions() }))
    }
    for (index, choice) in flows.enumerated() { sayChoice(index + 1, choice.0.text(language)) }
    switch try choose(flows.count, .finish, nil) {
    case .number(let number): return try flows[number - 1].1()
    case .left(let flow): return flow
    case .none: return .stay
    }
  }

  /// `/report`: the first page, or all of it.
  func showReport(_ argument: String) {
    let report = file.report(language)
    if Self.wantsAll(argument) { return printReport(report) }
    printReport(report.summary(withBars: true))
    say(GuidePhrase.moreReport, .hint)
  }

  private func printReport(_ report: Report) {
    console.printLines(TextRenderer(for: console).render(report))
  }

  static func wantsAll(_ argument: String) -> Bool { ["все", "all"].contains(argument.folded) }

  /// Going back from there leads to `origin`.
  func jump(to id: Item.ID, from origin: Item.ID? = nil) -> Flow {
    interview.jump(to: id, from: origin)
    return .moved
  }

  /// Writes the edition and prints the diagnosis.
  func finish() throws(Leave) {
    try checkWritable()
    try store([file.finish(language)], clearingDraft: true)
    backUp()
    console.print("")
    printReport(file.report(language).summary(withBars: !isShared))
    say(SittingPhrase.finished(edition: state.edition))
    say(SittingPhrase.documents(name: file.name.text))
  }

  /// What is saved, and how to go on.
  var pauseWords: SittingPhrase {
    let progress = interview.progress(state)
    return .paused(
      answered: responses.count, unknown: progress.unknown,
      notes: isShared ? state.notes.count { $0.kind != .privateNote } : state.notes.count,
      name: file.name.text, role: isFirst ? nil : state.respondent(respondent)?.role, begunIn)
  }

  /// Whether a sitting without a role is this respondent's.
  private var isFirst: Bool { state.respondents.first.map { $0.id == respondent } ?? true }
}

extension CaseFile {
  /// The case in its file form, as of the last event.
  var sheet: AnswerSheet {
    state.sheet(questionnaire.questionnaire, date: state.day)
  }

  /// The diagnosis, client-safe.
  func report(_ language: Language, isPrivate: Bool = false, numbered: Bool = false) -> Report {
    Report(
      questionnaire, sheet, language, isPrivate: isPrivate, tables: state.tables, plan: state.plan,
      edition: edition,
      numbered: numbered)
  }
}
