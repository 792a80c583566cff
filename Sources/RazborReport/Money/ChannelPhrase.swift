import RazborCore

/// What is said of channels and their prices.
enum ChannelPhrase {
  case title
  case from(spending: String, results: String?)
  case otherMonths((paid: String, came: String)?)
  case unknownMonths
  case note(hasTarget: Bool)
  case total(paidOnly: Bool)
  /// Not known, and known to be none.
  case nothing, none
  /// No customer yet: no less than this.
  case noCustomer(least: String)
  case noCustomerNoCost
  case fewCustomers(Int, range: String)
  case empty(String, spend: String, leads: String)
  case unsure(String, spend: String, leads: String, more: Int?)
  /// No deal of its own, but some that have no source.
  case unplaced(String, spend: String, leads: String, deals: String)
  case strong(String, share: String)
  case dear(String, least: String, profit: String)
  case cheaper(String, than: String)
  case notComparable
  case earned(low: String, high: String, profit: String, customers: Int)
  case withoutResults(String)
  case withoutSpending(String)
  case spendingAlone(String)
  /// Deals that no source is named for, and what a client costs over all.
  case sourceless(deals: String, file: String)
  /// Of some deals only.
  case partlySourceless(String, file: String)
  case overall(spent: String, deals: String, client: String)
  case overallNoMonths(file: String)
  case overallOtherMonths
  case leads(Int), deals(Int)

  func text(_ language: Language) -> String { words[language] }

  /// Whether it holds what a file or a person calls a source.
  var hasNames: Bool {
    switch self {
    case .empty, .unsure, .unplaced, .strong, .dear, .cheaper, .withoutResults, .withoutSpending: true
    default: false
    }
  }

  /// The names of the columns.
  static func columns(_ language: Language) -> [String] {
    language == .ru
      ? ["Источник", "Расход", "Заявка", "Целевая", "Клиент", "Средний чек"]
      : ["Source", "Spent", "Enquiry", "On target", "Client", "Average deal"]
  }

  private var words: LocalizedText {
    switch self {
    case .title: both("Сколько стоят заявка и клиент", "What an enquiry and a client cost")
    case .from(let spending, nil):
      both("Откуда цифры: \(spending).", "Where the figures are from: \(spending).")
    case .from(let spending, let results?):
      both(
        "Откуда расходы: \(spending). Откуда заявки и сделки: \(results).",
        "Where the spending is from: \(spending). Where enquiries and deals are from: \(results).")
    case .otherMonths(let periods): Self.otherMonths(periods?.paid, periods?.came)
    case .unknownMonths:
      both(
        "За какие месяцы расходы, файл не говорит. Они взяты за те же, что и заявки.",
        "The file does not say for which months the money was spent. They are taken to be those of the enquiries."
      )
    case .note(let hasTarget): Self.note(hasTarget)
    case .total(false): both("Все вместе", "All together")
    case .total(true): both("Все платные", "All paid for")
    case .nothing: both("—", "—")
    case .none: both("нет", "none")
    case .noCustomer(let least): both("нет сделок; не дешевле \(least)", "no deal; no less than \(least)")
    case .noCustomerNoCost: both("нет сделок", "no deal")
    case .fewCustomers(let count, let range):
      both("сделок мало (\(count)): \(range)", "too few deals (\(count)): \(range)")
    case .spendingAlone(let file):
      both(
        "Расходы загружены (\(file)), а заявок и сделок по источникам нет. Чтобы узнать цену клиента, нужна выгрузка "
          + "из CRM с источником и статусом.",
        "Spending is loaded (\(file)), but no enquiries and deals by source. To know what a client costs, a CRM export "
          + "with source and status is needed.")
    case .leads(let count):
      both(
        "\(count) \(RussianNoun.enquiry.form(after: count))",
        "\(count) \(EnglishNoun("enquiry", "enquiries").form(after: count))")
    case .deals(let count):
      both(
        "\(count) \(RussianNoun.deal.form(after: count))",
        "\(count) \(EnglishNoun("deal").form(after: count))")
    case .sourceless, .partlySourceless, .overall, .overallNoMonths, .overallOtherMonths: withoutSource
    case .empty, .unsure, .unplaced, .strong, .dear, .cheaper, .notComparable, .earned, .withoutResults,
      .withoutSpending:
      findings
    }
  }

  private var withoutSource: LocalizedText {
    switch self {
    case .sourceless(let deals, let file):
      both(
        "Из какого источника пришли сделки, неизвестно: \(deals) без источника (\(file)). Поэтому по источникам сделки "
          + "не разнесены. Чтобы узнать цену клиента по источникам, нужна выгрузка сделок со столбцом источника.",
        "Which source the deals came from is not known: \(deals) without a source (\(file)). So no deals are put down to "
          + "any source. To know what a client from each source costs, an export of deals with the source is needed."
      )
    case .partlySourceless(let deals, let file):
      both(
        "Сделки без источника: \(deals) (\(file)). Цена клиента по источникам посчитана без них и может оказаться ниже; "
          + "«нет сделок» значит только, что с этим источником ни одна не записана. Впишите источники и загрузите файл "
          + "снова.",
        "Deals without a source: \(deals) (\(file)). The price of a client by source leaves them out and may turn out "
          + "lower; “no deal” only means that none is written down under that source. Fill the sources in and load the "
          + "file again.")
    case .overall(let spent, let deals, let client):
      both(
        "По всем источникам вместе: потрачено \(spent), \(deals); цена клиента: \(client).",
        "Over all sources together: \(spent) spent, \(deals); the price of a client: \(client).")
    case .overallNoMonths(let file):
      both(
        "Общую цену клиента не посчитать: не указано, за какие месяцы цифры (\(file)).",
        "What a client costs over all cannot be counted: for which months the figures are is not stated (\(file))."
      )
    case .overallOtherMonths:
      both(
        "Общую цену клиента не посчитать: расходы и сделки — за разные месяцы. Загрузите их за один срок.",
        "What a client costs over all cannot be counted: spending and deals are of different months. Load them for the "
          + "same months.")
    default: both("", "")
    }
  }

