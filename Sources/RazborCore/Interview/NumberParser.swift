/// Numbers as people write them: `1 500`, `1,5 млн`, `~40`, `12 %`, `2 часа`, `1 ч 30 мин`.
enum NumberParser {
  /// A whole number in the format's unit and limits; halves round up.
  static func number(_ text: String, _ format: NumberFormat) throws(AnswerParseError) -> Int {
    guard let value = scaled(text, format.unit) else { throw .notANumber(text.short) }
    guard format.limits.contains(value) else {
      let scale = format.unit == .percent ? 10 : 1
      throw .outOfLimits(
        text.short, low: format.limits.lowerBound / scale, high: format.limits.upperBound / scale)
    }
    return value
  }

  /// A plain number with what multiplies it, in thousandths; `nil` where it is none, or too large to be one.
  static func thousandths(_ text: String) -> Int? {
    guard let (number, rest) = leadingNumber(clean(text)) else { return nil }
    if rest.isEmpty, isGrouped(text.trimmingSpace) { return number * 1000 }
    guard let factor = multipliers[rest] else { return nil }
    let (value, overflow) = number.multipliedReportingOverflow(by: factor)
    return overflow ? nil : value
  }

  /// `1,500` and `1.500`: one to three digits, a sign, three digits, and nothing else.
  private static func isGrouped(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: { $0 == "," || $0 == "." })
    return parts.count == 2 && (1...3).contains(parts[0].count) && parts[1].count == 3 && parts[0] != "0"
      && parts.allSatisfy { $0.allSatisfy(\.isPlainDigit) }
  }

  private static func scaled(_ text: String, _ unit: NumberFormat.Unit) -> Int? {
    switch unit {
    case .minutes, .days, .months: return duration(clean(text), unit)
    case .percent:
      var text = clean(text)
      if text.hasSuffix("%") { text = text.dropLast().description.trimmingSpace }
      return thousandths(text).map { halfUp($0, 100) }
    case .money:
      var text = clean(text)
      for sign in currencies where text.hasSuffix(sign) {
        text = String(text.dropLast(sign.count)).trimmingSpace
      }
      return thousandths(text).map { halfUp($0, 1000) }
    case .count, .people, .times:
      guard let value = thousandths(text), value % 1000 == 0 else { return nil }
      return value / 1000
    }
  }

  /// `2 часа`, `1 ч 30 мин`, `полчаса`, or a bare number in the unit itself.
  private static func duration(_ text: String, _ unit: NumberFormat.Unit) -> Int? {
    if let minutes = words[text] { return converted(minutes * 1000, unit) }
    if let plain = thousandths(text) { return halfUp(plain, 1000) }
    var rest = text
    var minutes = 0
    repeat {
      guard let (number, after) = leadingNumber(rest) else { return nil }
      let name = String(after.prefix { $0.isLetter })
      guard let length = minutesOf(name) else { return nil }
      let (part, overflow) = number.multipliedReportingOverflow(by: length)
      guard !overflow, part < limit, minutes < limit else { return nil }
      minutes += part
      rest = String(after.dropFirst(name.count)).drop { $0 == "." || $0.isWhitespace }.description
    } while !rest.isEmpty
    return converted(minutes, unit)
  }

  /// From thousandths of minutes.
  private static func converted(_ minutes: Int, _ unit: NumberFormat.Unit) -> Int? {
    switch unit {
    case .minutes: halfUp(minutes, 1000)
    case .days: halfUp(minutes, 1000 * 1440)
    case .months: halfUp(minutes, 1000 * 43_200)
    case .count, .percent, .people, .times, .money: nil
    }
  }

  private static func minutesOf(_ name: String) -> Int? {
    lengths.first { $0.prefixes.contains { name.hasPrefix($0) } }?.minutes
  }

  private static let limit = 1_000_000_000_000_000
  private static let words = [
    "полчаса": 30, "half an hour": 30, "час": 60, "hour": 60, "сутки": 1440, "день": 1440, "day": 1440,
    "неделя": 10_080, "week": 10_080, "сразу": 0, "at once": 0,
  ]
  private static let lengths: [(prefixes: [String], minutes: Int)] = [
    (["месяц", "мес", "month"], 43_200), (["мин", "min", "м", "m"], 1),
    (["час", "ч", "hour", "hr", "h"], 60),
    (["дн", "ден", "дня", "сут", "day", "d", "д"], 1440), (["недел", "нед", "week", "w"], 10_080),
    (["год", "лет", "year", "y"], 525_600),
  ]
  private static let multipliers = [
    "": 1, "тыс": 1000, "тыс.": 1000, "тысяч": 1000, "к": 1000, "k": 1000, "млн": 1_000_000,
    "млн.": 1_000_000,
    "миллион": 1_000_000, "миллиона": 1_000_000, "миллионов": 1_000_000, "m": 1_000_000, "mln": 1_000_000,
    "million": 1_000_000, "thousand": 1000, "млрд": 1_000_000_000, "bn": 1_000_000_000,
  ]
  private static let currencies = ["руб.", "рублей", "руб", "₽", "р.", "р", "eur", "€", "usd", "$", "£"]

  /// Lower-case, without a sign of "about", inner spaces between digits closed.
  private static func clean(_ text: String) -> String {
    var text = text.lowercased().trimmingSpace
    for about in ["около ", "примерно ", "about ", "~", "≈", "ок. "] where text.hasPrefix(about) {
      text = String(text.dropFirst(about.count)).trimmingSpace
    }
    return text
  }

  /// The number at the start in thousandths, and the rest without surrounding space.
  private static func leadingNumber(_ text: String) -> (Int, String)? {
    let characters = Array(text)
    var index = 0
    var digits = ""
    if characters.first == "-" || characters.first == "−" {
      digits = "-"
      index = 1
    }
    while index < characters.count, let next = grouped(characters, index) {
      digits.append(contentsOf: next.digits)
      index += next.length
    }
    guard let value = thousandths(ofDecimal: digits) else { return nil }
    return (value, String(characters[index...]).trimmingSpace)
  }

  /// A digit, a decimal sign before a digit, or a group separator before three digits.
  private static func grouped(_ text: [Character], _ index: Int) -> (digits: String, length: Int)? {
    let character = text[index]
    if character.isPlainDigit { return (String(character), 1) }
    guard index > 0, text[index - 1].isPlainDigit, index + 1 < text.count, text[index + 1].isPlainDigit else {
      return nil
    }
    let run = text[(index + 1)...].prefix(while: \.isPlainDigit).count
    switch character {
    case " ", "\u{A0}", "\u{202F}", "'", "’": return run == 3 ? ("", 1) : nil
    case ",", ".": return (".", 1)
    default: return nil
    }
  }

  /// `1.5` -> 1500. One sign at most; `1.500` is one and a half, `1,500,000` a million and a half.
  private static func thousandths(ofDecimal text: String) -> Int? {
    var parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 2, parts.dropFirst().allSatisfy({ $0.count == 3 }) { parts = [parts.joined()] }
    guard parts.count <= 2, let whole = parts.first, let value = Int(whole), abs(value) <= 1_000_000_000_000
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard fraction.count <= 18, let thousandth = Int((fraction + "000").prefix(3)) else { return nil }
    return value * 1000 + (whole.hasPrefix("-") ? -thousandth : thousandth)
  }
}

extension Character {
  /// 0-9, and no other digit of Unicode.
  var isPlainDigit: Bool { isASCII && isNumber }
}
