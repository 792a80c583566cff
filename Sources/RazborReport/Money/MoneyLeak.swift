import RazborCore

/// What one measured loss costs in a month (Method, rule 5.13).
struct MoneyLeak {
  let formula: Formula
  let perMonth: FigureRange
  let unit: Unit
  /// The question it rests on, by which it is found among the scores.
  let item: Item.ID
  let origins: [MoneyFigures.Origin]

  enum Unit: Hashable {
    case grossProfit, revenue, spending
    /// No loss, but money that cannot be counted on.
    case uncertainty
  }

  /// What the sum is made of; with every number that goes into it.
  enum Formula {
    /// Of a list all of them and its months, of a sample the enquiries of a month.
    case unanswered(Proportion, Period, deals: Proportion, Price)
    /// Sources without a deal: those that are empty beyond doubt, and those with too few enquiries to say.
    case empty([ChannelLedger.Channel], unsure: [ChannelLedger.Channel], months: Int)
    case dear([ChannelLedger.Channel], profit: Int, months: Int)
    case plan(PlanAndFact.Factor, PlanAndFact, months: Int)
    /// `nil` months: the question takes one, or three.
    case spread(SpreadLoss, Price, months: Int?)
    case forecast(ForecastAccuracy, mean: Double, Price?)

    /// Whether it holds what a file or a person calls a source.
    var hasNames: Bool {
      switch self {
      case .empty, .dear: true
      case .unanswered, .plan, .spread, .forecast: false
      }
    }
  }

  enum Period {
    case months(Int)
    case enquiriesAMonth(Double)
  }

  /// What a lost deal is worth.
  enum Price {
    case grossProfit(Int)
    case payment(AveragePayment)

    var range: FigureRange {
      switch self {
      case .grossProfit(let profit): FigureRange(exactly: profit)
      case .payment(let payment): payment.range
      }
    }

    var unit: Unit {
      switch self {
      case .grossProfit: .grossProfit
      case .payment: .revenue
      }
    }
  }

  /// A loss that was measured, and a figure without which nobody can say what it costs.
  enum Gap: Hashable {
    case unanswered(Missing)
    case empty(Missing)
    case spread(Missing)
    case forecast(Missing)
    /// Nobody said whether it counts deals or money.
    case forecastUnit
  }

  enum Missing: Hashable {
    case price, conversion, enquiries, months
  }

  var isLoss: Bool { unit != .uncertainty }
}

/// The losses that the figures know, and those that one figure keeps from being known.
struct MoneyLeaks {
  private(set) var found: [MoneyLeak] = []
  private(set) var gaps: [MoneyLeak.Gap] = []
  private let figures: MoneyFigures
  private let price: (value: MoneyLeak.Price, origin: MoneyFigures.Origin)?

  /// - Parameters:
  ///   - planned: plan and fact, where both are known.
  ///   - forecast: how well forecasts came true, where somebody typed them.
  init(_ figures: MoneyFigures, planned: MoneyFigures.Planned?, forecast: ForecastAccuracy?) {
    self.figures = figures
    let profit = figures.grossProfit.map {
      (MoneyLeak.Price.grossProfit($0), MoneyFigures.Origin.field("channel_economics", "gross_profit"))
    }
    let payment = figures.payment.map { (MoneyLeak.Price.payment($0.value), $0.origin) }
    // A plan is revenue: beside it lost deals are too, so that they can be put in one order.
    price = planned == nil ? profit ?? payment : payment ?? profit
    addUnanswered()
    addChannels()
    if let planned { addPlan(planned) }
    addSpread()
    if let forecast { add(forecast) }
    found = found.filter(\.isLoss).sorted(by: Self.costsMore) + found.filter { !$0.isLoss }
  }

  private static func costsMore(_ one: MoneyLeak, _ other: MoneyLeak) -> Bool {
    (one.perMonth.middle, one.perMonth.high) > (other.perMonth.middle, other.perMonth.high)
  }

  private mutating func addUnanswered() {
    guard let unanswered = figures.unanswered, unanswered.share.high > 0 else { return }
    let period = unanswered.months.map(MoneyLeak.Period.months)
    let monthly = figures.monthlyLeads.map { MoneyLeak.Period.enquiriesAMonth($0.count) }
    guard let period = period ?? monthly else { return gaps.append(.unanswered(.enquiries)) }
    guard let flow = figures.flow else { return gaps.append(.unanswered(.conversion)) }
    guard let price else { return gaps.append(.unanswered(.price)) }
    found.append(
      MoneyLeak(
        formula: .unanswered(unanswered.share, period, deals: flow.deals, price.value),
        perMonth: period.count(of: unanswered.share) * FigureRange(flow.deals) * price.value.range,
        unit: price.value.unit, item: "unanswered_share",
        origins: [unanswered.origin] + flow.origins + [price.origin]))
  }

