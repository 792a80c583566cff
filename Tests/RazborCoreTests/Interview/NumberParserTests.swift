import Testing

@testable import RazborCore

@Suite("Numbers as people type them") struct NumberParserTests {
  typealias Row = (String, NumberFormat.Unit, Int?)

  /// The unit first, an afterthought, words for whole stretches of time.
  static let spoken: [Row] = [
    ("минут сорок", .minutes, 40), ("минут 10", .minutes, 10), ("часа полтора", .minutes, 90),
    ("часа два", .minutes, 120), ("часа 2", .minutes, 120), ("hours 2", .minutes, 120),
    ("дней 10", .days, 10),
    ("дней сорок", .days, 40), ("недели две", .days, 14), ("дня три", .days, 3), ("месяца три", .days, 90),
    ("месяца полтора", .days, 45), ("штук 12", .count, 12), ("тыщ 300", .money, 300_000),
    ("300 тыщ", .money, 300_000), ("тысяч сто", .money, 100_000), ("процентов 20", .percent, 200),
    ("человек пять", .people, 5), ("пятеро", .people, 5), ("заявок двести", .count, 200),
    ("каждый пятый", .percent, 200), ("a third", .percent, 333), ("раза три", .times, 3),
    ("14 or so", .count, 14), ("20ish", .count, 20),
    ("an hour or so", .minutes, 60), ("half a day", .minutes, 720), ("a day and a half", .days, 2),
    ("a month and a half", .days, 45), ("a fortnight", .days, 14), ("a quarter", .days, 90),
    ("квартал", .months, 3), ("полдня", .minutes, 720), ("20 с лишним", .count, 20),
    ("с десяток", .count, 10),
    ("час 20", .minutes, 80), ("час", .minutes, 60), ("около часа", .minutes, 60), ("часа", .minutes, 60),
    ("дней десять раз", .days, nil), ("минут часа", .minutes, nil),
    ("or so", .count, nil), ("ish", .count, nil), ("с", .count, nil),
  ]

  static let counts: [Row] = [
    ("45", .count, 45), ("1 000", .count, 1000), ("1\u{A0}000", .count, 1000), ("1\u{202F}000", .count, 1000),
    ("1\u{2009}000", .count, 1000), ("1'000", .count, 1000), ("1’000", .count, 1000), ("1,500", .count, 1500),
    ("1.500", .count, 1500), ("~1,500", .count, 1500), ("1 500 000", .count, 1_500_000), ("~40", .count, 40),
    ("≈ 40", .count, 40), ("около 40", .count, 40), ("примерно 40", .count, 40), ("about 40", .count, 40),
    ("-0", .count, 0), ("+5", .count, 5), ("007", .count, 7), ("5 человек", .people, 5),
    ("5чел.", .people, 5),
    ("3 раза", .times, 3), ("40 лидов", .count, 40), ("12 deals", .count, 12), ("две", .count, 2),
    ("2 тыс", .count, 2000), ("2 тыс. заявок", .count, 2000), ("1,5 тыс", .count, 1500),
    ("4000000", .count, 4_000_000),
    ("около сорока", .count, 40), ("сто двадцать пять", .count, 125), ("twenty-five", .count, 25),
    ("about forty", .count, 40), ("дважды", .times, 2), ("двадцать-тридцать", .count, nil),
    ("двадцать сто", .count, nil), ("пять пять", .count, nil),
    ("1 1000", .count, nil), ("1 00", .count, nil), ("12 %", .count, nil), ("0x10", .count, nil),
    ("", .count, nil),
    ("NaN", .count, nil), ("∞", .count, nil), ("٣", .count, nil), ("１２", .count, nil), ("1e309", .count, nil),
    ("--5", .count, nil), ("5 5", .count, nil), (",", .count, nil), ("1,,5", .count, nil),
    ("5,", .count, nil),
    ("пять с половиной", .count, nil), ("5 тыс млн", .count, nil), ("много", .count, nil),
  ]

