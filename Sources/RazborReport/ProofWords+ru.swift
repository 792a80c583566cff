import RazborCore

struct RussianProof: ProofWords {
  private let report = RussianReport()

  func kind(_ kind: ProofKind) -> String {
    switch kind {
    case .verdict: "Вывод"
    case .secondSuspect: "Второй подозреваемый"
    case .grade: "Сила доказательств"
    case .firmness: "Насколько прочен вывод"
    case .pivotal: "Что ещё может изменить вывод"
    case .signal: "Сигнал"
    case .area: "Сводная оценка"
    case .fact: "Факт"
    case .alarm: "Не ждёт"
    case .contradiction: "Противоречие"
    case .difference: "Говорят по-разному"
    case .statistic: "Цифра"
    case .recommendation: "Шаг плана"
    }
  }

  func listNote(_ count: Int, of all: Int) -> String {
    count == all
      ? "Проследить можно: \(all). Назовите номер, например T1, или слова из строки."
      : "Подходит \(count) из \(all). Назовите номер."
  }

  var answersHeading: String { "Ответы" }
  var rulesHeading: String { "Правила" }
  func rule(_ number: String, _ title: String) -> String { "Правило \(number) метода, «\(title)»." }

  func band(_ band: Band) -> String {
    switch band {
    case .green: "спокойный"
    case .amber: "тревожный"
    case .red: "критический"
    }
  }

  private func points(_ permille: Int) -> String { points(permille, point: ",") }

  var partsNote: String { "Что учтено, вес на тяжесть (0 — проблемы нет, 100 — хуже некуда):" }

  func product(weight: Int, severity: Int, byDontKnow: Bool) -> String {
    "\(weight) × \(points(severity)) = \(points(weight * severity))"
      + (byDontKnow ? "; незнание здесь само говорит о проблеме" : "")
  }

  func mean(sum: Int, weight: Int, permille: Int) -> String {
    "Сумма \(points(sum)), делим на вес \(weight): \(points(permille))."
  }

  func coverage(answered: Int, applicable: Int, isEnough: Bool) -> String {
    "Отвечено по весу \(answered) из \(applicable); для оценки нужна половина"
      + (isEnough ? ", и она есть." : ", её пока нет.")
  }

  func flags(_ questions: [String], floor: Int) -> String {
    (questions.count == 1 ? "Красный флаг у вопроса " : "Красные флаги у вопросов ")
      + "\(questions.joined(separator: ", ")): оценка не ниже \(points(floor))."
  }

  func score(_ permille: Int, band: String?) -> String {
    "Оценка \(points(permille)) из 100"
      + (band.map { ", уровень \($0): спокойный ниже 35, тревожный ниже 60, критический от 60." } ?? ".")
  }

  func bounds(low: Int, high: Int) -> String {
    low == high
      ? "Открытые ответы её уже не сдвинут."
      : "Какими бы ни оказались открытые ответы, она останется между \(points(low)) и \(points(high))."
  }

  var missingNote: String { "Что сейчас не учтено:" }

  func missing(weight: Int, isOpen: Bool) -> String {
    isOpen ? "ответа ещё нет, вес \(weight)" : "«не знаю», здесь это ни о чём не говорит, вес \(weight)"
  }

  var void: String { "не относится, или вместо него учтён другой вопрос" }

  var ladderNote: String { "Вопросы о причине по порядку. Вывод даёт первый, в котором она нашлась." }

  func standing(_ standing: RungTrace.Standing) -> String {
    switch standing {
    case .decides: "Решает он."
    case .passed: "Здесь он ничего не решает, идём дальше."
    case .open: "Пока он ничего не решает, но открытые ответы ещё могут это изменить."
    case .notReached: "Не понадобился: всё решилось раньше."
    }
  }

  func factsSum(_ weight: Int, needs: Int, twoSided: Int, needsTwoSided: Int) -> String {
    "Подтверждённые факты весят \(weight), нужно \(needs)"
      + (needsTwoSided > 0 ? "; из них сразу о двух сторонах \(twoSided), нужно \(needsTwoSided)." : ".")
  }

  var oneSide: String { "Маркетинг и продажи здесь не две стороны внутри компании." }

  func tallyNeeds(sales: Int, marketing: Int) -> String {
    "Одна сторона должна опережать обе другие; продажам нужно \(sales), маркетингу \(marketing)."
  }

  func agreement(_ question: String, _ stands: Truth) -> String {
    switch stands {
    case .yes: "\(question) — договорённость есть."
    case .no: "\(question) — договорённости нет."
    case .open: "\(question) — пока не известно."
    }
  }

  func gate(_ truth: Truth) -> String {
    truth == .no
      ? "Договорённостей нет, поэтому показатели никого не обвиняют."
      : "Есть ли договорённости, пока не известно."
  }

  var onlyAgainst: String { "Здесь считается только показатель, который ниже нормы не случайно." }

  func index(_ title: String, mean: Int?, low: Int, high: Int, limit: Int) -> String {
    let range = low == high ? "" : ", возможно от \(points(low)) до \(points(high))"
    return "\(title): \(mean.map(points) ?? "ответов пока нет")\(range); предел \(points(limit))."
  }

  func holds(_ fact: String, weight: Int) -> String { "Подтверждено, вес \(weight): \(fact)" }
  var noneHolds: String { "Ни один из фактов не подтверждён." }
  func openFacts(_ facts: [String]) -> String { "Пока не известно: \(facts.joined(separator: ", "))." }

  func refuted(_ count: Int) -> String {
    "Не подтверждается: \(count) \(RussianNoun("факт", "факта", "фактов").form(after: count))."
  }

  func clausesNote(_ count: Int) -> String {
    count == 1 ? "Это следует из одного:" : "Это следует из такого:"
  }

