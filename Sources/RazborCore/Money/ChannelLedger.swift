/// What one source brought, by one file or table.
package struct SourceResult: Hashable, Sendable {
  package let name: String
  /// `nil` where only deals are known.
  package let leads: Int?
  /// `nil` where nobody marks leads.
  package let target: Int?
  /// `nil` where nobody knows which source the deals came from.
  package let deals: Int?
  /// In whole units of the company's currency; `nil` where it is not known.
  package let revenue: Int?

  package init(_ name: String, leads: Int?, target: Int? = nil, deals: Int?, revenue: Int? = nil) {
    (self.name, self.leads, self.target) = (name, leads, target)
    (self.deals, self.revenue) = (deals, revenue)
  }
}

/// What was spent on sources, held against what they brought (Method, rule 5.7).
///
/// The two come from different files, so names are matched by `SourceName`; what one file alone names is kept apart.
package struct ChannelLedger: Hashable, Sendable {
  /// Both sides known; the dearest first, which is no order of merit.
  package let channels: [Channel]
  /// Paid for, and nothing in the other file comes from there.
  package let withoutResults: [Spending]
  /// Brought something, and nobody says what was paid.
  package let withoutSpending: [SourceResult]
  /// Deals that no source is named for: any of them may be from any channel.
  package let unplaced: Int

  package struct Spending: Hashable, Sendable {
    package let name: String
    package let amount: Int

    package init(_ name: String, _ amount: Int) {
      (self.name, self.amount) = (name, amount)
    }
  }

  package struct Channel: Hashable, Sendable {
    package let name: String
    package let result: SourceResult
    package let economics: UnitEconomics
    /// If every deal without a source were its own.
    package let atBest: UnitEconomics
  }

  /// What cannot be a count or an amount is left out: `UnitEconomics` says which.
  package init(spending: [Spending], results: [SourceResult], unplaced: Int = 0) {
    self.unplaced = min(max(0, unplaced), Count.limit)
    let unplaced = self.unplaced
    let spent = Self.merged(spending)
    let brought = Self.merged(results)
    channels = spent.compactMap { spending in
      brought.first { SourceName($0.name) == SourceName(spending.name) }.flatMap {
        Channel(spending, $0, unplaced)
      }
    }
    let paid = Set(channels.map { SourceName($0.name) })
    withoutResults = spent.filter { !paid.contains(SourceName($0.name)) }
    withoutSpending = brought.filter { !paid.contains(SourceName($0.name)) }
  }

  package var spent: Int { channels.reduce(0) { $0 + $1.economics.cost } }

  /// The pairs of which the first beyond doubt gets its customers for less, even if all deals without a source were the
  /// other's; few customers decide nothing.
  package var cheaper: [(Channel, than: [Channel])] {
    let counted = comparable
    return counted.compactMap { channel in
      let dearer = counted.filter {
        channel.economics.costsDiffer(from: $0.atBest) && channel.costs < $0.costsAtBest
      }
      return dearer.isEmpty ? nil : (channel, dearer)
    }
  }

  /// Paid for, with enough customers for a price: what is free needs no comparison.
  package var comparable: [Channel] {
    channels.filter { $0.economics.cost > 0 && !$0.economics.hasTooFewCustomers }
  }

  private static func merged(_ spending: [Spending]) -> [Spending] {
    let groups = Dictionary(grouping: spending) { SourceName($0.name) }
    let sums = groups.values.compactMap { rows in
      rows.first.map { Spending($0.name, Self.sum(rows.map(\.amount))) }
    }
    return sums.sorted { ($1.amount, $0.name) < ($0.amount, $1.name) }
  }

  private static func merged(_ results: [SourceResult]) -> [SourceResult] {
    let groups = Dictionary(grouping: results) { SourceName($0.name) }
    let sums = groups.values.compactMap { rows in
      rows.first.map { first in
        SourceResult(
          first.name, leads: known(rows.map(\.leads)), target: known(rows.map(\.target)),
          deals: known(rows.map(\.deals)), revenue: known(rows.map(\.revenue)))
      }
    }
    return sums.sorted { ($1.leads ?? 0, $0.name) < ($0.leads ?? 0, $1.name) }
  }

  /// `nil` where one of them is not known.
  private static func known(_ numbers: [Int?]) -> Int? {
    let known = numbers.compactMap(\.self)
    return known.count == numbers.count ? sum(known) : nil
  }

  private static func sum(_ numbers: [Int]) -> Int {
    numbers.reduce(0) { min($0 + min($1, Count.moneyLimit), Count.moneyLimit) }
  }
}

extension ChannelLedger.Channel {
  fileprivate init?(_ spending: ChannelLedger.Spending, _ result: SourceResult, _ unplaced: Int) {
    let deals = min(result.deals ?? 0, Count.limit + 1)
    let most = result.leads.map { max(deals, min(deals + unplaced, $0)) } ?? deals + unplaced
    guard
      let economics = UnitEconomics(
        cost: spending.amount, leads: result.leads ?? 0, target: result.leads == nil ? nil : result.target,
        customers: deals, revenue: result.revenue),
      let atBest = UnitEconomics(
        cost: spending.amount, leads: economics.leads, target: economics.target,
        customers: min(most, Count.limit))
    else { return nil }
    (name, self.result, self.economics, self.atBest) = (result.name, result, economics, atBest)
  }

  fileprivate var costs: Double { economics.perCustomer ?? .infinity }
  fileprivate var costsAtBest: Double { atBest.perCustomer ?? .infinity }
}

extension UnitEconomics {
  /// Fewer customers than this have an interval and no price: it is five times as wide as its lower end.
  package static let fewestCustomers = 5

  package var hasTooFewCustomers: Bool { customers < Self.fewestCustomers }

  /// Whether a customer costs more than the gross profit from one, even at the lower end.
  package func losesMoney(profitPerCustomer: Int) -> Bool {
    cost > 0 && perCustomerInterval.low > Double(profitPerCustomer)
  }
}
