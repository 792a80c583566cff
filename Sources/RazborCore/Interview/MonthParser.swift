/// `2026-08`, `08.2026`, `08.26`, `август 2026`, `Aug 2026`; `август`, `Aug` and `08`, where it is known when.
package enum MonthParser {
  /// - Parameter today: a month without a year is the last one of that name that has begun by then.
  package static func month(_ text: String, today: Day? = nil) throws(AnswerParseError) -> Month {
    let parts = text.lowercased().split { " -./,'’".contains($0) || $0.isWhitespace }.map(String.init)
      .filter { !fillers.contains($0) }
    if let only = parts.only {
      if let today, let month = bare(only), let found = last(month, by: today) { return found }
      if isName(only) { throw .noYear(text.short) }
    }
    guard parts.count == 2 else { throw .notAMonth(text.short) }
    for (year, month) in [(parts[1], parts[0]), (parts[0], parts[1])] {
      if let month = number(month) ?? named(month), let year = fullYear(year, isLast: year == parts[1]),
        let found = Month(year: year, month: month)
      {
        return found
      }
    }
    throw .notAMonth(text.short)
  }

  private static func bare(_ text: String) -> Int? {
    if isName(text) { return named(text) ?? named(text + "й") }
    guard text.count <= 2, let month = number(text), (1...12).contains(month) else { return nil }
    return month
  }

  private static func last(_ month: Int, by day: Day) -> Month? {
    let now = day.month
    return Month(year: month > now.month ? now.year - 1 : now.year, month: month)
  }

  /// Two digits are a year only where they stand last and can be no month.
  private static func fullYear(_ text: String, isLast: Bool) -> Int? {
    guard let year = number(text) else { return nil }
    if text.count == 2 { return isLast && year > 12 ? 2000 + year : nil }
    return year
  }

  private static func number(_ text: String) -> Int? {
    text.allSatisfy(\.isPlainDigit) ? Int(text) : nil
  }

  private static func named(_ text: String) -> Int? {
    guard text.count >= 3 else { return nil }
    let stem = String(text.prefix(3))
    return names.firstIndex { $0.contains(stem) }.map { $0 + 1 }
  }

  /// More than a beginning that another word may share.
  private static func isName(_ text: String) -> Bool {
    stems.contains { stem in
      (text.count >= 3 && stem.hasPrefix(text))
        || ["", "а", "е", "ь", "я", "й"].contains { stem + $0 == text }
    }
  }

  private static let stems =
    "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр january february march april may june july august september october november december"
    .split(separator: " ").map(String.init)
  private static let fillers: Set<String> = ["в", "г", "год", "года", "году", "in", "of"]
  private static let names: [[String]] = [
    ["янв", "jan"], ["фев", "feb"], ["мар", "mar"], ["апр", "apr"], ["май", "мая", "мае", "may"],
    ["июн", "jun"],
    ["июл", "jul"], ["авг", "aug"], ["сен", "sep"], ["окт", "oct"], ["ноя", "nov"], ["дек", "dec"],
  ]
}
