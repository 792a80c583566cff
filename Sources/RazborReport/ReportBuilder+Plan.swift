import RazborCore

extension ReportBuilder {
  var plan: [Report.Block] {
    let steps = planned
    guard !steps.isEmpty else { return [] }
    return chapter(
      .plan,
      [.paragraph([.text(words.planNote(steps: steps.count))])] + (steps.count > 1 ? [overview(steps)] : [])
        + steps.flatMap(details))
  }

  var planned: [PlannedStep] {
    PlannedStep.plan(assessment.recommendations.compactMap { recommendation($0.id) })
  }

  /// What to begin in which month.
  private func overview(_ steps: [PlannedStep]) -> Report.Block {
    let months = PlannedStep.Horizon.allCases.compactMap { horizon -> [Report.Span]? in
      let begun = steps.filter { $0.horizon == horizon }.map {
        "\($0.number). \($0.recommendation.title[language])"
      }
      return begun.isEmpty
        ? nil : labelled(words.horizon(horizon), .text(sentence(begun.joined(separator: "; "))))
    }
    return .list(months)
  }

  private func details(_ step: PlannedStep) -> [Report.Block] {
    let advice = step.recommendation
    let source = questionnaire.sources.firstIndex { $0.id == advice.source }
    let due = step.horizon == .first ? term(of: advice) : words.afterStart(days: advice.dueInDays)
    return [
      .heading(3, [.text("\(step.number). \(advice.title[language])")]),
      .paragraph([.text(sentence(advice.why))] + trace(.recommendation(advice.id))),
      .list(
        [
          labelled(words.firstStep, .text(sentence(advice.firstStep))),
          labelled(words.owner, .text(sentence(advice.owner))),
          labelled(words.due, .text(sentence(due))),
          labelled(words.proof, .text(sentence(advice.proof))),
        ] + (source.map { [labelled(words.source, .text(words.inSources($0 + 1)))] } ?? [])),
    ]
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
