import Testing

@testable import RazborCore

@Suite("Answers as people type them") struct AnswerParserTests {
  private static let options = [
    AnswerOption(id: "yes", text: LocalizedText(ru: "да, проверяли", en: "yes, checked"), effect: .none),
    AnswerOption(
      id: "partly", text: LocalizedText(ru: "отчёт отчасти", en: "partly a report"), effect: .none),
    AnswerOption(id: "no", text: LocalizedText(ru: "нет, отчёта нет", en: "no report"), effect: .none),
  ]

  static let shares: [(String, Share?)] = [
    ("36 из 120", .counted(part: 36, whole: 120)), ("36 of 120", .counted(part: 36, whole: 120)),
    ("36/120", .counted(part: 36, whole: 120)), ("1 200 из 4 000", .counted(part: 1200, whole: 4000)),
    ("30 %", .estimate(permille: 300)), ("~30", .estimate(permille: 300)), ("30", .estimate(permille: 300)),
    ("33,3%", .estimate(permille: 333)), ("0", .estimate(permille: 0)), ("100", .estimate(permille: 1000)),
    ("101", nil), ("-1", nil), ("120 из 36", nil), ("1 из 0", nil), ("1,5 из 3", nil),
    ("5000000 из 9000000", nil),
    ("из", nil), ("/", nil), ("треть", .estimate(permille: 333)),
    ("36 out of 120", .counted(part: 36, whole: 120)),
    ("36 из 120 заявок", .counted(part: 36, whole: 120)), ("36 / 120", .counted(part: 36, whole: 120)),
    ("3 тыс из 4 тыс", .counted(part: 3000, whole: 4000)), ("30 процентов", .estimate(permille: 300)),
    ("0,5 %", .estimate(permille: 5)), ("около 30 %", .estimate(permille: 300)), ("40-60 %", nil),
    ("33,333", .estimate(permille: 333)), ("NaN", nil), ("٣٠ %", nil), ("1e2", nil),
    ("36 из 120 из 200", nil),
  ]

  static let spokenShares: [(String, Int?)] = [
    ("половина", 500), ("половину", 500), ("примерно половина", 500), ("half", 500), ("about half", 500),
    ("a third", 333), ("roughly a quarter", 250), ("четверть", 250), ("две трети", 667), ("two thirds", 667),
    ("three quarters", 750), ("каждый третий", 333), ("каждая пятая", 200), ("каждый второй", 500),
    ("every other", 500), ("every fourth", 250), ("1 in 4", 250), ("one in four", 250), ("one in ten", 100),
    ("one out of five", 200), ("одна из пяти", 200), ("один из десяти", 100), ("1/3", 333), ("3/4", 750),
    ("ни один", 0), ("none", 0), ("все", 1000), ("all", 1000), ("процентов 20", 200),
    ("процентов двадцать", 200),
    ("20 percent or so", 200), ("20ish", 200), ("из", nil), ("каждый", nil), ("каждый сотый", nil),
    ("five in four", nil), ("почти все", nil), ("почти никто", nil), ("almost all", nil),
    ("почти половина", 500), ("нет", nil), ("две половины трети", nil), ("ish", nil), ("один из нуля", nil),
  ]

  @Test("A share in words is an estimate", arguments: spokenShares)
  func spokenShare(_ text: String, _ expected: Int?) {
    #expect((try? AnswerParser.value(text, .share)) == expected.map { .share(.estimate(permille: $0)) })
  }

  @Test("A share, counted or estimated", arguments: shares)
  func share(_ text: String, _ expected: Share?) {
    #expect((try? AnswerParser.value(text, .share)) == expected.map { .share($0) })
  }

  static let months: [(String, String?)] = [
    ("2026-08", "2026-08"), ("08.2026", "2026-08"), ("8/2026", "2026-08"), ("август 2026", "2026-08"),
    ("авг 2026", "2026-08"), ("мая 2026", "2026-05"), ("Aug 2026", "2026-08"), ("2026 August", "2026-08"),
    ("в августе 2026 г.", "2026-08"), ("August, 2026", "2026-08"), ("08.26", "2026-08"),
    ("авг 26", "2026-08"),
    ("12.31", "2031-12"), ("31.12", nil), ("08.11", nil), ("26-08", nil), ("０８.2026", nil), ("август", nil),
    ("13.2026", nil), ("2026", nil), ("2026-08-01", nil), ("0.2026", nil), ("ав 2026", nil), ("", nil),
  ]

  @Test("A month", arguments: months)
  func month(_ text: String, _ expected: String?) {
    #expect((try? AnswerParser.value(text, .month)) == expected.flatMap { Month($0) }.map { .month($0) })
  }

