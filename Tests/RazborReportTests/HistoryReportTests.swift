import Foundation
import RazborReport
import Testing

@testable import RazborCore

/// What a report says of the months and stages of loaded tables.
@Suite("Months and stages in a report") struct HistoryReportTests {
  private static let leads = [430, 470, 455, 500, 480, 510]

  @Test(
    "Six months have the published limits, in both languages",
    arguments: [
      (
        Language.ru,
        [
          "Месяц за месяцем, в сравнении с собой", "январь 2026 – июнь 2026",
          "Заявки: в среднем 474 в месяц, обычно от 394 до 554, по 6 месяцам. Все месяцы внутри границ.",
          "было 135 из 1 355 (10 %; с учётом случайности 8,7–11,4 %), стало 74 из 1 490 (5 %; с учётом случайности "
            + "4,1–6 %).",
          "Изменение в процентных пунктах: −5, с учётом случайности от −6,6 до −3,4. Это настоящее изменение.",
          "После плохих месяцев обычные приходят и сами.",
          "Утечка. Заявки → Сделки: 74 из 1 490 (5 %; с учётом случайности 4,1–6 %); раньше было 135 из 1 355 (10 %;",
          "не хватает примерно 74.",
        ]
      ),
      (
        .en,
        [
          "Month by month, against its own past", "January 2026 – June 2026",
          "Enquiries: 474 a month on average, usually between 394 and 554, over 6 months. All months lie inside.",
          "it was 135 of 1,355 (10%; 8.7–11.4% allowing for chance), and is 74 of 1,490 (5%; 4.1–6% allowing for "
            + "chance).",
          "The change in percentage points: −5, allowing for chance between −6.6 and −3.4. This is a real change.",
          "After bad months ordinary ones come by themselves.",
          "A leak. Enquiries → Deals: 74 of 1,490 (5%; 4.1–6% allowing for chance); earlier it was 135 of 1,355 (10%;",
          "about 74 are missing.",
        ]
      ),
    ] as [(Language, [String])])
  func known(language: Language, sentences: [String]) {
    let text = text([months(Self.leads, [43, 47, 45, 25, 24, 25])], language)
    for sentence in sentences { #expect(text.contains(sentence), "\(sentence)") }
  }

  @Test("A month outside the limits is named")
  func outside() {
    let text = text([months([100, 101, 99, 100, 102, 100, 101, 130], Array(repeating: 10, count: 8))])
    #expect(text.contains("обычно от 89,7 до 119, по 8 месяцам. Вне границ: август 2026 — 130."))
    #expect(text.contains("август 2026 130 выше"))
  }

  @Test("Five months are too few, and it is said how many are missing")
  func five() {
    let text = text([months(Array(Self.leads.prefix(5)), [1, 1, 1, 1, 1])])
    #expect(
      text.contains(
        "Закончившихся месяцев здесь 5. Чтобы отличить перемену от шума, нужно не меньше 6, то есть ещё 1."))
    #expect(!text.contains("в среднем"))
    #expect(text.contains("Меньше всего проходит здесь: Заявки → Сделки, 5 из 2 335"))
    #expect(!text.contains("Утечка."))
  }

  @Test("Halves of too few cases say how many more they need")
  func fewCases() {
    let text = text([months([2, 2, 2, 5, 5, 5], [0, 1, 0, 1, 1, 1])])
    #expect(text.contains("в каждой половине нужно не меньше 20, то есть ещё 14."))
    #expect(!text.contains("настоящее изменение"))
  }

