import RazborCore

/// What a case keeps of a table of sums that the money is reckoned with: sources, spending, a plan.
struct MoneyTable {
  private let kind: TableKind
  private let rows: [SumsReader.Sums]
  private let columns: Set<TableColumn>

  init(_ load: TableLoad) {
    (kind, rows, columns) = (load.kind, load.sums, Set(load.map.places.keys))
  }

  /// Totals over all rows, whatever of them has a group of its own.
  var figures: [LoadedTable.Figure: Int] {
    guard kind == .sources || kind == .spend else { return [:] }
    let totals: [(LoadedTable.Figure, TableColumn)] = [
      (.spend, .spend), (.enquiries, .leads), (.deals, .deals), (.revenue, .revenue),
    ]
    return totals.reduce(into: [:]) { figures, pair in
      if columns.contains(pair.1) { figures[pair.0] = total(pair.1, rows) }
    }
  }

  var groups: [LoadedTable.Group] {
    switch kind {
    case .sources: bySource
    case .spend: bySource + byMonth.map { group(.month, $0, $1) }
    case .plan: byMonth.flatMap { [planned($0, $1)] + actual($0, $1) }
    case .leads, .deals, .forecast, .managers, .stages: []
    }
  }

  /// The dearest first, then those with the most enquiries; a source in several rows is one.
  private var bySource: [LoadedTable.Group] {
    let named = rows.compactMap { row in row.name.map { (name: $0, row: row) } }
    let sources = Dictionary(grouping: named) { SourceName($0.name) }
    let groups = sources.values.map { rows in
      group(.source, rows.first?.name ?? "", rows.map(\.row))
    }
    return Array(groups.sorted { $0.isLarger(than: $1) }.prefix(Self.limit))
  }

  private var byMonth: [(month: Month, rows: [SumsReader.Sums])] {
    let dated = Dictionary(grouping: rows.filter { $0.month != nil }) { $0.month }
    return dated.compactMap { month, rows in month.map { ($0, rows) } }.sorted { $0.month < $1.month }
      .suffix(Self.limit)
  }

  private func group(_ kind: LoadedTable.Group.Kind, _ month: Month, _ rows: [SumsReader.Sums])
    -> LoadedTable.Group
  {
    group(kind, month.description, rows)
  }

  private func group(_ kind: LoadedTable.Group.Kind, _ name: String, _ rows: [SumsReader.Sums])
    -> LoadedTable.Group
  {
    LoadedTable.Group(
      kind, name, leads: total(.leads, rows), target: known(.target, rows), deals: total(.deals, rows),
      revenue: total(.revenue, rows), spend: known(.spend, rows))
  }

  private func planned(_ month: Month, _ rows: [SumsReader.Sums]) -> LoadedTable.Group {
    LoadedTable.Group(
      .month, month.description, leads: total(.plannedLeads, rows), target: known(.plannedTarget, rows),
      deals: total(.plannedDeals, rows), revenue: total(.plannedRevenue, rows))
  }

  /// Only a month of which all is known that the revenue is made of.
  private func actual(_ month: Month, _ rows: [SumsReader.Sums]) -> [LoadedTable.Group] {
    let needed: [TableColumn] = [.leads, .deals, .revenue]
    guard rows.allSatisfy({ row in needed.allSatisfy { row.figures[$0] != nil } }) else { return [] }
    return [group(.actual, month, rows)]
  }

  /// `nil` where a row does not say.
  private func known(_ column: TableColumn, _ rows: [SumsReader.Sums]) -> Int? {
    rows.allSatisfy { $0.figures[column] != nil } ? total(column, rows) : nil
  }

  private func total(_ column: TableColumn, _ rows: [SumsReader.Sums]) -> Int {
    rows.reduce(0) { min($0 + ($1.figures[column] ?? 0), Count.moneyLimit) }
  }

  /// As many sources and months as of a list.
  private static let limit = 30
}

extension LoadedTable.Group {
  fileprivate func isLarger(than other: Self) -> Bool {
    let (own, others) = (spend ?? 0, other.spend ?? 0)
    if own != others { return own > others }
    return leads == other.leads ? name < other.name : leads > other.leads
  }
}