  @Test("A month without its year is told what it lacks", arguments: ["август", "Aug", "сент."])
  func yearless(_ text: String) {
    #expect(throws: AnswerParseError.noYear(text)) { try AnswerParser.value(text, .month) }
  }

  private static func asked(_ text: String, _ numbers: [Int]) -> Result<String, AnswerParseError> {
    .failure(.ambiguous(text, numbers.map { .init(number: $0, option: options[$0 - 1].text) }))
  }

  static let lastMonths: [(String, String?)] = [
    ("август", "2026-08"), ("Aug", "2026-08"), ("08", "2026-08"), ("8", "2026-08"), ("в августе", "2026-08"),
    ("ноябрь", "2026-11"), ("11", "2026-11"), ("декабрь", "2025-12"), ("December", "2025-12"),
    ("12", "2025-12"),
    ("май", "2026-05"), ("в мае", "2026-05"), ("May", "2026-05"), ("сент.", "2026-09"),
    ("август 2024", "2024-08"),
    ("13", nil), ("0", nil), ("008", nil), ("ма", "2026-05"), ("м", nil), ("", nil), ("позавчера", nil),
  ]

  @Test("A month without its year is the last one that has begun", arguments: lastMonths)
  func lastMonth(_ text: String, _ expected: String?) {
    let value = try? AnswerParser.value(text, .month, today: Day("2026-11-23"))
    #expect(value == expected.flatMap { Month($0) }.map { .month($0) })
  }

  static let choices: [(String, Result<String, AnswerParseError>)] = [
    ("1", .success("yes")), ("3", .success("no")), ("да", asked("да", [1])), ("checked", .success("yes")),
    ("отчет отчасти", .success("partly")), ("no", asked("no", [3])), ("да проверяли", .success("yes")),
    ("ПРОВЕРЯЛИ", .success("yes")),
    ("0", .failure(.notAnOption("0", count: 3))), ("4", .failure(.notAnOption("4", count: 3))),
    ("-5", .failure(.notAnOption("-5", count: 3))), ("y", .failure(.singleLetter("y"))),
    ("н", .failure(.singleLetter("н"))), ("отчёт", asked("отчёт", [2, 3])),
    ("2)", .success("partly")), ("2.", .success("partly")), ("lf", asked("lf", [1])),
    ("тщ", asked("тщ", [3])),
    ("дa", .failure(.notAnOption("дa", count: 3))), ("１", .failure(.notAnOption("１", count: 3))),
    (".", .failure(.notAnOption(".", count: 3))), ("،", .failure(.notAnOption("،", count: 3))),
    ("99999999999999999999", .failure(.notAnOption("99999999999999999999", count: 3))),
    ("проверим", .success("yes")), ("checking", .success("yes")),
    ("отчетом", asked("отчетом", [2, 3])),
    ("ерунда", .failure(.notAnOption("ерунда", count: 3))), ("", .failure(.notAnOption("", count: 3))),
  ]

  private static let traps = [
    AnswerOption(
      id: "pull",
      text: LocalizedText(ru: "разным, и каждый тянет в свою сторону", en: "different, drawn apart"),
      effect: .none),
    AnswerOption(
      id: "two", text: LocalizedText(ru: "две: у маркетинга и у продаж", en: "two, kept by nobody"),
      effect: .none),
    AnswerOption(
      id: "none", text: LocalizedText(ru: "принимать некому: отдела ещё нет", en: "not checked"),
      effect: .none),
  ]

