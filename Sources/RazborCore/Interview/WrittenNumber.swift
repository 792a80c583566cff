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

  /// Words of one number follow each other: `сто двадцать пять`, `twenty-five`.
  private static func spoken(_ text: String) -> (Int, String)? {
    if let couple = couples.first(where: text.hasPrefix) {
      return (2000, String(text.dropFirst(couple.count)))
    }
    var (rest, total, last) = (text[...], 0, Int.max)
    while true {
      let next = last == .max ? rest : rest.drop { " -".contains($0) }
      let word = next.prefix { $0.isLetter }
      guard let value = words[String(word)], joins(value, after: last) else { break }
      (rest, total, last) = (next.dropFirst(word.count), total + value, value)
    }
    return last == .max ? nil : (total, String(rest).trimmingSpace)
  }

  private static func joins(_ value: Int, after last: Int) -> Bool {
    switch last {
    case .max: true
    case 100_000...: value >= 1000 && value < 100_000
    case 20_000...: (1000...9000).contains(value)
    default: false
    }
  }

  private static let couples = ["a couple of ", "couple of "]

  private static let words: [String: Int] = {
    let named: [(Int, String)] = [
      (0, "ноль нуль zero"), (1000, "один одна одну одни одного одной one once"),
      (1500, "полтора полторы полутора"),
      (2000, "два две двое двух двоих дважды пара пару пары two twice"),
      (3000, "три трое трех троих трижды three"),
      (4000, "четыре четырех четверо four"), (5000, "пять пяти пятеро five"),
      (6000, "шесть шести шестеро six"),
      (7000, "семь семи семеро seven"), (8000, "восемь восьми eight"), (9000, "девять девяти nine"),
      (10_000, "десять десяти ten"), (11_000, "одиннадцать одиннадцати eleven"),
      (12_000, "двенадцать двенадцати twelve"), (13_000, "тринадцать тринадцати thirteen"),
      (14_000, "четырнадцать четырнадцати fourteen"), (15_000, "пятнадцать пятнадцати fifteen"),
      (16_000, "шестнадцать шестнадцати sixteen"), (17_000, "семнадцать семнадцати seventeen"),
      (18_000, "восемнадцать восемнадцати eighteen"), (19_000, "девятнадцать девятнадцати nineteen"),
      (20_000, "двадцать двадцати twenty"), (30_000, "тридцать тридцати thirty"),
      (40_000, "сорок сорока forty"),
      (50_000, "пятьдесят пятидесяти fifty"), (60_000, "шестьдесят шестидесяти sixty"),
      (70_000, "семьдесят семидесяти seventy"), (80_000, "восемьдесят восьмидесяти eighty"),
      (90_000, "девяносто ninety"), (100_000, "сто ста"), (200_000, "двести двухсот"),
      (300_000, "триста трехсот"),
      (400_000, "четыреста четырехсот"), (500_000, "пятьсот пятисот"),
    ]
    let pairs = named.flatMap { value, words in words.split(separator: " ").map { (String($0), value) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
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
