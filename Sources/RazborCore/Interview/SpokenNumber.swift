/// A number as it is said aloud, made into one as it is written: `минут сорок`, `20 or so`, `около 7`.
enum SpokenNumber {
  /// The number before its unit, and without what says that it is a rough one.
  ///
  /// - Parameter text: folded.
  static func plain(_ text: String) -> String {
    inOrder(withoutAfterthought(withoutAbout(text)))
  }

  private static func withoutAbout(_ text: String) -> String {
    var text = text
    while let about = abouts.first(where: text.hasPrefix) {
      text = String(text.dropFirst(about.count)).trimmingSpace
    }
    return text
  }

  private static func withoutAfterthought(_ text: String) -> String {
    guard let word = afterthoughts.first(where: text.hasSuffix), text.count > word.count else { return text }
    let front = String(text.dropLast(word.count))
    return word == "ish" && front.last?.isNumber != true ? text : front.trimmingSpace
  }

  /// `дней 10` is about ten days: the unit may stand first, where it is none that is a number by itself (`час 20`).
  private static func inOrder(_ text: String) -> String {
    let unit = text.prefix { $0.isLetter }
    guard leading.contains(String(unit)) else { return text }
    let number = String(text.dropFirst(unit.count)).trimmingSpace
    guard WrittenNumber(number)?.rest.isEmpty == true else { return text }
    return "\(number) \(unit)"
  }

  private static let abouts = [
    "~", "≈", "около ", "примерно ", "приблизительно ", "порядка ", "где-то ", "где то ", "в среднем ",
    "ок. ",
    "навскидку ", "наверное ", "думаю ", "почти ", "с ", "about ", "around ", "roughly ", "approximately ",
    "approx. ", "approx ", "on average ", "probably ", "some ", "nearly ", "almost ",
  ]
  private static let afterthoughts = [
    " с лишним", " с небольшим", " с чем-то", " примерно", " где-то", " наверное", " or so",
    " or thereabouts",
    " roughly", " on average", "-ish", "ish",
  ]
  private static let leading: Set<String> = Set(
    """
    секунд минут минуты часа часов дня дней суток недели недель месяца месяцев года лет штук человек раза раз \
    тыщ тысяч тысячи миллиона миллионов процентов процента рублей seconds minutes hours days weeks months years \
    people percent заявок лидов сделок звонков клиентов менеджеров сотрудников
    """.split(separator: " ").map(String.init))
}
