import RazborCore
import Testing

@testable import razbor

@Suite("Dates, amounts and names as they are written") struct WrittenCellTests {
  @Test(
    "A moment is read",
    arguments: [
      "31.12.2026 14:05:00", "31.12.2026 14:05", "31.12.26 14:05", "2026-12-31 14:05:00",
      "2026-12-31T14:05:00",
      "2026-12-31T14:05:00Z", "2026-12-31T17:05:00+03:00", "2026-12-31T17:05:00.123+0300", "31/12/2026 14:05",
      "12/31/2026 2:05 PM", "12/31/2026 02:05:30 pm", "31 дек 2026 14:05", "31 декабря 2026 г., 14:05",
      "Dec 31, 2026 2:05 PM", "December 31, 2026, 14:05", "31-12-2026 14:05", "\"31.12.2026 14:05\"",
    ])
  func moments(text: String) throws {
    let order: WrittenMoment.Order = text.hasPrefix("12/") ? .monthFirst : .dayFirst
    let moment = try #require(WrittenMoment(text, order))
    let day = try #require(Day("2026-12-31"))
    #expect(moment.minute == day.number * 1440 + 14 * 60 + 5)
    #expect(moment.hasTime)
    #expect(moment.month == Month(year: 2026, month: 12))
  }

  @Test(
    "A day alone is a day without a time",
    arguments: ["05.03.2026", "2026-03-05", "5 мар 2026", "Mar 5, 2026"])
  func days(text: String) throws {
    let moment = try #require(WrittenMoment(text, .dayFirst))
    #expect(!moment.hasTime)
    #expect(moment.minute == (try #require(Day("2026-03-05"))).number * 1440)
  }

  @Test(
    "What is no moment is none",
    arguments: [
      "", "-", "вчера", "31.02.2026", "00.01.2026", "2026-13-01", "31.12.2026 25:00", "31.12.2026 14", "1.2",
      "99999999999999999999.1.2026", "31.12.2026 14:05 foo", "12:30", "31.12.1889", "31.12.9999", "45123",
      "13/13/2026", "2026-02-30T10:00:00Z", "٣١.١٢.٢٠٢٦", "31.12.2026 13:05 PM", "0/0/0",
    ])
  func notMoments(text: String) {
    #expect(WrittenMoment(text, .dayFirst) == nil)
    _ = WrittenMoment(text, .monthFirst)
    _ = WrittenMoment(text, nil)
  }

  @Test(
    "The order of a column is told by the days above twelve",
    arguments: [
      (["1/2/2026", "13/2/2026"], .dayFirst), (["1/2/2026", "2/13/2026"], .monthFirst),
      (["1/2/2026"], .dayFirst),
      (["1/2/2026 3:00 PM"], .monthFirst), (["13/2/2026", "2/13/2026"], nil), ([], .dayFirst),
    ] as [([String], WrittenMoment.Order?)])
  func order(values: [String], expected: WrittenMoment.Order?) {
    #expect(WrittenMoment.order(values) == expected)
  }

  @Test("Where both orders occur only the days above twelve are read")
  func bothOrders() throws {
    #expect(WrittenMoment("1/2/2026", nil) == nil)
    #expect(WrittenMoment("13/2/2026", nil) == WrittenMoment("13.02.2026", nil))
    #expect(WrittenMoment("2/13/2026", nil) == WrittenMoment("13.02.2026", nil))
  }

  @Test(
    "An amount is read",
    arguments: [
      ("1 234 567,89 ₽", 1_234_568), ("1,234.50", 1235), ("$1,200", 1200), ("1500.00", 1500),
      ("1500|RUB", 1500),
      ("1.234.567,00", 1_234_567), ("12 000 руб.", 12_000), ("0", 0), ("-5", -5), ("1\u{A0}000", 1000),
      ("RUB 500", 500), ("1.500", 1500), ("0,5", 1),
    ])
  func amounts(text: String, expected: Int) {
    #expect(WrittenAmount.whole(text) == expected)
  }

  @Test(
    "What is no amount is none", arguments: ["", "много", "01.08.2026", "a@1", "12:30", "5 и 6", "1/2", "₽"])
  func notAmounts(text: String) {
    #expect(WrittenAmount.whole(text) == nil)
  }

  @Test("A number beyond every limit is held at the limit")
  func huge() {
    #expect((WrittenAmount.whole(String(repeating: "9", count: 50)) ?? 0) > Count.moneyLimit)
  }

  @Test(
    "A person becomes initials, and what may be theirs is not kept",
    arguments: [
      ("Иванова Мария", "И. М."), ("smith", "S."), ("petr@example.com", nil), ("+7 916 123-45", nil),
      ("89161234567", nil), ("", nil), ("  ", nil), ("Анна-Мария де ля Крус", "А. М. Д."),
    ] as [(String, String?)])
  func initials(text: String, expected: String?) {
    #expect(Private.initials(text) == expected)
  }

  @Test("A name of any length is kept short enough to be stored")
  func longName() throws {
    let name = try #require(Private.name("a" + String(repeating: "\u{301}", count: 5000)))
    #expect(name.utf8.count <= 240)
    #expect(Private.name(String(repeating: "я", count: 5000))?.count == 60)
  }

  @Test("Of two names of one column the better one counts, wherever it stands")
  func betterHeader() throws {
    let map = try ColumnMap(
      ["utm_source", "Дата начала", "Дата создания", "Источник", "Комментарий"], .standard, mappings: [])
    #expect(map.header(.created) == "Дата создания")
    #expect(map.header(.source) == "Источник")
    #expect(map.unused == ["utm_source", "Дата начала", "Комментарий"])
  }

  @Test(
    "A header is known however it is written",
    arguments: ["Дата создания", " ДАТА  СОЗДАНИЯ: ", "дата создания", "Created at", "CREATED-AT"])
  func headers(name: String) {
    #expect(TableVocabulary.standard.column(name) == .created)
  }
}
