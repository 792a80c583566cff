import RazborCore

extension ReportBuilder {
  var plan: [Report.Block] {
    let steps = planned
    guard !steps.isEmpty else { return [] }
    return chapter(
      .plan,
      [.paragraph([.text(words.planNote(steps: steps.count))])] + (steps.count > 1 ? overview(steps) : [])
        + told(steps).flatMap(details))
  }

  var planned: [PlannedStep] { planned(withDropped: false) }

  func planned(withDropped: Bool) -> [PlannedStep] {
    PlannedStep.plan(
      assessment.recommendations.compactMap { recommendation($0.id) },
      known: questionnaire.recommendations, edits: edits, day: edition.day, withDropped: withDropped)
  }

  /// Of many steps that nobody begins within three months the titles are enough, unless somebody wrote more about one.
  private func told(_ steps: [PlannedStep]) -> [PlannedStep] {
    let later = steps.count { $0.horizon == .later }
    if hasWholePlan || later <= PlannedStep.Horizon.steps { return steps }
    return steps.filter { $0.horizon != .later || !$0.edit.isEmpty }
  }

  /// What to begin in which month, a step a line.
  private func overview(_ steps: [PlannedStep]) -> [Report.Block] {
    let detailed = Set(told(steps).map(\.id))
    return PlannedStep.Horizon.allCases.flatMap { horizon -> [Report.Block] in
      let begun = steps.filter { $0.horizon == horizon }
      guard !begun.isEmpty else { return [] }
      let untold = begun.contains { !detailed.contains($0.id) }
      let lines = begun.map { step in
        [title(of: step)]
          + (step.state == .planned ? [] : [.text(words.dash + PlanStateWords.text(step.state)[language])])
          + (detailed.contains(step.id) ? [] : trace(.recommendation(step.id)))
      }
      return [.paragraph([.strong(words.horizon(horizon) + ":")]), .list(lines)]
        + (untold ? [.paragraph([.text(words.laterNote)])] : [])
    }
  }

  private func details(_ step: PlannedStep) -> [Report.Block] {
    let advice = step.recommendation
    let source = advice.flatMap { advice in questionnaire.sources.firstIndex { $0.id == advice.source } }
    let why = advice.map { advice in
      [Report.Block.paragraph([.text(sentence(advice.why))] + trace(.recommendation(advice.id)))]
    }
    let lines = [
      part(.firstStep, words.firstStep, step), part(.owner, words.owner, step),
      due(step).map { labelled(words.due, .text(sentence($0))) }, part(.proof, words.proof, step),
      step.state == .planned
        ? nil : labelled(words.stateLabel, .text(sentence(PlanStateWords.text(step.state)[language]))),
      source.map { labelled(words.source, .text(words.inSources($0 + 1))) },
    ].compactMap(\.self)
    return [.heading(3, [.text("\(step.number). "), title(of: step)])] + (why ?? [])
      + (lines.isEmpty ? [] : [.list(lines)])
  }

  private func part(_ part: PlanEdit.Part, _ label: String, _ step: PlannedStep) -> [Report.Span]? {
    switch step.span(part, language) {
    case .text(let text)?: labelled(label, .text(sentence(text)))
    case let said?: labelled(label, .said(sentence(said.plain)))
    case nil: nil
    }
  }

  func title(of step: PlannedStep) -> Report.Span { step.span(.title, language) ?? .said(step.id.rawValue) }

  /// "within 2 weeks, by 9 December 2026"; for later months from the day the step is begun. `nil` for a step of one's own
  /// that nobody gave a day.
  func due(_ step: PlannedStep) -> String? {
    if let day = step.edit.due { return words.until(words.day(day)) }
    return step.recommendation.map { advice in
      step.horizon == .first ? term(of: advice) : words.afterStart(days: advice.dueInDays)
    }
  }

  /// "within 2 weeks, by 9 December 2026"; without a date of the report only the first half.
  func term(of step: Recommendation) -> String {
    let term = words.term(days: step.dueInDays)
    guard step.dueInDays > 0, let day = edition.day else { return term }
    return "\(term), \(words.until(words.day(day.advanced(by: step.dueInDays))))"
  }

  /// Don't-knows, and the open questions that the verdict hangs on. An opinion is not found out.
  var toFindOut: [Item] {
    let wanted = Set(assessment.toFindOut).union(assessment.pivotal)
    return questionnaire.items.filter {
      wanted.contains($0.id) && ($0.evidence != .opinion || assessment.pivotal.contains($0.id))
    }
  }

  var findOut: [Report.Block] {
    let lines = toFindOut.map { item -> [Report.Span] in
      [.strong(item.text[language].firstQuestion), .text(" " + sentence(item.howToFindOut))]
    }
    return chapter(.findOut, lines.isEmpty ? [] : [.list(lines)])
  }
}
