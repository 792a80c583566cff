extension ConditionReader {
  /// Whether an answered item makes the statement true. A part that was not filled in makes it false.
  func holds(_ condition: Condition, _ item: Item, _ answer: Answer) -> Bool {
    switch condition {
    case .option(_, let field, let options):
      return answer[field]?.chosen.contains(where: options.contains) ?? false
    case .number(_, let field, let comparison, let limit):
      return answer[field]?.number.map { comparison.holds($0, limit) } ?? false
    case .measure(_, let comparison, let limit):
      return severities.reader.measurement(of: item, answer).map { comparison.holds($0.value, limit) }
        ?? false
    case .shareAbove(_, let permille):
      return share(of: item, answer)?.isAbove(permille) ?? false
    case .rows(_, let field, let patterns):
      let rows = answer.rows(field)
      return patterns.allSatisfy { pattern in rows.contains { pattern.matches($0) } }
    case .shortfall(_, let shortfall):
      return shortfall.holds(answer.rows(shortfall.table))
    case .idleMoney(_, let idle):
      return idle.holds(answer.rows(idle.table))
    case .listLength(_, let field, let range):
      return !range.contains(answer[field]?.text.map(points) ?? 0)
    case .severity(_, let limit):
      return severities.severity(of: item, answer).map { $0 >= limit } ?? false
    case .all, .any, .not, .sumsDiffer, .status, .fact, .signal, .index, .verdict, .area, .alarm,
      .contradiction, .gateFails:
      return false
    }
  }

  /// Sums of two tables that should agree; open while one of them is.
  func sumsDiffer(_ left: Condition.ColumnRef, _ right: Condition.ColumnRef, _ permille: Int) -> Truth {
    guard !sheet.isOpen(left.item), !sheet.isOpen(right.item) else { return .open }
    guard let first = sum(left), let second = sum(right) else { return .no }
    return Truth(1000 * abs(first - second) > permille * max(first, second))
  }

  private func sum(_ reference: Condition.ColumnRef) -> Int? {
    guard let rows = sheet.answer(reference.item)?.rows(reference.field) else { return nil }
    return rows.contains { $0[reference.column]?.number != nil } ? rows.sum(reference.column) : nil
  }

  private func share(of item: Item, _ answer: Answer) -> Proportion? {
    let reading: ShareReading
    switch item.measure {
    case .share(let own)?, .shareToReference(let own, _)?: reading = own
    case nil: reading = .field(item.mainField.id, branches: nil)
    case .number?, .ratio?, .forecastExcess?, .spread?: return nil
    }
    return severities.reader.proportion(reading, of: answer)
  }

  private func points(_ text: String) -> Int {
    text.split { $0.isNewline || $0 == ";" }.count { part in part.contains { $0.isLetter || $0.isNumber } }
  }
}

extension Condition.Comparison {
  func holds(_ value: Int, _ limit: Int) -> Bool {
    switch self {
    case .atLeast: value >= limit
    case .above: value > limit
    case .atMost: value <= limit
    case .below: value < limit
    }
  }
}

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
