@testable import RazborCore

/// The best and the worst answer an item can be given, found among answers made of its own severity rule.
struct ItemExtremes {
  let questionnaire: Questionnaire

  /// `nil` for an item that is not scored, or where its answers cannot be made.
  func best(_ item: Item) -> Answer? {
    candidates(item).filter { severity(item, $0) != nil }.min { severe(item, $0) < severe(item, $1) }
  }

  func worst(_ item: Item) -> Answer? {
    candidates(item).filter { severity(item, $0) != nil }.max { severe(item, $0) < severe(item, $1) }
  }

  func severity(_ item: Item, _ answer: Answer) -> Int? {
    var sheet = MergedSheet()
    sheet[item.id] = .answered(answer)
    return LadderWorld(questionnaire, sheet, twoSides: true).severities.severity(of: item, answer)
  }

  private func severe(_ item: Item, _ answer: Answer) -> Int { severity(item, answer) ?? 0 }

  /// Answers at every point where the severity turns.
  func candidates(_ item: Item) -> [Answer] {
    switch item.severity {
    case nil: return []
    case .scale?: return (0...10).map { Answer([item.mainField.id: .number($0)]) }
    case .options(let field)?:
      return (item.field(field)?.format.options ?? []).map { Answer([field: .option($0.id)]) }
    case .knots(let knots, _)?: return knots.knots.flatMap { answers(item, measuring: $0.x) }
    }
  }

  /// Answers whose measure is this, or where statistics stand between, one far below and one far above.
  func answers(_ item: Item, measuring x: Int) -> [Answer] {
    let main = item.mainField.id
    switch item.measure {
    case .number(let field, _)?: return [Answer([field: .number(x)])]
    case .share(let reading)?: return [share(reading, x, of: 1000)]
    case .shareToReference(let reading, let references)?:
      var answer = share(reading, x / 2, of: 1000)
      for case .field(let field) in references { answer.values[field] = .number(500) }
      return [answer]
    case .ratio(let table, let part, let whole)?:
      return [
        Answer([table: .rows((1...3).map { row($0, item, table, [part: .number(x), whole: .number(100)]) })])
      ]
    case .forecastExcess(let table, let forecast, let actual, _)?:
      return [0, 1000].map { miss in
        Answer([
          table: .rows(
            (1...3).map { row($0, item, table, [forecast: .number(1000 + miss), actual: .number(1000)]) })
        ])
      }
    case .spread(let table, let successes, let trials)?:
      return [60, 2].map { last in
        Answer([
          table: .rows(
            [60, last].map { row(1, item, table, [successes: .number($0), trials: .number(100)]) })
        ])
      }
    case nil: return [Answer([main: .number(x)])]
    }
  }

  private func share(_ reading: ShareReading, _ part: Int, of whole: Int) -> Answer {
    let value = Answer.Value.share(.counted(part: min(part, whole), whole: whole))
    switch reading {
    case .field(let field, _): return Answer([field: value])
    case .rows(let table, let option, let among, let share):
      return Answer([table: .rows([[option: .option(among.sorted()[0]), share: value]])])
    case .sums(let table, let sum, let of, _):
      return Answer([table: .rows([[sum: .number(min(part, whole)), of: .number(whole)]])])
    case .range(let low, let high, let of):
      return Answer([low: .number(part), high: .number(part), of: .number(whole)])
    }
  }

  /// A row with its month, where the table has one.
  func row(
    _ place: Int, _ item: Item, _ table: Field.ID, _ cells: Answer.Row
  ) -> Answer.Row {
    guard case .table(let format)? = item.field(table)?.format else { return cells }
    var row = cells
    for column in format.columns {
      if case .month = column.format, let month = Month(year: 2026, month: place) {
        row[column.id] = .month(month)
      }
    }
    return row
  }
}
