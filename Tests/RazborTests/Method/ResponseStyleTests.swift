import RazborReport
import Testing

@testable import RazborCore
@testable import razbor

@Suite("How was answered") struct ResponseStyleTests {
  private static func scales(good: [Int], bad: [Int] = []) -> ScaleAnswers {
    ScaleAnswers(
      good.map { ScaleAnswers.Point(value: $0, highIsGood: true) }
        + bad.map { ScaleAnswers.Point(value: $0, highIsGood: false) })
  }

  private static func turns(_ values: [Int]) -> ScaleAnswers {
    ScaleAnswers(values.enumerated().map { ScaleAnswers.Point(value: $1, highIsGood: $0.isMultiple(of: 2)) })
  }

  @Test("The statistics of the method's examples")
  func examples() {
    let first = Self.scales(good: [5, 5, 5, 7, 7])
    #expect(first.longestRun == 3 && first.variation == 10_954 && first.acquiescence == nil)
    #expect(Self.scales(good: [8, 8, 9], bad: [8, 7, 9]).acquiescence == 63_333)
    #expect(Self.scales(good: [8, 8, 9], bad: [2, 3, 1]).acquiescence == 3_333)
    let sixes = Self.turns(Array(repeating: 6, count: 10))
    #expect(sixes.longestRun == 10 && sixes.variation == 0 && sixes.acquiescence == 20_000)
    #expect(sixes.notes == [.sameInARow, .hardlyVaries])
  }

  struct Row: Sendable {
    let values: [Int]
    let notes: [ScaleAnswers.Note]
  }

  static let rows = [
    Row(values: [1, 9, 2, 8, 1, 9, 2, 8], notes: []),
    Row(values: [9, 8, 9, 7, 9, 8, 2, 9], notes: [.agreesWithAll]),
    Row(values: [1, 2, 3, 1, 2, 3, 9, 1], notes: [.disagreesWithAll]),
    // Five of eight in a row are enough, four are not; of twelve it takes six.
    Row(values: [7, 7, 7, 7, 7, 1, 9, 4], notes: [.sameInARow]),
    Row(values: [7, 7, 7, 7, 2, 1, 9, 4], notes: []),
    Row(values: [4, 4, 4, 4, 4, 1, 9, 2, 8, 3, 9, 1], notes: []),
    // The deviation of four 5s and four 7s is above 1, of seven 5s and a 6 far below.
    Row(values: [5, 7, 7, 5, 5, 7, 7, 5], notes: []),
    Row(values: [5, 5, 5, 6, 5, 5, 5, 5], notes: [.hardlyVaries]),
    // Seven say nothing.
    Row(values: [5, 5, 5, 5, 5, 5, 5], notes: []),
  ]

  @Test("What stands out, and what does not yet", arguments: rows)
  func notes(_ row: Row) {
    #expect(Self.turns(row.values).notes == row.notes)
  }

  @Test("Without a third the other way round nothing is said")
  func oneDirection() {
    #expect(Self.scales(good: [5, 5, 5, 5, 5, 5], bad: [5, 5]).notes == [])
    #expect(Self.scales(good: [5, 5, 5, 5, 5, 5], bad: [5, 5, 5]).notes == [.sameInARow, .hardlyVaries])
  }

  private func style(_ answers: String) throws -> (AnswerSheet, Assessment) {
    let questionnaire = try QuestionnaireLoader.load("consultation").questionnaire
    let text = "questionnaire: consultation\nrespondents:\n" + answers
    let sheet = try AnswerSheetDecoder.decode(YAMLSource.parse(text).get(), for: questionnaire).get()
    return (sheet, Assessment(questionnaire, sheet))
  }

  @Test(
    "Opinions that are 25 points milder than facts are told beside them, 22 are not",
    arguments: [(15, true), (16, false)])
  func gap(coldTime: Int, isTold: Bool) throws {
    let (_, assessment) = try style(
      """
        - role: owner
          answers: {cold_time_share: \(coldTime), records: for_reports, handling_standard: verbal}
      """)
    let gap = ResponseStyle.OptimismGap(signal: "leads", facts: 400, opinions: 150)
    #expect(assessment.style.gaps == (isTold ? [gap] : []))
  }

  @Test("One fact is too little for a gap") func thin() throws {
    let (_, assessment) = try style(
      "  - {role: owner, answers: {response_complaints: never, records: heads}}\n")
    #expect(assessment.style.gaps == [])
  }

  @Test(
    "One head alone is a view from inside, two are not",
    arguments: [
      (["owner", "sales"], Role.sales as Role?), (["marketing"], .marketing), (["marketing", "sales"], nil),
      (["owner"], nil),
    ])
  func soleHead(roles: [String], head: Role?) throws {
    let (_, assessment) = try style(
      roles.map { "  - {role: \($0), answers: {records: crm}}" }.joined(separator: "\n") + "\n")
    #expect(assessment.style.soleHead == head)
  }

  @Test("Three open contradictions among many lower the evidence by a grade")
  func grade() throws {
    let company = try SoundCompany()
    let one = try company.assessment("lead_criteria=none")
    #expect(one.style.contradictions.violated < 3)
    let many = try company.assessment(
      "traffic_fit=wrong managers_same_path=very demo_similarity=different owner_bottleneck=8")
    #expect(many.style.contradictions.violated == 3 && many.style.contradictions.applicable >= 8)
    #expect(many.verdict.code == "MK-EVIDENT" && many.verdict.grade == .c)
    #expect(try company.assessment("traffic_fit=wrong").verdict.grade == .b)
  }

  @Test(
    "The report shows the gap to everybody and how scales were used to the consultant only",
    arguments: Language.allCases)
  func report(_ language: Language) throws {
    let (sheet, assessment) = try style(
      """
        - {role: sales, answers: {response_complaints: never, records: heads, handling_standard: none}}
      """)
    let consultation = try QuestionnaireLoader.load("consultation").questionnaire
    let report = Report(
      questionnaire: consultation, sheet: sheet, assessment: assessment, language: language,
      date: "2026-11-23",
      version: "1", digest: "d", isPrivate: false)
    let text = TextRenderer(columns: 78, isAccessible: false).render(report).replacing("\n", with: " ")
    let gap = LocalizedText(ru: "по мнениям 0 из 100, по", en: "opinions come to 0 of 100, documents")
    let head = LocalizedText(ru: "отвечал только руководитель продаж", en: "only the head of sales answered")
    #expect(text.contains(gap[language]))
    #expect(text.contains(head[language]))
  }
}
