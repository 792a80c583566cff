import RazborCore

extension ReportBuilder {
  var plan: [Report.Block] {
    let steps = assessment.recommendations.compactMap { recommendation($0.id) }
    return chapter(.plan, steps.enumerated().flatMap { step($0.element, number: $0.offset + 1) })
  }

  private func step(_ step: Recommendation, number: Int) -> [Report.Block] {
    let source = questionnaire.sources.first { $0.id == step.source }
    return [
      .heading(3, [.text("\(number). \(step.title[language])")]),
      .paragraph([.text(sentence(step.why))]),
      .list(
        [
          labelled(words.firstStep, .text(sentence(step.firstStep))),
          labelled(words.owner, .text(sentence(step.owner))),
          labelled(words.due, .text(sentence(words.term(days: step.dueInDays)))),
          labelled(words.proof, .text(sentence(step.proof))),
        ] + (source.map { [labelled(words.source, .text(sentence($0.text)))] } ?? [])),
    ]
  }

  /// Don't-knows, and the open questions that the verdict hangs on.
  var findOut: [Report.Block] {
    let wanted = Set(assessment.toFindOut).union(assessment.pivotal)
    let lines = questionnaire.items.filter { wanted.contains($0.id) }.map { item -> [Report.Span] in
      [.strong(item.text[language]), .text(" " + sentence(item.howToFindOut))]
    }
    return chapter(.findOut, lines.isEmpty ? [] : [.list(lines)])
  }
}
