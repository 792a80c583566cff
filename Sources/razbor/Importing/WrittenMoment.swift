import RazborCore

/// A day, with a time where one is written, as people and programs of both countries write it.
///
/// `31.12.2026 14:05:00`, `2026-12-31T14:05+03:00`, `12/31/2026 2:05 PM`, `31 дек 2026`, `Dec 31, 2026`.
struct WrittenMoment: Hashable {
  /// As it stands there.
  let month: Month
  /// Minutes since 1 March of the year 0; of the day alone, its beginning. A zone that is written is taken off.
  let minute: Int
  let hasTime: Bool

  /// Which of the two numbers before a year comes first, where a slash parts them.
  enum Order: Hashable, Sendable { case dayFirst, monthFirst }

  /// - Parameter order: `nil` where the column holds both orders, so that only days above 12 tell which one it is.
  init?(_ text: String, _ order: Order?) {
    var scan = Scan(text)
    guard let (year, month, day) = scan.date(order), let found = Month(year: year, month: month),
      (1990...2100).contains(year), let date = Day("\(found)-\(day < 10 ? "0" : "")\(day)")
    else { return nil }
    self.month = found
    guard let time = scan.time() else { return nil }
    hasTime = time.isWritten
    minute = date.number * 1440 + time.minute - time.offset
  }

  /// What the slashes of a column mean, by the values in which only one reading is possible; `nil` where both occur.
  static func order(_ values: some Sequence<String>) -> Order? {
    var found: Set<Order> = []
    for value in values {
      let numbers = value.split(separator: "/").prefix(3).map { Int(String($0).trimmingSpace.prefix(2)) ?? 0 }
      guard numbers.count == 3 else { continue }
      if numbers[0] > 12 { found.insert(.dayFirst) }
      if numbers[1] > 12 { found.insert(.monthFirst) }
      if numbers[0] <= 12, numbers[1] <= 12, value.lowercased().contains("m") { found.insert(.monthFirst) }
    }
    return found.count > 1 ? nil : found.first ?? .dayFirst
  }
}