  static let amounts: [Row] = [
    ("1,5 млн", .money, 1_500_000), ("1.5m", .money, 1_500_000), ("1,5 млн. руб.", .money, 1_500_000),
    ("1 500 000 ₽", .money, 1_500_000), ("300 000 руб.", .money, 300_000), ("300 тыс", .money, 300_000),
    ("300к", .money, 300_000), ("300 т.р.", .money, 300_000), ("300 тр", .money, 300_000),
    ("300т", .money, 300_000),
    ("$5k", .money, 5000), ("$ 5", .money, 5), ("5 $", .money, 5), ("€1.2m", .money, 1_200_000),
    ("5 млн 300 тыс", .money, 5_300_000), ("1 млн 200 000", .money, 1_200_000),
    ("полмиллиона", .money, 500_000),
    ("полтора миллиона", .money, 1_500_000), ("2 billion", .money, 2_000_000_000),
    ("10 млрд", .money, 10_000_000_000),
    ("1,500,000", .money, 1_500_000), ("1.500.000", .money, 1_500_000), ("1,234.56", .money, 1235),
    ("1.234,56", .money, 1235), ("1 234,56", .money, 1235), ("12 345,00", .money, 12_345), ("0,5", .money, 1),
    ("0,4", .money, 0), ("0,499", .money, 0), (".5", .money, 1), ("300 долларов", .money, 300),
    ("1,2,3", .money, nil),
    ("1,234.567.8", .money, nil), ("1.2.3,4", .money, nil), ("300 тыс 5 млн", .money, nil),
    ("₽", .money, nil),
    ("5 шекелей", .money, nil), ("1,5 500", .money, nil),
  ]

  static let percentages: [Row] = [
    ("12 %", .percent, 120), ("12%", .percent, 120), ("18,5", .percent, 185), ("0,5 %", .percent, 5),
    ("12 процентов", .percent, 120), ("12 percent", .percent, 120), ("33,333", .percent, 333),
    ("0", .percent, 0),
    ("0,05 %", .percent, 1), ("0,04 %", .percent, 0), ("~40", .percent, 400), ("50", .percent, 500),
    ("100", .percent, 1000), ("100,1", .percent, nil), ("101", .percent, nil), ("-1", .percent, nil),
    ("12 %%", .percent, nil), ("%", .percent, nil), ("5 тыс", .percent, nil),
  ]

  static let durations: [Row] = [
    ("около двух недель", .days, 14), ("пару недель", .days, 14), ("a couple of weeks", .days, 14),
    ("15", .minutes, 15), ("15 мин", .minutes, 15), ("15мин.", .minutes, 15), ("15 m", .minutes, 15),
    ("2 часа", .minutes, 120), ("2 ч.", .minutes, 120), ("1,5 часа", .minutes, 90), ("1.5 h", .minutes, 90),
    ("1:30", .minutes, 90), ("0:15", .minutes, 15), ("1 ч 30 мин", .minutes, 90), ("1ч30м", .minutes, 90),
    ("1 час 30", .minutes, 90), ("1 час и 30 минут", .minutes, 90), ("2 hours, 10 min", .minutes, 130),
    ("1 hour and 5 minutes", .minutes, 65), ("полчаса", .minutes, 30), ("полтора часа", .minutes, 90),
    ("час с половиной", .minutes, 90), ("час", .minutes, 60), ("час 20 минут", .minutes, 80),
    ("an hour", .minutes, 60),
    ("half an hour", .minutes, 30), ("два часа", .minutes, 120), ("1 д", .minutes, 1440),
    ("3 дня", .minutes, 4320),
    ("2 days", .minutes, 2880), ("сутки", .minutes, 1440), ("двое суток", .minutes, 2880),
    ("неделю", .minutes, 10_080),
    ("30 секунд", .minutes, 1), ("29 сек", .minutes, 0), ("90 s", .minutes, 2), ("сразу", .minutes, 0),
    ("~ 15 мин", .minutes, 15), ("1,500 minutes", .minutes, 1500), ("3 m", .minutes, 3),
    ("около часа", .minutes, 60),
    ("3 недели", .days, 21), ("2 месяца", .days, 60), ("год", .days, 365), ("полгода", .days, 180),
    ("12 ч", .days, 1),
    ("45 дней", .days, 45), ("полтора месяца", .days, 45), ("36 hours", .days, 2),
    ("полгода", .months, 6), ("1 год", .months, 12), ("3 года", .months, 36), ("10 лет", .months, 120),
    ("1,5 года", .months, 18), ("3 months", .months, 3), ("6 м", .months, 6), ("1 год 2 мес", .months, 14),
    ("3 недели", .months, 1),
    ("1:60", .minutes, nil), ("1:3", .minutes, nil), ("1:30", .days, nil), ("2 чего-то", .minutes, nil),
    ("5 мая", .minutes, nil), ("30 мин 1 ч", .minutes, nil), ("1 ч -5 мин", .minutes, nil),
    ("2 часа 2 часа", .minutes, nil),
    ("-5 мин", .minutes, nil), ("час пик", .minutes, nil), ("м", .minutes, nil), ("٣ мин", .minutes, nil),
    ("2 тыс", .minutes, nil), ("999999999999 лет", .minutes, nil),
  ]

