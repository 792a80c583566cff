import Testing

@testable import RazborCore

@Suite("Answers as people type them") struct AnswerParserTests {
  private static let options = [
    AnswerOption(id: "yes", text: LocalizedText(ru: "да, проверяли", en: "yes, checked"), effect: .none),
    AnswerOption(
      id: "partly", text: LocalizedText(ru: "отчёт отчасти", en: "partly a report"), effect: .none),
    AnswerOption(id: "no", text: LocalizedText(ru: "нет, отчёта нет", en: "no report"), effect: .none),
  ]

  static let numbers: [(String, NumberFormat.Unit, Int?)] = [
    ("45", .count, 45), ("1 000", .count, 1000), ("1\u{A0}000", .count, 1000), ("1\u{202F}000", .count, 1000),
    ("1'000", .count, 1000), ("1,500", .count, 1500), ("1.500", .count, 1500), ("1,5", .count, nil),
    ("~40", .count, 40), ("около 40", .count, 40), ("about 40", .count, 40), ("-0", .count, 0),
    ("-1", .count, nil),
    ("1e309", .count, nil), ("NaN", .count, nil), ("∞", .count, nil), ("٣", .count, nil), ("１２", .count, nil),
    ("0x10", .count, nil), ("40-60", .count, nil), ("12 %", .count, nil), ("", .count, nil),
    ("2 тыс", .count, 2000),
    (String(repeating: "9", count: 400), .count, nil), ("4000001", .count, nil),
    ("4000000", .count, 4_000_000),
    ("1,5 млн", .money, 1_500_000), ("1.5m", .money, 1_500_000), ("1 500 000 ₽", .money, 1_500_000),
    ("300 000 руб.", .money, 300_000), ("1,2,3", .money, nil), ("1,500,000", .money, 1_500_000),
    ("$ 5", .money, nil), ("5 $", .money, 5), ("0,5", .money, 1), ("10 млрд", .money, 10_000_000_000),
    ("12 %", .percent, 120), ("12%", .percent, 120), ("18,5", .percent, 185), ("0", .percent, 0),
    ("101", .percent, nil),
    ("2 часа", .minutes, 120), ("1 ч 30 мин", .minutes, 90), ("полчаса", .minutes, 30), ("90", .minutes, 90),
    ("2 days", .minutes, 2880), ("1.5 h", .minutes, 90), ("сутки", .minutes, 1440),
    ("2 чего-то", .minutes, nil),
    ("15 мин.", .minutes, 15), ("3 недели", .days, 21), ("2 месяца", .days, 60), ("полгода", .months, nil),
    ("1 год", .months, 12), ("3 months", .months, 3), ("999999999999 лет", .minutes, nil),
  ]

  @Test("A number in its unit, or none", arguments: numbers)
  func number(_ text: String, _ unit: NumberFormat.Unit, _ expected: Int?) {
    let limit = unit == .percent ? 1000 : unit == .money ? Count.moneyLimit : Count.limit
    let format = AnswerFormat.number(NumberFormat(unit: unit, limits: 0...limit))
    #expect((try? AnswerParser.value(text, format)) == expected.map { .number($0) })
  }

  static let shares: [(String, Share?)] = [
    ("36 из 120", .counted(part: 36, whole: 120)), ("36 of 120", .counted(part: 36, whole: 120)),
    ("36/120", .counted(part: 36, whole: 120)), ("1 200 из 4 000", .counted(part: 1200, whole: 4000)),
    ("30 %", .estimate(permille: 300)), ("~30", .estimate(permille: 300)), ("30", .estimate(permille: 300)),
    ("33,3%", .estimate(permille: 333)), ("0", .estimate(permille: 0)), ("100", .estimate(permille: 1000)),
    ("101", nil), ("-1", nil), ("120 из 36", nil), ("1 из 0", nil), ("1,5 из 3", nil),
    ("5000000 из 9000000", nil),
    ("из", nil), ("/", nil), ("треть", nil),
  ]

  @Test("A share, counted or estimated", arguments: shares)
  func share(_ text: String, _ expected: Share?) {
    #expect((try? AnswerParser.value(text, .share)) == expected.map { .share($0) })
  }

  static let months: [(String, String?)] = [
    ("2026-08", "2026-08"), ("08.2026", "2026-08"), ("8/2026", "2026-08"), ("август 2026", "2026-08"),
    ("авг 2026", "2026-08"), ("мая 2026", "2026-05"), ("Aug 2026", "2026-08"), ("2026 August", "2026-08"),
    ("13.2026", nil), ("2026", nil), ("2026-08-01", nil), ("0.2026", nil), ("ав 2026", nil), ("", nil),
  ]

  @Test("A month", arguments: months)
  func month(_ text: String, _ expected: String?) {
    #expect((try? AnswerParser.value(text, .month)) == expected.flatMap { Month($0) }.map { .month($0) })
  }

