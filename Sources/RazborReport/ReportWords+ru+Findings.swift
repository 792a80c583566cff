import RazborCore

extension RussianReport {
  func term(days: Int) -> String {
    switch days {
    case ...0: "сегодня"
    case _ where days >= 30 && days % 30 == 0:
      within(days / 30, "месяца", RussianNoun("месяц", "месяца", "месяцев"))
    case _ where days % 7 == 0: within(days / 7, "недели", RussianNoun("неделя", "недели", "недель"))
    default: within(days, "суток", RussianNoun("день", "дня", "дней"))
    }
  }

  private func within(_ count: Int, _ single: String, _ noun: RussianNoun) -> String {
    "в течение " + (count == 1 ? single : "\(count) \(noun.genitive(after: count))")
  }

  func until(_ day: String) -> String { "до \(day) года" }

  func planNote(steps: Int, further: Int) -> String {
    let noun = RussianNoun("шаг", "шага", "шагов")
    let count = "\(steps) \(noun.form(after: steps))"
    let rest = RussianNoun("шаг стоит", "шага стоят", "шагов стоят").form(after: further)
    return
      "В плане \(count), и порядок важен: сначала то, чего требует вывод, затем то, что даёт больше при меньших "
      + "усилиях." + (steps > 3 ? " Не начинайте всё сразу: на первое время хватит трёх шагов." : "")
      + (further > 0 ? " Ещё \(further) \(rest) в приложении «Что ещё можно улучшить»." : "")
  }

  var planHeader: [String] { ["№", "Шаг", "Кто отвечает", "Когда начать", "Срок"] }
  var furtherNote: String {
    "На эти шаги ответы тоже указывают, но браться за них стоит после плана: часть решится по дороге. В каждой группе сначала "
      + "то, что даёт больше при меньших усилиях."
  }
  var furtherHeader: [String] { ["Шаг", "С чего начать", "Кто отвечает"] }
  func findOutRest(_ count: Int, sheet: String) -> String {
    let noun = RussianNoun("вопрос стоит", "вопроса стоят", "вопросов стоят").form(after: count)
    return "Ещё \(count) \(noun) в рабочем листе \(quoted(sheet))."
  }
  var traceHeader: String { "Номер" }

  func horizon(_ horizon: PlannedStep.Horizon) -> String {
    switch horizon {
    case .first: "Первый месяц"
    case .second: "Второй месяц"
    case .third: "Третий месяц"
    case .later: "Потом"
    }
  }

  func afterStart(days: Int) -> String { term(days: days) + " с начала" }

  var seePlan: String { "Как сделать каждый шаг и как увидеть, что он сделан, написано в разделе «План»." }
  var firstStep: String { "Первый шаг" }
  var owner: String { "Кто отвечает" }
  var due: String { "Срок" }
  var proof: String { "Как увидеть, что сделано" }
  var source: String { "Источник" }
  var stateLabel: String { "Состояние" }
  var allDone: String { "Все шаги плана сделаны." }
  func inSources(_ number: Int) -> String { "№\u{A0}\(number) в списке источников." }

  var scaleMeaning: String {
    "Чем больше число, тем хуже: 0 значит, что проблем не видно, 100 — хуже некуда."
  }

  var papersNote: String {
    "Листы для тех шагов плана, где нужно договориться письменно. Что уже сказано, стоит в начале листа, остальное оставлено "
      + "пустым. Берите те, до которых дошла очередь."
  }

  var knownSoFar: String { "Что уже известно" }

  var barLegend: BarLegend {
    BarLegend(
      title: "Полоса", sure: "останется при любых ответах", likely: "— до оценки по данным ответам",
      possible: "— докуда оценка ещё может дойти")
  }

  func score(_ value: Int?) -> Report.Fact {
    Report.Fact(label: "Оценка", value: value.map { "\($0) из 100" } ?? "пока нет, ответов мало")
  }

  func bounds(low: Int, high: Int) -> Report.Fact {
    let value = low == high ? "ровно \(low)" : "от \(low) до \(high)"
    return Report.Fact(label: "Границы", value: value)
  }

