@testable import RazborCore

/// Answers that make a condition true, found from the condition itself: one sheet for each way it offers.
struct ConditionSheets {
  let questionnaire: Questionnaire
  typealias Entries = [Item.ID: MergedSheet.Entry]

  func making(_ condition: Condition, from base: Entries) -> [Entries] {
    switch condition {
    case .all(let parts):
      parts.reduce([base]) { sheets, part in sheets.flatMap { making(part, from: $0) } }
    case .any(let parts): parts.flatMap { making($0, from: base) }
    case .not(let part): avoiding(part, from: base)
    case .fact(let id):
      questionnaire.facts.first { $0.id == id }.map { making($0.condition, from: base) } ?? []
    case .status(let item, let statuses):
      statuses.sorted { "\($0)" < "\($1)" }.map { status in
        var sheet = base
        if status != .answered || base[item] == nil { sheet[item] = entry(status, item) }
        return sheet
      }
    case .basis(let item, _): making(.status(item, [.answered]), from: base)
    case .sumsDiffer(let left, let right, _), .sumExceeds(let right, let left):
      [differing(left, right, from: base)]
    case .shareStrays(let item, let stated, _): [straying(item, stated, from: base)]
    case .scoredAnswers(let answers): [scored(answers, from: base)]
    case .headsDiffer: []
    default: condition.items.first.map { on($0, condition, from: base) } ?? []
    }
  }

  /// Left as it is, unknown, or any option of the item.
  private func avoiding(_ part: Condition, from base: Entries) -> [Entries] {
    guard let item = part.items.first.flatMap(questionnaire.item) else { return [base] }
    if case .shortfall(_, let shortfall) = part {
      var sheet = base
      let met: Answer.Row = [shortfall.plan: .number(1000), shortfall.fact: .number(1000)]
      sheet[item.id] = .answered(Answer([shortfall.table: .rows([met])]))
      return [sheet]
    }
    let options = item.mainField.format.options ?? []
    let entries: [MergedSheet.Entry?] =
      [base[item.id], .dontKnow] + options.map { .answered(Answer([item.mainField.id: .option($0.id)])) }
    return entries.map { entry in
      var sheet = base
      sheet[item.id] = entry
      return sheet
    }
  }

  private func entry(_ status: AnswerStatus, _ id: Item.ID) -> MergedSheet.Entry? {
    switch status {
    case .open: nil
    case .dontKnow: .dontKnow
    case .declined: .declined
    case .notApplicable: .notApplicable
    case .answered:
      questionnaire.item(id).flatMap { ItemExtremes(questionnaire: questionnaire).worst($0) }.map {
        .answered($0)
      }
    }
  }

  private func on(_ id: Item.ID, _ condition: Condition, from base: Entries) -> [Entries] {
    guard let item = questionnaire.item(id) else { return [] }
    return answers(condition, item).map { answer in
      var merged = answer
      if case .answered(let before)? = base[id] {
        merged.values = before.values.merging(answer.values) { _, new in new }
      }
      var sheet = base
      sheet[id] = .answered(merged)
      return sheet
    }
  }

  private func answers(_ condition: Condition, _ item: Item) -> [Answer] {
    let extremes = ItemExtremes(questionnaire: questionnaire)
    switch condition {
    case .option(_, let field, let options):
      return options.sorted().map { option in
        if case .several? = item.field(field)?.format { return Answer([field: .options([option])]) }
        return Answer([field: .option(option)])
      }
    case .number(_, let field, let comparison, let limit):
      return [Answer([field: .number(comparison.beyond(limit))])]
    case .measure(_, let comparison, let limit):
      return extremes.answers(item, measuring: comparison.beyond(limit))
    case .shareAbove: return extremes.answers(item, measuring: 1000)
    case .severity: return extremes.worst(item).map { [$0] } ?? []
    case .listLength(_, let field, let range):
      return [
        Answer([field: .text(Array(repeating: "a", count: range.upperBound + 1).joined(separator: ";"))])
      ]
    default: return tables(condition, item, extremes)
    }
  }

