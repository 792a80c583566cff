import RazborCore

extension TableColumn {
  /// What a column means, in the person's language; `--map` takes the names of the fields themselves.
  var words: LocalizedText {
    switch self {
    case .id: both("номер", "number")
    case .created: both("когда создана", "when it was created")
    case .handed: both("когда передана в продажи", "when it was passed to sales")
    case .answered: both("первый ответ", "first answer")
    case .minutes: both("минут до ответа", "minutes to the answer")
    case .offered: both("когда отправлено предложение", "when the offer was sent")
    case .closed: both("когда закрыта", "when it was closed")
    case .status: both("статус", "status")
    case .mark: both("метка качества", "mark of quality")
    case .reason: both("причина отказа", "reason for the loss")
    case .source: both("источник", "source")
    case .manager: both("менеджер", "salesperson")
    case .amount: both("сумма", "amount")
    default: sums
    }
  }

  private var sums: LocalizedText {
    switch self {
    case .month: both("месяц", "month")
    case .day: both("день", "day")
    case .forecast: both("прогноз", "forecast")
    case .fact: both("факт", "actual figure")
    case .leads: both("заявки", "enquiries")
    case .target: both("целевые заявки", "enquiries on target")
    case .deals: both("сделки", "deals")
    case .revenue: both("выручка", "revenue")
    case .spend: both("расход", "spending")
    case .entered: both("вошло в этап", "entered the stage")
    case .passed: both("прошло дальше", "passed on")
    case .plannedLeads: both("заявки по плану", "planned enquiries")
    case .plannedTarget: both("целевые по плану", "planned enquiries on target")
    case .plannedDeals: both("сделки по плану", "planned deals")
    case .plannedRevenue: both("выручка по плану", "planned revenue")
    default: both(rawValue, rawValue)
    }
  }
}
