import RazborCore

/// What is said about a funnel, both languages side by side.
enum FunnelPhrase {
  case title
  case months(MonthsSource, period: String)
  case laterHalf
  case targetUnknown
  case cohort(MonthsSource)
  case ended(MonthsSource)
  case moment(LoadedTable.Moment)
  case stage(MonthlyFunnel.Stage, RowSubject)
  case passedOn
  /// The name of the step, its share, its reference; how many are missing; the part of all that leaks.
  case leak(Step, missing: String, part: String?)
  case below(Step, needed: Int?, cases: Int)
  /// Not below, which such numbers cannot prove.
  case level([String])
  case holds([String])
  case noLeak
  /// What is kept where nothing is to be held against.
  case noReference(step: String, share: String)
  /// Why the largest drop is not a leak.
  case dropIsNoLeak
  case someWithout([String])
  case noneAtAll(String)
  case plan(String)
  case past(String)
  case header(Column)
  case scale(Column?)

  struct Step {
    let name: String
    let share: String
    let reference: String
  }

  enum Column { case stage, count, kept, chance, reference, earlier }

  func text(_ language: Language) -> String { words[language] }

  /// Whether a list of steps has any.
  var isTold: Bool {
    switch self {
    case .level(let steps), .holds(let steps), .someWithout(let steps): !steps.isEmpty
    default: true
    }
  }

  private var words: LocalizedText {
    switch self {
    case .title: both("Воронка", "The funnel")
    case .months(let source, let period):
      both(
        "\(source.words.ru), заявки, у которых уже было время стать сделками: \(period).",
        "\(source.words.en), enquiries that have had the time to become deals: \(period).")
    case .laterHalf:
      both(
        "Плана нет хотя бы для одного шага, поэтому взята вторая половина месяцев, а первая — для сравнения.",
        "At least one step has no plan, so the second half of the months is taken and held against the first."
      )
    case .targetUnknown:
      both(
        "Целевые в воронку не взяты: больше десятой части заявок осталось без метки.",
        "Enquiries on target are left out: more than a tenth of the enquiries have no mark.")
    case .cohort(let source):
      both(
        "\(source.words.ru): одни и те же обращения от этапа к этапу.",
        "\(source.words.en): the same enquiries from stage to stage.")
    case .ended(let source):
      both(
        "\(source.words.ru): клиенты, чей исход уже известен.",
        "\(source.words.en): clients whose outcome is known.")
    case .moment(let moment): moment.reached
    case .stage(let stage, let subject): stage.name(subject)
    case .passedOn: both("Дошли до конца", "Came to the end")
    case .leak(let step, let missing, let part): Self.leak(step, missing, part)
    case .below(let step, let needed, let cases): Self.below(step, needed, cases)
    case .level(let steps):
      both(
        "Утечки не видно: \(steps.joined(separator: "; ")).",
        "No leak shows: \(steps.joined(separator: "; ")).")
    case .holds(let steps):
      both(
        "Не ниже, чем должно быть, и это не случайность: \(steps.joined(separator: "; ")).",
        "Not below what it should be, and that is not chance: \(steps.joined(separator: "; ")).")
    case .noLeak:
      both(
        "Утечки, которую нельзя объяснить случайностью, по этим числам не видно.",
        "These numbers show no leak that chance could not explain.")
    case .noReference(let step, let share): Self.noReference(step, share)
    case .dropIsNoLeak:
      both(
        "Самый большой спад — ещё не утечка: шаги и должны быть разными, а лишний процент на любом из них даёт один и тот "
          + "же лишний процент сделок. Утечку видно только в сравнении с планом или со своим прошлым.",
        "The largest drop is not yet a leak: steps differ by nature, and one per cent more at any of them gives the same "
          + "one per cent more deals. A leak shows only against a plan or the company’s own past.")
    case .someWithout(let names):
      both(
        "Не с чем сравнить: \(names.joined(separator: "; ")).",
        "Nothing to hold against: \(names.joined(separator: "; ")).")
    case .noneAtAll(let name):
      both("\(name): дальше не прошёл никто.", "\(name): none passed on.")
    case .plan(let share): both("ориентир \(share)", "the reference is \(share)")
    case .past(let share): both("раньше было \(share)", "earlier it was \(share)")
    case .header(let column): column.words
    case .scale(.earlier):
      both(
        "Насыщенная полоса — сколько дошло, бледная — сколько дошло бы, если бы шаг был не хуже, чем раньше",
        "Strong bar: how many came; faint bar: how many would have, were the step what it was earlier")
    case .scale(nil): both("Сколько дошло до этапа", "How many came to the stage")
    case .scale:
      both(
        "Насыщенная полоса — сколько дошло, бледная — сколько дошло бы, если бы шаг был не хуже ориентира",
        "Strong bar: how many came; faint bar: how many would have, had the step matched the reference")
    }
  }

