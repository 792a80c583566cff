/// Answers that stand for everything an item may be answered, equally likely for want of better (Method, rule 8.2).
///
/// They put questions in an order and nothing else: what is decided rests on exact bounds.
package struct AnswerSamples {
  let questionnaire: Questionnaire
  /// What conditions of facts and branches ask of an item, one by one.
  private let asked: [Item.ID: [Condition]]

  package init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    let conditions = questionnaire.facts.map(\.condition) + questionnaire.items.compactMap(\.askedWhen)
    var asked: [Item.ID: [Condition]] = [:]
    for part in conditions.flatMap(\.parts) {
      if let id = part.items.first { asked[id, default: []].append(part) }
    }
    self.asked = asked
  }

  /// Every answer once, the don't-know last. Never empty.
  package func entries(_ item: Item) -> [MergedSheet.Entry] {
    var answers: [Answer] = []
    for answer in keyAnswers(item) ?? fieldAnswers(item) where !answers.contains(answer) {
      answers.append(answer)
    }
    return answers.map { .answered($0) } + [.dontKnow]
  }

  /// One part varies at a time, the others stand at the first thing they may be.
  private func fieldAnswers(_ item: Item) -> [Answer] {
    let neutral = Answer(
      Dictionary(
        uniqueKeysWithValues: item.fields.filter(\.required).compactMap { field in
          values(field, item).first.map { (field.id, $0) }
        }))
    let varied = item.fields.flatMap { field in
      values(field, item).map { value in
        var answer = neutral
        answer.values[field.id] = value
        return answer
      }
    }
    return varied.filter { $0[item.mainField.id] != nil }
  }

  private func values(_ field: Field, _ item: Item) -> [Answer.Value] {
    switch field.format {
    case .scale: (0...10).map { .number($0) }
    case .choice(let options): options.map { .option($0.id) }
    case .several(let options): [.options([])] + options.map { .options([$0.id]) }
    case .number(let format): numbers(field, item, format).map { .number($0) }
    case .share: shares(item).map { .share($0) }
    case .table(let table): tables(field, table, item).map { .rows($0) }
    case .month, .text: []
    }
  }

  /// The knots of the severity, and both sides of every limit.
  private func numbers(_ field: Field, _ item: Item, _ format: NumberFormat) -> [Int] {
    let limits = asked[item.id, default: []].flatMap { condition -> [Int] in
      switch condition {
      case .number(_, field.id, let comparison, let limit), .measure(_, let comparison, let limit):
        switch comparison {
        case .atLeast, .below: [limit - 1, limit]
        case .above, .atMost: [limit, limit + 1]
        }
      default: []
      }
    }
    let scale = format.unit == .percent ? 10 : 1
    let range = format.limits.lowerBound * scale...format.limits.upperBound * scale
    let found = Set((field.id == item.mainField.id ? item.knots : []) + limits).filter(range.contains)
    return found.isEmpty ? [range.lowerBound] : found.sorted()
  }

  private func shares(_ item: Item) -> [Share] {
    permilles(item).map { .counted(part: $0, whole: 1000) }
  }

  /// The knots of the severity, and a share beyond every limit.
  private func permilles(_ item: Item) -> [Int] {
    let beyond = asked[item.id, default: []].compactMap { condition -> Int? in
      if case .shareAbove(_, let limit) = condition { (limit + 1000) / 2 } else { nil }
    }
    return Set(item.knots + beyond + [0]).filter { (0...1000).contains($0) }.sorted()
  }
}

extension AnswerSamples {
  /// What a table may be: as its measure reads it, and as the facts do.
  private func tables(_ field: Field, _ table: TableFormat, _ item: Item) -> [[Answer.Row]] {
    let shown = asked[item.id, default: []].flatMap { tables($0, field.id, table) }
    let measured = measuredTables(item, field.id)
    return (table.rows.lowerBound == 0 || (shown + measured).isEmpty ? [[]] : []) + measured + shown
  }

  private func tables(_ condition: Condition, _ field: Field.ID, _ table: TableFormat) -> [[Answer.Row]] {
    switch condition {
    case .rows(_, field, let patterns):
      return [patterns.map(row), patterns.map { row($0).turned(table) }]
    case .shortfall(_, let shortfall) where shortfall.table == field:
      return [1000, shortfall.below / 2].map { permille in
        (0..<max(1, shortfall.months)).map { _ in
          [
            shortfall.plan: .number(shortfall.total),
            shortfall.fact: .number(shortfall.total * permille / 1000),
          ]
        }
      }
    case .idleMoney(_, let idle) where idle.table == field:
      let sold = idle.row(spend: 1, successes: 30)
      return [[sold], [sold, idle.row(spend: 9, successes: 0)]]
    default: return []
    }
  }

  private func row(_ pattern: Condition.RowPattern) -> Answer.Row {
    var row: Answer.Row = pattern.atLeast.mapValues { .number($0) }
    for (column, options) in pattern.options { row[column] = options.min().map { .option($0) } }
    return row
  }

  private func measuredTables(_ item: Item, _ field: Field.ID) -> [[Answer.Row]] {
    switch item.measure {
    case .share(.rows(field, let option, let among, let share))?:
      return permilles(item).map { permille in
        [[option: .option(among.min() ?? ""), share: .share(.counted(part: permille, whole: 1000))]]
      }
    case .ratio(field, let part, let whole)?:
      return item.knots.map { [[part: .number($0), whole: .number(100)]] }
    case .forecastExcess(field, let forecast, let actual, _)?:
      return item.knots.map { permille in
        (0..<3).map { _ in [forecast: .number(100_000 + 100 * permille), actual: .number(100_000)] }
      }
    case .spread(field, let successes, let trials)?:
      return [[20, 20], [27, 13], [40, 10]].map { deals in
        deals.map { [successes: .number($0), trials: .number(100)] }
      }
    default: return []
    }
  }
}

extension Condition {
  /// What is asked of one item at a time.
  fileprivate var parts: [Condition] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.parts)
    case .not(let part): part.parts
    default: [self]
    }
  }
}

extension Condition.IdleMoney {
  fileprivate func row(spend money: Int, successes count: Int) -> Answer.Row {
    [spend: .number(money), trials: .number(10 * cases), successes: .number(count)]
  }
}

extension Answer.Row {
  /// The same row with other options, so that no pattern is met.
  fileprivate func turned(_ table: TableFormat) -> Answer.Row {
    var row = self
    for column in table.columns {
      guard let chosen = self[column.id]?.option else { continue }
      row[column.id] = column.format.options?.last { $0.id != chosen }.map { .option($0.id) }
    }
    return row
  }
}

extension Item {
  /// The points of the measure where the severity bends.
  fileprivate var knots: [Int] {
    if case .knots(let knots, _)? = severity { knots.knots.map(\.x) } else { [] }
  }
}
