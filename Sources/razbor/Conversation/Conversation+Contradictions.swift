import RazborCore
import RazborReport

/// Soft checks: answers that do not fit together are put to the person once, and never corrected by the program.
extension Conversation {
  /// Puts the contradictions that an answer brought or left standing; `.stay` where the interview goes on as it would.
  func confront(after before: CaseState, _ item: Item) throws(Leave) -> Flow {
    guard reader.isInteractive else { return .stay }
    let open = openContradictions
    let old = open.isEmpty ? [] : confronted.union(interview.contradictions(before).map(\.id))
    return try put(open.filter { $0.items.contains(item.id) || !old.contains($0.id) }, last: item)
  }

  /// The same for an answer given again as it stood: only what was left without a word is put again.
  func confrontAgain(_ item: Item) throws(Leave) -> Flow {
    guard reader.isInteractive else { return .stay }
    return try put(
      openContradictions.filter { $0.items.contains(item.id) && !confronted.contains($0.id) }, last: item)
  }

  private func put(_ findings: [ContradictionFinding], last: Item?) throws(Leave) -> Flow {
    for finding in findings {
      confronted.insert(finding.id)
      let flow = try put(finding, last: last)
      if flow == .stay { continue }
      // Somebody who went to look at an answer has not decided yet.
      confronted.remove(finding.id)
      return flow
    }
    return .stay
  }

  /// The hard contradiction this answer would make, with what the same person said before.
  func impossible(_ content: Response.Content, _ item: Item) -> Contradiction? {
    guard let role = state.respondent(respondent)?.role else { return nil }
    var all = responses
    all[item.id] = Response(content)
    return questionnaire.impossible(Respondent(role: role, responses: all), date: nil)
      .first { $0.items.contains(item.id) }
  }

  /// Says why the answer is not saved, and which other one may be the wrong one.
  func refuse(_ rule: Contradiction, _ item: Item) throws(Leave) {
    let others = rule.items.filter { $0 != item.id && responses[$0] != nil }.map(number)
    try complain(ContradictionPhrase.impossible(rule.text, rule.question, others: others))
  }

  /// `/contradictions`: all that are open, one after the other; where one is being talked about, that one again.
  func clearUpContradictions() throws(Leave) -> Flow {
    if let disputed {
      show(disputed.rule, disputed.items, again: true)
      return .stay
    }
    let open = openContradictions
    if open.isEmpty { say(ContradictionPhrase.none) }
    return try put(open, last: nil)
  }

  var openContradictions: [ContradictionFinding] {
    interview.contradictions(state).filter { $0.status == .open }
  }

  /// Puts again, once, what was left for later.
  /// - Parameter next: the question that comes now; `nil` where none does.
  func putAgain(before next: Item?, _ phase: Interview.Phase?) throws(Leave) -> Flow {
    let due = deferred.filter { next == nil || ($0.value == .endOfSection && endsSection(next, phase)) }.keys
    guard reader.isInteractive, !due.isEmpty else { return .stay }
    let findings = openContradictions.filter { due.contains($0.id) }
    for id in due { deferred[id] = nil }
    let flow = try put(findings, last: nil)
    // Who went elsewhere has decided nothing.
    for finding in findings where !confronted.contains(finding.id) { deferred[finding.id] = .endOfQuestions }
    return flow
  }

  private func endsSection(_ next: Item?, _ phase: Interview.Phase?) -> Bool {
    phase != .wanted && lastAnswered.flatMap(questionnaire.item)?.section != next?.section
  }

  /// Notes when it is put again, and says so.
  private func leaveForLater(_ id: Contradiction.ID) {
    let isFirst = putOff.insert(id).inserted
    let again: ContradictionPhrase.Again? =
      isFirst ? (goesOnInSection ? .endOfSection : .endOfQuestions) : nil
    deferred[id] = again
    say(ContradictionPhrase.later(again), .hint)
  }

