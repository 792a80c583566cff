import RazborReport
import Testing

@testable import RazborCore

@Suite struct AnswerWordsTests {
  struct Row: Sendable {
    let value: Answer.Value
    let format: AnswerFormat
    let ru: String
    let en: String

    init(_ value: Answer.Value, _ format: AnswerFormat, _ ru: String, _ en: String) {
      self.value = value
      self.format = format
      self.ru = ru
      self.en = en
    }
  }

  @Test(arguments: [
    Row(.share(.counted(part: 36, whole: 120)), .share, "36 из 120", "36 of 120"),
    Row(.share(.estimate(permille: 300)), .share, "около 30 %", "about 30%"),
    Row(.share(.estimate(permille: 125)), .share, "около 12,5 %", "about 12.5%"),
    Row(.number(150), .amount(.minutes), "2 ч 30 мин", "2 h 30 min"),
    Row(.number(1500), .amount(.minutes), "1 день 1 ч", "1 day 1 h"),
    Row(.number(0), .amount(.minutes), "0 мин", "0 min"),
    Row(.number(1_500_000), .amount(.money), "1 500 000", "1,500,000"),
    Row(.number(999), .amount(.count), "999", "999"),
    Row(.number(21), .amount(.days), "21 день", "21 days"),
    Row(.number(3), .amount(.months), "3 месяца", "3 months"),
    Row(.number(5), .amount(.people), "5 человек", "5 people"),
    Row(.number(1), .amount(.times), "1 раз", "1 time"),
    Row(.number(450), .amount(.percent), "45 %", "45%"),
    Row(.number(7), .scale, "7 из 10", "7 out of 10"),
    Row(.number(10), .scale, "10 из 10 (Всё описано)", "10 out of 10 (All is described)"),
    Row(.option("no"), .choice(TinyQuestionnaire.yesNo), "Нет", "No"),
    Row(.options(["yes", "no"]), .several(TinyQuestionnaire.yesNo), "Да; Нет", "Yes; No"),
    Row(.options([]), .several(TinyQuestionnaire.yesNo), "ничего из перечисленного", "none of these"),
    Row(.text("a\nb"), .text, "a; b", "a; b"),
    Row(.rows([]), TinyQuestionnaire.table, "таблица оставлена пустой", "the table was left empty"),
    Row(
      .rows((1...5).map { ["who": .text("P\($0)"), "deals": .number($0)] }), TinyQuestionnaire.table,
      "P1: сделки 1; P2: сделки 2; P3: сделки 3; и ещё 2 строки",
      "P1: deals 1; P2: deals 2; P3: deals 3; and 2 more rows"),
  ])
  func `An answer in words`(row: Row) {
    let item = TinyQuestionnaire.item("x", format: row.format)
    let answer = Answer(["value": row.value])
    #expect(describe(answer, item: item, language: .ru).spaced == row.ru)
    #expect(describe(answer, item: item, language: .en).spaced == row.en)
  }

  @Test func `A month by its name`() throws {
    let item = TinyQuestionnaire.item("x", format: .month)
    let answer = Answer(["value": .month(try #require(Month("2026-08")))])
    #expect(describe(answer, item: item, language: .ru) == "август 2026")
    #expect(describe(answer, item: item, language: .en) == "August 2026")
  }

  @Test func `What is no answer`() {
    let item = TinyQuestionnaire.item("x", format: .scale)
    #expect(describe(.dontKnow, item: item, language: .ru) == "не знаю")
    #expect(describe(.declined, item: item, language: .en) == "preferred not to say")
    let reason = describe(.notApplicable(reason: "no team"), item: item, language: .en)
    #expect(reason == "not applicable: no team")
  }
}

extension AnswerFormat {
  fileprivate static func amount(_ unit: NumberFormat.Unit) -> Self {
    .number(NumberFormat(unit: unit, limits: 0...Count.moneyLimit))
  }
}

extension String {
  /// No-break spaces as plain ones: a reader of a test cannot tell them apart.
  var spaced: String {
    String(map { $0 == "\u{A0}" ? " " : $0 })
  }
}
