import RazborCore

extension ReportBuilder {
  var plan: [Report.Block] {
    let steps = assessment.recommendations.compactMap { recommendation($0.id) }
    guard !steps.isEmpty else { return [] }
    return chapter(
      .plan,
      [.paragraph([.text(words.planNote(steps: steps.count))])]
        + steps.enumerated().flatMap { step($0.element, number: $0.offset + 1) })
  }

  private func step(_ step: Recommendation, number: Int) -> [Report.Block] {
    let source = questionnaire.sources.firstIndex { $0.id == step.source }
    return [
      .heading(3, [.text("\(number). \(step.title[language])")]),
      .paragraph([.text(sentence(step.why))]),
      .list(
        [
          labelled(words.firstStep, .text(sentence(step.firstStep))),
          labelled(words.owner, .text(sentence(step.owner))),
          labelled(words.due, .text(sentence(term(of: step)))),
          labelled(words.proof, .text(sentence(step.proof))),
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
