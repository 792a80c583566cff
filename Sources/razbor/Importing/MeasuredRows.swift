import RazborCore

/// What a file measured beside what was said, where both are rows: a file that knows less takes nothing away.
extension Answer {
  /// The measured parts in the place of the stated ones; what the file does not know stays.
  func replaced(by figure: Answer, on item: Item) -> Answer {
    let filled = figure.values.map { field, value in (field, Self.filled(value, from: self[field])) }
    return measured(Answer(Dictionary(filled) { first, _ in first }), on: item)
  }

  /// What typed rows may know and a file not.
  enum Lacking: String, CaseIterable {
    case leads, target
  }

  /// What the file would take away: a column that the stated rows have, and its own have in no row.
  func lacking(in figure: Answer) -> Lacking? {
    for (field, value) in figure.values {
      guard case .rows(let said)? = self[field], case .rows(let rows) = Self.filled(value, from: self[field])
      else { continue }
      let lost = Lacking.allCases.first { column in
        let id = TableFormat.Column.ID(column.rawValue)
        // Of sources the file counts, marked or not; key figures are read from months.
        let matters = column == .leads || Self.columns(rows).contains(Self.month)
        return matters && Self.columns(said).contains(id) && !Self.columns(rows).contains(id)
      }
      if let lost { return lost }
    }
    return nil
  }

  private static let month: TableFormat.Column.ID = "month"

  private static func columns(_ rows: [Row]) -> Set<TableFormat.Column.ID> { Set(rows.flatMap(\.keys)) }

  /// Marks that the list has not, from the same month as it was stated, where the enquiries are the same give or take a
  /// tenth, and the marks fit between the deals and them: of other enquiries they say nothing.
  private static func filled(_ value: Value, from stated: Value?) -> Value {
    guard case .rows(let rows) = value, case .rows(let said)? = stated,
      !columns(rows).contains("target")
    else { return value }
    return .rows(
      rows.map { row in
        guard let leads = row["leads"]?.number, let deals = row["deals"]?.number, row[month] != nil,
          let stated = said.first(where: { $0[month] == row[month] }), let all = stated["leads"]?.number,
          let target = stated["target"]?.number, 10 * abs(all - leads) <= leads, deals <= target,
          target <= leads
        else { return row }
        return row.merging(["target": .number(target)]) { first, _ in first }
      })
  }
}
