import RazborReport
import Testing

@testable import RazborCore

@Suite("The report of a small questionnaire") struct ReportTests {
  @Test(
    "says",
    arguments: [
      "25 ноября 2026 года.",
      "Похоже, начать стоит с управления. Вывод предварительный: 1 вопрос без ответа ещё может его изменить.",
      "• Нет договорённости: «Критерии согласованы?» — Нет.",
      "1. Согласуйте критерии. Кто отвечает: директор. Срок: в течение 2 недель, до 9 декабря 2026 года.",
      "• Вывод зависит от ответов, которых пока нет: «Сколько целевых?».",
      "• Где искать, уже ясно: Управление. Не ясна только точная причина.",
      "• Ответ есть на 1 из 2 вопросов.",
      "Оценка: 100 из 100. Границы: от 66 до 100. Отвечено: 67 % вопросов по весу (2 из 3).",
      "• «Критерии согласованы?» — Нет; тяжесть 100 из 100, вес 2.",
      "• Показатель маркетинга: пока не известен, на вопрос «Сколько целевых?» ещё нет ответа.",
      "• Источник: № 1 в списке источников.",
      "• Критерии согласованы? Нет. Основание: показано. Заметка: asked <both>.",
    ])
  func russianText(sentence: String) {
    #expect(TextRenderer(width: 1000).render(report(.ru)).spaced.contains(sentence))
  }

  @Test(
    "is Markdown in which nothing that was typed acts",
    arguments: [
      #"# Diagnosis: \*Acme\*"#,
      "**Management seems to come first.** The verdict is provisional: 1 unanswered question can still change it.",
      "1. **Agree on criteria.** Who is responsible: the director. When: within 2 weeks, by 9 December 2026.",
      "`█████████████▓▓▓▓▓▓▓` Score: 100 out of 100. Bounds: 66 to 100. Answered: 67% of the questions by weight (2 of 3).",
      #"### 1\. Agree on criteria"#,
      #"- **Are criteria agreed?** No. Basis: shown. Note: asked \<both\>\."#,
    ])
  func englishMarkdown(sentence: String) {
    let text = MarkdownRenderer().render(report(.en)).spaced
    #expect(text.contains(sentence))
  }

  @Test("prints no code name and no private note", arguments: Language.allCases)
  func codeNames(language: Language) {
    let text = TextRenderer().render(report(language))
    for name in ["MG-EXPECT", "criteria_", "SECRET", "standards_"] { #expect(!text.contains(name)) }
    #expect(TextRenderer().render(report(language, isPrivate: true)).contains("SECRET"))
  }

  @Test("has no line longer than the width", arguments: [24, 40, 78])
  func width(width: Int) {
    let lines = TextRenderer(width: width).render(report(.ru)).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width })
  }

  @Test("counts what it is told to count", arguments: [24, 40, 78])
  func measure(width: Int) {
    let wide: TextWrap.Measure = { text in text.reduce(0) { $0 + ($1 == " " ? 1 : 2) } }
    let renderer = TextRenderer(width: width, measure: wide)
    let lines = renderer.render(report(.ru)).split(separator: "\n").filter {
      !$0.contains { "█─═".contains($0) }
    }
    #expect(lines.allSatisfy { wide(String($0)) <= width })
  }

  @Test("draws nothing where it is listened to", arguments: Language.allCases)
  func accessible(language: Language) {
    let text = TextRenderer(isAccessible: true).render(report(language))
    #expect(!text.contains { "█▓▒░─═•!".contains($0) })
    let score =
      language == .ru
      ? "\nОценка: 100 из 100\nГраницы: от 66 до 100\n" : "\nScore: 100 out of 100\nBounds: 66 to 100\n"
    #expect(text.contains(score))
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
        suspicion: nil, grade: .b, keys: .none, tally: nil, gate: []),
      alarms: [], contradictions: [],
      recommendations: [
        RecommendationFinding(id: "agree", area: "management", items: ["criteria"], first: true)
      ],
      statistics: [:], toFindOut: [], open: ["share"], pivotal: ["share"], differences: [], claims: [],
      style: .nothing)
  }
}
