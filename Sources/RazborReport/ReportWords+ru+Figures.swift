import RazborCore

/// What counts say, in Russian.
extension RussianReport {
  func key(_ key: Key) -> String {
    switch key {
    case .marketing: "Показатель маркетинга"
    case .sales: "Показатель продаж"
    }
  }

  func beyond(isEstimate: Bool) -> String {
    isEstimate ? "Это оценка на глаз, а не подсчёт." : "Случайностью это не объяснить."
  }

  func share(_ share: Proportion) -> String {
    guard share.isEstimate else { return "\(count(share)) (\(units.withChance(share)))" }
    return "\(count(share)), с учётом случайности \(units.interval(share))"
  }

  func count(_ share: Proportion) -> String {
    guard !share.isEstimate else {
      return
        "около \(units.percent(permille: share.permille ?? 0)) (оценка на глаз, считаем за \(Proportion.estimateWeight) случаев)"
    }
    return "\(range(share)) из \(units.number(share.whole))"
  }

  private func range(_ share: Proportion) -> String {
    let (low, high) = (units.number(share.low), units.number(share.high))
    return low == high ? low : "\(low)–\(high)"
  }

  func figure(_ share: String, question: String) -> String { "\(share), по ответу на вопрос \(question)." }
  func reference(_ permille: Int) -> String { "Ориентир — \(units.percent(permille: permille))" }
  func earlier(_ share: String) -> String { "Для сравнения, раньше было \(share)" }

  func outcome(_ outcome: TestOutcome, isBelow: Bool, cases: Int, needed: Int?) -> String {
    switch outcome {
    case .against: return "Показатель ниже, и случайностью это не объяснить."
    case .supports: return "Показатель не ниже, и это не случайность."
    case .indecisive:
      let side = isBelow ? "Показатель ниже" : "Показатель не ниже"
      let few = cases < Proportion.fewestCases
      let why = few ? "случаев слишком мало" : "разница мала для такого числа случаев"
      return "\(side), но это может быть и случайностью: \(why)."
        + (needed.map { more($0, than: cases) } ?? "")
    }
  }

  private func more(_ needed: Int, than cases: Int) -> String {
    let noun = RussianNoun("случай", "случая", "случаев").genitive(after: needed)
    return " Чтобы решить, при той же доле нужно около \(units.number(needed)) \(noun), "
      + "то есть ещё \(units.number(needed - cases))."
  }

  var noReference: String { "Сравнить не с чем, поэтому показатель ничего не решает." }

  func keyOpen(_ question: String?) -> String {
    "пока не известен" + (question.map { ", на вопрос \($0) ещё нет ответа" } ?? "") + "."
  }

  func weakest(_ branch: String) -> String { "самое слабое место: \(branch)" }

  func keyNotKnown(_ question: String?, isAnswered: Bool) -> String {
    if let question, isAnswered { return "не известен: в ответе на вопрос \(question) для него нет цифр." }
    return "в компании не известен" + (question.map { ", на вопрос \($0) ответили «не знаю»" } ?? "") + "."
  }

  var tooRecent: String { "случаев, которые уже можно судить, пока нет" }
  var shareHeader: [String] { ["Вопрос", "Доля", "С учётом случайности (90\u{A0}%)"] }

  var figuresNote: String {
    "Случайность есть в любых числах. Поэтому рядом с каждым стоит, какую часть разницы может объяснить она одна."
  }

  func scale(upTo end: String) -> String { "Доля и её интервал, от 0 до \(end)" }

  var forecastHeader: [String] { ["Прогноз", "Факт", "Факт к прогнозу"] }
  var forecastScale: String { "Вверху прогноз, внизу факт" }

  var peopleHeader: [String] { ["Сделок из заявок", "Доля", "С учётом случайности (90\u{A0}%)"] }
}
