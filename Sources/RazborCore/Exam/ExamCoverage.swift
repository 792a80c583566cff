/// What the cases of an exam exercise: what they conclude, what they answer, which texts they bring into a report.
struct ExamCoverage {
  private var exercised: [ExamReport.Coverage.Kind: Set<String>] = [:]

  mutating func add(_ sheet: AnswerSheet, _ assessment: Assessment) {
    let verdict = assessment.verdict
    insert(.verdicts, [verdict.code.rawValue])
    if verdict.route == .rung { insert(.rungs, [verdict.rung].compactMap { $0?.rawValue }) }
    insert(.facts, assessment.trueFacts.map(\.rawValue))
    insert(.recommendations, assessment.recommendations.map(\.id.rawValue))
    insert(.alarms, assessment.alarms.map(\.id.rawValue))
    insert(.contradictions, assessment.contradictions.map(\.id.rawValue))
    insert(.texts, texts(assessment))
    for respondent in sheet.respondents { add(respondent) }
  }

  /// One entry for each kind.
  func coverage(of questionnaire: Questionnaire) -> [ExamReport.Coverage] {
    ExamReport.Coverage.Kind.allCases.map { kind in
      let all = ExamCoverage.names(kind, questionnaire)
      let seen = exercised[kind] ?? []
      return ExamReport.Coverage(kind: kind, total: all.count, missing: all.filter { !seen.contains($0) })
    }
  }

  private mutating func insert(_ kind: ExamReport.Coverage.Kind, _ names: [String]) {
    exercised[kind, default: []].formUnion(names)
  }

  private mutating func add(_ respondent: Respondent) {
    for (item, response) in respondent.responses {
      insert(.texts, ["\(item).wordings.\(respondent.role.rawValue)"])
      guard case .answered(let answer) = response.content else { continue }
      insert(.items, [item.rawValue])
      insert(.options, ExamCoverage.chosen(item, answer).map(\.description))
    }
  }

  private func texts(_ assessment: Assessment) -> [String] {
    let verdict = assessment.verdict
    let mood = verdict.status == .decided ? "sentence" : "conditional"
    return ["\(verdict.code).\(mood)"] + [verdict.secondSuspect].compactMap { $0.map { "\($0).conditional" } }
      + assessment.signals.compactMap { signal in
        signal.band.map { "\(signal.id).meaning.\($0.rawValue)" }
      }
  }

  private static func chosen(_ item: Item.ID, _ answer: Answer) -> [OptionPlace] {
    answer.values.flatMap { field, value -> [OptionPlace] in
      let own = value.chosen.map { OptionPlace(item: item, field: field, option: $0) }
      let cells = answer.rows(field).flatMap { row in
        row.flatMap { column, cell in
          cell.chosen.map { OptionPlace(item: item, field: field, column: column, option: $0) }
        }
      }
      return own + cells
    }
  }

  private static func names(_ kind: ExamReport.Coverage.Kind, _ questionnaire: Questionnaire) -> [String] {
    switch kind {
    case .verdicts: questionnaire.verdicts.map(\.code.rawValue)
    case .rungs: questionnaire.ladder.map(\.id.rawValue)
    case .facts: questionnaire.facts.map(\.id.rawValue)
    case .items: questionnaire.items.map(\.id.rawValue)
    case .options: questionnaire.items.flatMap(OptionPlace.all).flatMap { $0 }.map(\.description)
    case .recommendations: questionnaire.recommendations.map(\.id.rawValue)
    case .alarms: questionnaire.alarms.map(\.id.rawValue)
    case .contradictions: questionnaire.contradictions.map(\.id.rawValue)
    case .texts: texts(questionnaire)
    }
  }

  private static func texts(_ questionnaire: Questionnaire) -> [String] {
    let verdicts = questionnaire.verdicts.flatMap { ["\($0.code).sentence", "\($0.code).conditional"] }
    let signals = questionnaire.signals.flatMap { signal in
      Band.allCases.map { "\(signal.id).meaning.\($0.rawValue)" }
    }
    let wordings = questionnaire.items.flatMap { item in
      Role.allCases.filter { item.wordings[$0] != nil }.map { "\(item.id).wordings.\($0.rawValue)" }
    }
    return verdicts + signals + wordings
  }
}
