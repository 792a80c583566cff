import RazborReport
import Testing

@testable import RazborCore

/// What a report says beside the verdict.
@Suite struct FindingsReportTests {
  @Test(arguments: [
    "Вывода пока нет: данных недостаточно, 2 вопроса без ответа ещё могут его изменить.",
    "! Заявки теряются. Перезвоните сегодня.",
    "Оценка: пока нет, ответов мало. Границы: от 0 до 100. Отвечено: 0 % вопросов по весу (0 из 3).",
    "Уровень ещё может оказаться любым, от спокойного до критического.",
    "Показатель маркетинга: 12 из 120 (10 %; с учётом случайности 6,3–15,4 %), по ответу на вопрос «Сколько целевых?».",
    "Ориентир — 30 %. Показатель ниже, и случайностью это не объяснить.",
    "Показатель продаж: в компании не известен, на вопрос «Сколько целевых?» ответили «не знаю».",
    "• Объяснение: it is in the wiki.",
    "• Руководитель продаж: не знаю.",
    "• В расчёт вошло: не знаю.",
    "Работа по цифрам  ответов мало  от 0 до 100  33 % (1 из 3)",
    "Пока ни один ответ не указывает на причину.",
  ])
  func `The Russian report says`(sentence: String) {
    #expect(TextRenderer(width: 1000).render(report(.ru)).spaced.contains(sentence))
  }

  @Test(arguments: [
    "There is no verdict yet: the data do not carry one, and 2 unanswered questions can still change it.",
    "> **Enquiries get lost.** Call back today.",
    "Score: none yet, too few answers. Bounds: 0 to 100. Answered: 0% of the questions by weight (0 of 3).",
    "**The marketing figure:** 12 of 120 (10%; 6.3–15.4% allowing for chance), from the answer to “How many on target?”",
    #"- **Explanation:** it is in the wiki\."#,
    "- **Head of sales:** don’t know.",
    "| Score by figures | too few answers | 0 to 100 | 33% (1 of 3) |",
  ])
  func `The English report says`(sentence: String) {
    #expect(MarkdownRenderer().render(report(.en)).spaced.contains(sentence))
  }

  private func report(_ language: Language) -> Report {
    Report(
      questionnaire: TinyQuestionnaire.questionnaire,
      sheet: AnswerSheet(
        questionnaire: "tiny",
        respondents: [
          Respondent(role: .owner, responses: ["share": Response(.declined)]),
          Respondent(role: .sales, responses: ["share": Response(.dontKnow)]),
        ]), assessment: assessment, language: language,
      date: "2026-11-25", version: "1.0", digest: "abc123", isPrivate: false)
  }

  private var assessment: Assessment {
    Assessment(
      signals: [
        SignalScore(
          id: "standards", score: nil, low: 0, high: 1000, answeredWeight: 0, applicableWeight: 3, band: nil,
          lowBand: .green, highBand: .red, flags: [], contributions: [])
      ],
      areas: [
        AreaScore(
          id: "management", index: 500, low: 0, high: 1000, band: nil, answeredWeight: 1, applicableWeight: 3)
      ], verdict: verdict, alarms: [AlarmFinding(id: "lost", items: ["share"])],
      contradictions: [
        ContradictionFinding(
          id: "words", items: ["criteria"], status: .explained, explanation: "it is in the wiki")
      ],
      recommendations: [], statistics: [:], toFindOut: [], open: [], pivotal: ["criteria", "share"],
      differences: [
        Difference(
          item: "share",
          answers: [(role: .owner, content: .declined), (role: .sales, content: .dontKnow)])
      ], claims: [], style: .nothing)
  }

  private var verdict: VerdictFinding {
    let share = KeyFigure(item: "share", share: Proportion(12, of: 120), reference: .permille(300))
    return VerdictFinding(
      code: "MG-EXPECT", area: .area("management"), status: .undecided, attainable: ["MG-EXPECT"],
      areaDecided: true, rung: nil, route: .silence, because: [], alsoTrue: [],
      suspicion: nil, grade: nil,
      keys: KeyReadings(marketing: .read(share), sales: .notKnown), tally: nil, gate: [])
  }
}
