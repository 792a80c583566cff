import RazborCore

extension RussianReport {
  func term(days: Int) -> String {
    switch days {
    case ...0: "сегодня"
    case 30: "в течение месяца"
    case _ where days >= 60 && days % 30 == 0:
      within(days / 30, RussianNoun("месяц", "месяца", "месяцев"))
    case _ where days % 7 == 0: within(days / 7, RussianNoun("неделя", "недели", "недель"))
    default: within(days, RussianNoun("день", "дня", "дней"))
    }
  }

  private func within(_ count: Int, _ noun: RussianNoun) -> String {
    "в течение \(count) \(noun.genitive(after: count))"
  }

  var firstStep: String { "Первый шаг" }
  var owner: String { "Кто отвечает" }
  var due: String { "Срок" }
  var proof: String { "Как увидеть, что сделано" }
  var source: String { "Источник" }

  func score(_ value: Int?, low: Int, high: Int) -> String {
    let bounds = low == high ? "границы совпадают" : "возможно от \(low) до \(high)"
    return value.map { "\($0) из 100, \(bounds)" } ?? "не измерено, возможно от \(low) до \(high) из 100"
  }

  func coverage(percent: Int, answered: Int, applicable: Int) -> String {
    guard applicable > 0 else { return "ни один вопрос не применим" }
    return "отвечено на \(percent)\u{A0}% вопросов по весу (\(answered) из \(applicable))"
  }

  func level(_ band: Band?, low: Band, high: Band) -> String {
    if low == high { return "Уровень \(name(low)), и открытые вопросы его уже не изменят." }
    let range = "от \(genitive(low)) до \(genitive(high))"
    return band.map { "Уровень пока \(name($0)); открытые вопросы ещё могут сделать его любым \(range)." }
      ?? "Уровень ещё может оказаться любым \(range)."
  }

  private func name(_ band: Band) -> String {
    switch band {
    case .green: "спокойный"
    case .amber: "тревожный"
    case .red: "критический"
    }
  }

  private func genitive(_ band: Band) -> String {
    switch band {
    case .green: "спокойного"
    case .amber: "тревожного"
    case .red: "критического"
    }
  }

  func contribution(severity: Int, weight: Int, byDontKnow: Bool) -> String {
    "тяжесть \(severity) из 100 при весе \(weight)" + (byDontKnow ? ", потому что ответ – «не знаю»" : "")
  }

  var contributions: String { "Сильнее всего на оценку влияют:" }
  var flag: String { "Красный флаг" }

  func reason(_ reason: PlainReason) -> String {
    switch reason {
    case .gateFails: "Нет договорённости"
    case .gateAgreed: "Договорённости, без которых показатели не сравнить, действуют."
    case .gateAssumed: "Договорённости ещё не проверены; здесь принято, что они действуют."
    }
  }

  func deciding(_ question: String) -> String {
    "Вопрос, на котором остановилась проверка: \(quoted(question))."
  }

  func tally(_ tally: Tally) -> String {
    "Вес установленных фактов: продажи – \(tally.sales), маркетинг – \(tally.marketing), "
      + "управление – \(tally.management)."
  }

  var nothingAgainst: String { "Ничто из сказанного выводу не противоречит." }
  var nothingUnknown: String { "Открытых вопросов, от которых зависит вывод, нет." }

  func key(_ key: Key) -> String {
    switch key {
    case .marketing: "Показатель маркетинга"
    case .sales: "Показатель продаж"
    }
  }

  func counts(_ share: Proportion) -> String {
    let middle = units.percent(permille: share.permille ?? 0)
    if share.isEstimate { return "около \(middle) (оценка на глаз)" }
    return "\(range(share)) из \(units.number(share.whole)) (\(middle))"
  }

  private func range(_ share: Proportion) -> String {
    let (low, high) = (units.number(share.low), units.number(share.high))
    return low == high ? low : "\(low)–\(high)"
  }

  var allowingForChance: String { "с учётом случайности" }

  func chance(low: Int, high: Int) -> String {
    "от \(units.percent(permille: low)) до \(units.percent(permille: high))"
  }

  func reference(_ permille: Int) -> String { "Ориентир – \(units.percent(permille: permille))" }
  func earlier(_ share: String) -> String { "Для сравнения, раньше: \(share)" }

  func outcome(_ outcome: TestOutcome, isBelow: Bool, cases: Int, needed: Int?) -> String {
    switch outcome {
    case .against: return "Показатель ниже, и случайностью это не объяснить."
    case .supports: return "Показатель не ниже, и это не случайность."
    case .indecisive:
      let side = isBelow ? "Показатель ниже" : "Показатель не ниже"
      let few = cases < Proportion.fewestCases
      let why = few ? "случаев слишком мало" : "разница мала для такого числа случаев"
      let more = needed.map { " При той же доле хватило бы примерно \(units.number($0)) случаев." } ?? ""
      return "\(side), но это может быть и случайностью: \(why).\(more)"
    }
  }

  var noReference: String { "Сравнить не с чем, поэтому показатель ничего не решает." }
  var keyOpen: String { "вопрос ещё открыт" }
  var keyNotKnown: String { "показатель в компании не известен" }
  var shareHeader: [String] { ["Вопрос", "Доля", "С учётом случайности (90\u{A0}%)"] }

  var askThis: String { "Что спросить" }
  var explained: String { "Объяснение" }

  func role(_ role: Role) -> String {
    switch role {
    case .owner: "Владелец"
    case .marketing: "Руководитель маркетинга"
    case .sales: "Руководитель продаж"
    case .manager: "Менеджер"
    case .consultant: "Консультант"
    }
  }

  func basis(_ basis: Response.Basis) -> String {
    switch basis {
    case .said: "со слов"
    case .shown: "показано"
    case .measured: "измерено"
    }
  }
}
