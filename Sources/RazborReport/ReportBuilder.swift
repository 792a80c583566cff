import RazborCore

extension Report {
  /// Writes the diagnosis up. Pure: the date and the versions come from outside.
  ///
  /// Private notes are left out unless `isPrivate`. The number is that of the edition, where a case keeps it.
  /// `plan` is what was decided about its steps. `numbered` gives the main claims the numbers by which they can be followed back, and lists those at the end.
  package init(
    questionnaire: Questionnaire, sheet: AnswerSheet, assessment: Assessment, language: Language,
    date: String, version: String, digest: String, isPrivate: Bool, tables: [LoadedTable] = [],
    plan: [PlanEdit] = [], number: Int? = nil, numbered: Bool = false, earlier: Earlier? = nil
  ) {
    var builder = ReportBuilder(
      questionnaire: questionnaire, sheet: sheet, assessment: assessment, language: language,
      edition: ReportBuilder.Edition(date: date, version: version, digest: digest, number: number),
      isPrivate: isPrivate, tables: tables)
    builder.earlier = earlier
    builder.edits = plan
    if numbered { builder.traces = Trace.all(questionnaire, sheet) }
    self.init(language: language, blocks: builder.blocks)
  }
}

/// Puts a report together; one extension for each chapter.
struct ReportBuilder {
  let questionnaire: Questionnaire
  let sheet: AnswerSheet
  let assessment: Assessment
  let language: Language
  let edition: Edition
  let isPrivate: Bool
  /// In the order they were read.
  let tables: [LoadedTable]
  let words: any ReportWords
  /// One answer per item, as the scores and the ladder read it.
  let merged: MergedSheet
  let robustness: Robustness
  /// What was decided about steps of the plan.
  var edits: [PlanEdit] = []
  /// Whether every step is told in full, whenever it is begun.
  var hasWholePlan = false
  /// What claims can be followed back; empty where their numbers are not shown.
  var traces: [Trace] = []
  /// What the scores are held against.
  var earlier: Report.Earlier?

  struct Edition {
    /// As it was given: printed where it is no calendar day.
    let date: String
    let version: String
    let digest: String
    /// From 1; `nil` for what no case keeps.
    var number: Int?

    var day: Day? { Day(date) }
  }

  init(
    questionnaire: Questionnaire, sheet: AnswerSheet, assessment: Assessment, language: Language,
    edition: Edition, isPrivate: Bool, tables: [LoadedTable] = []
  ) {
    self.questionnaire = questionnaire
    self.sheet = sheet
    self.assessment = assessment
    self.language = language
    self.edition = edition
    self.isPrivate = isPrivate
    self.tables = tables
    words = language.words
    merged = SheetMerge(questionnaire, sheet.respondents).sheet(date: sheet.date)
    robustness = Robustness(questionnaire, sheet)
  }

  var blocks: [Report.Block] {
    firstPage + [.pageBreak] + signals + changes + areas + reasons + firmness + alarms + contradictions
      + differences + claims + style + figures + money
      + (planned.isEmpty ? [] : [.pageBreak]) + plan + findOut + remarks + papers + further + answers + method
  }

  var verdict: VerdictFinding { assessment.verdict }

  func heading(_ heading: Heading, level: Int = 2) -> Report.Block {
    .heading(level, [.text(words.heading(heading))])
  }

  /// A chapter with nothing in it is left out.
  func chapter(_ heading: Heading, level: Int = 2, _ blocks: [Report.Block]) -> [Report.Block] {
    blocks.isEmpty ? [] : [self.heading(heading, level: level)] + blocks
  }

  /// The number of a claim, to stand behind it; nothing where numbers are not shown.
  func trace(_ subject: Trace.Subject) -> [Report.Span] {
    traces.first { $0.subject == subject }.map { [.trace($0.label)] } ?? []
  }

  func text(_ text: LocalizedText) -> Report.Span {
    .text(text[language])
  }

  /// A whole sentence, whether or not its author put a full stop.
  func sentence(_ text: String) -> String {
    text.isEmpty || text.isClosed ? text : text + "."
  }

  func sentence(_ text: LocalizedText) -> String {
    sentence(text[language])
  }

  /// "Owner: the director."
  func labelled(_ label: String, _ value: Report.Span) -> [Report.Span] {
    [.strong(label + ":"), .text(" "), value]
  }

  func quoted(_ id: Item.ID) -> String {
    words.quoted((questionnaire.item(id)?.text[language] ?? "").firstQuestion)
  }

  /// A question and what was answered, as the scores read it: "“How many?” – 36 of 120".
  /// - Parameter whole: with the tables that go into detail.
  func questionAndAnswer(_ id: Item.ID, whole: Bool = false) -> [Report.Span] {
    [.text(quoted(id) + words.dash), answer(id, whole: whole)]
  }

  /// The answer as the scores read it, whoever gave it; it stands within a sentence.
  func answer(_ id: Item.ID, whole: Bool = false) -> Report.Span {
    guard let item = questionnaire.item(id) else { return .text(words.notAsked) }
    switch merged[id] {
    case nil: return .text(words.notAsked)
    case .answered(let answer)?:
      return summary(item).map { .text($0) } ?? span(.answered(whole ? answer : brief(answer, item)), item)
    case .dontKnow?: return span(.dontKnow, item)
    case .declined?: return span(.declined, item)
    case .notApplicable?: return span(.notApplicable(reason: nil), item)
    }
  }

  /// Without the tables that go into detail, where something else was said: their rows would burst the sentence.
  private func brief(_ answer: Answer, _ item: Item) -> Answer {
    let kept = item.fields.filter { field in
      if case .table = field.format { false } else { answer[field.id] != nil }
    }
    return kept.isEmpty ? answer : Answer(answer.values.filter { kept.map(\.id).contains($0.key) })
  }

  /// What a table comes to: its rows would burst the sentence.
  private func summary(_ item: Item) -> String? {
    guard case .table = item.mainField.format else { return nil }
    switch assessment.statistics[item.id] {
    case .forecast(let forecast)?: return words.brief(forecast)
    case .spread(let spread)?: return words.brief(spread)
    case .share(let share)? where share.whole > 0: return words.share(share)
    case .share?, nil: return nil
    }
  }

  /// What was said, with the standing of who worded it: only what a person typed is not trusted.
  func span(_ content: Response.Content, _ item: Item) -> Report.Span {
    let words = describe(content, item: item, language: language, withChance: true)
    switch content {
    case .answered(let answer):
      let isTyped = item.fields.contains { answer[$0.id] != nil && $0.format.isTyped }
      return isTyped ? .said(words) : .text(words)
    case .notApplicable: return .said(words)
    case .dontKnow, .declined: return .text(words)
    }
  }

  func title(of area: Verdict.AreaReading) -> String? {
    guard case .area(let id) = area else { return nil }
    return questionnaire.areas.first { $0.id == id }?.title[language]
  }

  func recommendation(_ id: Recommendation.ID) -> Recommendation? {
    questionnaire.recommendations.first { $0.id == id }
  }
}