  /// Whether the next main question is of the same section as the one just answered.
  private var goesOnInSection: Bool {
    guard let last = lastAnswered else { return false }
    var interview = interview
    interview.moveOn(from: last)
    guard case .ask(let next, .core) = interview.step(state) else { return false }
    return questionnaire.item(next)?.section == questionnaire.item(last)?.section
  }

  private func put(_ finding: ContradictionFinding, last: Item?) throws(Leave) -> Flow {
    guard let rule = questionnaire.contradictions.first(where: { $0.id == finding.id }) else { return .stay }
    let items = inOrder(finding.items, last: last)
    disputed = (rule, items)
    defer { disputed = nil }
    show(rule, items, again: putOff.contains(finding.id))
    return try decide(rule, items, last)
  }

  private func show(_ rule: Contradiction, _ items: [Item], again: Bool) {
    console.print("")
    say(again ? ContradictionPhrase.foundAgain : .found)
    for item in items { sayIndented(side(item)) }
    console.print(rule.text[language])
    console.print(rule.question[language])
    for (index, item) in items.enumerated() {
      sayChoice(index + 1, choice(item).text(language))
    }
    sayChoice(items.count + 1, ContradictionPhrase.choiceExplain.text(language))
    sayChoice(items.count + 2, ContradictionPhrase.choiceLater.text(language))
  }

  private func decide(_ rule: Contradiction, _ items: [Item], _ last: Item?) throws(Leave) -> Flow {
    while true {
      switch try choose(items.count + 2, .disagreement, last ?? items.first) {
      case .left(let flow): return flow
      case .number(let number) where number <= items.count:
        interview.jump(to: items[number - 1].id)
        return .moved
      case .number(items.count + 1):
        if try explain(rule) { return .stay }
      case .number, .none:
        leaveForLater(rule.id)
        return .stay
      }
    }
  }

  /// False where no reason was given after all.
  private func explain(_ rule: Contradiction) throws(Leave) -> Bool {
    for attempt in 1...2 {
      guard case .text(let reason) = try reply(aside(.reason), nil), !reason.isEmpty else { return false }
      if !reason.isBareAssent {
        try store([.resolved(rule.id, explanation: reason)])
        say(ContradictionPhrase.explained(time: time))
        return true
      }
      say(attempt == 1 ? ContradictionPhrase.whyBoth : .notExplained)
    }
    return false
  }

  /// The question just answered comes first: that is the one people want to correct.
  private func inOrder(_ ids: [Item.ID], last: Item?) -> [Item] {
    let items = ids.compactMap { questionnaire.item($0) }
    return items.filter { $0.id == last?.id } + items.filter { $0.id != last?.id }
  }

  /// What this respondent said, else what anybody did, and who.
  private func side(_ item: Item) -> String {
    let other = responses[item.id] == nil ? state.respondents.first { $0.responses[item.id] != nil } : nil
    let content = (responses[item.id] ?? other?.responses[item.id])?.content
    let words = content.map { describe($0, item: item, language: language) + whatCounts($0, item) } ?? "—"
    return ContradictionPhrase.side(number(of: item.id), words, said: other?.role).text(language)
  }

  /// What the contradiction was read from, where the branches of an answer speak instead of its main figure.
  private func whatCounts(_ content: Response.Content, _ item: Item) -> String {
    guard case .answered(let answer) = content, let counted = interview.worstBranch(of: item, answer, state)
    else {
      return ""
    }
    return ContradictionPhrase.counts(describe(counted, item: item, language: language)).text(language)
  }

  private func choice(_ item: Item) -> ContradictionPhrase {
    let number = number(of: item.id)
    return responses[item.id] == nil ? .choiceAnswer(number) : .choiceCorrect(number)
  }
}

extension String {
  /// Whether it only says yes or no, which explains nothing.
  fileprivate var isBareAssent: Bool {
    Self.assents.contains(folded.filter { $0.isLetter || $0.isWhitespace }.trimmingSpace)
  }

  private static let assents: Set<String> = [
    "", "да", "нет", "ага", "угу", "ок", "окей", "все верно", "верно", "yes", "no", "y", "n", "yep", "ok",
    "okay",
    "right", "all is right",
  ]
}
