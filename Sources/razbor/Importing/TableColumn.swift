/// What a column of an exported table means; the names are those of `--map`.
enum TableColumn: String, CaseIterable, Hashable, Sendable {
  case id, created, handed, answered, minutes, offered, closed, status, mark, reason, source, manager, amount
  case month, forecast, fact, leads, target, deals, revenue, spend, entered, passed
  case day
  case plannedLeads = "planned_leads"
  case plannedTarget = "planned_target"
  case plannedDeals = "planned_deals"
  case plannedRevenue = "planned_revenue"

  /// What came, and what was to come.
  static let planned: [(fact: TableColumn, plan: TableColumn)] = [
    (.leads, .plannedLeads), (.target, .plannedTarget), (.deals, .plannedDeals), (.revenue, .plannedRevenue),
  ]

  /// All of them, as they are typed.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// What an exported table lists; the names are those of `--as`.
enum TableKind: String, CaseIterable, Hashable, Sendable {
  case leads, deals, forecast, managers, sources, stages, spend, plan

  /// The columns without which there is nothing to read.
  var needed: [TableColumn] {
    switch self {
    case .leads, .deals: [.created]
    case .forecast: [.month, .forecast, .fact]
    case .managers: [.manager, .deals]
    case .sources: [.source, .leads, .deals]
    case .stages: [.status, .entered]
    case .spend: [.source, .spend]
    case .plan: [.month, .plannedLeads, .plannedDeals, .plannedRevenue]
    }
  }

  /// A list of single enquiries or deals, as against a table of sums.
  var isList: Bool { self == .leads || self == .deals }

  /// The kind that a table with these columns is; `nil` where it could be none.
  static func fitting(_ columns: Set<TableColumn>, headers: [String]) -> TableKind? {
    let order: [TableKind] = [.plan, .forecast, .stages, .managers, .sources, .leads, .spend]
    guard let kind = order.first(where: { $0.fits(columns) }) else { return nil }
    // Bitrix24 and amoCRM call both lists alike; only a list of deals has no enquiries in it.
    let saysDeal = headers.contains { ["сделк", "deal"].contains(where: $0.lowercased().contains) }
    let isDeals = kind == .leads && saysDeal && columns.isDisjoint(with: [.answered, .minutes, .mark])
    return isDeals ? .deals : kind
  }

  /// A list may have a status and a quantity as well.
  private func fits(_ columns: Set<TableColumn>) -> Bool {
    let isList = self == .stages && columns.contains(.created) && !columns.contains(.passed)
    return !isList && needed.allSatisfy(columns.contains)
  }
}
