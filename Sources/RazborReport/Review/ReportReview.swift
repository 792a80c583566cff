import RazborCore

/// A look over a diagnosis before it is sent: what a reader would stumble over, and what is new in it.
package struct ReportReview: Sendable, Hashable {
  package let findings: [Finding]
  /// Since the last edition; `nil` where there was none.
  package let changes: Changes?

  /// No list is empty.
  package enum Finding: Sendable, Hashable {
    case noName, noDate
    /// Questions that every interview asks, and nobody said anything to.
    case unanswered([Item.ID])
    /// Nobody explained them.
    case contradictions([Contradiction.ID])
    /// Nothing is written beside the don't-know.
    case unexplained([Item.ID])
    /// The verdict rests on the answer, and nobody wrote down whether it was said, shown or measured.
    case unfounded([Item.ID])
    case flagged([Item.ID])
  }

  package struct Changes: Sendable, Hashable {
    /// The number of the edition they came after.
    package let edition: Int
    /// In the order of the questionnaire.
    package let answers: [Item.ID]
    package let verdict: Change<Verdict.Code>?
    /// Permille; `nil` where too little is answered.
    package let scores: [ScoreChange]
    /// What is decided about steps of the plan and was not decided then; an empty one follows the diagnosis again.
    package let plan: [PlanEdit]

    package var isEmpty: Bool { answers.isEmpty && verdict == nil && scores.isEmpty && plan.isEmpty }
  }

  package struct Change<Value: Sendable & Hashable>: Sendable, Hashable {
    package let before: Value
    package let after: Value

    /// `nil` where nothing changed.
    init?(_ before: Value, _ after: Value) {
      guard before != after else { return nil }
      (self.before, self.after) = (before, after)
    }
  }

  package struct ScoreChange: Sendable, Hashable {
    package let signal: Signal.ID
    package let score: Change<Int?>
  }

  /// What a diagnosis was written from.
  package struct Edition: Sendable {
    package let number: Int
    package let sheet: AnswerSheet
    package let plan: [PlanEdit]

    package init(number: Int, sheet: AnswerSheet, plan: [PlanEdit]) {
      (self.number, self.sheet, self.plan) = (number, sheet, plan)
    }
  }

  /// Nothing to look at: it can be sent as it is.
  package var isClear: Bool { findings.isEmpty && changes?.isEmpty != false }

  /// - Parameters:
  ///   - flagged: what was to be talked over and still is.
  ///   - plan: what was decided about its steps.
  ///   - before: the last edition.
  package init(
    _ questionnaire: Questionnaire, _ sheet: AnswerSheet, flagged: [Item.ID], plan: [PlanEdit] = [],
    before: Edition?
  ) {
    let reviewer = Reviewer(
      questionnaire: questionnaire, sheet: sheet, assessment: Assessment(questionnaire, sheet))
    findings = reviewer.findings(flagged)
    changes = before.map { reviewer.changes(since: $0, plan) }
  }
}

private struct Reviewer {
  let questionnaire: Questionnaire
  let sheet: AnswerSheet
  let assessment: Assessment

  func findings(_ flagged: [Item.ID]) -> [ReportReview.Finding] {
    var findings: [ReportReview.Finding] = []
    if sheet.name == nil { findings.append(.noName) }
    if sheet.date == nil { findings.append(.noDate) }
    if !unanswered.isEmpty { findings.append(.unanswered(unanswered)) }
    if !contradictions.isEmpty { findings.append(.contradictions(contradictions)) }
    if !unexplained.isEmpty { findings.append(.unexplained(unexplained)) }
    if !unfounded.isEmpty { findings.append(.unfounded(unfounded)) }
    let flagged = ids { flagged.contains($0) }
    if !flagged.isEmpty { findings.append(.flagged(flagged)) }
    return findings
  }

  private func ids(_ isWanted: (Item.ID) -> Bool) -> [Item.ID] {
    questionnaire.items.map(\.id).filter(isWanted)
  }

  private func said(_ id: Item.ID) -> [Response] { sheet.respondents.compactMap { $0.responses[id] } }

  /// Who declined has said something.
  private var unanswered: [Item.ID] {
    assessment.open.filter { questionnaire.item($0)?.depth == .core && said($0).isEmpty }
  }

  private var contradictions: [Contradiction.ID] {
    assessment.contradictions.filter { $0.status == .open }.map(\.id)
  }

  private var unexplained: [Item.ID] {
    ids { id in
      said(id).contains { $0.content == .dontKnow && $0.note == nil && $0.privateNote == nil }
    }
  }

  private var unfounded: [Item.ID] {
    let rests = Set(assessment.verdict.readItems)
    return ids { id in
      let answers = said(id).filter { if case .answered = $0.content { true } else { false } }
      return rests.contains(id) && !answers.isEmpty && answers.allSatisfy { $0.basis == nil }
    }
  }

  func changes(since edition: ReportReview.Edition, _ plan: [PlanEdit]) -> ReportReview.Changes {
    let before = edition.sheet
    let earlier = Assessment(questionnaire, before)
    let scores = zip(earlier.signals, assessment.signals).compactMap { old, new in
      ReportReview.Change(old.score, new.score).map { ReportReview.ScoreChange(signal: new.id, score: $0) }
    }
    return ReportReview.Changes(
      edition: edition.number, answers: ids { answers($0, before) != answers($0, sheet) },
      verdict: ReportReview.Change(earlier.verdict.code, assessment.verdict.code), scores: scores,
      plan: decided(plan, since: edition.plan))
  }

  private func decided(_ plan: [PlanEdit], since before: [PlanEdit]) -> [PlanEdit] {
    let gone = before.filter { edit in !edit.isEmpty && !plan.contains { $0.step == edit.step } }
    let changed = plan.filter { edit in
      edit != (before.first { $0.step == edit.step } ?? PlanEdit(step: edit.step))
    }
    return changed
      + gone.map { edit in
        edit.isOwn
          ? PlanEdit(step: edit.step, texts: edit.texts.filter { $0.key == .title }, state: .dropped)
          : PlanEdit(step: edit.step)
      }
  }

  /// By respondent, in the order they joined; who came later and said nothing changes nothing.
  private func answers(_ id: Item.ID, _ sheet: AnswerSheet) -> [Int: Response.Content] {
    let contents = sheet.respondents.enumerated().compactMap { place, respondent in
      respondent.responses[id].map { (place, $0.content) }
    }
    return Dictionary(contents, uniquingKeysWith: { first, _ in first })
  }
}
