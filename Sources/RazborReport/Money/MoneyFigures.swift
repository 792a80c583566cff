import RazborCore

/// What a company's own figures say of its money, gathered from exported tables and from answers.
///
/// A table outweighs an answer, the later table the earlier one of its kind. Two periods are never mixed within one figure.
struct MoneyFigures {
  let tables: [LoadedTable]
  let merged: MergedSheet

  enum Origin: Hashable {
    case table(LoadedTable)
    case answer(Item.ID)
    /// One part of an answer.
    case field(Item.ID, Field.ID)
  }

  /// Enquiries and what became of them over so many months.
  struct Flow {
    /// Deals of enquiries.
    let deals: Proportion
    /// Calendar months with enquiries.
    let months: Int
    let origins: [Origin]
  }

  func table(_ kind: String) -> LoadedTable? { tables.last { $0.kind == kind } }

  /// The lists, those of enquiries first.
  var lists: [LoadedTable] { ["leads", "deals"].compactMap(table) }

  var flow: Flow? { listedFlow ?? answeredFlow }

  private var listedFlow: Flow? {
    guard let list = table("leads"), let leads = list.figures[.enquiries],
      let closing = lists.first(where: { $0.figures[.deals] != nil }), let deals = closing.figures[.deals],
      leads > 0, deals <= leads, leads <= Count.limit
    else { return nil }
    return Flow(
      deals: Proportion(deals, of: leads), months: list.months.count,
      origins: (list == closing ? [list] : [list, closing]).map(Origin.table))
  }

  private var answeredFlow: Flow? {
    let rows = rows("leads_to_deals", "months")
    let leads = rows.sum("leads")
    let deals = rows.sum("deals")
    guard !rows.isEmpty, leads > 0, leads <= Count.limit, deals <= leads else { return nil }
    return Flow(
      deals: Proportion(deals, of: leads), months: rows.count, origins: [.answer("leads_to_deals")])
  }

  /// Enquiries in a month, as they were stated or as the list has them.
  var monthlyLeads: (count: Double, origin: Origin)? {
    if let flow, let origin = flow.origins.first {
      return (Double(flow.deals.whole) / Double(max(1, flow.months)), origin)
    }
    let stated = merged.answer("monthly_volume")?["leads"]?.number
    return stated.map { (Double($0), .answer("monthly_volume")) }
  }

  /// The mean amount of a deal.
  var payment: (value: AveragePayment, origin: Origin)? {
    for table in lists + [table("sources")].compactMap(\.self) {
      let payment = AveragePayment(
        revenue: table.figures[.revenue] ?? 0,
        deals: table.figures[.dealsWithAmount] ?? table.figures[.deals] ?? 0,
        deviation: table.figures[.paymentDeviation])
      if let payment { return (payment, .table(table)) }
    }
    return paidToPeople
  }

  private var paidToPeople: (value: AveragePayment, origin: Origin)? {
    let rows = rows("rep_results", "value")
    guard !rows.isEmpty, rows.allSatisfy({ $0["revenue"]?.number != nil }) else { return nil }
    let payment = AveragePayment(revenue: rows.sum("revenue"), deals: rows.sum("deals"), deviation: nil)
    return payment.map { ($0, .answer("rep_results")) }
  }

  /// Deals of the lists that have no amount, and all of them, where both are some.
  var unpriced: [(without: Int, deals: Int, table: LoadedTable)] {
    lists.compactMap { table in
      guard let deals = table.figures[.deals], let priced = table.figures[.dealsWithAmount], priced > 0,
        priced < deals
      else { return nil }
      return (deals - priced, deals, table)
    }
  }

  /// Gross profit from one client.
  var grossProfit: Int? { merged.answer("channel_economics")?["gross_profit"]?.number }

  /// Of all enquiries those without an answer, and out of how many months; `nil` months for a sample.
  var unanswered: (share: Proportion, months: Int?, origin: Origin)? {
    if let list = table("leads"), let answered = list.figures[.answered],
      let never = list.figures[.neverAnswered]
    {
      let waiting = list.figures[.stillWaiting] ?? 0
      let whole = answered + never + waiting
      guard whole > 0 else { return nil }
      return (Proportion(low: never, high: never + waiting, whole: whole), list.months.count, .table(list))
    }
    let share = merged.answer("unanswered_share")?["share"]?.share
    return share.map { (Proportion($0), nil, .answer("unanswered_share")) }
  }

  /// Deals and enquiries of each person, and over how many months; `nil` where nobody said.
  var people: (deals: [Int], leads: [Int]?, months: Int?, origin: Origin)? {
    if let list = table("leads"), list.figures[.deals] != nil {
      let groups = list.groups.filter { $0.kind == .manager && $0.deals <= $0.leads }
      guard groups.count > 1 else { return nil }
      return (groups.map(\.deals), groups.map(\.leads), list.months.count, .table(list))
    }
    let rows = rows("rep_results", "value")
    let deals = rows.compactMap { $0["deals"]?.number }
    let leads = rows.compactMap { $0["leads"]?.number }
    guard deals.count == rows.count, deals.count > 1 else { return nil }
    let isSound = leads.count == rows.count && zip(deals, leads).allSatisfy { $0 <= $1 }
    return (deals, isSound ? leads : nil, nil, .answer("rep_results"))
  }

  func rows(_ item: Item.ID, _ field: Field.ID) -> [Answer.Row] {
    guard case .rows(let rows)? = merged.answer(item)?[field] else { return [] }
    return rows
  }
}

extension LoadedTable {
  /// Whether its target enquiries may be counted with: too many without a mark say nothing.
  var isMarked: Bool { marks.map { !$0.isTooThin } ?? (figures[.enquiries] == nil || !isList) }
  private var isList: Bool { kind == "leads" || kind == "deals" }

  /// The months it speaks of, in their order.
  package var months: [Month] {
    groups.filter { $0.kind == .month }.compactMap { Month($0.name) }.sorted()
  }
}

extension [Answer.Row] {
  /// At most the limit of money, so that no sum overflows.
  func sum(_ column: TableFormat.Column.ID) -> Int {
    reduce(0) { Swift.min($0 + ($1[column]?.number ?? 0), Count.moneyLimit) }
  }
}
