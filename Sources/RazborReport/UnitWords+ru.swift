import RazborCore

struct RussianUnits: UnitWords {
  var point: String { "," }

  func number(_ number: Int) -> String {
    grouped(number, by: "\u{A0}")
  }

  func amount(_ number: Int, _ unit: NumberFormat.Unit) -> String {
    switch unit {
    case .count, .money: self.number(number)
    case .percent: percent(permille: number)
    case .minutes: clock(number, days: { days($0) }, hours: "ч", minutes: "мин")
    case .days: days(number)
    case .months: counted(number, RussianNoun("месяц", "месяца", "месяцев"))
    case .people: counted(number, RussianNoun("человек", "человека", "человек"))
    case .times: counted(number, RussianNoun("раз", "раза", "раз"))
    }
  }

  func percent(permille: Int) -> String {
    tenths(permille, point: ",") + "\u{A0}%"
  }

  func percents(from low: Int, to high: Int) -> String {
    "\(tenths(low, point: ","))–\(percent(permille: high))"
  }

  func withChance(_ share: Proportion) -> String {
    "\(percent(permille: share.permille ?? 0)); с учётом случайности \(interval(share))"
  }

  func month(_ month: Month) -> String {
    "\(Self.months[month.month - 1]) \(month.year)"
  }

  func scale(_ point: Int) -> String { "\(point) из 10" }
  func counted(_ part: Int, of whole: Int) -> String { "\(number(part)) из \(number(whole))" }
  func about(_ amount: String) -> String { "около \(amount)" }
  var noneOfThese: String { "ничего из перечисленного" }
  var noRows: String { "таблица оставлена пустой" }

  func moreRows(_ count: Int) -> String { "и ещё " + rows(count) }
  func rows(_ count: Int) -> String { counted(count, RussianNoun("строка", "строки", "строк")) }
  func inAll(_ sums: String) -> String { "всего: \(sums)" }

  var dontKnow: String { "не знаю" }
  var declined: String { "без ответа по желанию собеседника" }

  func notApplicable(_ reason: String?) -> String {
    reason.map { "неприменимо: \($0)" } ?? "неприменимо"
  }

  private func days(_ number: Int) -> String {
    counted(number, RussianNoun("день", "дня", "дней"))
  }

  private func counted(_ count: Int, _ noun: RussianNoun) -> String {
    "\(number(count)) \(noun.form(after: count))"
  }

  private static let months = [
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
    "декабрь",
  ]
}
