import RazborCore

/// What each channel costs and brings (Method, rule 5.7).
extension ReportBuilder {
  func channels(_ figures: MoneyFigures) -> [Report.Block] {
    guard let channels = figures.channels else { return spendingAlone(figures) }
    let paid = channels.ledger.channels
    let lines = findings(channels, figures) + unmatched(channels) + overall(figures)
    guard !paid.isEmpty || !lines.isEmpty else { return [] }
    let heading = Report.Block.heading(3, [.text(ChannelPhrase.title.text(language))])
    let table: [Report.Block] =
      paid.isEmpty ? [] : [.paragraph([.text(note(channels))]), .table(prices(channels))]
    return [heading, .paragraph([.text(origins(channels))])] + table
      + (lines.isEmpty ? [] : [.list(lines.map { [$0] })])
  }

  var moneyWords: MoneyWords { MoneyWords(language: language, questionnaire: questionnaire) }

  private func spendingAlone(_ figures: MoneyFigures) -> [Report.Block] {
    figures.spendingAlone.map { table in
      let file = moneyWords.origin(.table(table))
      return [.paragraph([.text(ChannelPhrase.spendingAlone(file).text(language))])]
        + overall(figures).map { .paragraph([$0]) }
    } ?? []
  }

  /// Deals of which nobody knows the source still say what a client costs, over all that was spent.
  private func overall(_ figures: MoneyFigures) -> [Report.Span] {
    guard let deals = figures.dealsWithoutSource else { return [] }
    let count = ChannelPhrase.deals(deals.all).text(language)
    let (file, spend) = (moneyWords.origin(.table(deals.file)), moneyWords.origin(.table(deals.spending)))
    var phrases: [ChannelPhrase] = [
      deals.count == deals.all
        ? .sourceless(deals: count, file: file)
        : .partlySourceless(language.units.counted(deals.count, of: deals.all), file: file)
    ]
    switch deals.cost {
    case .counted(let economics):
      let client = client(economics)
      phrases.append(.overall(spent: language.units.number(economics.cost), deals: count, client: client))
    case .noMonths(let ofSpending): phrases.append(.overallNoMonths(file: ofSpending ? spend : file))
    case .otherMonths: phrases.append(.overallOtherMonths)
    }
    return [.text(phrases.map { $0.text(language) }.joined(separator: " "))]
  }

  private func origins(_ channels: MoneyFigures.Channels) -> String {
    let isOne = channels.results == [channels.spending]
    let from = ChannelPhrase.from(
      spending: moneyWords.origin(channels.spending),
      results: isOne ? nil : moneyWords.origins(channels.results))
    let period: ChannelPhrase? =
      switch channels.isSamePeriod {
      case true?: nil
      case false?: .otherMonths
      case nil: .unknownMonths
      }
    return ([from] + [period].compactMap(\.self)).map { $0.text(language) }.joined(separator: " ")
  }

  private func note(_ channels: MoneyFigures.Channels) -> String {
    let hasTarget = channels.ledger.channels.contains { $0.economics.target != nil }
    return ChannelPhrase.note(hasTarget: hasTarget).text(language)
  }

  private func prices(_ channels: MoneyFigures.Channels) -> Report.Table {
    let paid = channels.ledger.channels
    let rows = paid.map { cells(.said($0.name), $0.economics, $0.result) }
    let isFree = paid.contains { $0.economics.cost == 0 }
    let total = channels.ledger.total.map {
      cells(
        .strong(ChannelPhrase.total(paidOnly: isFree).text(language)), $0,
        hasLeads: paid.allSatisfy { $0.result.leads != nil },
        hasDeals: paid.allSatisfy { $0.result.deals != nil })
    }
    // A column in which nobody knows anything is left out.
    let all = rows + (paid.count > 1 ? [total].compactMap(\.self) : [])
    let nothing = ChannelPhrase.nothing.text(language)
    let columns = ChannelPhrase.columns(language)
    let known = columns.indices.filter { column in all.contains { $0[column].plain != nothing } }
    return Report.Table(header: known.map { columns[$0] }, rows: all.map { row in known.map { row[$0] } })
  }

  private func cells(_ name: Report.Span, _ economics: UnitEconomics, _ result: SourceResult)
    -> [Report.Span]
  {
    cells(name, economics, hasLeads: result.leads != nil, hasDeals: result.deals != nil)
  }

  private func cells(_ name: Report.Span, _ economics: UnitEconomics, hasLeads: Bool, hasDeals: Bool)
    -> [Report.Span]
  {
    let priced = { (price: Double?, count: Int?) -> String in
      guard let count, hasLeads else { return ChannelPhrase.nothing.text(language) }
      guard let price else { return ChannelPhrase.none.text(language) }
      return "\(moneyWords.number(price))\u{A0}(\(language.units.number(count)))"
    }
    let texts = [
      language.units.number(economics.cost), priced(economics.perLead, economics.leads),
      priced(economics.perTargetLead, economics.target),
      hasDeals ? client(economics) : ChannelPhrase.nothing.text(language),
      economics.averagePayment.map(moneyWords.number) ?? ChannelPhrase.nothing.text(language),
    ]
    return [name] + texts.map { .text($0) }
  }