  func coverage(percent: Int, answered: Int, applicable: Int) -> Report.Fact {
    let value =
      applicable > 0
      ? "\(percent)\u{A0}% вопросов по весу (\(answered) из \(applicable))" : "ни один вопрос не применим"
    return Report.Fact(label: "Отвечено", value: value)
  }

  func soFar(_ meaning: String) -> String { "Судя по данным ответам, \(meaning.uncapitalized)" }

  func level(_ band: Band?, low: Band, high: Band) -> String {
    if low == high { return "Уровень \(name(low)), и открытые вопросы его уже не изменят." }
    let range = "от \(genitive(low)) до \(genitive(high))"
    return band.map { "Уровень пока \(name($0)); открытые вопросы ещё могут сделать его любым \(range)." }
      ?? "Уровень ещё может оказаться любым, \(range)."
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
    "тяжесть \(severity) из 100, вес\u{A0}\(weight)"
      + (byDontKnow ? "; незнание здесь само говорит о проблеме" : "")
  }

  func contributions(isScored: Bool) -> String {
    isScored ? "Сильнее всего оценку ухудшают ответы:" : "Тревожные ответы, которые уже есть:"
  }

  var inOrder: String { "Что здесь в порядке:" }
  func andMoreAnswers(_ count: Int) -> String {
    "И ещё \(count) \(RussianNoun("ответ", "ответа", "ответов").form(after: count))."
  }

  func notKnown(_ questions: [String], more: Int) -> String {
    "Чего здесь не знаем: " + questions.joined(separator: "; ") + (more > 0 ? "; и ещё \(more)." : ".")
  }

  var flag: String { "Красный флаг" }

  var areasNote: String {
    "Сводные оценки областей, от 0 (проблем не видно) до 100 (хуже некуда). Вывод по ним не считается: они показывают, "
      + "что ещё стоит привести в порядок."
  }

  var areasHeader: [String] { ["Что оценивается", "Оценка", "Границы", "Отвечено по весу"] }
  var tooFewAnswers: String { "ответов мало" }

  func reason(_ reason: PlainReason) -> String {
    switch reason {
    case .gateFails: "Нет договорённости"
    case .gateAgreed: "Договорённости, без которых показатели не сравнить, действуют."
    case .gateAssumed: "Договорённости ещё не проверены; здесь принято, что они действуют."
    }
  }

  func deciding(_ question: String, isDecided: Bool) -> String {
    (isDecided ? "Вопрос, который решил дело: " : "Вопрос, на котором пока остановилась проверка: ")
      + quoted(question)
  }

  func ownView(_ who: String, area: String, agrees: Bool?) -> String {
    let comparison =
      switch agrees {
      case true?: "Вывод с этим совпадает."
      case false?: "Вывод указывает на другое, и об этой разнице стоит поговорить отдельно."
      case nil: "Вывод не указывает ни на одну из областей."
      }
    return "Личное мнение (\(who.uncapitalized)): первым делом — \(area). \(comparison)"
  }

  func tally(_ tally: Tally) -> String {
    "Вес установленных фактов: продажи — \(tally.sales), маркетинг — \(tally.marketing), "
      + "управление — \(tally.management)."
  }

  var nothingAgainst: String { "Ничто из сказанного выводу не противоречит." }
  var nothingUnknown: String { "Открытых вопросов, от которых зависит вывод, нет." }

  func andMore(_ count: Int) -> String {
    let questions = RussianNoun.question.form(after: count)
    return "И ещё \(count) \(questions): смотрите раздел «Что выяснить и как»."
  }

  var askThis: String { "Что спросить" }
  var explained: String { "Объяснение" }

  func role(_ role: Role) -> String {
    switch role {
    case .owner: "Собственник"
    case .marketing: "Руководитель маркетинга"
    case .sales: "Руководитель продаж"
    case .manager: "Менеджер"
    case .consultant: "Консультант"
    }
  }

  var taken: String { "В расчёт вошло" }

  var differencesNote: String {
    "Расхождение — не чья-то ошибка, а находка: с этих мест удобно начать общий разговор."
  }

  func basis(_ basis: Response.Basis) -> String {
    switch basis {
    case .said: "Основание: со слов"
    case .shown: "Основание: показано"
    case .measured: "Основание: измерено"
    }
  }
}