/// The numbers, words and signs of a moment.
private struct Scan {
  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case sign(UInt8)
  }

  private var tokens: ArraySlice<Token> = []

  init(_ text: String) {
    var found: [Token] = []
    var utf8 = text.utf8[...]
    guard utf8.count <= 60 else { return }
    while let byte = utf8.first {
      if byte.isDigit {
        let digits = utf8.prefix(while: \.isDigit)
        utf8 = utf8.dropFirst(digits.count)
        found.append(.number(digits.reduce(0) { ($0 * 10 + Int($1 - 48)) % 1_000_000 }, digits: digits.count))
      } else if byte.isLetter {
        let letters = utf8.prefix(while: \.isLetter)
        utf8 = utf8.dropFirst(letters.count)
        found.append(.word((String(letters) ?? "").lowercased().trimmingSpace))
      } else {
        utf8 = utf8.dropFirst()
        if byte != 0x20, byte != 0x22 { found.append(.sign(byte)) }
      }
    }
    tokens = found.filter { $0 != .word("") }[...]
  }

  mutating func date(_ order: WrittenMoment.Order?) -> (year: Int, month: Int, day: Int)? {
    if let month = word(in: Self.months), let day = value(4), let year = number(4) {
      return (full(year), month, day)
    }
    guard let first = number(4) else { return nil }
    if let month = word(in: Self.months), let year = number(4) { return (full(year), month, first.value) }
    guard let sign = sign(), let second = number(2), self.sign() == sign, let third = number(4) else {
      return nil
    }
    if first.digits == 4 { return (first.value, second.value, third.value) }
    guard sign == 0x2E || sign == 0x2F || sign == 0x2D, third.digits == 2 || third.digits == 4 else {
      return nil
    }
    if sign == 0x2F, order == nil, first.value <= 12, second.value <= 12 { return nil }
    let isMonthFirst = sign == 0x2F && (order ?? (first.value > 12 ? .dayFirst : .monthFirst)) == .monthFirst
    let (day, month) = isMonthFirst ? (second.value, first.value) : (first.value, second.value)
    return (full(third), month, day)
  }

  /// Minutes of the day, and how far the zone is ahead; `nil` where what follows the date is no time.
  mutating func time() -> (minute: Int, offset: Int, isWritten: Bool)? {
    skipFillers()
    if tokens.isEmpty { return (0, 0, false) }
    guard let hour = number(2), sign() == 0x3A, let minute = number(2), hour.value < 24, minute.value < 60
    else { return nil }
    if tokens.first == .sign(0x3A) {
      tokens.removeFirst()
      guard let second = number(2), second.value <= 60 else { return nil }
      if tokens.first == .sign(0x2E), tokens.dropFirst().first.map(Self.isNumber) == true {
        tokens.removeFirst(2)
      }
    }
    guard let half = half(hour.value), let offset = zone(), tokens.isEmpty else { return nil }
    return (half * 60 + minute.value, offset, true)
  }

  /// The hour of the day, with `AM` or `PM` where it stands there.
  private mutating func half(_ hour: Int) -> Int? {
    guard case .word(let word) = tokens.first, word == "am" || word == "pm" else { return hour }
    tokens.removeFirst()
    guard (1...12).contains(hour) else { return nil }
    return hour % 12 + (word == "pm" ? 12 : 0)
  }

  private mutating func zone() -> Int? {
    guard let token = tokens.first else { return 0 }
    if token == .word("z") || token == .word("utc") || token == .word("gmt") || token == .word("msk") {
      tokens.removeFirst()
      return 0
    }
    guard token == .sign(0x2B) || token == .sign(0x2D) else { return nil }
    tokens.removeFirst()
    guard let hours = number(4) else { return nil }
    var minutes = hours.digits == 4 ? hours.value / 100 * 60 + hours.value % 100 : hours.value * 60
    if tokens.first == .sign(0x3A) {
      tokens.removeFirst()
      minutes += number(2)?.value ?? 0
    }
    guard minutes < 15 * 60 else { return nil }
    return token == .sign(0x2D) ? -minutes : minutes
  }

  private mutating func skipFillers() {
    while let token = tokens.first {
      switch token {
      case .sign(0x2C), .sign(0x2E), .word("г"), .word("t"), .word("at"), .word("в"), .word("года"):
        tokens.removeFirst()
      case .sign, .word, .number: return
      }
    }
  }

  private func full(_ year: (value: Int, digits: Int)) -> Int {
    year.digits == 2 ? 2000 + year.value : year.value
  }

  private mutating func number(_ digits: Int) -> (value: Int, digits: Int)? {
    if case .sign(0x2C) = tokens.first { tokens.removeFirst() }
    guard case .number(let value, let count) = tokens.first, count <= digits else { return nil }
    tokens.removeFirst()
    return (value, count)
  }

  private mutating func value(_ digits: Int) -> Int? { number(digits)?.value }

  private mutating func sign() -> UInt8? {
    guard case .sign(let sign) = tokens.first else { return nil }
    tokens.removeFirst()
    return sign
  }

  private mutating func word(in stems: [[String]]) -> Int? {
    guard case .word(let word) = tokens.first, word.count >= 3 else { return nil }
    let stem = String(word.prefix(3))
    guard let place = stems.firstIndex(where: { $0.contains(stem) }) else { return nil }
    tokens.removeFirst()
    if case .sign(0x2E) = tokens.first { tokens.removeFirst() }
    return place + 1
  }

  private static func isNumber(_ token: Token) -> Bool {
    if case .number = token { true } else { false }
  }

  private static let months: [[String]] = [
    ["янв", "jan"], ["фев", "feb"], ["мар", "mar"], ["апр", "apr"], ["май", "мая", "may"], ["июн", "jun"],
    ["июл", "jul"], ["авг", "aug"], ["сен", "sep"], ["окт", "oct"], ["ноя", "nov"], ["дек", "dec"],
  ]
}

extension UInt8 {
  fileprivate var isDigit: Bool { (48...57).contains(self) }
  /// Latin, or a part of any letter beyond ASCII.
  fileprivate var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) || self >= 0x80 }
}
