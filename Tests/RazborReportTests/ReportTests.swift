import RazborReport
import Testing

@testable import RazborCore

@Suite struct ReportTests {
  @Test func `Russian text`() {
    #expect(TextRenderer(width: 78).render(report(.ru)).spaced == GoldenReport.russianText)
  }

  @Test func `English Markdown`() {
    #expect(MarkdownRenderer().render(report(.en)).spaced == GoldenReport.englishMarkdown)
  }

  @Test(arguments: Language.allCases)
  func `No code name and no private note is printed`(language: Language) {
    let text = TextRenderer().render(report(language))
    for name in ["MG-EXPECT", "criteria_", "SECRET", "standards_"] { #expect(!text.contains(name)) }
    #expect(TextRenderer().render(report(language, isPrivate: true)).contains("SECRET"))
  }

  @Test(arguments: [24, 40, 78])
  func `No line is longer than the width`(width: Int) {
    let lines = TextRenderer(width: width).render(report(.ru)).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width })
  }

  func report(_ language: Language, isPrivate: Bool = false) -> Report {
    Report(
      questionnaire: TinyQuestionnaire.questionnaire, sheet: sheet, assessment: assessment,
      language: language, date: "2026-11-25", version: "1.0", digest: "abc123", isPrivate: isPrivate)
  }

  private var sheet: AnswerSheet {
    AnswerSheet(
      questionnaire: "tiny", name: "*Acme*",
      respondents: [
        Respondent(
          role: .owner,
          responses: [
            "criteria": Response(
              .answered(Answer(["value": .option("no")])), basis: .shown, note: "asked <both>",
              privateNote: "SECRET")
          ])
      ])
  }

  private var assessment: Assessment {
    Assessment(
      signals: [
        SignalScore(
          id: "standards", score: 1000, low: 667, high: 1000, answeredWeight: 2, applicableWeight: 3,
          band: .red, lowBand: .red, highBand: .red, flags: [],
          contributions: [
            Contribution(item: "criteria", weight: 2, severity: 1000, byDontKnow: false)
          ])
      ],
      areas: [],
      verdict: VerdictFinding(
        code: "MG-EXPECT", area: .area("management"), status: .provisional, attainable: ["MG-EXPECT"],
        areaDecided: true, rung: nil, route: .rung, because: [.gateFails("criteria")], alsoTrue: [],
        secondSuspect: nil, grade: .b, keys: .none, tally: nil, gate: []),
      alarms: [], contradictions: [],
      recommendations: [
        RecommendationFinding(id: "agree", area: "management", items: ["criteria"], first: true)
      ],
      statistics: [:], toFindOut: [], open: ["share"], pivotal: ["share"], differences: [])
  }
}
