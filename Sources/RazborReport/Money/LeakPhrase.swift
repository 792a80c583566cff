import RazborCore

/// What is said of losses and their prices.
enum LeakPhrase {
  case title
  case note
  case notAdded
  case name(MoneyLeak.Formula)
  case unit(MoneyLeak.Unit)
  case formula(name: String, formula: String, sum: String, origins: String)
  case uncertainty(formula: String, sum: String, origins: String)
  case gap(MoneyLeak.Gap)
  case placed(Int, title: String, score: Int)
  case notScored
  case disagree(money: String, scores: String)
  case agree(String)
  case overlap
  case mixed

  func text(_ language: Language) -> String { words[language] }

  static func columns(_ language: Language) -> [String] {
    language == .ru
      ? ["Что теряется", "В месяц", "Чем измерено", "По деньгам", "По баллам"]
      : ["What is lost", "A month", "Measured in", "By money", "By score"]
  }

  private var words: LocalizedText {
    switch self {
    case .title: both("Во что обходятся потери", "What the losses cost")
    case .note:
      both(
        "Суммы за месяц, округлены до двух цифр наружу. Границы перемножены, поэтому промежуток скорее шире, чем нужно.",
        "Sums of a month, rounded outwards to two digits. Bounds are multiplied, so the range is rather too wide than too "
          + "narrow.")
    case .notAdded:
      both(
        "Складывать строки нельзя: одна и та же сделка может теряться по двум причинам.",
        "The rows must not be added up: the same deal may be lost for two reasons.")
    case .name(let formula): Self.name(formula)
    case .unit(.grossProfit): both("валовая прибыль", "gross profit")
    case .unit(.revenue): both("выручка", "revenue")
    case .unit(.spending): both("расход", "spending")
    case .unit(.uncertainty): both("не убыток", "no loss")
    case .formula(let name, let formula, let sum, let origins):
      both(
        "\(name): \(formula) = \(sum) в месяц. Откуда: \(origins).",
        "\(name): \(formula) = \(sum) a month. From: \(origins).")
    case .uncertainty(let formula, let sum, let origins):
      both(
        "Прогноз промахивается на \(sum) в месяц: \(formula). Это не убыток, а деньги, на которые нельзя рассчитывать "
          + "заранее. Откуда: \(origins).",
        "The forecast misses by \(sum) a month: \(formula). That is no loss, but money that cannot be counted on "
          + "beforehand. From: \(origins).")
    case .gap(let gap): Self.gap(gap)
    case .placed(let place, let title, let score):
      both("\(place): «\(title)», \(score) из 100", "\(place): “\(title)”, \(score) of 100")
    case .notScored: both("без баллов", "not scored")
    case .disagree(let money, let scores):
      both(
        "Деньги и баллы расходятся: дороже всего — \(money), а хуже всего по баллам — «\(scores)». Баллы показывают, как "
          + "устроена работа, деньги — сколько стоит то, что удалось посчитать. Вывод разбора деньги не меняют: он отвечает, с "
          + "чего начинать, чтобы остальное стало возможным.",
        "Money and scores disagree: the dearest is \(money), while by score the worst is “\(scores)”. Scores show how "
          + "the work is organised, money what the countable part of it costs. The verdict does not change by money: it says "
          + "where to begin so that the rest becomes possible.")
    case .agree(let title):
      both(
        "Деньги и баллы указывают на одно и то же: «\(title)».",
        "Money and scores point at the same: “\(title)”.")
    case .overlap:
      both(
        "Первые две суммы различить нельзя: их границы пересекаются, и порядок между ними условный.",
        "The first two sums cannot be told apart: their bounds overlap, and their order is a convention.")
    case .mixed:
      both(
        "Суммы измерены по-разному: валовая прибыль и расход — деньги целиком, а из выручки ещё вычитаются затраты.",
        "The sums are not all of one kind: gross profit and spending are money in full, while costs still come off revenue."
      )
    }
  }

  private static func name(_ formula: MoneyLeak.Formula) -> LocalizedText {
    switch formula {
    case .unanswered: both("Заявки без ответа", "Unanswered enquiries")
    case .empty: both("Источники без сделок", "Sources without a deal")
    case .dear: both("Клиенты дороже своей прибыли", "Clients that cost more than they bring")
    case .plan(.leads, _, _): both("Заявок меньше плана", "Fewer enquiries than planned")
    case .plan(.targetShare, _, _): both("Целевых меньше плана", "Fewer on target than planned")
    case .plan(.conversion, _, _):
      both("Сделок из заявок меньше плана", "Fewer deals of enquiries than planned")
    case .plan(.payment, let figures, _) where !figures.knowsDeals:
      both("Выручки с заявки меньше плана", "Less revenue an enquiry than planned")
    case .plan(.payment, _, _): both("Чек ниже плана", "Smaller deals than planned")
    case .spread: both("Недобор у части менеджеров", "Deals missed by some salespeople")
    case .forecast: both("Ошибка прогноза", "Error of the forecast")
    }
  }

  private static func gap(_ gap: MoneyLeak.Gap) -> LocalizedText {
    switch gap {
    case .unanswered(let missing): join(both("стоят заявки без ответа", "unanswered enquiries cost"), missing)
    case .empty(let missing): join(both("стоят источники без сделок", "sources without a deal cost"), missing)
    case .spread(let missing):
      join(both("стоит недобор у части менеджеров", "deals missed by some salespeople cost"), missing)
    case .forecast(let missing):
      join(both("стоит ошибка прогноза", "the error of the forecast costs"), missing)
    case .forecastUnit:
      both(
        "Сколько стоит в месяц ошибка прогноза, не сказать: не названо, в сделках считали или в деньгах.",
        "What the error of the forecast costs a month cannot be said: nobody said whether deals or money were counted."
      )
    }
  }

  /// The loss comes with its verb, which agrees with it in number.
  private static func join(_ loss: LocalizedText, _ missing: MoneyLeak.Missing) -> LocalizedText {
    let figure = words(missing)
    return both(
      "Сколько \(loss.ru) в месяц, не сказать: не хватает цифры — \(figure.ru).",
      "What \(loss.en) a month cannot be said; the figure that is missing: \(figure.en).")
  }

  private static func words(_ missing: MoneyLeak.Missing) -> LocalizedText {
    switch missing {
    case .price:
      both(
        "средний чек (выгрузка с суммами сделок) или валовая прибыль с клиента",
        "the average deal (an export with the amounts of deals) or the gross profit of a client")
    case .conversion: both("сколько заявок становится сделками", "how many enquiries become deals")
    case .enquiries: both("сколько заявок приходит в месяц", "how many enquiries come in a month")
    case .months:
      both(
        "за сколько месяцев этот расход (столбец с датой или месяцем)",
        "over how many months the money was spent (a column with the date or the month)")
    }
  }
}