  private var findings: LocalizedText {
    switch self {
    case .empty(let name, let spend, let leads):
      both(
        "Дорого и пусто, «\(name)»: потрачено \(spend), \(leads), сделок нет. При доле сделок, обычной для компании, "
          + "случайностью это не объяснить.",
        "Costly and empty, “\(name)”: \(spend) spent, \(leads), no deal. At the company’s usual share of deals chance "
          + "does not explain that.")
    case .unsure(let name, let spend, let leads, let more):
      both(
        "«\(name)»: потрачено \(spend), \(leads), сделок нет, но судить рано"
          + (more.map { ": нужно ещё \($0) \(RussianNoun.enquiry.form(after: $0))." } ?? "."),
        "“\(name)”: \(spend) spent, \(leads), no deal, but it is too early to judge"
          + (more.map { ": \($0) more \($0 == 1 ? "enquiry is" : "enquiries are") needed." } ?? "."))
    case .unplaced(let name, let spend, let leads, let deals):
      both(
        "«\(name)»: потрачено \(spend), \(leads), сделок с этим источником нет, но \(deals) без источника могли прийти и "
          + "отсюда.",
        "“\(name)”: \(spend) spent, \(leads), no deal under this source, but \(deals) without a source may have come from "
          + "here.")
    case .strong(let name, let share):
      both(
        "Усилить «\(name)»: целевых не меньше четырёх из пяти, и это не случайность — \(share).",
        "To strengthen: “\(name)”. At least four of five on target, and that is not chance: \(share).")
    case .dear(let name, let least, let profit):
      both(
        "Себе в убыток, «\(name)»: клиент обходится не дешевле \(least), а валовой прибыли приносит \(profit).",
        "At a loss, “\(name)”: a client costs no less than \(least) and brings a gross profit of \(profit).")
    case .cheaper(let name, let others):
      both(
        "Источник «\(name)» приводит клиентов дешевле, чем \(others): границы цен не пересекаются.",
        "“\(name)” brings clients for less than \(others): the bounds of the prices do not overlap.")
    case .notComparable:
      both(
        "Какой источник приводит клиентов дешевле, по этим цифрам не сказать: границы пересекаются.",
        "Which source brings clients for less cannot be said from these figures: the bounds overlap.")
    case .earned(let low, let high, let profit, let customers):
      both(
        "На каждую потраченную единицу приходится \(low)–\(high) валовой прибыли (по \(profit) с клиента, сделок: "
          + "\(customers)). «Три к одному» — житейское правило: оно показано, но ничего не решает.",
        "Every unit spent brings \(low)–\(high) of gross profit (\(profit) a client, deals: \(customers)). “Three to "
          + "one” is a rule of thumb: it decides nothing here.")
    case .withoutResults(let list):
      both(
        "Расход есть, а заявок с таким источником нет: \(list). В таблицу это не вошло. Если источник просто назван "
          + "иначе, назовите его в обоих файлах одинаково и загрузите снова.",
        "Paid for, but no enquiries under that name: \(list). They are not in the table. If the source merely has "
          + "another name there, call it the same in both files and load them again.")
    case .withoutSpending(let list):
      both(
        "Заявки есть, а расход не указан: \(list). Цены для них нет; если за источник не платят, так и должно быть.",
        "Enquiries, but no spending: \(list). They have no price; for a source nobody pays for that is as it should be."
      )
    default: both("", "")
    }
  }

  private static func otherMonths(_ paid: String?, _ came: String?) -> LocalizedText {
    let months = zip([paid].compactMap(\.self), [came].compactMap(\.self)).map { paid, came in
      both(
        ": расходы — \(paid), заявки и сделки — \(came)",
        ": the spending of \(paid), the enquiries and deals of \(came)")
    }.first
    return both(
      "Файлы говорят о разных месяцах\(months?.ru ?? ""), поэтому цены ниже смешивают разное время. Загрузите их за один "
        + "срок.",
      "The files speak of different months\(months?.en ?? ""), so the prices below mix different times. Load them for the "
        + "same months.")
  }

  private static func note(_ hasTarget: Bool) -> LocalizedText {
    both(
      "В расходах — только то, что заплачено за источник, без зарплат. Цена заявки"
        + (hasTarget ? " и целевой заявки" : "")
        + " — в скобках их число; цена клиента — с границами и числом сделок. Порядок строк — по величине расхода, а не по качеству.",
      "Spending is what was paid for the source, wages left out. The price of an enquiry"
        + (hasTarget ? " and of one on target" : "")
        + " has their number in brackets, that of a client its bounds and the number of deals. The rows are in the order "
        + "of spending, which is no order of merit.")
  }
}

extension RussianNoun {
  static let enquiry = RussianNoun("заявка", "заявки", "заявок")
  static let deal = RussianNoun("сделка", "сделки", "сделок")
}
