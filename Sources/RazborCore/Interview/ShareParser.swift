/// `36 из 120`, `36 of 120`, `36/120`, `30 %`, `~30`.
enum ShareParser {
  static func share(_ text: String) throws(AnswerParseError) -> Share {
    if let (part, whole) = counts(text) {
      guard let part = count(part), let whole = count(whole), part >= 0, whole >= 1 else {
        throw .notAShare(text.short)
      }
      guard whole <= Count.limit else { throw .tooMany(Count.limit) }
      guard part <= whole else { throw .partAboveWhole(part: part, whole: whole) }
      return .counted(part: part, whole: whole)
    }
    let percent = NumberFormat(unit: .percent, limits: 0...1000)
    do {
      return .estimate(permille: try NumberParser.number(text, percent))
    } catch {
      if case .outOfLimits = error { throw error }
      throw .notAShare(text.short)
    }
  }

  private static func counts(_ text: String) -> (String, String)? {
    for separator in [" из ", " of ", "/", " iz "] {
      let parts = text.lowercased().split(
        separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { return (String(parts[0]), String(parts[1])) }
    }
    return nil
  }

  private static func count(_ text: String) -> Int? {
    NumberParser.thousandths(text).flatMap { $0 % 1000 == 0 ? $0 / 1000 : nil }
  }
}

/// `2026-08`, `08.2026`, `август 2026`, `Aug 2026`.
enum MonthParser {
  static func month(_ text: String) throws(AnswerParseError) -> Month {
    let parts = text.lowercased().split { " -./".contains($0) || $0.isWhitespace }.map(String.init)
    guard parts.count == 2 else { throw .notAMonth(text.short) }
    for (year, month) in [(parts[0], parts[1]), (parts[1], parts[0])] {
      if let year = number(year), let month = number(month) ?? named(month), year > 31,
        let found = Month(year: year < 100 ? 2000 + year : year, month: month)
      {
        return found
      }
    }
    throw .notAMonth(text.short)
  }

  private static func number(_ text: String) -> Int? {
    text.allSatisfy(\.isPlainDigit) ? Int(text) : nil
  }

  private static func named(_ text: String) -> Int? {
    guard text.count >= 3 else { return nil }
    let stem = String(text.prefix(3))
    return names.firstIndex { $0.contains(stem) }.map { $0 + 1 }
  }

  private static let names: [[String]] = [
    ["янв", "jan"], ["фев", "feb"], ["мар", "mar"], ["апр", "apr"], ["май", "мая", "may"], ["июн", "jun"],
    ["июл", "jul"], ["авг", "aug"], ["сен", "sep"], ["окт", "oct"], ["ноя", "nov"], ["дек", "dec"],
  ]
}
