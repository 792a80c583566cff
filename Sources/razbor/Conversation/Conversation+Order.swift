import RazborCore

/// Why a question is the best one now, and what is decided already.
extension Conversation {
  /// Nothing where the client sees the screen: what an answer would decide is half of the result.
  func explain(_ reason: NextQuestion.Reason) {
    guard !isShared else { return }
    console.print("")
    say(words(of: reason), .hint)
  }

  /// `/next`: the best question now, also in the middle of a conversation.
  func goToBest(_ item: Item?) -> Flow {
    guard let best = interview.best(state) else {
      sayWhatIsDecided()
      return .stay
    }
    explain(best.reason)
    if best.item != item?.id { return jump(to: best.item, from: item?.id) }
    say(OrderPhrase.thisOne)
    return .stay
  }

  /// Once, where main questions are left that can change neither the verdict nor a band.
  func offerToStop(_ phase: Interview.Phase) {
    guard phase == .core, reader.isInteractive, !isShared, !saidDecided, interview.isDecided(state) else {
      return
    }
    saidDecided = true
    console.print("")
    sayWhatIsDecided()
  }

  /// What no open answer changes, what still can change, and how to go on.
  func sayWhatIsDecided() {
    if isShared { return say(SittingPhrase.noMore) }
    let conclusion = interview.conclusion(state)
    if interview.isOutOfTime { say(OrderPhrase.timeIsUp(asked: interview.answeredNow)) }
    let decided = decidedThings(conclusion)
    if !decided.isEmpty { say(OrderPhrase.decided(decided)) }
    if !conclusion.movesVerdict.isEmpty { say(OrderPhrase.verdictOpen(numbers(conclusion.movesVerdict))) }
    if !conclusion.openSignals.isEmpty {
      say(OrderPhrase.signalsOpen(conclusion.openSignals.map { $0.title[language] }))
    }
    let contradictions = greetedWithContradictions ? 0 : openContradictions.count
    if !conclusion.isComplete, contradictions > 0 { say(GuidePhrase.openContradictions(contradictions)) }
    say(OrderPhrase.notAsked(count: conclusion.left.count, isComplete: conclusion.isComplete))
  }

  private func decidedThings(_ conclusion: Interview.Conclusion) -> [LocalizedText] {
    let verdict = conclusion.verdict.flatMap(questionnaire.verdict).map { OrderPhrase.verdict($0.title) }
    return [verdict?.words].compactMap(\.self)
      + conclusion.bands.map { OrderPhrase.band($0.signal.title, $0.band).words }
  }

  private func words(of reason: NextQuestion.Reason) -> OrderPhrase {
    switch reason {
    case .sides: .sides
    case .decides(let outlook):
      .because(outlook, decides: titles(outlook.decides), narrows: titles(outlook.narrows))
    case .completes(.coverage(let id)): .tooThin(titles([id]).first ?? LocalizedText(ru: "", en: ""))
    case .completes(.agreement): .agreement
    case .completes(.alarm): .alarm
    case .completes(.yardstick): .yardstick
    }
  }

  private func titles(_ ids: [Signal.ID]) -> [LocalizedText] {
    questionnaire.signals.filter { ids.contains($0.id) }.map(\.title)
  }
}
