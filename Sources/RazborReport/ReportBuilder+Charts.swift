import RazborCore

/// Figures that can be drawn: each is a table first.
extension ReportBuilder {
  /// Each person's share with its interval, where the trials are known.
  func people(_ item: Item) -> [Report.Block] {
    guard case .spread(let field, let successes, let trials)? = item.measure,
      case .table(let table)? = item.fields.first(where: { $0.id == field })?.format,
      let name = table.columns.first, case .rows(let answered)? = merged.answer(item.id)?[field]
    else { return [] }
    let rows = answered.compactMap { row -> (cells: [Report.Span], share: Proportion)? in
      guard let part = row[successes]?.number, let whole = row[trials]?.number, whole > 0, part <= whole,
        let person = row[name.id]
      else { return nil }
      let share = Proportion(part, of: whole)
      let cells: [Report.Span] = [
        .said(AnswerWords(language: language).words(person, name.format)),
        .text(language.units.counted(part, of: whole)),
        .text(language.units.percent(permille: share.permille ?? 0)), .text(language.units.interval(share)),
      ]
      return (cells, share)
    }
    let header = [name.label[language].capitalized] + words.peopleHeader
    return ranges(Report.Table(header: header, rows: rows.map(\.cells)), rows.map(\.share))
  }

  /// Shares beside each other, on a scale that ends at a whole ten per cent.
  func ranges(_ table: Report.Table, _ shares: [Proportion]) -> [Report.Block] {
    guard !shares.isEmpty else { return [] }
    let bounds = shares.map { WilsonInterval($0) }
    let end = min(1000, max(100, (bounds.map(\.highPermille).max() ?? 0) + 99) / 100 * 100)
    let marks = zip(shares, bounds).map { share, bounds in
      Report.Chart.Mark.range(
        value: (share.permille ?? 0) * 1000 / end, low: bounds.lowPermille * 1000 / end,
        high: bounds.highPermille * 1000 / end)
    }
    let caption = words.scale(upTo: language.units.percent(permille: end))
    return [.chart(Report.Chart(table: table, caption: caption, marks: marks))]
  }

  /// Forecast and actual figures of each month, on the scale of the largest.
  func months(_ item: Item) -> [Report.Block] {
    guard case .forecastExcess(let field, let forecast, let actual, _)? = item.measure,
      case .table(let table)? = item.fields.first(where: { $0.id == field })?.format,
      let month = table.columns.first, case .rows(let answered)? = merged.answer(item.id)?[field]
    else { return [] }
    let rows = answered.compactMap { row -> (name: Answer.Value, forecast: Int, actual: Int)? in
      guard let name = row[month.id], let forecast = row[forecast]?.number, let actual = row[actual]?.number
      else { return nil }
      return (name, forecast, actual)
    }
    let largest = max(1, rows.map { max($0.forecast, $0.actual) }.max() ?? 1)
    let cells = AnswerWords(language: language)
    return rows.isEmpty
      ? []
      : [
        .chart(
          Report.Chart(
            table: Report.Table(
              header: [month.label[language].capitalized] + words.forecastHeader,
              rows: rows.map { row in
                [
                  .said(cells.words(row.name, month.format)), .text(language.units.number(row.forecast)),
                  .text(language.units.number(row.actual)), .text(ratio(row.actual, to: row.forecast)),
                ]
              }),
            caption: words.forecastScale,
            marks: rows.map { .pair(halfUp(1000 * $0.forecast, largest), halfUp(1000 * $0.actual, largest)) })
        )
      ]
  }

  private func ratio(_ part: Int, to whole: Int) -> String {
    whole > 0 ? language.units.percent(permille: halfUp(1000 * part, whole)) : words.notAsked
  }
}
