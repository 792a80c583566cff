/// Asking what decides the most, and stopping where nothing is left to decide (Method, chapter 8).
extension Interview {
  package enum Order: Hashable, Sendable {
    /// As the questionnaire tells it.
    case conversation
    /// What decides the most first. A question counts as a minute, so that the end does not hang on how long the talk
    /// between two answers takes; `nil` asks without a limit.
    case adaptive(minutes: Int?)
  }

  /// The time of this sitting is up.
  package var isOutOfTime: Bool {
    if case .adaptive(let minutes?) = order { answeredNow >= minutes } else { false }
  }

  /// Questions that were asked in this sitting and not put off.
  package var answeredNow: Int { visited.count { !postponed.contains($0) } }

  /// The best question whatever the order; `nil` where no question can be asked that a diagnosis needs.
  package func best(_ state: CaseState) -> NextQuestion? {
    let order = ownOrder(state)
    let open = questionnaire.items.filter(order.isAskable).map(\.id)
    let new = open.filter { !postponed.contains($0) }
    let again = postponed.filter { open.contains($0) && !leftOpen.contains($0) }
    return order.best(of: new) ?? order.missing(of: new) ?? order.best(of: again) ?? order.missing(of: again)
  }

  func bestStep(_ state: CaseState, minutes: Int?) -> Step {
    if isOutOfTime { return .done }
    return best(state).map { .ask($0.item, .best($0.reason)) } ?? .done
  }

  /// By what this respondent said: others are asked the same, to see where they differ.
  private func ownOrder(_ state: CaseState) -> AdaptiveOrder {
    let own = state.respondents.filter { $0.id == respondent }
    return AdaptiveOrder(
      questionnaire,
      AnswerSheet(
        questionnaire: questionnaire.id, date: state.day,
        respondents: own.map { Respondent(role: $0.role, responses: $0.responses) }, resolved: state.resolved)
    )
  }

  /// Open items that can still change the verdict or a band of the case.
  func stillMatter(_ state: CaseState) -> [Item.ID] {
    AdaptiveOrder(questionnaire, state.answers(questionnaire)).stillMatter
  }

  /// What no open answer can change any more, and what of it still can.
  package func conclusion(_ state: CaseState) -> Conclusion {
    let assessment = Assessment(questionnaire, state.answers(questionnaire))
    let bands = zip(questionnaire.signals, assessment.signals)
    let responses = state.respondent(respondent)?.responses ?? [:]
    let severities = ownOrder(state)
    let isDecided = assessment.verdict.status == .decided
    return Conclusion(
      verdict: isDecided ? assessment.verdict.code : nil,
      bands: bands.filter { $1.decided }.map { ($0, $1.lowBand) },
      openSignals: bands.filter { !$1.decided }.map(\.0),
      movesVerdict: isDecided ? [] : assessment.pivotal.filter { responses[$0] == nil },
      left: questionnaire.items.filter { responses[$0.id] == nil && severities.isAskable($0) }.map(\.id))
  }

  package struct Conclusion: Sendable {
    /// `nil` while it is open.
    package let verdict: Verdict.Code?
    package let bands: [(signal: Signal, band: Band)]
    package let openSignals: [Signal]
    /// Questions to this respondent that can still change the verdict, in the order of asking.
    package let movesVerdict: [Item.ID]
    /// All that could still be asked, in the order of asking.
    package let left: [Item.ID]

    package var isComplete: Bool { verdict != nil && openSignals.isEmpty }
  }

  /// Whether neither the verdict nor a band can change any more; the same as `Conclusion.isComplete`, at less cost.
  package func isDecided(_ state: CaseState) -> Bool {
    let sheet = merged(state)
    guard Attainable.isSettled(questionnaire, sheet) else { return false }
    return AdaptiveOrder(questionnaire, state.answers(questionnaire)).isDecided
  }
}

extension CaseState {
  /// The day of the last event, which decides what is old enough to be counted.
  package var day: Day? { lastAt.flatMap { Day(String($0.prefix(10))) } }
}
