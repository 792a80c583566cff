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
    case .grows(_, let growth):
      return growth.holds(answer.rows(growth.table))
    case .costAbove(_, let cost):
      return answer[cost.limit]?.number.map { cost.holds(answer.rows(cost.table), above: $0) } ?? false
    case .all, .any, .not, .headsDiffer, .scoredAnswers, .sumsDiffer, .sumExceeds, .shareStrays,
      .respondentsDiffer, .status, .basis, .fact, .signal, .index,
      .verdict, .area, .alarm,
      .contradiction, .gateFails:
      return false
    }
  }

  /// Sums of two tables that should agree; open while one of them is.
  func sumsDiffer(_ left: Condition.Total, _ right: Condition.Total, _ permille: Int) -> Truth {
    sums(left, right) { 1000 * abs($0 - $1) > permille * max($0, $1) }
  }

  func sums(_ left: Condition.Total, _ right: Condition.Total, _ holds: (Int, Int) -> Bool) -> Truth {
    guard !sheet.isOpen(left.item), !sheet.isOpen(right.item) else { return .open }
    guard let first = sum(left), let second = sum(right) else { return .no }
    return Truth(holds(first, second))
  }

  /// Whether what was stated is too far from what was counted; thin counts are near to anything.
  func shareStrays(_ item: Item.ID, _ stated: Condition.Total, _ permille: Int) -> Truth {
    guard !sheet.isOpen(item), !sheet.isOpen(stated.item) else { return .open }
    guard let counted = questionnaire.item(item), let answer = sheet.answer(item),
      let share = share(of: counted, answer), let value = sum(stated)
    else { return .no }
    let isAbove = value - permille > 0 && share.tested(against: value - permille) == .against
    let isBelow = value + permille < 1000 && share.isAbove(value + permille)
    return Truth(isAbove || isBelow)
  }

  /// Where a don't-know has a severity at a gate, it counts with that.
  func respondentsDiffer(_ item: Item.ID, across limit: Int, _ respondents: [Respondent]) -> Bool {
    let said = respondents.compactMap { respondent -> Int? in
      switch respondent.responses[item]?.content {
      case .answered(let answer): questionnaire.item(item).flatMap { severities.severity(of: $0, answer) }
      case .dontKnow: questionnaire.mergeRules.gates[item]?.dontKnow
      case .declined, .notApplicable, nil: nil
      }
    }
    return said.contains { $0 >= limit } && said.contains { $0 < limit }
  }

  func basis(_ item: Item.ID, _ bases: Set<Response.Basis>, _ respondents: [Respondent]) -> Bool {
    let given = respondents.compactMap { respondent -> Response.Basis? in
      guard let response = respondent.responses[item], case .answered = response.content else { return nil }
      return response.basis ?? .said
    }
    return Response.Basis.allCases.last(where: given.contains).map(bases.contains) ?? false
  }

  private func sum(_ total: Condition.Total) -> Int? {
    guard let answer = sheet.answer(total.item) else { return nil }
    guard let column = total.column else { return answer[total.field]?.number.map { $0 * total.times } }
    if let whole = total.whole {
      let rows = answer.rows(total.field).filter { $0[column]?.number != nil && $0[whole]?.number != nil }
      let sum = rows.sum(whole)
      return sum > 0 ? halfUp(1000 * rows.sum(column), sum) : nil
    }
    let rows = answer.rows(total.field).filter { $0[column]?.number != nil }
    return rows.isEmpty ? nil : rows.newest(total.last ?? rows.count).sum(column) * total.times
  }

  /// Words are compared by their beginnings, so that endings do not matter.
  func headsDiffer(_ item: Item.ID, _ field: Field.ID, _ respondents: [Respondent]) -> Bool {
    let words = [Role.marketing, .sales].map { role in
      respondents.first { $0.role == role }?.answer(item)?[field]?.text.map(beginnings) ?? []
    }
    return words.allSatisfy { !$0.isEmpty } && words[0].isDisjoint(with: words[1])
  }

  private func beginnings(_ text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return Set(words.filter { $0.count > 2 }.map { String($0.prefix(5)) })
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