  private mutating func addChannels() {
    guard let channels = figures.channels else { return }
    let without = channels.ledger.channels.filter { $0.result.deals == 0 && $0.economics.cost > 0 }
    let (firm, unsure) = (without.filter(channels.isEmpty), without.filter { !channels.isEmpty($0) })
    let dear = figures.grossProfit.map { profit in
      channels.ledger.channels.filter {
        $0.result.deals ?? 0 > 0 && $0.atBest.losesMoney(profitPerCustomer: profit)
      }
    }
    guard !without.isEmpty || dear?.isEmpty == false else { return }
    guard let months = channels.months else { return gaps.append(.empty(.months)) }
    let origins = [channels.spending] + channels.results.filter { $0 != channels.spending }
    let cost = { (channels: [ChannelLedger.Channel]) in
      channels.reduce(0.0) { $0 + Double($1.economics.cost) }
    }
    if !without.isEmpty {
      found.append(
        MoneyLeak(
          formula: .empty(firm, unsure: unsure, months: months),
          perMonth: FigureRange(cost(firm), cost(without)).monthly(months), unit: .spending,
          item: "channel_economics", origins: origins))
    }
    if let profit = figures.grossProfit, let dear, !dear.isEmpty {
      let loss = dear.map { Self.loss($0, profit) }.reduce(FigureRange(0, 0), +)
      found.append(
        MoneyLeak(
          formula: .dear(dear, profit: profit, months: months), perMonth: loss.monthly(months),
          unit: .spending, item: "channel_economics", origins: origins))
    }
  }

  /// What was paid beyond what the customers of it bring, at both ends of their number.
  private static func loss(_ channel: ChannelLedger.Channel, _ profit: Int) -> FigureRange {
    let most = CountInterval(channel.atBest.customers).high
    let loss = { (count: Double) in Double(channel.economics.cost) - count * Double(profit) }
    return FigureRange(loss(most), loss(CountInterval(channel.economics.customers).low))
  }

  /// What lies below the plan, and not by chance.
  private mutating func addPlan(_ planned: MoneyFigures.Planned) {
    let figures = planned.figures
    for factor in figures.factors where figures.part(factor) < 0 && !figures.mayBeChance(factor) {
      let part = figures.partRange(factor) ?? figures.part(factor)...figures.part(factor)
      found.append(
        MoneyLeak(
          formula: .plan(factor, figures, months: planned.months.count),
          perMonth: FigureRange(-part.upperBound, -part.lowerBound).monthly(planned.months.count),
          unit: .revenue, item: factor.item,
          origins: planned.plan + (planned.fact == planned.plan ? [] : planned.fact)))
    }
  }

  private mutating func addSpread() {
    guard let people = figures.people, let loss = SpreadLoss(deals: people.deals, leads: people.leads)
    else { return }
    guard let price else { return gaps.append(.spread(.price)) }
    let money = loss.deals * price.value.range
    found.append(
      MoneyLeak(
        formula: .spread(loss, price.value, months: people.months),
        perMonth: people.months.map(money.monthly) ?? FigureRange(money.monthly(3).low, money.high),
        unit: price.value.unit, item: "rep_results", origins: [people.origin, price.origin]))
  }

  private mutating func add(_ forecast: ForecastAccuracy) {
    guard forecast.excessPermille ?? 0 > 0 else { return }
    guard forecast.isUnitKnown else { return gaps.append(.forecastUnit) }
    let isMoney = figures.merged.answer("forecast_vs_fact")?["unit"]?.option == "money"
    let payment = figures.payment
    guard isMoney || payment != nil else { return gaps.append(.forecast(.price)) }
    let facts = figures.rows("forecast_vs_fact", "months").compactMap { $0["fact"]?.number }
    let mean = facts.reduce(0.0) { $0 + Double($1) } / Double(max(1, facts.count))
    let miss = FigureRange(forecast.excess * mean, forecast.error * mean)
    let price: MoneyLeak.Price? = isMoney ? nil : payment.map { .payment($0.value) }
    let origins: [MoneyFigures.Origin] = isMoney ? [] : payment.map { [$0.origin] } ?? []
    found.append(
      MoneyLeak(
        formula: .forecast(forecast, mean: mean, price),
        perMonth: price.map { miss * $0.range } ?? miss, unit: .uncertainty, item: "forecast_vs_fact",
        origins: [.answer("forecast_vs_fact")] + origins))
  }
}

extension FigureRange {
  /// 90 %.
  init(_ share: Proportion) {
    let interval = WilsonInterval(share)
    self.init(interval.low, interval.high)
  }
}

extension MoneyLeak.Period {
  /// Cases in a month.
  fileprivate func count(of share: Proportion) -> FigureRange {
    switch self {
    case .months(let months): FigureRange(Double(share.low), Double(share.high)).monthly(months)
    case .enquiriesAMonth(let count): FigureRange(share) * FigureRange(count, count)
    }
  }
}

extension MoneyFigures.Channels {
  /// Whether it sells nothing, and that is not chance, nor are there deals that may be its own.
  func isEmpty(_ channel: ChannelLedger.Channel) -> Bool {
    guard ledger.unplaced == 0, let report else { return false }
    let source = report.sources.first { SourceName($0.name) == SourceName(channel.name) }
    return source.map { report.marks($0).contains(.empty) } ?? false
  }
}

extension PlanAndFact.Factor {
  /// The question that asks for it.
  fileprivate var item: Item.ID {
    switch self {
    case .leads: "lead_plan_fact"
    case .targetShare: "target_lead_share"
    case .conversion, .payment: "leads_to_deals"
    }
  }
}