  private func client(_ economics: UnitEconomics) -> String {
    let interval = economics.perCustomerInterval
    guard let price = economics.perCustomer, let high = interval.high else {
      return economics.cost == 0
        ? ChannelPhrase.noCustomerNoCost.text(language)
        : ChannelPhrase.noCustomer(least: moneyWords.number(interval.low)).text(language)
    }
    let range = moneyWords.range(interval.low, high)
    guard !economics.hasTooFewCustomers else {
      return ChannelPhrase.fewCustomers(economics.customers, range: range).text(language)
    }
    return "\(moneyWords.number(price)); \(range) (\(language.units.number(economics.customers)))"
  }

  private func findings(_ channels: MoneyFigures.Channels, _ figures: MoneyFigures) -> [Report.Span] {
    let paid = channels.ledger.channels
    let dear = figures.grossProfit.map { profit in paid.compactMap { self.dear($0, profit) } } ?? []
    let phrases =
      paid.compactMap { sold($0, channels) } + paid.compactMap { strong($0, channels) } + dear
      + comparison(channels.ledger) + [earned(channels, figures)].compactMap(\.self)
    return phrases.map(span) + [unknown(channels)].compactMap(\.self).map { .text($0) }
  }

  /// What a file calls its sources is not ours.
  private func span(_ phrase: ChannelPhrase) -> Report.Span {
    let text = phrase.text(language)
    return phrase.hasNames ? .said(text) : .text(text)
  }

  private func sold(_ channel: ChannelLedger.Channel, _ channels: MoneyFigures.Channels) -> ChannelPhrase? {
    guard channel.result.deals == 0, channel.economics.cost > 0, let leads = channel.result.leads else {
      return nil
    }
    let (spend, count) = (
      language.units.number(channel.economics.cost), ChannelPhrase.leads(leads).text(language)
    )
    if channels.ledger.unplaced > 0 {
      let open = ChannelPhrase.deals(channels.ledger.unplaced).text(language)
      return .unplaced(channel.name, spend: spend, leads: count, deals: open)
    }
    if channels.isEmpty(channel) { return .empty(channel.name, spend: spend, leads: count) }
    let needed = channels.report?.leadsForEmpty.map { $0 - leads }.flatMap { $0 > 0 ? $0 : nil }
    return .unsure(channel.name, spend: spend, leads: count, more: needed)
  }

  private func strong(_ channel: ChannelLedger.Channel, _ channels: MoneyFigures.Channels) -> ChannelPhrase? {
    guard let source = channels.report?.sources.first(where: { $0.name == channel.name }),
      channels.report?.marks(source).contains(.strong) == true, let share = source.targetShare
    else { return nil }
    return .strong(channel.name, share: moneyWords.share(share))
  }

  private func dear(_ channel: ChannelLedger.Channel, _ profit: Int) -> ChannelPhrase? {
    guard channel.result.deals ?? 0 > 0, channel.atBest.losesMoney(profitPerCustomer: profit) else {
      return nil
    }
    return .dear(
      channel.name, least: moneyWords.number(channel.atBest.perCustomerInterval.low),
      profit: language.units.number(profit))
  }

  private func comparison(_ ledger: ChannelLedger) -> [ChannelPhrase] {
    let counted = ledger.comparable
    guard counted.count > 1 else { return [] }
    let pairs = ledger.cheaper.map { channel, others in
      ChannelPhrase.cheaper(channel.name, than: moneyWords.list(others.map { ($0.name, "") }))
    }
    return pairs.isEmpty ? [.notComparable] : pairs
  }

  private func earned(_ channels: MoneyFigures.Channels, _ figures: MoneyFigures) -> ChannelPhrase? {
    guard let profit = figures.grossProfit, let total = channels.ledger.total, total.cost > 0,
      !total.hasTooFewCustomers
    else { return nil }
    let count = CountInterval(total.customers)
    let each = { (customers: Double) in moneyWords.tenths(customers * Double(profit) / Double(total.cost)) }
    return .earned(
      low: each(count.low), high: each(count.high), profit: language.units.number(profit),
      customers: total.customers)
  }

  /// Of sources without names a sentence is due only where they are many.
  private func unknown(_ channels: MoneyFigures.Channels) -> String? {
    guard let report = channels.report, report.isTooUnknown else { return nil }
    return ExportPhrase.unknownSources(moneyWords.share(report.unknownShare)).text(language)
  }

  private func unmatched(_ channels: MoneyFigures.Channels) -> [Report.Span] {
    let paid = channels.ledger.withoutResults.map { ($0.name, language.units.number($0.amount)) }
    let brought = channels.ledger.withoutSpending.map { result in
      (result.name, result.leads.map { ChannelPhrase.leads($0).text(language) } ?? "")
    }
    return [
      paid.isEmpty ? nil : ChannelPhrase.withoutResults(moneyWords.list(paid)),
      brought.isEmpty ? nil : ChannelPhrase.withoutSpending(moneyWords.list(brought)),
    ].compactMap(\.self).map(span)
  }
}

extension ChannelLedger {
  /// All that were paid for as one; `nil` where there is none, or their sums are beyond what a count may be.
  fileprivate var total: UnitEconomics? {
    let parts = channels.map(\.economics).filter { $0.cost > 0 }
    guard !parts.isEmpty else { return nil }
    let targets = parts.compactMap(\.target)
    let revenues = parts.compactMap(\.revenue)
    return UnitEconomics(
      cost: spent, leads: parts.reduce(0) { $0 + $1.leads },
      target: targets.count == parts.count ? targets.reduce(0, +) : nil,
      customers: parts.reduce(0) { $0 + $1.customers },
      revenue: revenues.count == parts.count ? revenues.reduce(0, +) : nil)
  }
}
