import RazborCore
import Testing

@testable import RazborReport

@Suite struct PluralTests {
  private let question = RussianNoun("вопрос", "вопроса", "вопросов")

  @Test(arguments: [
    (0, "вопросов"), (1, "вопрос"), (2, "вопроса"), (4, "вопроса"), (5, "вопросов"), (11, "вопросов"),
    (12, "вопросов"), (14, "вопросов"), (21, "вопрос"), (22, "вопроса"), (25, "вопросов"), (101, "вопрос"),
    (111, "вопросов"), (1_002, "вопроса"), (1_012, "вопросов"),
  ])
  func `A Russian noun follows its number`(number: Int, form: String) {
    #expect(question.form(after: number) == form)
  }

  @Test(arguments: [(1, "вопроса"), (2, "вопросов"), (5, "вопросов"), (11, "вопросов"), (21, "вопроса")])
  func `A Russian noun in the genitive`(number: Int, form: String) {
    #expect(question.genitive(after: number) == form)
  }

  @Test(arguments: [
    (0, "сегодня", "today"), (1, "в течение суток", "within a day"), (3, "в течение 3 дней", "within 3 days"),
    (7, "в течение недели", "within a week"), (14, "в течение 2 недель", "within 2 weeks"),
    (30, "в течение месяца", "within a month"), (90, "в течение 3 месяцев", "within 3 months"),
  ])
  func `A term is told in its largest unit`(days: Int, russian: String, english: String) {
    #expect(Language.ru.words.term(days: days) == russian)
    #expect(Language.en.words.term(days: days) == english)
  }
}

@Suite("Quotation marks") struct QuotationTests {
  static let rows: [(String, ru: String, en: String)] = [
    ("лид", "«лид»", "“лид”"), ("«лид»", "«лид»", "“лид”"),
    ("\"A lead rings\"", "«A lead rings»", "“A lead rings”"),
    ("схема «вход — выход»", "«схема „вход — выход“»", "“схема ‘вход — выход’”"),
    ("\"yes\" and \"no\"", "«„yes“ and „no“»", "“‘yes’ and ‘no’”"),
    ("он сказал „да“", "«он сказал „да“»", "“он сказал ‘да’”"),
    ("don’t", "«don’t»", "“don’t”"), ("\"", "«„»", "“‘”"), ("", "«»", "“”"),
  ]

  @Test("Words that bring their own marks are not quoted twice", arguments: rows)
  func nested(_ text: String, _ ru: String, _ en: String) {
    #expect(Language.ru.words.quoted(text) == ru)
    #expect(Language.en.words.quoted(text) == en)
  }
}
