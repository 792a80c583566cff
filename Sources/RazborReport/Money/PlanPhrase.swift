import RazborCore

/// What is said of plan and fact.
enum PlanPhrase {
  case title
  case from(plan: String, fact: String?, months: String)
  case leftOut(String)
  case factor(PlanAndFact.Factor, PlanAndFact)
  case revenue
  case perhaps, notChance, noBounds
  case sides(before: String, after: String)
  case noTarget
  /// Only enquiries and revenue were planned.
  case noDeals
  case planAlone(String)

  func text(_ language: Language) -> String { words[language] }

  static func columns(_ language: Language) -> [String] {
    language == .ru
      ? ["Множитель", "План", "Факт", "Часть разницы", "Случайность?"]
      : ["Factor", "Plan", "Actual", "Part of the gap", "By chance?"]
  }

  private var words: LocalizedText {
    switch self {
    case .title: both("Выручка: план и факт", "Revenue: plan and actual")
    case .from(let plan, nil, let months):
      both(
        "Откуда план и факт: \(plan). Месяцы: \(months).",
        "Plan and actual are from: \(plan). Months: \(months).")
    case .from(let plan, let fact?, let months):
      both(
        "Откуда план: \(plan). Откуда факт: \(fact). Месяцы: \(months).",
        "Where the plan is from: \(plan). Where the actual figures are from: \(fact). Months: \(months).")
    case .leftOut(let months):
      both(
        "Не вошли: \(months) — нет плана или факта, или сделки по их заявкам ещё могут закрыться.",
        "Left out: \(months). The plan or the actual figures are missing, or their enquiries may still become deals."
      )
    case .factor(let factor, let figures): Self.factor(factor, figures)
    case .revenue: both("Выручка", "Revenue")
    case .perhaps: both("может быть", "perhaps")
    case .notChance: both("нет", "no")
    case .noBounds: both("не сказать", "cannot be said")
    case .sides(let before, let after):
      both(
        "До передачи в продажи (число и качество заявок): \(before). После передачи (сделки и средний чек): \(after). "
          + "Части складываются ровно в разницу. Они показывают, где она возникла, а не кто виноват.",
        "Before the handoff to sales (the number and quality of enquiries): \(before). After it (deals and the average "
          + "deal): \(after). The parts add up to the gap exactly. They show where it arose, not whose fault it is."
      )
    case .noTarget:
      both(
        "Целевые заявки в плане или в факте не отмечены, поэтому качество заявок и работа с ними здесь не разделены.",
        "Target enquiries are missing from the plan or from the actual figures, so the quality of enquiries and the work "
          + "with them are not told apart here.")
    case .noDeals:
      both(
        "Сделок и целевых заявок в плане нет, поэтому разница делится только на две части: сколько пришло заявок и "
          + "сколько выручки принесла каждая. Если внести их в план, её можно разделить дальше.",
        "The plan has no deals and no target enquiries, so the gap has two parts only: how many enquiries came, and how "
          + "much revenue each brought. With these in the plan it can be split further."
      )
    case .planAlone(let file):
      both(
        "План загружен (\(file)), а факта за его закрытые месяцы нет. Нужна выгрузка заявок с суммами сделок или столбцы "
          + "факта в том же файле.",
        "A plan is loaded (\(file)), but nothing to hold its closed months against. What is needed is an export of "
          + "enquiries with the amounts of deals, or columns with the actual figures in the same file.")
    }
  }

  private static func factor(_ factor: PlanAndFact.Factor, _ figures: PlanAndFact) -> LocalizedText {
    let outOfTarget = figures.knowsTarget
    return switch factor {
    case .leads: both("Заявки", "Enquiries")
    case .targetShare: both("Доля целевых", "Share on target")
    case .conversion where outOfTarget: both("Сделки из целевых", "Deals of those on target")
    case .conversion: both("Сделки из заявок", "Deals of enquiries")
    case .payment where !figures.knowsDeals: both("Выручка на заявку", "Revenue an enquiry")
    case .payment: both("Средний чек", "Average deal")
    }
  }
}