  @Test("A number in its unit, or none", arguments: spoken + counts + amounts + percentages + durations)
  func number(_ text: String, _ unit: NumberFormat.Unit, _ expected: Int?) {
    #expect(Self.value(text, unit) == expected)
  }

  static let errors: [(String, NumberFormat.Unit, AnswerParseError)] = [
    ("40-60", .count, .notOneNumber("40-60")), ("40 – 60", .percent, .notOneNumber("40 – 60")),
    ("от 40 до 60", .money, .notOneNumber("от 40 до 60")), ("5 или 6", .people, .notOneNumber("5 или 6")),
    ("15-20 мин", .minutes, .notOneNumber("15-20 мин")),
    ("до 15 минут", .minutes, .notOneNumber("до 15 минут")),
    ("<5", .count, .notOneNumber("<5")), ("10+", .count, .notOneNumber("10+")),
    ("2 часа - 3 часа", .minutes, .notOneNumber("2 часа - 3 часа")),
    ("10 to 20", .days, .notOneNumber("10 to 20")),
    ("1,5", .count, .notWhole("1,5")), ("0.5", .people, .notWhole("0.5")),
    ("-1", .count, .outOfLimits("-1", low: 0, high: Count.limit)),
    ("4000001", .count, .outOfLimits("4000001", low: 0, high: Count.limit)),
    ("101 %", .percent, .outOfLimits("101 %", low: 0, high: 100)),
    ("минус 5", .count, .notANumber("минус 5")), ("1e309", .count, .notANumber("1e309")),
    ("до завтра", .minutes, .notANumber("до завтра")),
  ]

  @Test("What is no number says what it is instead", arguments: errors)
  func error(_ text: String, _ unit: NumberFormat.Unit, _ expected: AnswerParseError) {
    #expect(throws: expected) { try AnswerParser.value(text, .number(Self.format(unit))) }
  }

  @Test("However many digits there are, the number is out of limits", arguments: NumberFormat.Unit.allCases)
  func digits(_ unit: NumberFormat.Unit) {
    for text in [
      String(repeating: "9", count: 400), "-" + String(repeating: "8", count: 400),
      "1" + String(repeating: "0", count: 18),
    ] {
      let format = Self.format(unit)
      let limits = format.limits
      #expect(
        throws: AnswerParseError.outOfLimits(text.short, low: limits.lowerBound, high: limits.upperBound)
      ) {
        try AnswerParser.value(text, .number(format))
      }
    }
    #expect(Self.value(String(repeating: "0", count: 400) + "7", unit) == (unit == .percent ? 70 : 7))
  }

  @Test("Limits below zero are kept, in per cent too")
  func negative() throws {
    let format = NumberFormat(unit: .percent, limits: -50...100)
    #expect(try NumberParser.number("-12,5 %", format) == -125)
    #expect(try NumberParser.number("−50", format) == -500)
    #expect(throws: AnswerParseError.outOfLimits("-50,1", low: -50, high: 100)) {
      try NumberParser.number("-50,1", format)
    }
  }

  private static func value(_ text: String, _ unit: NumberFormat.Unit) -> Int? {
    guard case .number(let number)? = try? AnswerParser.value(text, .number(format(unit))) else { return nil }
    return number
  }

  private static func format(_ unit: NumberFormat.Unit) -> NumberFormat {
    let limit = unit == .percent ? 100 : unit == .money ? Count.moneyLimit : Count.limit
    return NumberFormat(unit: unit, limits: 0...limit)
  }
}
