import RazborCore

extension MoneyFigures {
  /// Plan and fact of the months that both speak of.
  struct Planned {
    let figures: PlanAndFact
    let months: [Month]
    /// Planned, and left out: nothing came in yet, or its deals are still open.
    let leftOut: [Month]
    let plan: Origin
    let fact: Origin
  }

  /// `nil` where there is no plan; without a fact to hold it against, no figures.
  func planned(asOf day: Day?) -> Planned? {
    guard let table = table("plan"), !table.months.isEmpty else { return nil }
    let own = sums(table, .actual)
    guard own.isEmpty else { return planned(table, own, .table(table), day: nil) }
    let list = ["leads", "deals"].compactMap(self.table).first { ($0.figures[.revenue] ?? 0) > 0 }
    guard let list, list.kind == "leads" else { return nil }
    return planned(table, sums(list, .month), .table(list), day: day)
  }

  /// There is a plan, and no list that says what came.
  func planAlone(asOf day: Day?) -> LoadedTable? { planned(asOf: day) == nil ? table("plan") : nil }

  private func planned(
    _ table: LoadedTable, _ fact: [Month: PlanAndFact.Sums], _ origin: Origin, day: Day?
  ) -> Planned? {
    let plan = sums(table, .month)
    let months = table.months.filter { fact[$0] != nil && isOver($0, day) }
    guard let planned = total(months.compactMap { plan[$0] }),
      let came = total(months.compactMap { fact[$0] }),
      let figures = PlanAndFact(plan: planned, fact: came)
    else { return nil }
    return Planned(
      figures: figures, months: months, leftOut: table.months.filter { !months.contains($0) },
      plan: .table(table), fact: origin)
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
    let targets = sums.compactMap(\.target)
    let add = { (numbers: [Int]) in numbers.reduce(0) { min($0 + $1, Count.moneyLimit) } }
    return PlanAndFact.Sums(
      leads: add(sums.map(\.leads)), target: targets.count == sums.count ? add(targets) : nil,
      deals: add(sums.map(\.deals)), revenue: add(sums.map(\.revenue)))
  }
}
