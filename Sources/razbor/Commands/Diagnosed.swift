import RazborCore
import RazborReport

/// A sheet that was assessed, in every form that a file can have.
struct Diagnosed {
  private let loaded: LoadedQuestionnaire
  private var sheet: AnswerSheet
  let language: Language
  private let isPrivate: Bool
  private let edition: Int?
  private let tables: [LoadedTable]
  private let edits: [PlanEdit]
  /// A line for each change of the plan.
  private let planChanges: [String]
  private let brand: Brand?
  /// What was flagged, and what was answered when the last edition was finished.
  private let flagged: [Item.ID]
  private let before: ReportReview.Edition?
  /// The edition before this diagnosis.
  private let earlier: Report.Earlier?

  init(
    _ loaded: LoadedQuestionnaire, _ sheet: AnswerSheet, _ language: Language, isPrivate: Bool,
    of file: CaseFile? = nil, brand: Brand? = nil, since: AnswerSheet? = nil
  ) {
    self.brand = brand
    edition = file?.edition
    tables = file?.state.tables ?? []
    edits = file?.state.plan ?? []
    planChanges = file.map { PlanHistory($0, language).lines } ?? []
    flagged = file?.state.respondents.flatMap(\.flagged) ?? []
    before = file?.lastFinished
    earlier = since.map { Report.Earlier(sheet: $0) } ?? file?.earlier
    self.loaded = loaded
    self.sheet = sheet
    self.language = language
    self.isPrivate = isPrivate
  }

  /// A file is an answer sheet, anything else the name of a case.
  init(
    named file: String, _ common: CommonOptions, _ output: CommandOutput, isPrivate: Bool,
    brand: Brand? = nil, since: String? = nil
  ) throws {
    let subject = try CaseOrSheet(file, output)
    let since = try since.map { try subject.earlier($0, output) }
    self.init(
      subject.loaded, subject.sheet, common.language(of: subject.sheet.language), isPrivate: isPrivate,
      of: subject.file, brand: brand, since: since)
  }

  /// The working papers, each by the name its file should have.
  var papers: [(name: String, report: Report)] {
    Report.papers(
      questionnaire: questionnaire, sheet: sheet, assessment: assessment, language: language
    ).map { ($0.name, $0.report.branded(brand)) }
  }

  var plan: ActionPlan {
    ActionPlan(
      questionnaire: questionnaire, sheet: sheet, assessment: assessment, language: language, edits: edits)
  }

  /// For whoever edits the plan: what was dropped, and when what was changed.
  var planHistory: [Report.Block] {
    let dropped = plan.dropped.map {
      PlanPhrase.droppedStep(title: $0.text(.title, language), id: $0.id.rawValue).text(language)
    }
    return lines(.droppedTitle, dropped) + lines(.changesTitle, planChanges)
  }

  private func lines(_ title: PlanPhrase, _ lines: [String]) -> [Report.Block] {
    guard !lines.isEmpty else { return [] }
    return [.heading(2, [.text(title.text(language))]), .list(lines.map { [.said($0)] })]
  }

  /// The same with people as initials in what is compared between them.
  var withInitials: Diagnosed {
    var other = self
    other.sheet = sheet.withInitials(questionnaire)
    return other
  }

  var questionnaire: Questionnaire { loaded.questionnaire }
  private var assessment: Assessment { Assessment(questionnaire, sheet) }

  var review: ReportReview {
    ReportReview(questionnaire, sheet, flagged: flagged, plan: edits, before: before)
  }

  /// - Parameter numbered: whether claims carry the numbers of `razbor trace`.
  func report(numbered: Bool) -> Report {
    Report(
      loaded, sheet, language, isPrivate: isPrivate, tables: tables, plan: edits, edition: edition,
      numbered: numbered, earlier: earlier
    )
    .branded(brand)
  }

  var rows: String {
    CSVRenderer(questionnaire, sheet, assessment, language: language, isPrivate: isPrivate).render()
  }

  var json: JSONValue {
    AssessmentJSON(loaded, assessment, Robustness(questionnaire, sheet)).value
  }
}
