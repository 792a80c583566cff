import RazborCore

/// What a supposition would move, for scripts; 0 ... 1000 are permille.
struct WhatIfJSON {
  private let questionnaire: Questionnaire
  private let answers: MergedSheet
  private let supposed: MergedSheet
  private let whatIf: WhatIf

  init(_ questionnaire: Questionnaire, _ sheet: AnswerSheet, _ whatIf: WhatIf) {
    self.questionnaire = questionnaire
    self.whatIf = whatIf
    answers = SheetMerge(questionnaire, sheet.respondents).sheet(date: sheet.date)
    supposed = SheetMerge(questionnaire, whatIf.sheet.respondents).sheet(date: sheet.date)
  }

  var value: JSONValue {
    .object([
      "supposed": .list(whatIf.supposed.map(supposition)),
      "verdict": .object(["before": verdict(whatIf.before), "after": verdict(whatIf.after)]),
      "attainable": movement(whatIf.verdictsThatCome, whatIf.verdictsThatGo),
      "signals": .list(whatIf.signalsThatMove.map(signal)),
      "recommendations": movement(whatIf.recommendationsThatCome, whatIf.recommendationsThatGo),
      "alarms": movement(whatIf.alarmsThatCome, whatIf.alarmsThatGo),
      "contradictions": movement(whatIf.contradictionsThatCome, whatIf.contradictionsThatGo),
    ])
  }

  private func supposition(_ supposition: Supposition) -> JSONValue {
    .object([
      "item": .text(supposition.item.rawValue), "before": answer(supposition.item, answers),
      "after": answer(supposition.item, supposed),
    ])
  }

  /// As an answer sheet has it.
  private func answer(_ id: Item.ID, _ sheet: MergedSheet) -> JSONValue {
    guard let item = questionnaire.item(id), let entry = sheet[id] else { return .null }
    let content: Response.Content =
      switch entry {
      case .answered(let answer): .answered(answer)
      case .dontKnow: .dontKnow
      case .declined: .declined
      case .notApplicable: .notApplicable(reason: nil)
      }
    return JSONValue(ResponseEncoder(includesPrivateNotes: false).encode(Response(content), for: item))
  }

  private func verdict(_ assessment: Assessment) -> JSONValue {
    .object([
      "code": .text(assessment.verdict.code.rawValue), "status": .text(assessment.verdict.status.rawValue),
      "attainable": .list(assessment.verdict.attainable.map { .text($0.rawValue) }),
    ])
  }

  private func signal(_ scores: (before: SignalScore, after: SignalScore)) -> JSONValue {
    .object([
      "id": .text(scores.before.id.rawValue), "before": score(scores.before), "after": score(scores.after),
    ])
  }

  private func score(_ score: SignalScore) -> JSONValue {
    .object([
      "score": score.score.map { .whole($0) } ?? .null, "low": .whole(score.low), "high": .whole(score.high),
      "band": score.band.map { .text($0.rawValue) } ?? .null,
    ])
  }

  private func movement<Named>(_ come: [Identifier<Named>], _ go: [Identifier<Named>]) -> JSONValue {
    .object([
      "come": .list(come.map { .text($0.rawValue) }), "go": .list(go.map { .text($0.rawValue) }),
    ])
  }
}
