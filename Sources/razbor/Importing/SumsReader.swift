import RazborCore

/// Rows of a table of sums: a month, a source, a person or a stage each, with its figures.
struct SumsReader {
  let kind: TableKind
  let map: ColumnMap
  private var initials = Initials()

  /// One row, understood.
  struct Sums: Hashable {
    /// Its number, as a spreadsheet shows it.
    var row = 0
    var month: Month?
    var name: String?
    var figures: [TableColumn: Int] = [:]
  }

  init(kind: TableKind, map: ColumnMap) {
    (self.kind, self.map) = (kind, map)
  }

  /// - Throws: `RowFault` where a cell that is needed is missing, or one cannot be.
  mutating func sums(_ row: Int, _ cells: [String]) throws(RowFault) -> Sums {
    let reader = EnquiryReader(map, order: .dayFirst, now: .max - 1440)
    var sums = Sums(row: row)
    if let column = dating {
      sums.month = Self.month(reader.text(column, cells))
      if sums.month == nil {
        throw RowFault(
          row: row, column: map.header(column), kind: .notADate, value: reader.text(column, cells))
      }
    }
    if naming != .month {
      sums.name = name(reader, cells)
      if sums.name == nil { throw RowFault(row: row, column: map.header(naming), kind: .noName) }
    }
    for column in figures {
      guard let number = try reader.number(column, row, cells) else {
        if kind.needed.contains(column) {
          throw RowFault(row: row, column: map.header(column), kind: .notANumber)
        }
        continue
      }
      if !column.isMoney, kind != .forecast, number > Count.limit {
        throw RowFault(
          row: row, column: map.header(column), kind: .tooLarge, value: reader.text(column, cells))
      }
      sums.figures[column] = number
    }
    try check(sums, row)
    return sums
  }

  private func check(_ sums: Sums, _ row: Int) throws(RowFault) {
    let parts = [
      (TableColumn.target, TableColumn.leads), (.deals, .leads), (.passed, .entered),
      (.plannedTarget, .plannedLeads), (.plannedDeals, .plannedLeads),
    ]
    for (part, whole) in parts {
      guard let count = sums.figures[part], let all = sums.figures[whole], count > all else { continue }
      throw RowFault(row: row, column: map.header(part), kind: .partAboveWhole, value: "\(count) > \(all)")
    }
  }

  private mutating func name(_ reader: EnquiryReader, _ cells: [String]) -> String? {
    let text = reader.text(naming, cells)
    return kind == .managers ? initials.label(text) : Private.name(text)
  }

  private var naming: TableColumn {
    switch kind {
    case .managers: .manager
    case .sources, .spend, .leads, .deals: .source
    case .stages: .status
    case .forecast, .plan: .month
    }
  }

  /// Where the row says its month; `nil` where it is about the whole time.
  private var dating: TableColumn? {
    switch kind {
    case .forecast, .plan: .month
    case .spend: [.month, .day].first { map.places[$0] != nil }
    case .managers, .sources, .stages, .leads, .deals: nil
    }
  }

  private var figures: [TableColumn] {
    switch kind {
    case .forecast: [.forecast, .fact]
    case .managers: [.leads, .deals, .revenue]
    case .sources: [.spend, .leads, .target, .deals, .revenue]
    case .stages: [.entered, .passed]
    case .spend: [.spend, .leads]
    case .plan: TableColumn.planned.flatMap { [$0.plan, $0.fact] }
    case .leads, .deals: []
    }
  }

  /// As people write a month, or a day of it.
  private static func month(_ text: String) -> Month? {
    (try? MonthParser.month(text)) ?? WrittenMoment(text, .dayFirst)?.month
  }
}

extension TableColumn {
  fileprivate var isMoney: Bool {
    [.spend, .revenue, .forecast, .fact, .plannedRevenue].contains(self)
  }
}
