import RazborReport
import Testing

@testable import RazborCore

/// What a report says beside the verdict.
@Suite struct FindingsReportTests {
  @Test(arguments: [
    "Вывода пока нет: данных недостаточно, 2 вопроса без ответа ещё могут его изменить.",
    "! Заявки теряются. Перезвоните сегодня.",
    "не измерено, возможно от 0 до 100 из 100; отвечено на 0 % вопросов по весу (0 из 3).",
    "Уровень ещё может оказаться любым от спокойного до критического.",
    "Показатель маркетинга: «Сколько целевых?» – 12 из 120 (10 %), с учётом случайности от 6,3 % до 15,4 %.",
    "Ориентир – 30 %. Показатель ниже, и случайностью это не объяснить.",
    "Показатель продаж: показатель в компании не известен («Сколько целевых?»).",
    "– Объяснение: it is in the wiki",
    "– Руководитель продаж: не знаю",
    "Пока ни один ответ не указывает на причину.",
  ])
  func `The Russian report says`(sentence: String) {
    #expect(TextRenderer(width: 1000).render(report(.ru)).spaced.contains(sentence))
  }

  @Test(arguments: [
    "There is no verdict yet: the data do not carry one, and 2 unanswered questions can still change it.",
    "> **Enquiries get lost.** Call back today.",
    "not measured, possibly 0 to 100 out of 100; 0% of the questions answered by weight (0 of 3).",
    "**The marketing figure:** “How many on target?” – 12 of 120 (10%), allowing for chance 6.3% to 15.4%.",
    "- **Explanation:** it is in the wiki",
    "- **Head of sales:** don't know",
  ])
  func `The English report says`(sentence: String) {
    #expect(MarkdownRenderer().render(report(.en)).spaced.contains(sentence))
  }

  private func report(_ language: Language) -> Report {
    Report(
      questionnaire: TinyQuestionnaire.questionnaire,
      sheet: AnswerSheet(questionnaire: "tiny", respondents: []), assessment: assessment, language: language,
      date: "2026-11-25", version: "1.0", digest: "abc123", isPrivate: false)
  }

  private var assessment: Assessment {
    Assessment(
      signals: [
        SignalScore(
          id: "standards", score: nil, low: 0, high: 1000, answeredWeight: 0, applicableWeight: 3, band: nil,
          lowBand: .green, highBand: .red, flags: [], contributions: [])
      ],
      areas: [], verdict: verdict, alarms: [AlarmFinding(id: "lost", items: ["share"])],
      contradictions: [
        ContradictionFinding(
          id: "words", items: ["criteria"], status: .explained, explanation: "it is in the wiki")
      ],
      recommendations: [], statistics: [:], toFindOut: [], open: [], pivotal: ["criteria", "share"],
      differences: [
        Difference(
          item: "share",
          answers: [(role: .owner, content: .declined), (role: .sales, content: .dontKnow)])
      ])
  }

  private var verdict: VerdictFinding {
    let share = KeyFigure(item: "share", share: Proportion(12, of: 120), reference: .permille(300))
    return VerdictFinding(
      code: "MG-EXPECT", area: .area("management"), status: .undecided, attainable: ["MG-EXPECT"],
      areaDecided: true, rung: nil, route: .silence, because: [], alsoTrue: [],
      secondSuspect: nil, grade: nil,
      keys: KeyReadings(marketing: .read(share), sales: .notKnown), tally: nil, gate: [])
  }
}
