extension Condition.RowPattern {
  func matches(_ row: Answer.Row) -> Bool {
    options.allSatisfy { column, among in row[column]?.option.map(among.contains) ?? false }
      && atLeast.allSatisfy { column, limit in (row[column]?.number ?? Int.min) >= limit }
  }
}

extension Condition.Shortfall {
  func holds(_ rows: [Answer.Row]) -> Bool {
    let rows = rows.filter { $0.has(plan, fact) }
    let planned = rows.sum(plan)
    return rows.count >= months && planned >= total && 1000 * rows.sum(fact) < below * planned
  }
}

extension Condition.IdleMoney {
  /// A channel is idle where it sold nothing although the company's rate makes that improbable (Method, rule 3.5).
  func holds(_ rows: [Answer.Row]) -> Bool {
    let rows = rows.filter { $0.has(trials, successes) && $0[spend]?.number != nil }
    let all = (trials: Int128(rows.sum(trials)), successes: Int128(rows.sum(successes)))
    let idle = rows.filter { row in
      let own = Int128(row[trials]?.number ?? 0)
      return row[successes]?.number == 0 && own >= Int128(cases)
        && 54_110 * all.trials < all.successes * (10_000 * own + 27_055)
    }
    let spent = rows.sum(spend)
    return spent > 0 && 2 * idle.sum(spend) >= spent
  }
}

extension Condition.Growth {
  func holds(_ rows: [Answer.Row]) -> Bool {
    let grid = rows.map { row in across.map { row[$0]?.number } }
    if grid.contains(where: grows) { return true }
    return down && across.indices.contains { place in grows(grid.map { $0[place] }) }
  }

  /// Cells left empty are passed over.
  private func grows(_ stages: [Int?]) -> Bool {
    let stages = stages.compactMap(\.self)
    return zip(stages, stages.dropFirst()).contains { $0 < $1 }
  }
}

extension Condition.UnitCost {
  /// Money without a single unit costs more than anything.
  func holds(_ rows: [Answer.Row], above limit: Int) -> Bool {
    let rows = rows.filter { $0.has(spend, units) }
    return Int128(rows.sum(spend)) > Int128(limit) * Int128(rows.sum(units))
  }
}

extension Condition.ScoredAnswers {
  func hold(_ all: [Int]) -> Bool {
    all.count >= count && 1000 * all.count(where: severities.contains) >= permille * all.count
  }
}

extension [Answer.Row] {
  /// The last rows, by month where they have one.
  func newest(_ count: Int) -> [Answer.Row] {
    let months = map { row in row.values.compactMap(\.month).map(\.ordinal).max() ?? 0 }
    let order = indices.sorted { (months[$0], $0) < (months[$1], $1) }
    return order.suffix(count).map { self[$0] }
  }
}

extension Respondent {
  /// `nil` where the item was not answered.
  func answer(_ item: Item.ID) -> Answer? {
    if case .answered(let answer)? = responses[item]?.content { answer } else { nil }
  }
}