  @Test("A difference that may be chance says how many cases would tell")
  func noise() {
    let text = text([months(Array(repeating: 100, count: 6), [10, 10, 10, 8, 8, 8])])
    #expect(
      text.contains(
        "Это может быть и случайностью. Чтобы решить, при той же разнице во второй половине нужно"))
    #expect(!text.contains("настоящее изменение"))
  }

  @Test("Nobody is told to wait for ten thousands of cases, and numbers are in groups of three")
  func farFetched() {
    let near = text([months(Array(repeating: 100, count: 6), [10, 10, 10, 8, 9, 8])])
    #expect(near.contains("нужно около") && near.firstMatch(of: /около \d{4}/) == nil)
    let far = text([months(Array(repeating: 100, count: 6), [10, 10, 10, 10, 10, 9])])
    #expect(far.contains("Это может быть и случайностью.") && !far.contains("нужно около"))
  }

  @Test("What months inside the limits mean is said once")
  func once() {
    let text = text([months(Self.leads, [43, 47, 45, 46, 44, 45])])
    #expect(text.components(separatedBy: "это шум").count == 2)
    #expect(text.components(separatedBy: "Все месяцы внутри границ.").count > 2)
  }

  @Test("A weak last month is called passing only where the share has not really fallen")
  func lowNow() {
    let leads = Array(repeating: 100, count: 6)
    let words = "самый слабый по числу сделок"
    #expect(text([months(leads, [10, 11, 9, 12, 11, 8])]).contains("Последний месяц, июнь 2026, — \(words)"))
    #expect(!text([months(leads, [20, 19, 21, 9, 8, 7])]).contains(words))
    #expect(!text([months(leads, [10, 11, 9, 12, 11, 10])]).contains(words))
  }

  @Test("Without months and stages there is nothing to say")
  func nothing() {
    let list = LoadedTable(
      kind: "leads", digest: "", figures: [.rowsRead: 3, .rowsUsed: 3, .enquiries: 3], groups: [])
    for tables in [[], [list]] {
      let text = text(tables)
      for word in ["Месяц за месяцем", "Воронка", "Причина отказа", "Дольше всего", "перекрываются"] {
        #expect(!text.contains(word), "\(word)")
      }
    }
  }

  // The cohort of the method: 62, 52.4, 69.2 and 33.3 %.
  @Test("Stages without a reference have no leak, whatever the largest drop")
  func stages() {
    let text = text([stages([400, 248, 130, 90, 30])])
    #expect(text.contains("этап-3 90 69,2 % 62,2–75,4 %"))
    #expect(
      text.contains(
        "Меньше всего проходит здесь: этап-3 → этап-4, 30 из 90 (33,3 %; с учётом случайности 25,8–41,9 %). Утечка ли это, не сказать"
      ))
    #expect(!text.contains("Утечка."))
  }

  @Test("The same stages loaded before are the past")
  func stagesBefore() {
    let text = text([stages([400, 320, 200]), stages([400, 248, 155])])
    #expect(
      text.contains(
        "Утечка. этап-0 → этап-1: 248 из 400 (62 %; с учётом случайности 57,9–65,9 %); раньше было 320 из 400"
      ))
    #expect(text.contains("не хватает примерно 72."))
    #expect(text.contains("Утечки не видно: этап-1 → этап-2."))
  }

  @Test("Sources are told apart only where their intervals do not overlap")
  func order() {
    let apart = text([segments(.source, [("Сайт", 400, 80), ("Avito", 400, 20), ("Звонок", 40, 4)])])
    #expect(
      apart.contains("Точно различаются только эти: Сайт выше, чем Avito. Остальные интервалы перекрываются"))
    let alike = text([segments(.source, [("Сайт", 100, 12), ("Avito", 100, 10)])])
    #expect(alike.contains("Интервалы перекрываются: кто из них выше, по этим числам не сказать."))
    let few = text([segments(.manager, [("И. М.", 100, 2), ("П. О.", 100, 1)])])
    #expect(few.contains("Сравнивать рано: сделок здесь 3, нужно хотя бы ещё 3."))
    let single = text([segments(.manager, [("И. М.", 100, 20)])])
    #expect(!single.contains("перекрываются"))
  }

  @Test("A main reason is named only where chance cannot have put it first")
  func reasons() {
    let clear = text([reasons([("Дорого", 60), ("Не дозвонились", 20)], refused: 100)])
    #expect(clear.contains("Чаще любой другой названа одна причина, и это не случайность: Дорого."))
    #expect(clear.contains("Без причины: 20 из 100 (20 %; с учётом случайности 14,3–27,3 %)."))
    let unclear = text([reasons([("Дорого", 11), ("Не дозвонились", 10)], refused: 21)])
    #expect(unclear.contains("Какая причина главная, по этим числам не сказать"))
    #expect(!unclear.contains("Без причины"))
  }

  @Test("What stands at the handover is named")
  func handover() {
    let waits = [
      wait(.created, .handed, [10, 20, 30, 40, 50, 60]),
      wait(.handed, .answered, [3000, 3100, 3200, 3300, 3400]),
      wait(.answered, .closed, [5, 6]),
    ]
    let table = LoadedTable(
      kind: "leads", digest: "", figures: [.enquiries: 6, .open: 40, .standing: 10, .standingLimit: 21],
      groups: [], waits: waits)
    let text = text([table])
    #expect(text.contains("передача → ответ 5 0 2 дня 5 ч 20 мин"))
    #expect(text.contains("ответ → исход 2 0 мало, нужно ещё 3"))
    #expect(
      text.contains("от передачи в продажи до первого ответа. Это и есть передача от маркетинга к продажам."))
    #expect(text.contains("Полтора обычных срока до исхода — это 21 день. Открыты дольше: 10 из 40 (25 %;"))
  }

  @Test("The way of those whose outcome is known is a funnel, where a list has dates in between")
  func way() {
    let table = { (reached: [LoadedTable.Moment: Int]) in
      LoadedTable(kind: "leads", digest: "", figures: [:], groups: [], reached: reached)
    }
    let told = text([table([.created: 200, .answered: 180, .closed: 30])])
    #expect(told.contains("клиенты, чей исход уже известен.\n\nЭтап Дошло Доля Случайность (90 %)"))
    #expect(told.contains("Меньше всего проходит здесь: Первый ответ → Сделка, 30 из 180 (16,7 %;"))
    for few in [[:], [.created: 200, .closed: 30], [.created: 0, .answered: 0, .closed: 0]]
      as [[LoadedTable.Moment: Int]]
    {
      #expect(!text([table(few)]).contains("Воронка"))
    }
  }

  private func wait(_ from: LoadedTable.Moment, _ to: LoadedTable.Moment, _ minutes: [Int])
    -> LoadedTable.Wait
  {
    LoadedTable.Wait(from, to, WaitingTimes(finished: Sample(minutes)))
  }

  /// From January 2026 on.
  private func months(_ leads: [Int], _ deals: [Int]) -> LoadedTable {
    let groups = zip(leads, deals).enumerated().map { place, row in
      LoadedTable.Group(.month, "2026-0\(place + 1)", leads: row.0, target: nil, deals: row.1, revenue: 0)
    }
    return LoadedTable(
      kind: "leads", digest: "0123456789abcdef",
      figures: [.enquiries: leads.reduce(0, +), .deals: deals.reduce(0, +)], groups: groups)
  }

  private func stages(_ counts: [Int]) -> LoadedTable {
    let groups = counts.enumerated().map { place, count in
      LoadedTable.Group(
        .stage, "этап-\(place)", leads: count, target: counts.dropFirst(place + 1).first, deals: 0, revenue: 0
      )
    }
    return LoadedTable(kind: "stages", digest: "", figures: [:], groups: groups)
  }

  private func segments(_ kind: LoadedTable.Group.Kind, _ rows: [(String, Int, Int)]) -> LoadedTable {
    LoadedTable(
      kind: "leads", digest: "",
      figures: [.enquiries: rows.reduce(0) { $0 + $1.1 }, .deals: rows.reduce(0) { $0 + $1.2 }],
      groups: rows.map { LoadedTable.Group(kind, $0.0, leads: $0.1, target: nil, deals: $0.2, revenue: 0) })
  }

  private func reasons(_ rows: [(String, Int)], refused: Int) -> LoadedTable {
    LoadedTable(
      kind: "leads", digest: "", figures: [.enquiries: refused, .deals: 0, .refused: refused],
      groups: rows.map { LoadedTable.Group(.reason, $0.0, leads: $0.1, target: nil, deals: 0, revenue: 0) })
  }

  private func text(_ tables: [LoadedTable], _ language: Language = .ru) -> String {
    let questionnaire = TinyQuestionnaire.questionnaire
    let sheet = AnswerSheet(questionnaire: "tiny", respondents: [])
    let report = Report(
      questionnaire: questionnaire, sheet: sheet, assessment: Assessment(questionnaire, sheet),
      language: language, date: "2026-11-25", version: "1.0", digest: "abc123", isPrivate: false,
      tables: tables)
    return TextRenderer(width: 2000).render(report).spaced.split(separator: " ").joined(separator: " ")
  }
}
