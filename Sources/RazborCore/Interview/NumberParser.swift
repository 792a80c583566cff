/// Numbers as people write them: `1 500`, `1,5 млн`, `$5k`, `~40`, `12 %`, `2 часа`, `5 человек`.
///
/// A range or a bound (`40-60`, `до 15`) is no number: which of its numbers is meant, only the person can say.
enum NumberParser {
  /// A whole number in the format's unit and limits; halves round up, but nothing counted has halves.
  static func number(_ text: String, _ format: NumberFormat) throws(AnswerParseError) -> Int {
    let spoken = format.unit == .percent ? SpokenShare.permille(text.folded) : nil
    guard let thousandths = spoken.map({ $0 * 100 }) ?? thousandths(text, format.unit) else {
      throw isRange(text.folded) ? .notOneNumber(text.short) : .notANumber(text.short)
    }
    let value: Int
    switch format.unit {
    case .count, .people, .times:
      guard thousandths % 1000 == 0 else { throw .notWhole(text.short) }
      value = thousandths / 1000
    case .percent: value = halfUp(thousandths, 100)
    case .minutes, .days, .months, .money: value = halfUp(thousandths, 1000)
    }
    let scale = format.unit == .percent ? 10 : 1
    let limits = format.limits
    guard value >= limits.lowerBound * scale, value <= limits.upperBound * scale else {
      throw .outOfLimits(text.short, low: limits.lowerBound, high: limits.upperBound)
    }
    return value
  }

  /// In thousandths of the unit, of a per cent for a share; `nil` where it is no number of that unit.
  static func thousandths(_ text: String, _ unit: NumberFormat.Unit) -> Int? {
    let text = SpokenNumber.plain(text.folded)
    switch unit {
    case .minutes, .days, .months: return DurationParser.thousandths(text, unit)
    case .percent:
      let number = WrittenNumber(text.droppingLast(anyOf: percents))
      return number.flatMap { $0.rest.isEmpty ? $0.thousandths : nil }
    case .money: return amount(text.droppingFirst(anyOf: signs).droppingLast(anyOf: currencies))
    case .count, .people, .times: return amount(text.droppingLast(anyOf: counted))
    }
  }

  /// `1,5 млн`, `5 млн 300 тыс`: parts that become smaller, added up.
  private static func amount(_ text: String) -> Int? {
    if let half = halves[text] { return half * 1000 }
    var (rest, total, last) = (text, 0, Int.max)
    repeat {
      guard let number = WrittenNumber(rest) else { return nil }
      let name = number.rest.prefix { $0.isLetter }
      guard let factor = multipliers[String(name)], factor < last, total == 0 || number.thousandths >= 0
      else { return nil }
      let value = factor == 1 ? number.grouped ?? number.thousandths : number.thousandths
      total = min(WrittenNumber.limit, total + WrittenNumber.product(value, factor))
      last = factor
      rest = String(number.rest.dropFirst(name.count).drop { $0 == "." || $0.isWhitespace })
      if name.isEmpty, !rest.isEmpty { return nil }
    } while !rest.isEmpty
    return total
  }

  private static let percents = [
    "%", "процентов", "процента", "процент", "проц.", "проц", "percent", "per cent",
  ]
  private static let signs = ["₽", "$", "€", "£", "₸", "₴"]
  private static let currencies =
    signs + [
      "рублей", "рубля", "рубль", "руб.", "руб", "р.", "р", "rub", "тенге", "kzt", "долларов", "доллара",
      "доллар",
      "dollars", "usd", "евро", "euros", "euro", "eur", "гривен", "грн.", "грн", "pounds", "gbp",
    ]
  private static let counted = [
    "штуки", "штук", "шт.", "шт", "человека", "человек", "чел.", "чел", "сотрудников", "сотрудника",
    "менеджеров", "менеджера", "менеджер", "раза", "раз", "заявок", "заявки", "заявка", "лидов", "лида",
    "лид",
    "сделок", "сделки", "сделка", "клиентов", "клиента", "клиент", "звонков", "звонка", "звонок", "пунктов",
    "пункта", "пункт", "people",
    "persons",
    "person", "managers", "manager", "times", "time", "leads", "lead", "deals", "deal", "enquiries",
    "enquiry",
    "calls", "call", "points", "point",
  ]
  private static let halves = [
    "полмиллиона": 500_000, "пол миллиона": 500_000, "half a million": 500_000,
    "десяток": 10, "сотня": 100, "сотню": 100, "a dozen": 12, "a hundred": 100, "миллион": 1_000_000,
    "тысяча": 1000, "тысячу": 1000, "a million": 1_000_000, "a thousand": 1000,
  ]
  private static let multipliers: [String: Int] = {
    let names: [(Int, String)] = [
      (1000, "тыс тысяча тысячи тысяч тыщ тыща тыщи т тр к k thousand"),
      (1_000_000, "млн миллион миллиона миллионов м m mln mio million millions"),
      (1_000_000_000, "млрд миллиард миллиарда миллиардов bn b billion"),
    ]
    let pairs = names.flatMap { factor, words in words.split(separator: " ").map { (String($0), factor) } }
    return Dictionary([("", 1)] + pairs, uniquingKeysWith: { first, _ in first })
  }()
}

extension NumberParser {
  /// Whether the text names two numbers, or where a number lies instead of a number.
  static func isRange(_ text: String) -> Bool {
    guard text.utf8.count < 200, text.contains(where: \.isPlainDigit) else { return false }
    if bounds.contains(where: text.hasPrefix) || text.hasSuffix("+") { return true }
    return dashes.contains { dash in
      text.indices.dropFirst().contains { index in
        guard text[index...].hasPrefix(dash), text[..<index].contains(where: \.isPlainDigit) else {
          return false
        }
        return text[index...].dropFirst(dash.count).first { !$0.isWhitespace }?.isPlainDigit ?? false
      }
    }
  }

  private static let dashes = ["-", "–", "—", "…", "...", "..", " до ", " to ", " или ", " or "]
  private static let bounds = [
    "<", ">", "≤", "≥", "до ", "от ", "более ", "больше ", "менее ", "меньше ", "свыше ", "не более ",
    "не менее ", "не больше ", "не меньше ", "максимум ", "минимум ", "up to ", "under ", "over ",
    "more than ",
    "less than ", "at least ", "at most ", "from ", "between ",
  ]
}

extension String {
  /// Without the first of these it begins with.
  fileprivate func droppingFirst(anyOf signs: [String]) -> String {
    signs.first(where: hasPrefix).map { String(dropFirst($0.count)).trimmingSpace } ?? self
  }

  /// Without the first of these it ends with, as a word of its own.
  fileprivate func droppingLast(anyOf words: [String]) -> String {
    for word in words where hasSuffix(word) {
      let front = dropLast(word.count)
      if front.last?.isLetter == true, word.first?.isLetter == true { continue }
      return String(front).trimmingSpace
    }
    return self
  }
}
