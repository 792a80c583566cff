import RazborCore

extension Report {
  /// Writes the diagnosis up. Pure: the date and the versions come from outside.
  ///
  /// Private notes are left out unless `isPrivate`.
  package init(
    questionnaire: Questionnaire, sheet: AnswerSheet, assessment: Assessment, language: Language,
    date: String, version: String, digest: String, isPrivate: Bool
  ) {
    let builder = ReportBuilder(
      questionnaire: questionnaire, sheet: sheet, assessment: assessment, language: language,
      edition: ReportBuilder.Edition(date: date, version: version, digest: digest), isPrivate: isPrivate)
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
  let words: any ReportWords
  /// One answer per item, as the scores and the ladder read it.
  let merged: MergedSheet

  struct Edition {
    /// As it was given: printed where it is no calendar day.
    let date: String
    let version: String
    let digest: String

    var day: Day? { Day(date) }
  }

  init(
    questionnaire: Questionnaire, sheet: AnswerSheet, assessment: Assessment, language: Language,
    edition: Edition, isPrivate: Bool
  ) {
    self.questionnaire = questionnaire
    self.sheet = sheet
    self.assessment = assessment
    self.language = language
    self.edition = edition
    self.isPrivate = isPrivate
    words = language.words
    merged = SheetMerge(questionnaire, sheet.respondents).sheet(date: sheet.date)
  }

  var blocks: [Report.Block] {
    firstPage + [.pageBreak] + signals + areas + reasons + alarms + contradictions + differences + figures
      + plan + findOut + answers + method
  }

  var verdict: VerdictFinding { assessment.verdict }

  func heading(_ heading: Heading, level: Int = 2) -> Report.Block {
    .heading(level, [.text(words.heading(heading))])
  }

  /// A chapter with nothing in it is left out.
  func chapter(_ heading: Heading, level: Int = 2, _ blocks: [Report.Block]) -> [Report.Block] {
    blocks.isEmpty ? [] : [self.heading(heading, level: level)] + blocks
  }

  func text(_ text: LocalizedText) -> Report.Span {
    .text(text[language])
  }

  /// A whole sentence, whether or not its author put a full stop.
  func sentence(_ text: String) -> String {
    let closing: Set<Character> = [".", "!", "?", "…", ":"]
    return text.last.map { closing.contains($0) ? text : text + "." } ?? ""
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
  func questionAndAnswer(_ id: Item.ID) -> [Report.Span] {
    [.text(quoted(id) + words.dash), .said(answer(id))]
  }

  /// The answer as the scores read it, whoever gave it; it stands within a sentence.
  func answer(_ id: Item.ID) -> String {
    guard let item = questionnaire.item(id) else { return words.notAsked }
    let content: Response.Content
    switch merged[id] {
    case nil: return words.notAsked
    case .answered(let answer)?: content = .answered(answer)
    case .dontKnow?: content = .dontKnow
    case .declined?: content = .declined
    case .notApplicable?: content = .notApplicable(reason: nil)
    }
    return describe(content, item: item, language: language, withChance: true)
  }

  /// An answer that stands by itself.
  func standalone(_ content: Response.Content, _ item: Item) -> String {
    describe(content, item: item, language: language, withChance: true).capitalized
  }

  func title(of area: Verdict.AreaReading) -> String? {
    guard case .area(let id) = area else { return nil }
    return questionnaire.areas.first { $0.id == id }?.title[language]
  }

  func recommendation(_ id: Recommendation.ID) -> Recommendation? {
    questionnaire.recommendations.first { $0.id == id }
  }
}

/// Permille as whole hundredths; bounds are rounded outwards, so that what is exact stays inside.
enum Hundredths {
  static func nearest(_ permille: Int) -> Int { halfUp(permille, 10) }
  static func below(_ permille: Int) -> Int { floorDiv(permille, 10) }
  static func above(_ permille: Int) -> Int { -floorDiv(-permille, 10) }
}

extension String {
  /// Up to the first question mark: what follows explains the question to the person who answers it.
  var firstQuestion: String {
    firstIndex(of: "?").map { String(self[...$0]) } ?? self
  }
}
