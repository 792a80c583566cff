/// `15`, `2 часа`, `1 ч 30 мин`, `1:30`, `полчаса`, `3 дня`. Clock time: a day has 24 hours (a month 30 days).
enum DurationParser {
  /// In thousandths of the unit; a bare number is in the unit itself.
  ///
  /// - Parameter text: folded.
  static func thousandths(_ text: String, _ unit: NumberFormat.Unit) -> Int? {
    if let number = WrittenNumber(text), number.rest.isEmpty { return number.grouped ?? number.thousandths }
    let seconds = phrases[text].map { $0 * 1000 } ?? clock(text, unit) ?? sum(counted(text, unit), unit)
    return seconds.map { floorDiv($0, length(of: unit)) }
  }

  private static func length(of unit: NumberFormat.Unit) -> Int {
    switch unit {
    case .days: day
    case .months: month
    case .minutes, .count, .percent, .people, .times, .money: minute
    }
  }

  /// `1:30` is an hour and a half where minutes are asked for.
  private static func clock(_ text: String, _ unit: NumberFormat.Unit) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard unit == .minutes, parts.count == 2, (1...3).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.allSatisfy(\.isPlainDigit) }), let hours = Int(parts[0]),
      let minutes = Int(parts[1]),
      minutes < 60
    else { return nil }
    return (hours * hour + minutes * minute) * 1000
  }

  /// `час 20 минут` and `an hour` begin with a number that is not written.
  private static func counted(_ text: String, _ unit: NumberFormat.Unit) -> String {
    if WrittenNumber(text) != nil { return text }
    for article in ["an ", "a "] where text.hasPrefix(article) { return "1 " + text.dropFirst(article.count) }
    let word = text.prefix { $0.isLetter }
    return word.count > 2 && seconds(word, unit) != nil ? "1 " + text : text
  }

  /// Thousandths of seconds.
  private static func sum(_ text: String, _ unit: NumberFormat.Unit) -> Int? {
    var (rest, total, last) = (text, 0, Int.max)
    repeat {
      guard let number = WrittenNumber(rest), last == .max || number.thousandths >= 0 else { return nil }
      let name = number.rest.prefix { $0.isLetter }
      // "1 час 30" needs no second unit.
      let isRestOfHour = name.isEmpty && number.rest.isEmpty && last == hour
      guard let length = isRestOfHour ? minute : seconds(name, unit), length < last else { return nil }
      let value = length == minute ? number.grouped ?? number.thousandths : number.thousandths
      total = min(WrittenNumber.limit, total + WrittenNumber.product(value, length))
      last = length
      rest = continuation(number.rest.dropFirst(name.count))
    } while !rest.isEmpty
    return total
  }

  private static func continuation(_ text: Substring) -> String {
    let rest = text.drop { ".,".contains($0) || $0.isWhitespace }
    for and in ["и ", "and "] where rest.hasPrefix(and) {
      return String(rest.dropFirst(and.count)).trimmingSpace
    }
    return String(rest)
  }

  /// The length of a unit; where months are asked for, a year has 12 and `м` is one.
  private static func seconds(_ name: Substring, _ unit: NumberFormat.Unit) -> Int? {
    guard let length = lengths[String(name)] else { return nil }
    guard unit == .months else { return length }
    if length == year { return 12 * month }
    return ["м", "m"].contains(name) ? month : length
  }

  private static let minute = 60
  private static let hour = 3600
  private static let day = 86_400
  private static let week = 7 * day
  private static let month = 30 * day
  private static let year = 365 * day

  private static let lengths: [String: Int] = {
    let names: [(Int, String)] = [
      (1, "с сек секунда секунду секунды секунд s sec secs second seconds"),
      (minute, "м мин минута минуту минуты минут минутка минутку m min mins minute minutes"),
      (hour, "ч час часа часов часик h hr hrs hour hours"),
      (day, "д дн день дня дней сут сутки суток d day days"),
      (week, "н нед неделя неделю недели недель w wk week weeks"),
      (month, "мес месяц месяца месяцев mo mth month months"), (year, "г год года лет y yr year years"),
    ]
    let pairs = names.flatMap { length, words in words.split(separator: " ").map { (String($0), length) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  private static let phrases = [
    "сразу": 0, "сразу же": 0, "мгновенно": 0, "at once": 0, "immediately": 0, "instantly": 0,
    "полминуты": 30, "пол минуты": 30, "half a minute": 30,
    "полчаса": 1800, "пол часа": 1800, "half an hour": 1800, "half hour": 1800,
    "час с половиной": 5400, "an hour and a half": 5400, "полмесяца": 15 * day, "half a month": 15 * day,
    "полдня": 12 * hour, "пол дня": 12 * hour, "half a day": 12 * hour, "полтора дня": 36 * hour,
    "день с половиной": 36 * hour, "a day and a half": 36 * hour, "a week and a half": 7 * day + 84 * hour,
    "неделю с половиной": 7 * day + 84 * hour, "a month and a half": 45 * day,
    "месяц с половиной": 45 * day, "a fortnight": 2 * week, "fortnight": 2 * week, "квартал": 3 * month,
    "a quarter": 3 * month, "полгода": 6 * month, "пол года": 6 * month, "half a year": 6 * month,
  ]
}