  @Test(
    "A short word is not found inside another, nor at the end of what an option says",
    arguments: ["нет", "да", "не", "no", "own", "ет", "аж"])
  func shortWords(_ text: String) {
    #expect(throws: AnswerParseError.notAnOption(text, count: 3)) {
      try AnswerParser.value(text, .choice(Self.traps))
    }
  }

  @Test(
    "A longer word is found where it begins",
    arguments: [
      ("каждый", "pull"), ("отдела ещё", nil), ("кажд", "pull"), ("ждый", nil), ("checked", nil),
      ("not checked", "none"),
      ("две", "two"),
    ] as [(String, String?)])
  func longerWords(_ text: String, _ expected: String?) {
    let value = try? AnswerParser.value(text, .choice(Self.traps))
    #expect(value == expected.map { .option(AnswerOption.ID($0)) })
  }

  static let denied = [("пользуются", 2), ("проверял", 3), ("give", 1)]

  @Test("A word that an option denies does not choose it", arguments: denied)
  func denials(_ text: String, _ number: Int) {
    let options = [
      AnswerOption(
        id: "a", text: LocalizedText(ru: "не смогут дать", en: "they cannot give it"), effect: .none),
      AnswerOption(
        id: "b", text: LocalizedText(ru: "есть, но ими не пользуются", en: "there, but nobody can use them"),
        effect: .none),
      AnswerOption(
        id: "c", text: LocalizedText(ru: "никто не проверял", en: "unchecked"), effect: .none),
    ]
    #expect(
      throws: AnswerParseError.denied(text, number: number, option: options[number - 1].text)
    ) { try AnswerParser.value(text, .choice(options)) }
    #expect((try? AnswerParser.value("не смогут", .choice(options))) == .option("a"))
    #expect((try? AnswerParser.value("nobody can use", .choice(options))) == .option("b"))
    #expect((try? AnswerParser.value("cannot give", .choice(options))) == .option("a"))
  }

  @Test("An option by number, id or unique words", arguments: choices)
  func choice(_ text: String, _ expected: Result<String, AnswerParseError>) {
    let found = Result { () throws(AnswerParseError) in try AnswerParser.value(text, .choice(Self.options)) }
    #expect(found == expected.map { .option(AnswerOption.ID($0)) })
  }

  @Test("What stands before the brackets is enough of an option, even where another one has it too")
  func beforeBrackets() throws {
    let options = [
      AnswerOption(id: "b2c", text: LocalizedText(ru: "людям (B2C)", en: "people (B2C)"), effect: .none),
      AnswerOption(
        id: "both", text: LocalizedText(ru: "и бизнесу, и людям", en: "businesses and people"), effect: .none),
    ]
    for text in ["людям", "People"] {
      #expect(try AnswerParser.value(text, .choice(options)) == .option("b2c"))
    }
  }

  static let severals: [(String, [String]?)] = [
    ("1 3", ["yes", "no"]), ("1,3", ["yes", "no"]), ("3,1", ["yes", "no"]), ("1-3", ["yes", "partly", "no"]),
    ("2", ["partly"]), ("1-4", nil), ("3-1", nil), ("", nil), ("да", nil), ("да, проверяли", ["yes"]),
    ("1,1", ["yes"]),
    ("1 и 3", ["yes", "no"]), ("1, 2 and 3", ["yes", "partly", "no"]), ("1 – 2", ["yes", "partly"]),
    ("1-2, 3", ["yes", "partly", "no"]), ("1;3", ["yes", "no"]), ("проверяли, отчасти", ["yes", "partly"]),
    ("0", nil), (",", nil), ("-", nil), ("1,x", nil),
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
    let fives = [
      "пять", "около пяти", "Five", "around 5", "примерно 5", "5 из 10", "5/10", "5 out of 10",
      "пять из десяти",
      "5 or so",
    ]
    for text in fives { #expect((try? AnswerParser.value(text, .scale)) == .number(5), "\(text)") }
    for text in ["7-8", "7 or 8", "7 или 8"] {
      #expect(throws: AnswerParseError.notOneNumber(text)) { try AnswerParser.value(text, .scale) }
    }
    for text in ["11", "-1", "5.0", "5,5", "одиннадцать", "пять раз пять", "", "１", "+5", "1e1"] {
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
    #expect(try AnswerParser.row("август 2026, 400, 248", Self.table) == full)
    #expect(throws: AnswerParseError.missing(column: Self.table.columns[1].label), "no separators") {
      try AnswerParser.row("2026-08,400,248", Self.table)
    }
    #expect(throws: AnswerParseError.missing(column: Self.table.columns[1].label)) {
      try AnswerParser.row("2026-08;;5", Self.table)
    }
  }

  @Test("Every refusal has words in both languages")
  func words() {
    let label = LocalizedText(ru: "Лиды", en: "Leads")
    let errors: [AnswerParseError] = [
      .notAPoint("x"), .notAnOption("x", count: 3), .ambiguous("x", [.init(number: 1, option: label)]),
      .ambiguous("x", [.init(number: 1, option: label), .init(number: 2, option: label)]), .singleLetter("y"),
      .notANumber("x"), .notWhole("1,5"), .notOneNumber("1-2"), .noText, .tooManyRows(2),
      .outOfLimits("x", low: 0, high: 1), .notAShare("x"),
      .partAboveWhole(part: 2, whole: 1),
      .tooMany(1), .denied("x", number: 1, option: label), .notOfSoMany(permille: 333, whole: 41),
      .sharesAboveWhole(163),
      .rowRepeated(label, row: 2), .notAMonth("x"), .noYear("май"), .tooLong, .missing(column: label),
      .tooManyCells(expected: 2),
    ]
    for error in errors { #expect(error.message(.ru) != error.message(.en)) }
  }
}
