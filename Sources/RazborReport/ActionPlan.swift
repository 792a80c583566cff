import RazborCore

/// The steps of a diagnosis by themselves, in every form they can be taken away.
package struct ActionPlan {
  private let builder: ReportBuilder

  package init(
    questionnaire: Questionnaire, sheet: AnswerSheet, assessment: Assessment, language: Language
  ) {
    builder = ReportBuilder(
      questionnaire: questionnaire, sheet: sheet, assessment: assessment, language: language,
      edition: ReportBuilder.Edition(date: sheet.date?.description ?? "", version: "", digest: ""),
      isPrivate: false)
  }

  private var language: Language { builder.language }

  /// To be read.
  package var report: Report {
    let name = builder.sheet.name.map { [Report.Block.paragraph([.said($0)])] } ?? []
    let plan = builder.plan
    let nothing: [Report.Block] = [
      .heading(2, [.text(builder.words.heading(.plan))]), .paragraph([.text(builder.words.nothingToDo)]),
    ]
    return Report(
      language: language, blocks: name + (plan.isEmpty ? nothing : plan + builder.sources(level: 2)))
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

  /// One row a step, with the mark by which spreadsheets recognise UTF-8.
  package var csv: String {
    let header = ["number", "id", "month", "due", "area", "title", "owner", "first_step", "proof"]
    let rows = builder.planned.map { step -> [String] in
      let advice = step.recommendation
      let due = step.dueInDays.flatMap { days in builder.edition.day.map { $0.advanced(by: days).description }
      }
      let month = step.horizon == .later ? "" : "\(step.horizon.rawValue + 1)"
      return ["\(step.number)", advice.id.rawValue, month, due ?? "", advice.area.rawValue]
        + [advice.title, advice.owner, advice.firstStep, advice.proof].map { $0[language] }
    }
    return CSVRenderer.file([header] + rows)
  }
}
