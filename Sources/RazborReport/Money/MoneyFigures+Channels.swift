import RazborCore

extension MoneyFigures {
  /// What was spent by channel, held against what came from there.
  struct Channels {
    let ledger: ChannelLedger
    let spending: Origin
    let results: [Origin]
    /// Over how many months; `nil` where nobody says.
    let months: Int?
    /// Whether the two files speak of the same months; `nil` where the one with the spending does not say.
    let isSamePeriod: Bool?
    let report: SourceReport?
  }

  /// Spending and enquiries from two files where there are two, else both from one table or one answer.
  var channels: Channels? { joined ?? ofOneTable ?? answered }

  /// There is a file of spending, and nothing to hold it against.
  var spendingAlone: LoadedTable? { channels == nil ? table("spend") : nil }

  private var joined: Channels? {
    guard let spend = table("spend"), let source = bySource, !source.results.isEmpty else { return nil }
    let paid = spend.months
    let came = source.months
    return channels(
      spending(of: spend), source.results, .table(spend), source.origins,
      months: paid.isEmpty ? (came.isEmpty ? nil : came.count) : paid.count,
      isSamePeriod: paid.isEmpty || came.isEmpty ? nil : paid == came, all: source.all,
      unplaced: dealsWithoutSource?.count ?? 0)
  }

  private var ofOneTable: Channels? {
    guard let table = table("sources") else { return nil }
    let spending = spending(of: table)
    guard !spending.isEmpty else { return nil }
    return channels(
      spending, results(of: table), .table(table), [.table(table)], months: nil, isSamePeriod: true, all: nil)
  }

  /// The question asks for the last three months.
  private var answered: Channels? {
    let named = rows("channel_economics", "channels").compactMap { row in
      row["channel"]?.text.map { (name: $0, row: row) }
    }
    guard !named.isEmpty else { return nil }
    let spending = named.compactMap { name, row in
      row["spend"]?.number.map { ChannelLedger.Spending(name, $0) }
    }
    let results = named.map { name, row in
      SourceResult(
        name, leads: row["leads"]?.number, target: row["target"]?.number, deals: row["deals"]?.number ?? 0)
    }
    let origin = Origin.answer("channel_economics")
    return channels(spending, results, origin, [origin], months: 3, isSamePeriod: true, all: nil)
  }

  private func channels(
    _ spending: [ChannelLedger.Spending], _ results: [SourceResult], _ paid: Origin, _ came: [Origin],
    months: Int?, isSamePeriod: Bool?, all: Int?, unplaced: Int = 0
  ) -> Channels {
    let sources = results.compactMap { result in
      result.leads.flatMap {
        LeadSource(result.name, leads: $0, target: result.target, deals: result.deals ?? 0)
      }
    }
    let known = sources.reduce(0) { $0 + $1.leads }
    return Channels(
      ledger: ChannelLedger(spending: spending, results: results, unplaced: unplaced), spending: paid,
      results: came,
      months: months, isSamePeriod: isSamePeriod,
      report: SourceReport(sources, unknown: max(0, (all ?? known) - known)))
  }

  private func spending(of table: LoadedTable) -> [ChannelLedger.Spending] {
    table.groups.filter { $0.kind == .source }.compactMap { group in
      group.spend.map { ChannelLedger.Spending(group.name, $0) }
    }
  }

  private func results(of table: LoadedTable) -> [SourceResult] {
    let priced = table.figures[.dealsWithAmount] ?? table.figures[.deals]
    let isPriced = (table.figures[.revenue] ?? 0) > 0 && priced == table.figures[.deals]
    return table.groups.filter { $0.kind == .source }.map { group in
      SourceResult(
        group.name, leads: table.kind == "deals" ? nil : group.leads, target: group.target,
        deals: group.deals, revenue: isPriced ? group.revenue : nil)
    }
  }

  private typealias Sources = (results: [SourceResult], months: [Month], origins: [Origin], all: Int?)

  /// Enquiries from their list and deals from theirs; one list may know both.
  private var bySource: Sources? {
    guard let list = table("leads") else {
      guard let table = table("deals") ?? table("sources"), table.figures[.deals] != nil else { return nil }
      return (results(of: table), table.months, [.table(table)], nil)
    }
    if list.figures[.deals] != nil {
      return (
        joined(results(of: list), list.knowsSources ? results(of: list) : nil), list.months,
        [.table(list)], list.figures[.enquiries]
      )
    }
    guard let deals = table("deals"), deals.figures[.deals] != nil else { return nil }
    return (
      joined(results(of: list), deals.knowsSources ? results(of: deals) : nil), list.months,
      [.table(list), .table(deals)],
      list.figures[.enquiries]
    )
  }

  /// Deals of a source that no enquiry came from stay in the list; `nil` deals have no source.
  private func joined(_ leads: [SourceResult], _ deals: [SourceResult]?) -> [SourceResult] {
    guard let deals else {
      return leads.map { SourceResult($0.name, leads: $0.leads, target: $0.target, deals: nil) }
    }
    let closed = Dictionary(deals.map { (SourceName($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(leads.map { SourceName($0.name) })
    return leads.map { result in
      let closing = closed[SourceName(result.name)]
      return SourceResult(
        result.name, leads: result.leads, target: result.target, deals: closing?.deals ?? 0,
        revenue: closing?.revenue)
    } + deals.filter { !known.contains(SourceName($0.name)) }
  }
}

extension MoneyFigures {
  /// Deals of a list that names no source for them, and all of the list, held against all that was spent.
  struct DealsWithoutSource {
    let count: Int
    let all: Int
    let file: LoadedTable
    let spending: LoadedTable
    let cost: Cost

    enum Cost {
      case counted(UnitEconomics)
      /// One of the two does not say its months: the spending, or the deals.
      case noMonths(ofSpending: Bool)
      case otherMonths
    }
  }

  /// Of the list of enquiries where it knows its deals, else of the list of deals; `nil` where every deal has a source.
  var dealsWithoutSource: DealsWithoutSource? {
    guard let spend = table("spend"), let file = lists.first(where: { $0.figures[.deals] != nil }),
      let all = file.figures[.deals]
    else { return nil }
    let placed = file.groups.filter { $0.kind == .source }.reduce(0) { min($0 + $1.deals, Count.limit) }
    guard placed < all else { return nil }
    return DealsWithoutSource(
      count: all - placed, all: all, file: file, spending: spend,
      cost: cost(of: all, in: file, spending: spend))
  }

  private func cost(of deals: Int, in file: LoadedTable, spending: LoadedTable) -> DealsWithoutSource.Cost {
    let (paid, closed) = (spending.months, file.months)
    if paid.isEmpty || closed.isEmpty { return .noMonths(ofSpending: paid.isEmpty) }
    let spent = spending.figures[.spend] ?? 0
    guard paid == closed, let economics = UnitEconomics(cost: spent, leads: 0, customers: deals) else {
      return .otherMonths
    }
    return .counted(economics)
  }
}

extension LoadedTable {
  /// Whether any deal of the list has a source.
  fileprivate var knowsSources: Bool { groups.contains { $0.kind == .source && $0.deals > 0 } }
}