  private static func leak(_ step: Step, _ missing: String, _ part: String?) -> LocalizedText {
    let parts = part.map {
      both(" На этот шаг приходится \($0) всей утечки.", " This step is \($0) of the whole leak.")
    }
    return both(
      "Утечка. \(step.name): \(step.share); \(step.reference). Случайностью это не объяснить; не хватает примерно "
        + "\(missing).\(parts?.ru ?? "")",
      "A leak. \(step.name): \(step.share); \(step.reference). Chance does not explain that; about \(missing) are "
        + "missing.\(parts?.en ?? "")")
  }

  private static func below(_ step: Step, _ needed: Int?, _ cases: Int) -> LocalizedText {
    let verdict = both(
      "\(step.name): \(step.share); \(step.reference). Это ниже, но может быть и случайностью.",
      "\(step.name): \(step.share); \(step.reference). That is below it, but it may be chance.")
    guard let needed, needed > cases, needed / farFetched <= cases else { return verdict }
    let noun = RussianNoun("случай", "случая", "случаев").genitive(after: needed)
    let (ru, en) = (RussianUnits(), EnglishUnits())
    return both(
      verdict.ru + " Чтобы решить, при той же доле нужно около \(ru.number(needed)) \(noun), то есть ещё "
        + "\(ru.number(needed - cases)).",
      verdict.en + " If the share stays, about \(en.number(needed)) cases would decide, "
        + "\(en.number(needed - cases)) more.")
  }

  /// Nobody waits for so many times the cases there are.
  static let farFetched = 20

  private static func noReference(_ step: String, _ share: String) -> LocalizedText {
    both(
      "Меньше всего проходит здесь: \(step), \(share). Утечка ли это, не сказать: сравнить не с чем.",
      "The fewest pass here: \(step), \(share). Whether that is a leak cannot be told: there is nothing to hold it "
        + "against.")
  }
}

extension MonthlyFunnel.Stage {
  fileprivate func name(_ subject: RowSubject) -> LocalizedText {
    switch (self, subject) {
    case (.leads, .enquiries): both("Заявки", "Enquiries")
    case (.leads, .openedDeals): both("Заведённые сделки", "Deals opened")
    case (.target, _): both("Целевые", "On target")
    case (.deals, .enquiries): both("Сделки", "Deals")
    case (.deals, .openedDeals): both("Выигранные сделки", "Deals won")
    }
  }
}

extension LoadedTable.Moment {
  /// Those who came to it.
  fileprivate var reached: LocalizedText {
    switch self {
    case .created: both("Заявка", "Enquiry")
    case .handed: both("Передача в продажи", "Handover to sales")
    case .answered: both("Первый ответ", "First answer")
    case .offered: both("Предложение", "Offer")
    case .closed: both("Сделка", "Deal")
    }
  }
}

extension FunnelPhrase.Column {
  fileprivate var words: LocalizedText {
    switch self {
    case .stage: both("Этап", "Stage")
    case .count: both("Дошло", "Came")
    case .kept: both("Доля", "Share")
    case .chance: both("Случайность (90\u{A0}%)", "Chance (90%)")
    case .reference: both("Ориентир", "Reference")
    case .earlier: both("Раньше", "Earlier")
    }
  }
}