  private func list(_ names: [String]) -> String { names.joined(separator: " или ") }

  func options(_ options: [String], isNegated: Bool) -> String {
    (isNegated ? "Считается всё, кроме: " : "Считается ответ ") + list(options) + "."
  }

  func limit(_ comparison: Condition.Comparison, _ amount: String, isNegated: Bool) -> String {
    let words =
      switch comparison {
      case .atLeast: "не меньше"
      case .above: "больше"
      case .atMost: "не больше"
      case .below: "меньше"
      }
    return (isNegated ? "Условие обратное: неверно, что " : "Условие: ") + "\(words) \(amount)."
  }

  func given(_ part: String, isNegated: Bool) -> String {
    (isNegated ? "Не указано: " : "Указано: ") + part + "."
  }

  func shareAbove(_ percent: String, isNegated: Bool) -> String {
    isNegated
      ? "Что доля выше \(percent), может быть случайностью." : "Доля выше \(percent), и это не случайность."
  }

  func severity(_ points: Int, isNegated: Bool) -> String {
    isNegated ? "Тяжесть ответа меньше \(points) из 100." : "Тяжесть ответа не меньше \(points) из 100."
  }

  func status(_ status: AnswerStatus) -> String {
    switch status {
    case .open: "не спрашивали"
    case .answered: "ответ есть"
    case .dontKnow: "«не знаю»"
    case .declined: "отвечать не захотели"
    case .notApplicable: "не относится"
    }
  }

  func statuses(_ names: [String], isNegated: Bool) -> String {
    (isNegated ? "Считается всё, кроме: " : "Считается: ") + list(names) + "."
  }

  func finding(_ kind: ProofKind, _ title: String, _ isNegated: Bool) -> String {
    (isNegated ? "Не подтверждается. " : "") + "\(self.kind(kind)): \(report.quoted(title))."
  }

  func areas(_ titles: [String], isNegated: Bool) -> String {
    (isNegated ? "Вывод не указывает на область: " : "Вывод указывает на область: ") + list(titles) + "."
  }

  func level(_ title: String, _ names: [String], isNegated: Bool) -> String {
    "Уровень \(title) \(isNegated ? "не " : "")\(list(names))."
  }

  func gateFails(isNegated: Bool) -> String {
    isNegated ? "Договорённость есть или пока не известна." : "Договорённости нет."
  }

  func scoredAnswers(atLeast: Int, share: String, low: Int, high: Int, isNegated: Bool) -> String {
    (isNegated ? "Неверно, что из" : "Из")
      + " оценённых ответов (нужно не меньше \(atLeast)) \(share) или больше имеют "
      + "тяжесть от \(low) до \(high) из 100."
  }

  func figures(isNegated: Bool) -> String {
    isNegated ? "Из этих цифр такого не следует." : "Это посчитано по этим цифрам."
  }

  var supposedNote: String { "Предположим:" }

  func supposed(_ question: String, from old: String, to new: String) -> String {
    "\(question) — сейчас: \(old); предположим: \(new)."
  }

  private func status(_ status: VerdictFinding.Status) -> String {
    switch status {
    case .decided: "окончательный"
    case .provisional: "предварительный"
    case .undecided: "без опоры в данных"
    }
  }

  /// That too little is known is said by the verdict itself.
  private func noted(_ status: VerdictFinding.Status) -> String {
    status == .undecided ? "" : " (\(self.status(status)))"
  }

  func sameVerdict(_ title: String, _ status: VerdictFinding.Status) -> String {
    "Вывод был бы тем же: \(report.quoted(title))\(noted(status))."
  }

  func otherStatus(_ title: String, _ status: VerdictFinding.Status) -> String {
    "Вывод был бы тем же, \(report.quoted(title)), но уже \(self.status(status))."
  }

  func otherVerdict(_ old: String, _ new: String, _ status: VerdictFinding.Status) -> String {
    "Вывод был бы другим: \(report.quoted(new))\(noted(status)) вместо \(report.quoted(old))."
  }

  func moved(_ movement: ProofMovement, _ titles: [String]) -> String {
    let lead =
      switch movement {
      case .verdictsCome: "Стало бы возможным"
      case .verdictsGo: "Стало бы невозможным"
      case .stepsCome: "Шаги, которые добавились бы"
      case .stepsGo: "Шаги, которые отпали бы"
      case .alarmsCome: "Стало бы срочным"
      case .alarmsGo: "Перестало бы быть срочным"
      case .contradictionsCome: "Перестало бы сходиться"
      case .contradictionsGo: "Сошлось бы"
      }
    return "\(lead): \(titles.map(report.quoted).joined(separator: ", "))."
  }

  var noSignalMoves: String { "Ни одна оценка не сдвинулась бы." }

  func signal(_ title: String, _ old: ProofScore, _ new: ProofScore) -> String {
    let title = report.quoted(title)
    if old.score == nil, new.score == nil {
      return "\(title): оценки нет и не было бы; сейчас возможно \(range(old)), стало бы \(range(new))."
    }
    let after = new.score == nil ? "оценки бы не было (возможно \(range(new)))" : "было бы \(score(new))"
    return "\(title): сейчас \(score(old)), \(after)."
  }

  private func range(_ score: ProofScore) -> String {
    "от \(points(score.low)) до \(points(score.high))"
  }

  private func score(_ score: ProofScore) -> String {
    let value = score.score.map(points) ?? "оценки нет"
    let band = score.band.map { "уровень \(self.band($0))" }
    let range = score.low == score.high ? nil : "возможно \(range(score))"
    let details = [range, band].compactMap(\.self)
    return details.isEmpty ? value : "\(value) (\(details.joined(separator: ", ")))"
  }

  var nothingSaved: String { "Ничего не сохранено: ответы остались прежними." }
}