  private func tables(_ condition: Condition, _ item: Item, _ extremes: ItemExtremes) -> [Answer] {
    switch condition {
    case .rows(_, let field, let patterns):
      return [Answer([field: .rows(patterns.map { row($0, item, field) })])]
    case .shortfall(_, let shortfall):
      let rows = (1...shortfall.months).map { place in
        extremes.row(
          place, item, shortfall.table,
          [shortfall.plan: .number(max(1, shortfall.total)), shortfall.fact: .number(0)])
      }
      return [Answer([shortfall.table: .rows(rows)])]
    case .idleMoney(_, let idle):
      let rows = [(10, 100, 30), (90, 100, 0)].map { spend, trials, successes -> Answer.Row in
        [idle.spend: .number(spend), idle.trials: .number(trials), idle.successes: .number(successes)]
      }
      return [Answer([idle.table: .rows(rows)])]
    case .grows(_, let growth):
      let rising = Dictionary(
        uniqueKeysWithValues: growth.across.enumerated().map { ($1, Answer.Value.number(10 + $0)) })
      let level = Dictionary(uniqueKeysWithValues: growth.across.map { ($0, Answer.Value.number(10)) })
      let risen = Dictionary(uniqueKeysWithValues: growth.across.map { ($0, Answer.Value.number(11)) })
      return [Answer([growth.table: .rows([rising])])]
        + (growth.down ? [Answer([growth.table: .rows([level, risen])])] : [])
    case .costAbove(_, let cost):
      return [
        Answer([
          cost.table: .rows([[cost.spend: .number(101), cost.units: .number(2)]]), cost.limit: .number(50),
        ])
      ]
    default: return []
    }
  }

  /// The first option of each column, and the numbers the pattern asks for.
  private func row(_ pattern: Condition.RowPattern, _ item: Item, _ field: Field.ID) -> Answer.Row {
    var row: Answer.Row = [:]
    for (column, options) in pattern.options { row[column] = options.sorted().first.map { .option($0) } }
    for (column, limit) in pattern.atLeast { row[column] = .number(limit) }
    if case .table(let format)? = item.field(field)?.format {
      for column in format.columns {
        if case .share = column.format { row[column.id] = .share(.counted(part: 40, whole: 50)) }
      }
    }
    return row
  }

  private func differing(_ left: Condition.Total, _ right: Condition.Total, from base: Entries) -> Entries {
    var sheet = base
    for (total, number) in [(left, 10), (right, 100)] {
      var answer = Answer([:])
      if case .answered(let before)? = base[total.item] { answer = before }
      answer.values[total.field] = total.column.map { .rows([[$0: .number(number)]]) } ?? .number(number)
      sheet[total.item] = .answered(answer)
    }
    return sheet
  }

  /// Nearly nothing was counted, and nearly all of it is said.
  private func straying(_ item: Item.ID, _ said: Condition.Total, from base: Entries) -> Entries {
    var sheet = base
    var answer = Answer([:])
    if case .answered(let before)? = base[said.item] { answer = before }
    answer.values[said.field] = .number(990)
    if let part = said.column, let whole = said.whole {
      answer.values[said.field] = .rows([[part: .number(99), whole: .number(100)]])
    }
    sheet[said.item] = .answered(answer)
    if let field = questionnaire.item(item)?.mainField.id {
      sheet[item] = .answered(Answer([field: .share(.counted(part: 10, whole: 100))]))
    }
    return sheet
  }

  /// Every scored item at its worst, or at its best.
  private func scored(_ answers: Condition.ScoredAnswers, from base: Entries) -> Entries {
    let extremes = ItemExtremes(questionnaire: questionnaire)
    var sheet = base
    for item in questionnaire.items where item.severity != nil {
      let answer = answers.severities.contains(1000) ? extremes.worst(item) : extremes.best(item)
      if let answer { sheet[item.id] = .answered(answer) }
    }
    return sheet
  }
}

extension Condition.Comparison {
  /// A number that just compares so.
  fileprivate func beyond(_ limit: Int) -> Int {
    switch self {
    case .atLeast, .atMost: limit
    case .above: limit + 1
    case .below: limit - 1
    }
  }
}
