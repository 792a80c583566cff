/// What somebody said: a value for each field that was filled in, the main field among them.
package struct Answer: Hashable, Sendable {
  package var values: [Field.ID: Value]

  package init(_ values: [Field.ID: Value]) {
    self.values = values
  }

  package subscript(_ field: Field.ID) -> Value? { values[field] }

  package enum Value: Hashable, Sendable {
    /// A scale point or a number in the field's unit.
    case number(Int)
    case option(AnswerOption.ID)
    /// In the order of the questionnaire, no repeats.
    case options([AnswerOption.ID])
    case share(Share)
    case month(Month)
    case text(String)
    case rows([Row])
  }

  /// One row of a table: a value for each column that was filled in.
  package typealias Row = [TableFormat.Column.ID: Value]
}

/// A share as it was given.
package enum Share: Hashable, Sendable {
  /// `part` of `whole`, 0 <= part <= whole, whole at least 1 and at most `Count.limit`.
  case counted(part: Int, whole: Int)
  /// Permille, 0 ... 1000.
  case estimate(permille: Int)
}

/// A calendar month.
package struct Month: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let year: Int
  /// 1 ... 12.
  package let month: Int

  package init?(year: Int, month: Int) {
    guard (1900...2200).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// `2026-08`.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1])
    else { return nil }
    self.init(year: year, month: month)
  }

  package var description: String {
    let digits = String(month)
    return "\(year)-\(digits.count == 1 ? "0" : "")\(digits)"
  }

  /// Months since the year 0.
  package var ordinal: Int { year * 12 + month - 1 }

  package static func < (left: Self, right: Self) -> Bool {
    left.ordinal < right.ordinal
  }
}

/// A calendar day, for what is old enough to be counted.
package struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let month: Month
  package let day: Int

  /// `2026-11-23`.
  package init?(_ text: String) {
    guard text.utf8.count == 10, let dash = text.lastIndex(of: "-"),
      let month = Month(String(text[..<dash])), let day = Int(text[text.index(after: dash)...]),
      (1...Day.length(of: month)).contains(day)
    else { return nil }
    self.month = month
    self.day = day
  }

  package var description: String {
    let digits = String(day)
    return "\(month)-\(digits.count == 1 ? "0" : "")\(digits)"
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }

  /// Days since 1 March of the year 0, by the proleptic Gregorian calendar.
  package var number: Int {
    let year = month.month > 2 ? month.year : month.year - 1
    let shifted = (month.month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + day - 1
  }

  /// Whole days from the end of the month to this day; negative where the month is not over.
  package func daysSinceEnd(of month: Month) -> Int {
    number - Day(lastOf: month).number
  }

  /// The day so many days later.
  package func advanced(by days: Int) -> Day {
    var later = self
    for _ in 0..<max(0, min(days, 3660)) { later = later.next }
    return later
  }

  /// The day itself, or the Monday after a weekend: nobody is there on a Sunday to show what was done.
  package var workday: Day {
    // 1 March of the year 0 was a Wednesday.
    switch number % 7 {
    case 3: advanced(by: 2)
    case 4: advanced(by: 1)
    default: self
    }
  }

  private var next: Day {
    if day < Day.length(of: month) { return Day(month: month, day: day + 1) }
    let following =
      month.month == 12
      ? Month(year: month.year + 1, month: 1) : Month(year: month.year, month: month.month + 1)
    return following.map { Day(month: $0, day: 1) } ?? self
  }

  private init(month: Month, day: Int) {
    self.month = month
    self.day = day
  }

  private init(lastOf month: Month) {
    self.month = month
    day = Day.length(of: month)
  }

  private static func length(of month: Month) -> Int {
    switch month.month {
    case 2:
      month.year % 4 == 0 && (month.year % 100 != 0 || month.year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
