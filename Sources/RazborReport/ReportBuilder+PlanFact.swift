import RazborCore

/// Where the gap between planned and actual revenue arose (Method, rule 5.10).
extension ReportBuilder {
  func planAndFact(_ figures: MoneyFigures) -> [Report.Block] {
    guard let planned = figures.planned(asOf: sheet.date) else { return planAlone(figures) }
    let rows = planned.figures.factors.map { row($0, planned.figures) } + [sum(planned.figures)]
    return [
      .heading(3, [.text(PlanPhrase.title.text(language))]), .paragraph([.text(origins(planned))]),
      .table(Report.Table(header: PlanPhrase.columns(language), rows: rows)),
      .paragraph([.text(sides(planned.figures).text(language))]),
    ]
  }

  private func planAlone(_ figures: MoneyFigures) -> [Report.Block] {
    figures.planAlone(asOf: sheet.date).map { table in
      let file = moneyWords.origin(.table(table))
      return [.paragraph([.text(PlanPhrase.planAlone(file).text(language))])]
    } ?? []
  }

  private func origins(_ planned: MoneyFigures.Planned) -> String {
    let from = PlanPhrase.from(
      plan: moneyWords.origins(planned.plan),
      fact: planned.fact == planned.plan ? nil : moneyWords.origins(planned.fact),
      months: moneyWords.months(planned.months))
    let left = planned.leftOut.map(language.units.month).joined(separator: ", ")
    return from.text(language) + (left.isEmpty ? "" : " " + PlanPhrase.leftOut(left).text(language))
  }

  private func row(_ factor: PlanAndFact.Factor, _ figures: PlanAndFact) -> [Report.Span] {
    let name = PlanPhrase.factor(factor, figures)
    let value = { (value: Double) in
      switch factor {
      case .leads, .payment: moneyWords.number(value)
      case .targetShare, .conversion: moneyWords.percent(value)
      }
    }
    let texts = [
      name.text(language), value(figures.planned(factor)),
      value(figures.came(factor)) + bounds(factor, figures), moneyWords.signed(figures.part(factor)),
      chance(factor, figures).text(language),
    ]
    return texts.map { .text($0) }
  }

  private func bounds(_ factor: PlanAndFact.Factor, _ figures: PlanAndFact) -> String {
    guard let interval = figures.interval(factor), let high = interval.high else {
      let cases = figures.fact.deals.map { ChannelPhrase.deals($0) } ?? .leads(figures.fact.leads)
      return " (\(cases.text(language)))"
    }
    switch factor {
    case .leads, .payment: return "; " + moneyWords.range(interval.low, high)
    case .targetShare, .conversion:
      let ends = [interval.low, high].map { Int((1000 * $0).rounded()) }
      return "; " + language.units.percents(from: ends[0], to: ends[1])
    }
  }

  private func chance(_ factor: PlanAndFact.Factor, _ figures: PlanAndFact) -> PlanPhrase {
    guard figures.interval(factor) != nil else { return .noBounds }
    return figures.mayBeChance(factor) ? .perhaps : .notChance
  }

  private func sum(_ figures: PlanAndFact) -> [Report.Span] {
    let gap = Double(figures.fact.revenue) - Double(figures.plan.revenue)
    return [
      .strong(PlanPhrase.revenue.text(language)), .text(language.units.number(figures.plan.revenue)),
      .text(language.units.number(figures.fact.revenue)), .text(moneyWords.signed(gap)), .text(""),
    ]
  }

  private func sides(_ figures: PlanAndFact) -> PlanPhrase {
    guard figures.knowsDeals else { return .noDeals }
    guard figures.knowsTarget else { return .noTarget }
    return .sides(
      before: moneyWords.signed(figures.split.beforeHandoff),
      after: moneyWords.signed(figures.split.afterHandoff))
  }
}