  static let choices: [(String, Result<String, AnswerParseError>)] = [
    ("1", .success("yes")), ("3", .success("no")), ("да", .success("yes")), ("checked", .success("yes")),
    ("отчет отчасти", .success("partly")), ("no", .success("no")), ("ПРОВЕРЯЛИ", .success("yes")),
    ("0", .failure(.notAnOption("0", count: 3))), ("4", .failure(.notAnOption("4", count: 3))),
    ("-5", .failure(.notAnOption("-5", count: 3))), ("y", .failure(.singleLetter("y"))),
    ("н", .failure(.singleLetter("н"))), ("отчёт", .failure(.ambiguous("отчёт", numbers: [2, 3]))),
    ("ерунда", .failure(.notAnOption("ерунда", count: 3))), ("", .failure(.notAnOption("", count: 3))),
  ]

  @Test("An option by number, id or unique words", arguments: choices)
  func choice(_ text: String, _ expected: Result<String, AnswerParseError>) {
    let found = Result { () throws(AnswerParseError) in try AnswerParser.value(text, .choice(Self.options)) }
    #expect(found == expected.map { .option(AnswerOption.ID($0)) })
  }

  static let severals: [(String, [String]?)] = [
    ("1 3", ["yes", "no"]), ("1,3", ["yes", "no"]), ("3,1", ["yes", "no"]), ("1-3", ["yes", "partly", "no"]),
    ("2", ["partly"]), ("1-4", nil), ("3-1", nil), ("", nil), ("да", ["yes"]), ("1,1", ["yes"]),
  ]

  @Test("Several options at once", arguments: severals)
  func several(_ text: String, _ expected: [String]?) {
    #expect(
      (try? AnswerParser.value(text, .several(Self.options)))
        == expected.map { .options($0.map { AnswerOption.ID($0) }) })
  }

  @Test("A scale takes 0 to 10 and nothing else")
  func scale() {
    for point in 0...10 { #expect((try? AnswerParser.value("\(point)", .scale)) == .number(point)) }
    for text in ["11", "-1", "5.0", "5,5", "пять", "", "１", "+5", "1e1"] {
      #expect((try? AnswerParser.value(text, .scale)) == nil)
    }
  }

  private static let table = TableFormat(
    columns: [
      TableFormat.Column(
        id: "month", label: LocalizedText(ru: "Месяц", en: "Month"), format: .month, required: true),
      TableFormat.Column(
        id: "leads", label: LocalizedText(ru: "Лиды", en: "Leads"),
        format: .number(NumberFormat(unit: .count, limits: 0...Count.limit)), required: true),
      TableFormat.Column(
        id: "target", label: LocalizedText(ru: "Целевые", en: "Target"),
        format: .number(NumberFormat(unit: .count, limits: 0...Count.limit)), required: false),
    ], rows: 1...12)

  @Test("A row has its cells between semicolons or tabs")
  func row() throws {
    let august = try #require(Month("2026-08"))
    let full: Answer.Row = ["month": .month(august), "leads": .number(400), "target": .number(248)]
    #expect(try AnswerParser.row("август 2026; 400; 248", Self.table) == full)
    #expect(try AnswerParser.row("2026-08\t400\t248", Self.table) == full)
    #expect(try AnswerParser.row("2026-08; 400", Self.table)["target"] == nil)
    #expect(throws: AnswerParseError.tooManyCells(expected: 3)) {
      try AnswerParser.row("2026-08;1;2;3", Self.table)
    }
    #expect(throws: AnswerParseError.missing(column: Self.table.columns[1].label)) {
      try AnswerParser.row("2026-08;;5", Self.table)
    }
  }

  @Test("Text over 64 KiB is refused, one byte less is kept")
  func length() {
    let longest = String(repeating: "x", count: AnswerParser.textLimit)
    #expect((try? AnswerParser.value(longest, .text)) == .text(longest))
    #expect(throws: AnswerParseError.tooLong) { try AnswerParser.value(longest + "x", .text) }
  }

  @Test("Every refusal has words in both languages")
  func words() {
    let label = LocalizedText(ru: "Лиды", en: "Leads")
    let errors: [AnswerParseError] = [
      .notAPoint("x"), .notAnOption("x", count: 3), .ambiguous("x", numbers: [1, 2]), .singleLetter("y"),
      .notANumber("x"), .outOfLimits("x", low: 0, high: 1), .notAShare("x"),
      .partAboveWhole(part: 2, whole: 1),
      .tooMany(1), .notAMonth("x"), .tooLong, .missing(column: label), .tooManyCells(expected: 2),
    ]
    for error in errors { #expect(error.message(.ru) != error.message(.en)) }
  }
}
