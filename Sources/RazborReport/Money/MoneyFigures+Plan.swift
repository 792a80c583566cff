import RazborCore

extension MoneyFigures {
  /// Plan and fact of the months that both speak of.
  struct Planned {
    let figures: PlanAndFact
    let months: [Month]
    /// Planned, and left out: nothing came in yet, or its deals are still open.
    let leftOut: [Month]
    let plan: [Origin]
    let fact: [Origin]
  }

  /// `nil` where there is no plan; without a fact to hold it against, no figures. A file comes before what was typed.
  func planned(asOf day: Day?) -> Planned? {
    table("plan") == nil ? typed : loaded(asOf: day)
  }

  /// Enquiries and revenue, planned and come, of the months of which both were typed.
  private var typed: Planned? {
    guard merged.answer("forecast_vs_fact")?["unit"]?.option == "money" else { return nil }
    let leads = rows("lead_plan_fact", "value").compactMap { row in
      row["month"]?.month.flatMap { month in side(row, "plan", "fact").map { (month, $0) } }
    }
    let money = rows("forecast_vs_fact", "months").compactMap { row in
      row["month"]?.month.flatMap { month in side(row, "forecast", "fact").map { (month, $0) } }
    }
    let revenue = Dictionary(money, uniquingKeysWith: { first, _ in first })
    let pairs = Dictionary(leads, uniquingKeysWith: { first, _ in first })
    let months = pairs.keys.filter { revenue[$0] != nil }.sorted()
    let sums = { (side: KeyPath<Side, Int>) in
      months.map { month in
        PlanAndFact.Sums(
          leads: pairs[month]?[keyPath: side] ?? 0, target: nil, deals: nil,
          revenue: revenue[month]?[keyPath: side] ?? 0)
      }
    }
    guard let plan = total(sums(\.plan)), let fact = total(sums(\.fact)),
      let figures = PlanAndFact(plan: plan, fact: fact)
    else { return nil }
    let others = Set(pairs.keys).union(revenue.keys).subtracting(months)
    let origins = [Origin.answer("lead_plan_fact"), .answer("forecast_vs_fact")]
    return Planned(
      figures: figures, months: months, leftOut: others.sorted(), plan: origins, fact: origins)
  }

  private struct Side {
    let plan: Int
    let fact: Int
  }

  private func side(_ row: Answer.Row, _ plan: TableFormat.Column.ID, _ fact: TableFormat.Column.ID) -> Side?
  {
    guard let plan = row[plan]?.number, let fact = row[fact]?.number else { return nil }
    return Side(plan: plan, fact: fact)
  }

  private func loaded(asOf day: Day?) -> Planned? {
    guard let table = table("plan"), !table.months.isEmpty else { return nil }
    let own = sums(table, .actual)
    guard own.isEmpty else { return planned(table, own, table, day: nil) }
    let list = ["leads", "deals"].compactMap(self.table).first { ($0.figures[.revenue] ?? 0) > 0 }
    guard let list, list.kind == "leads" else { return nil }
    return planned(table, sums(list, .month), list, day: day)
  }

  /// There is a plan, and no list that says what came.
  func planAlone(asOf day: Day?) -> LoadedTable? { planned(asOf: day) == nil ? table("plan") : nil }

  private func planned(
    _ table: LoadedTable, _ fact: [Month: PlanAndFact.Sums], _ source: LoadedTable, day: Day?
  ) -> Planned? {
    // Of deals without an amount the mean is none of the others.
    let isPriced = source.figures[.dealsWithAmount] == source.figures[.deals]
    let deviation = isPriced ? source.figures[.paymentDeviation] : nil
    let plan = sums(table, .month)
    let months = table.months.filter { fact[$0] != nil && isOver($0, day) }
    guard let planned = total(months.compactMap { plan[$0] }),
      let came = total(months.compactMap { fact[$0] }),
      let figures = PlanAndFact(plan: planned, fact: came, deviation: deviation)
    else { return nil }
    return Planned(
      figures: figures, months: months, leftOut: table.months.filter { !months.contains($0) },
      plan: [.table(table)], fact: [.table(source)])
  }

  /// A month counts once the usual time from enquiry to deal has passed since its end.
  private func isOver(_ month: Month, _ day: Day?) -> Bool {
    guard let day else { return true }
    let cycle = merged.answer("sales_cycle")?["value"]?.number ?? table("leads")?.figures[.cycleMedian]
    return day.daysSinceEnd(of: month) >= max(0, cycle ?? 0)
  }

  private func sums(_ table: LoadedTable, _ kind: LoadedTable.Group.Kind) -> [Month: PlanAndFact.Sums] {
    let known = table.groups.filter { $0.kind == kind }.compactMap { group in
      Month(group.name).map {
        (
          $0,
          PlanAndFact.Sums(
            leads: group.leads, target: group.target, deals: group.deals, revenue: group.revenue)
        )
      }
    }
    return Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  private func total(_ sums: [PlanAndFact.Sums]) -> PlanAndFact.Sums? {
    guard !sums.isEmpty else { return nil }
    let (targets, deals) = (sums.compactMap(\.target), sums.compactMap(\.deals))
    let add = { (numbers: [Int]) in numbers.reduce(0) { min($0 + $1, Count.moneyLimit) } }
    return PlanAndFact.Sums(
      leads: add(sums.map(\.leads)), target: targets.count == sums.count ? add(targets) : nil,
      deals: deals.count == sums.count ? add(deals) : nil, revenue: add(sums.map(\.revenue)))
  }
}
