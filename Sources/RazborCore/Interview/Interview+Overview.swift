/// What an interview can tell about itself; none of it changes what is asked next.
extension Interview {
  /// Answers that do not fit together, in the order of the questionnaire.
  package func contradictions(_ state: CaseState) -> [ContradictionFinding] {
    Assessor(questionnaire, state.answers(questionnaire)).contradictions()
  }

  /// Items of this respondent that have an answer which counts for nothing now, because their branch is closed.
  package func parked(_ state: CaseState) -> Set<Item.ID> {
    let responses = state.respondent(respondent)?.responses ?? [:]
    let severities = Assessor(questionnaire, state.answers(questionnaire)).world.severities
    let answered = responses.keys.lazy.compactMap(questionnaire.item)
    return Set(answered.filter(severities.isParked).map(\.id))
  }

  /// What the figures of one answer come to; `nil` where they are no statistic.
  package func statistic(of item: Item, _ answer: Answer, _ state: CaseState) -> Statistic? {
    switch item.measure {
    case .forecastExcess, .spread:
      Assessor(questionnaire, state.answers(questionnaire)).world.severities.reader.statistic(
        of: item, answer)
    case .number, .share, .shareToReference, .ratio, nil: nil
    }
  }

  /// The figure of the branch that counts instead of the main one, in the main field; `nil` where the main one counts.
  package func worstBranch(of item: Item, _ answer: Answer, _ state: CaseState) -> Answer? {
    let reader = Assessor(questionnaire, state.answers(questionnaire)).world.severities.reader
    switch item.measure {
    case .number(let field, let branches?) where !answer.rows(branches.table).isEmpty:
      guard let number = reader.number(field, branches, in: answer), number != answer[field]?.number else {
        return nil
      }
      return Answer([field: .number(number)])
    case .share(.field(let field, let branches?)):
      guard let worst = reader.worst(branches, in: answer), worst.low == worst.high,
        Answer.Value.share(.counted(part: worst.low, whole: worst.whole)) != answer[field]
      else { return nil }
      return Answer([field: .share(.counted(part: worst.low, whole: worst.whole))])
    default: return nil
    }
  }

  /// What this respondent has not said, in the order of asking.
  package func gaps(_ state: CaseState) -> Gaps {
    let severities = Assessor(questionnaire, state.answers(questionnaire)).world.severities
    let person = state.respondent(respondent)
    let responses = person?.responses ?? [:]
    let ids = { (matches: (Item) -> Bool) in questionnaire.items.filter(matches).map(\.id) }
    return Gaps(
      open: ids { $0.depth == .core && responses[$0.id] == nil && severities.isAskable($0) },
      unknown: ids { responses[$0.id]?.content == .dontKnow },
      flagged: ids { person?.flagged.contains($0.id) ?? false })
  }

  package struct Gaps: Sendable {
    /// Core items that were not asked, or put off.
    package let open: [Item.ID]
    package let unknown: [Item.ID]
    package let flagged: [Item.ID]
  }

  /// What the answer to an item can still move, and what nothing can move any more.
  package func stakes(of id: Item.ID, _ state: CaseState) -> Stakes {
    let assessment = Assessment(questionnaire, state.answers(questionnaire))
    let scored = questionnaire.signals.filter { $0.members.contains { $0.item == id } }.map(\.id)
    let decided = Set(assessment.signals.filter(\.decided).map(\.id))
    let movesVerdict = assessment.pivotal.contains(id)
    let counting =
      questionnaire.signals.flatMap { $0.members.map(\.item) }
      + questionnaire.ladder.flatMap(questionnaire.items)
    return Stakes(
      everCounts: movesVerdict || questionnaire.withBranches(Set(counting)).contains(id),
      signals: scored.filter { !decided.contains($0) },
      rungs: movesVerdict ? questionnaire.ladder.filter { questionnaire.items(of: $0).contains(id) } : [],
      movesVerdict: movesVerdict,
      decidedSignals: questionnaire.signals.filter { decided.contains($0.id) },
      verdict: assessment.verdict.status == .decided ? assessment.verdict.code : nil)
  }

  package struct Stakes: Sendable {
    /// Whether it counts in a score or on a rung at all, or settles which questions do.
    package let everCounts: Bool
    /// Signals it counts in whose band is still open.
    package let signals: [Signal.ID]
    /// Rungs that read it.
    package let rungs: [Rung]
    package let movesVerdict: Bool
    package let decidedSignals: [Signal]
    /// `nil` while it is open.
    package let verdict: Verdict.Code?
  }
}

extension Questionnaire {
  /// The items a rung reads.
  package func items(of rung: Rung) -> Set<Item.ID> {
    switch rung.kind {
    case .facts, .gross, .tally: Set(rung.facts.flatMap(\.condition.items))
    case .gate(let gate): Set(gate.items.map(\.item))
    case .keys:
      Set([keys?.marketing, keys?.sales].compactMap { $0 }.flatMap { $0.readings.map(\.item) })
    case .index(let rung):
      Set(indexes.first { $0.id == rung.index }?.members.map(\.item) ?? [])
    }
  }
}
