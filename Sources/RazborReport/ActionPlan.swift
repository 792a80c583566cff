import RazborCore

/// The steps of a diagnosis by themselves, in every form they can be taken away.
package struct ActionPlan {
  private let builder: ReportBuilder

  package init(
    questionnaire: Questionnaire, sheet: AnswerSheet, assessment: Assessment, language: Language,
    edits: [PlanEdit] = []
  ) {
    var builder = ReportBuilder(
      questionnaire: questionnaire, sheet: sheet, assessment: assessment, language: language,
      edition: ReportBuilder.Edition(date: sheet.date?.description ?? "", version: "", digest: ""),
      isPrivate: false)
    builder.edits = edits
    builder.hasWholePlan = true
    self.builder = builder
  }

  /// Those that were not dropped, in their order.
  package var steps: [PlannedStep] { builder.planned }

  package var dropped: [PlannedStep] { builder.planned(withDropped: true).filter { $0.state == .dropped } }

  private var language: Language { builder.language }

  package var report: Report { report(with: []) }

  /// To be read.
  /// - Parameter more: what stands below the steps.
  package func report(with more: [Report.Block]) -> Report {
    let name = builder.sheet.name.map { [Report.Block.paragraph([.said($0)])] } ?? []
    let plan = builder.plan
    let nothing: [Report.Block] = [
      .heading(2, [.text(builder.words.heading(.plan))]), .paragraph([.text(builder.words.nothingToDo)]),
    ]
    return Report(
      language: language, blocks: name + (plan.isEmpty ? nothing : plan + builder.sources(level: 2)) + more)
  }

  /// `nil` where the answers have no date: then no step has one.
  package var calendar: String? {
    builder.edition.day.map {
      PlanCalendar(
        builder.planned, name: builder.sheet.name ?? builder.questionnaire.id.rawValue, day: $0,
        language: language
      ).render()
    }
  }

  private static let header = [
    LocalizedText(ru: "номер", en: "number"), LocalizedText(ru: "имя", en: "id"),
    LocalizedText(ru: "месяц", en: "month"), LocalizedText(ru: "срок", en: "due"),
    LocalizedText(ru: "область", en: "area"), LocalizedText(ru: "шаг", en: "title"),
    LocalizedText(ru: "кто отвечает", en: "owner"), LocalizedText(ru: "первый шаг", en: "first_step"),
    LocalizedText(ru: "как увидеть, что сделано", en: "proof"), LocalizedText(ru: "состояние", en: "state"),
  ]

  /// One row a step, with the mark by which spreadsheets recognise UTF-8.
  package var csv: String {
    let areas = builder.questionnaire.areas
    let rows = builder.planned.map { step -> [String] in
      let due = step.due(from: builder.edition.day)?.description
      let month = step.horizon == .later ? "" : "\(step.horizon.rawValue + 1)"
      let area = areas.first { $0.id == step.recommendation?.area }?.title[language] ?? ""
      return ["\(step.number)", step.id.rawValue, month, due ?? "", area]
        + PlanEdit.Part.allCases.map { step.text($0, language) } + [PlanStateWords.text(step.state)[language]]
    }
    return CSVRenderer.file([Self.header.map { $0[language] }] + rows)
  }
}
