import RazborCore
import RazborReport

/// Where we are, why, and how it looks so far. Nothing here changes anything.
extension Conversation {
  func showCommands() {
    say(GuidePhrase.commandsTitle)
    for command in Command.allCases {
      let separator = console.isAccessible ? ": " : "  "
      sayIndented("/" + command.name(language) + separator + command.summary(language))
    }
  }

  func showWhy(_ item: Item) {
    say(GuidePhrase.why(item.why[language]))
    guard !isShared else { return }
    let stakes = interview.stakes(of: item.id, state)
    let titles = { (ids: [Signal.ID]) in
      self.questionnaire.signals.filter { ids.contains($0.id) }.map { $0.title[self.language] }
    }
    if stakes.signals.isEmpty, !stakes.movesVerdict {
      say(GuidePhrase.cannotMove(everCould: stakes.everCounts))
    } else {
      say(
        GuidePhrase.mayMove(
          signals: titles(stakes.signals), rungs: stakes.rungs.map { $0.question[language] }))
    }
    if stakes.verdict != nil { say(GuidePhrase.decidedVerdict) }
    if !stakes.decidedSignals.isEmpty {
      say(GuidePhrase.decidedSignals(stakes.decidedSignals.map { $0.title[language] }))
    }
  }

  func showScore() {
    guard !isShared else { return say(GuidePhrase.hiddenWhileShared) }
    let assessment = Assessment(questionnaire, file.sheet)
    say(GuidePhrase.scoreIsNotTheResult(answered: interview.progress(state).answered))
    for score in assessment.signals {
      let title = questionnaire.signals.first { $0.id == score.id }?.title[language] ?? ""
      let phrase = GuidePhrase.score(
        title: title, score: score.score.map(points), low: points(score.low), high: points(score.high),
        coverage: (score.coverage + 5) / 10)
      sayIndented(phrase.text(language))
    }
  }

  func showStatus() {
    let progress = interview.progress(state)
    let gaps = interview.gaps(state)
    say(
      GuidePhrase.status(
        done: progress.coreDone, core: progress.core, all: responses.count, unknown: progress.unknown))
    if progress.coreDone > 0, !gaps.open.isEmpty { say(GuidePhrase.openQuestions(numbers(gaps.open))) }
    guard !isShared else { return }
    if !gaps.flagged.isEmpty { say(GuidePhrase.flagged(numbers(gaps.flagged))) }
    let contradictions = openContradictions.count
    if contradictions > 0 { say(GuidePhrase.openContradictions(contradictions)) }
    say(GuidePhrase.stillMoving(interview.closing(state).count))
    let held = Robustness(questionnaire, file.sheet).hangsOn
    if !held.isEmpty { say(GuidePhrase.restsOn(list(held), count: held.count)) }
  }

  func showTerm(_ argument: String) {
    let wanted = argument.folded
    let found = questionnaire.glossary.filter { entry in
      wanted.isEmpty || Language.allCases.contains { entry.term[$0].folded.contains(wanted) }
    }
    guard !found.isEmpty else { return say(GuidePhrase.noTerm(argument)) }
    for entry in wanted.isEmpty ? found[...] : found.prefix(3) {
      say(GuidePhrase.term(entry.term[language], entry.meaning[language]))
    }
  }

  func showList(_ item: Item?, _ argument: String) {
    let wantsAll = item == nil || Self.wantsAll(argument)
    for section in questionnaire.sections where wantsAll || section.id == item?.section {
      console.print(section.title[language])
      for other in section.items.compactMap(questionnaire.item) { sayIndented(listed(other)) }
    }
  }

  /// Without the explanation behind the question.
  private func listed(_ item: Item) -> String {
    let isFlagged = !isShared && state.respondent(respondent)?.flagged.contains(item.id) == true
    let short = line(item, item.text[language].firstQuestion)
    return isFlagged ? "\(short) (\(GuidePhrase.toTalkOver.text(language)))" : short
  }

  func find(_ argument: String) {
    let wanted = argument.folded
    if wanted.isEmpty { return say(GuidePhrase.findWhat) }
    let found = questionnaire.items.filter { speaks($0, of: wanted) }
    guard !found.isEmpty else { return say(GuidePhrase.nothingFound(argument)) }
    for item in found { sayIndented(line(item)) }
  }

  func showHistory(_ item: Item) {
    let versions = file.entries.history(of: item.id, by: respondent)
    if versions.isEmpty { say(GuidePhrase.noHistory) }
    for version in versions {
      let words = version.response.map { describe($0.content, item: item, language: language) }
      let text = words ?? GuidePhrase.reopened.text(language)
      let time = String(version.time.prefix(19)).replacing("T", with: " ")
      let separator = console.isAccessible ? ": " : "  "
      sayIndented(time + separator + GuidePhrase.version(text, isUndone: version.isUndone).text(language))
    }
  }

  func numbers(_ ids: [Item.ID]) -> String { list(ids).text(language) }

  func list(_ ids: [Item.ID]) -> NumberList { NumberList(ids.map(number), aloud: console.isAccessible) }

  func line(_ item: Item) -> String { line(item, item.text[language]) }

  private func line(_ item: Item, _ text: String) -> String {
    let mark = Mark(responses[item.id]?.content)
    let number = number(of: item.id)
    return console.isAccessible
      ? "\(number), \(mark.text(language)): \(text)"
      : "\(mark.sign) \(number)  \(text)"
  }

  private func speaks(_ item: Item, of wanted: String) -> Bool {
    let answer = responses[item.id].map { describe($0.content, item: item, language: language) } ?? ""
    let notes = state.notes.filter { $0.item == item.id && (!isShared || $0.kind != .privateNote) }.map(
      \.text)
    return ([item.text[language], answer] + notes).contains { $0.folded.contains(wanted) }
  }

  private func points(_ permille: Int) -> String {
    "\(permille / 10)\(language == .ru ? "," : ".")\(permille % 10)"
  }
}
