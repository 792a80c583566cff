import RazborCore

/// What would move if some answers were different.
extension ProofReport {
  package func whatIf(_ whatIf: WhatIf) -> Report {
    // Of one final verdict that gives way to another all is said with their names.
    let areFinal = [whatIf.before, whatIf.after].allSatisfy { $0.verdict.status == .decided }
    let findings = verdict(whatIf) + (areFinal ? [] : come(whatIf, verdicts))
    let scores = whatIf.signalsThatMove.map { old, new -> [Report.Span] in
      let title = questionnaire.signals.first { $0.id == old.id }?.title[language] ?? ""
      return [.text(proof.signal(title, ProofScore(old), ProofScore(new)))]
    }
    return Report(
      language: language,
      blocks: [
        .paragraph([.strong(proof.supposedNote)]), .list(whatIf.supposed.map(supposed)),
        .list(findings.map { [.text($0)] }),
        scores.isEmpty ? .paragraph([.text(proof.noSignalMoves)]) : .list(scores),
      ] + listed(come(whatIf, others)) + [.paragraph([.text(proof.nothingSaved)])])
  }

  private func listed(_ lines: [String]) -> [Report.Block] {
    lines.isEmpty ? [] : [.list(lines.map { [.text($0)] })]
  }

  private func supposed(_ supposition: Supposition) -> [Report.Span] {
    guard let item = questionnaire.item(supposition.item) else { return [] }
    let new = supposition.content.map { builder.span($0, item).plain } ?? words.notAsked
    let line = proof.supposed(builder.quoted(item.id), from: builder.answer(item.id).plain, to: new)
    return [.said(line)]
  }

  private func verdict(_ whatIf: WhatIf) -> [String] {
    let (old, new) = (whatIf.before.verdict, whatIf.after.verdict)
    if old.code != new.code {
      return [proof.otherVerdict(verdictTitle(old.code), verdictTitle(new.code), new.status)]
    }
    return [
      old.status == new.status
        ? proof.sameVerdict(verdictTitle(new.code), new.status)
        : proof.otherStatus(verdictTitle(new.code), new.status)
    ]
  }

  private func come(_ whatIf: WhatIf, _ movements: [ProofMovement]) -> [String] {
    movements.compactMap { movement in
      let titles = titles(movement, whatIf)
      return titles.isEmpty ? nil : proof.moved(movement, titles)
    }
  }

  private var verdicts: [ProofMovement] { [.verdictsCome, .verdictsGo] }
  private var others: [ProofMovement] { ProofMovement.allCases.filter { !verdicts.contains($0) } }

  private func titles(_ movement: ProofMovement, _ whatIf: WhatIf) -> [String] {
    switch movement {
    case .verdictsCome: whatIf.verdictsThatCome.map(verdictTitle)
    case .verdictsGo: whatIf.verdictsThatGo.map(verdictTitle)
    case .stepsCome: steps(whatIf.recommendationsThatCome)
    case .stepsGo: steps(whatIf.recommendationsThatGo)
    case .alarmsCome: alarms(whatIf.alarmsThatCome)
    case .alarmsGo: alarms(whatIf.alarmsThatGo)
    case .contradictionsCome: contradictions(whatIf.contradictionsThatCome)
    case .contradictionsGo: contradictions(whatIf.contradictionsThatGo)
    }
  }

  private func steps(_ ids: [Recommendation.ID]) -> [String] {
    ids.compactMap { builder.recommendation($0)?.title[language] }
  }

  private func alarms(_ ids: [Alarm.ID]) -> [String] {
    ids.compactMap { id in questionnaire.alarms.first { $0.id == id }?.text[language] }
  }

  private func contradictions(_ ids: [Contradiction.ID]) -> [String] {
    ids.compactMap { id in questionnaire.contradictions.first { $0.id == id }?.text[language] }
  }
}
