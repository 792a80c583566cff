/// Reads the rows of a table.
struct TableReader {
  let table: TableFormat

  func rows(_ reader: Reader) -> [Answer.Row]? {
    guard case .list(let nodes) = reader.node.content else {
      return reader.fail(.answer(.wrongShape(expected: .table)))
    }
    if !table.rows.contains(nodes.count) { reader.report(.answer(.rowCount(nodes.count, table.rows))) }
    let rows = nodes.compactMap { row(Reader(node: $0, log: reader.log)) }
    reportSums(rows, reader)
    return rows.count == nodes.count ? rows : nil
  }

  private func row(_ reader: Reader) -> Answer.Row? {
    guard let map = reader.mapping() else { return nil }
    var row: Answer.Row = [:]
    var tried: Set<TableFormat.Column.ID> = []
    for (key, value) in map.pairs {
      guard let name = key.word() else { continue }
      guard let column = table.column(.init(name)) else {
        let nearest = key.log.nearest(to: name, among: table.columns.map(\.id.rawValue))
        key.report(.name(.unknown(.column, name, nearest: nearest)))
        if let nearest { tried.insert(.init(nearest)) }
        continue
      }
      tried.insert(column.id)
      row[column.id] = ValueReader(format: column.format).value(value)
    }
    for column in table.columns where column.required && !tried.contains(column.id) {
      reader.report(.answer(.missingColumn(column.id)))
    }
    return row
  }

  private func reportSums(_ rows: [Answer.Row], _ reader: Reader) {
    for column in table.columns where column.isCounted {
      let sum = rows.reduce(0) { $0 + (($1[column.id]?.cases) ?? 0) }
      guard sum > Count.limit else { continue }
      reader.report(.answer(.sumAboveLimit(column.id, limit: Count.limit)))
    }
  }
}

extension TableFormat.Column {
  /// Whether the column holds cases, which are added up on the way to a verdict.
  fileprivate var isCounted: Bool {
    if case .share = format { true } else { format.isCount }
  }
}

extension Answer.Value {
  fileprivate var cases: Int? {
    switch self {
    case .number(let count): count
    case .share(.counted(_, let whole)): whole
    case .share(.estimate), .option, .options, .month, .text, .rows: nil
    }
  }
}
