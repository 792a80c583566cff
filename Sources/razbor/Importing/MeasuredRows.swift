import RazborCore

/// What a file measured beside what was said, where both are rows: a file that knows less takes nothing away.
extension Answer {
  /// The measured parts in the place of the stated ones; what the file does not know stays.
  func replaced(by figure: Answer, on item: Item) -> Answer {
    let filled = figure.values.map { field, value in (field, Self.filled(value, from: self[field])) }
    return measured(Answer(Dictionary(filled) { first, _ in first }), on: item)
  }

  /// Whether the file would take the place of rows that know the enquiries, and has none itself.
  func knowsMore(than figure: Answer) -> Bool {
    figure.values.contains { field, value in
      guard case .rows(let rows) = value, case .rows(let said)? = self[field] else { return false }
      return Self.columns(said).contains("leads") && !Self.columns(rows).contains("leads")
    }
  }

  private static let month: TableFormat.Column.ID = "month"

  private static func columns(_ rows: [Row]) -> Set<TableFormat.Column.ID> { Set(rows.flatMap(\.keys)) }

  /// Marks that the list has not, from the same month as it was stated, where they fit between its deals and enquiries.
  private static func filled(_ value: Value, from stated: Value?) -> Value {
    guard case .rows(let rows) = value, case .rows(let said)? = stated,
      !columns(rows).contains("target")
    else { return value }
    return .rows(
      rows.map { row in
        guard let leads = row["leads"]?.number, let deals = row["deals"]?.number, row[month] != nil,
          let target = said.first(where: { $0[month] == row[month] })?["target"]?.number,
          deals <= target, target <= leads
        else { return row }
        return row.merging(["target": .number(target)]) { first, _ in first }
      })
  }
}
