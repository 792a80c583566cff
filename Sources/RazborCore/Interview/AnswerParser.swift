/// Turns a typed text into a value. Never traps, whatever is typed.
package enum AnswerParser {
  package static let textLimit = 65_536

  /// Tables are read row by row, see `row`.
  /// - Parameter today: the day of the interview; without it a month needs its year.
  package static func value(
    _ text: String, _ format: AnswerFormat, today: Day? = nil
  ) throws(AnswerParseError) -> Answer.Value {
    let text = text.trimmingSpace
    switch format {
    case .scale: return .number(try scale(text))
    case .choice(let options): return .option(try OptionParser(options).one(text))
    case .several(let options): return .options(try OptionParser(options).several(text))
    case .number(let format): return .number(try NumberParser.number(text, format))
    case .share: return .share(try ShareParser.share(text))
    case .month: return .month(try MonthParser.month(text, today: today))
    case .text, .table:
      guard !text.isEmpty else { throw .noText }
      guard text.utf8.count <= textLimit else { throw .tooLong }
      return .text(text)
    }
  }

  /// One row: cells between `;` or tabs (or commas with a space, where a row is nothing otherwise), in the order of the columns; columns that are not required may be empty.
  package static func row(
    _ text: String, _ table: TableFormat, today: Day? = nil
  ) throws(AnswerParseError) -> Answer.Row {
    try row(cells(text, table), table, today)
  }

  /// A row under a line of titles: cells in their order, those under no column's title are not read.
  static func row(
    _ text: String, _ table: TableFormat, under titles: [TableFormat.Column?], today: Day?
  ) throws(AnswerParseError) -> Answer.Row {
    let cells = cells(text, table)
    guard cells.count <= titles.count else { throw .tooManyCells(expected: titles.count) }
    return try row(
      table.columns.map { column in
        let place = titles.firstIndex { $0?.id == column.id }
        return place.flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
      }, table, today)
  }

  private static func row(
    _ cells: [String], _ table: TableFormat, _ today: Day?
  ) throws(AnswerParseError) -> Answer.Row {
    let columns = assigned(cells.count, table)
    let required = table.columns.filter(\.required)
    // One cell of several is a row without separators, whatever is wrong with the cell.
    if cells.count < required.count { throw .missing(column: required[cells.count].label) }
    guard cells.count <= columns.count else { throw .tooManyCells(expected: table.columns.count) }
    var row: Answer.Row = [:]
    for (index, column) in columns.enumerated() {
      let cell = index < cells.count ? cells[index] : ""
      if cell.isEmpty || cell == "-" {
        if column.required { throw .missing(column: column.label) }
      } else {
        row[column.id] = try value(cell, column.format, today: today)
      }
    }
    return row
  }

  private static func cells(_ row: String, _ table: TableFormat) -> [String] {
    let separators = ["\t", ";"] + (table.columns.filter(\.required).count > 1 ? [", "] : [])
    let separator = separators.first(where: row.contains) ?? ";"
    return row.split(separator: separator, omittingEmptySubsequences: false).map { String($0).trimmingSpace }
  }

  /// The columns a spreadsheet's line of titles names, in its order; `nil` where the line is none: a row, or one in
  /// which no cell is a column's title.
  static func titles(_ text: String, _ table: TableFormat) -> [TableFormat.Column?]? {
    let named = cells(text, table).map { column(titled: $0, table) }
    let isLine =
      named.allSatisfy { $0 != nil } || (named.contains { $0 != nil } && (try? row(text, table)) == nil)
    return isLine ? named : nil
  }

  /// By the whole label, else by words that only one label has.
  private static func column(titled title: String, _ table: TableFormat) -> TableFormat.Column? {
    let labels = { (column: TableFormat.Column) in Language.allCases.map { column.label[$0].folded } }
    let title = title.folded
    if let same = table.columns.first(where: { labels($0).contains(title) }) { return same }
    guard title.count > 3, title.contains(where: \.isLetter) else { return nil }
    return table.columns.filter { labels($0).contains { $0.contains(title) } }.only
  }

  /// Whether the row adds up those above it: one of its cells says so.
  static func isTotal(_ text: String, _ table: TableFormat) -> Bool {
    table.columns.count > 1
      && cells(text, table).contains { totals.contains($0.folded.filter { $0 != ":" }) }
  }

  private static let totals: Set<String> = [
    "итого", "всего", "итог", "сумма", "total", "totals", "sum", "grand total",
  ]

  /// With just as many cells as required columns, those are meant.
  private static func assigned(_ cells: Int, _ table: TableFormat) -> [TableFormat.Column] {
    let required = table.columns.filter(\.required)
    return cells == required.count ? required : table.columns
  }

  /// A count from 1 to `Count.limit`; `nil` for anything else.
  package static func count(_ text: String) -> Int? {
    try? NumberParser.number(text, NumberFormat(unit: .count, limits: 1...Count.limit))
  }

  /// `7`, `семь`, `около 7`, `7 из 10`, `7/10`.
  private static func scale(_ text: String) throws(AnswerParseError) -> Int {
    if let point = point(text) { return point }
    let words = SpokenNumber.plain(text.folded)
    let ending = outOfTen.first { words.hasSuffix($0) && words.count > $0.count } ?? ""
    let said = words.dropLast(ending.count).filter { $0 != " " }
    if let point = point(said) { return point }
    let isSpoken = !said.isEmpty && words.utf8.count < 64 && said.allSatisfy(\.isLetter)
    guard isSpoken, let point = NumberParser.thousandths(String(words.dropLast(ending.count)), .count),
      point % 1000 == 0, (0...10_000).contains(point)
    else {
      throw NumberParser.isRange(words) ? .notOneNumber(text.short) : .notAPoint(text.short)
    }
    return point / 1000
  }

  private static func point(_ digits: String) -> Int? {
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let point = Int(digits), point <= 10 else {
      return nil
    }
    return point
  }

  private static let outOfTen = [" out of 10", " out of ten", " of 10", " из 10", " из десяти", "/10"]
}

extension String {
  /// Enough to recognise in a message.
  package var short: String { count > 40 ? String(prefix(40)) + "…" : self }
}
