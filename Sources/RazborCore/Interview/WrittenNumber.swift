/// A number as it stands at the beginning of a text: `1 500`, `1,5`, `1.234,56`, `полтора`.
///
/// Only the digits 0-9; spaces and apostrophes part groups of three; a comma or a dot is either.
package struct WrittenNumber {
  /// Held at `limit` where more was written, so that too large a number is out of limits and not unreadable.
  package let thousandths: Int
  /// What `1,500` and `1.500` are where the sign parts groups; `nil` where it cannot.
  package let grouped: Int?
  /// What follows, without surrounding space.
  package let rest: String

  /// More than any limit of a questionnaire, in thousandths.
  package static let limit = 4_000_000_000_000_000

  /// - Parameter text: folded.
  package init?(_ text: String) {
    if let (value, rest) = Self.spoken(text) {
      (thousandths, grouped, self.rest) = (value, nil, rest)
      return
    }
    var digits = text[...]
    let isNegative = digits.first.map { "-−".contains($0) } ?? false
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    guard let scan = Scan(digits), let value = scan.thousandths else { return nil }
    thousandths = isNegative ? -value : value
    grouped = scan.grouped.map { isNegative ? -$0 : $0 }
    rest = String(scan.rest).trimmingSpace
  }

  /// The product, held at `limit`.
  static func product(_ value: Int, _ factor: Int) -> Int {
    let (product, overflow) = value.multipliedReportingOverflow(by: factor)
    if overflow { return (value < 0) == (factor < 0) ? limit : -limit }
    return Swift.min(limit, Swift.max(-limit, product))
  }

  private static func spoken(_ text: String) -> (Int, String)? {
    let word = text.prefix { $0.isLetter }
    return words[String(word)].map { ($0, String(text.dropFirst(word.count)).trimmingSpace) }
  }

  private static let words: [String: Int] = [
    "полтора": 1500, "полторы": 1500, "один": 1000, "одна": 1000, "одну": 1000, "одни": 1000, "два": 2000,
    "две": 2000, "двое": 2000, "три": 3000, "трое": 3000, "четыре": 4000, "пять": 5000, "шесть": 6000,
    "семь": 7000, "восемь": 8000, "девять": 9000, "десять": 10_000, "one": 1000, "two": 2000, "three": 3000,
    "four": 4000, "five": 5000, "six": 6000, "seven": 7000, "eight": 8000, "nine": 9000, "ten": 10_000,
    "ноль": 0, "нуль": 0, "zero": 0,
  ]
}

/// Runs of digits and the signs between them.
private struct Scan {
  private var groups: [Substring] = []
  private var signs: [Character] = []
  private(set) var rest: Substring

  init?(_ text: Substring) {
    rest = text
    if let first = text.first, Self.decimal.contains(first), text.dropFirst().first?.isPlainDigit == true {
      groups = ["0"]
      signs = [first]
      rest = text.dropFirst()
    }
    guard rest.first?.isPlainDigit == true else { return nil }
    takeGroup()
    while let sign = rest.first, joins(sign) {
      signs.append(sign)
      rest = rest.dropFirst()
      takeGroup()
    }
  }

  private static let decimal: Set<Character> = [",", "."]
  private static let spacing: Set<Character> = [
    " ", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}", "'", "’", "ʼ",
  ]

  private mutating func takeGroup() {
    let group = rest.prefix(while: \.isPlainDigit)
    groups.append(group)
    rest = rest.dropFirst(group.count)
  }

  /// Whether the sign and the digits after it belong to this number.
  private func joins(_ sign: Character) -> Bool {
    let next = rest.dropFirst().prefix(while: \.isPlainDigit).count
    if Self.decimal.contains(sign) { return next > 0 }
    return Self.spacing.contains(sign) && next == 3 && !signs.contains(where: Self.decimal.contains)
  }

  var thousandths: Int? {
    guard let last = signs.last, Self.decimal.contains(last) else { return whole(groups) }
    let earlier = signs.dropLast().filter(Self.decimal.contains)
    if earlier.isEmpty { return value(groups.dropLast(), groups.last ?? "") }
    guard groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }) else { return nil }
    if earlier.allSatisfy({ $0 != last }), Set(earlier).count == 1 {
      return value(groups.dropLast(), groups.last ?? "")
    }
    return Set(signs).count == 1 && groups.last?.count == 3 ? whole(groups) : nil
  }

  var grouped: Int? {
    guard groups.count == 2, let sign = signs.first, Self.decimal.contains(sign), groups[1].count == 3,
      (1...3).contains(groups[0].count), groups[0].first != "0"
    else { return nil }
    return whole(groups)
  }

  private func whole(_ groups: [Substring]) -> Int { value(groups[...], "") }

  private func value(_ whole: ArraySlice<Substring>, _ fraction: Substring) -> Int {
    let digits = whole.joined().drop { $0 == "0" }
    guard digits.count <= 15, let number = Int("0" + digits) else { return WrittenNumber.limit }
    let thousandth = Int((fraction + "000").prefix(3)) ?? 0
    return min(WrittenNumber.limit, WrittenNumber.product(number, 1000) + thousandth)
  }
}

extension Character {
  /// 0-9, and no other digit of Unicode.
  var isPlainDigit: Bool { isASCII && isNumber }
}
