import RazborCore

struct EnglishUnits: UnitWords {
  var point: String { "." }

  func number(_ number: Int) -> String {
    grouped(number, by: ",")
  }

  func amount(_ number: Int, _ unit: NumberFormat.Unit) -> String {
    switch unit {
    case .count, .money: self.number(number)
    case .percent: percent(permille: number)
    case .minutes: clock(number, days: { days($0) }, hours: "h", minutes: "min")
    case .days: days(number)
    case .months: counted(number, EnglishNoun("month"))
    case .people: counted(number, EnglishNoun("person", "people"))
    case .times: counted(number, EnglishNoun("time"))
    }
  }

  func percent(permille: Int) -> String {
    tenths(permille, point: ".") + "%"
  }

  func percents(from low: Int, to high: Int) -> String {
    "\(tenths(low, point: "."))–\(percent(permille: high))"
  }

  func withChance(_ share: Proportion) -> String {
    "\(percent(permille: share.permille ?? 0)); \(interval(share)) allowing for chance"
  }

  func month(_ month: Month) -> String {
    "\(Self.months[month.month - 1]) \(month.year)"
  }

  func scale(_ point: Int) -> String { "\(point) out of 10" }
  func counted(_ part: Int, of whole: Int) -> String { "\(number(part)) of \(number(whole))" }
  func about(_ amount: String) -> String { "about \(amount)" }
  var noneOfThese: String { "none of these" }
  var noRows: String { "the table was left empty" }

  func moreRows(_ count: Int) -> String {
    "and " + counted(count, EnglishNoun("more row", "more rows"))
  }

  func rows(_ count: Int) -> String { counted(count, EnglishNoun("row")) }
  func inAll(_ sums: String) -> String { "in all: \(sums)" }

  var dontKnow: String { "don’t know" }
  var declined: String { "preferred not to say" }

  func notApplicable(_ reason: String?) -> String {
    reason.map { "not applicable: \($0)" } ?? "not applicable"
  }

  private func days(_ number: Int) -> String {
    counted(number, EnglishNoun("day"))
  }

  private func counted(_ count: Int, _ noun: EnglishNoun) -> String {
    "\(number(count)) \(noun.form(after: count))"
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
