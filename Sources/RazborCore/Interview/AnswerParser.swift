/// Turns a typed text into a value. Never traps, whatever is typed.
package enum AnswerParser {
  package static let textLimit = 65_536

  /// Tables are read row by row, see `row`.
  package static func value(
    _ text: String, _ format: AnswerFormat
  ) throws(AnswerParseError) -> Answer.Value {
    let text = text.trimmingSpace
    switch format {
    case .scale: return .number(try scale(text))
    case .choice(let options): return .option(try OptionParser(options).one(text))
    case .several(let options): return .options(try OptionParser(options).several(text))
    case .number(let format): return .number(try NumberParser.number(text, format))
    case .share: return .share(try ShareParser.share(text))
    case .month: return .month(try MonthParser.month(text))
    case .text, .table:
      guard !text.isEmpty else { throw .noText }
      guard text.utf8.count <= textLimit else { throw .tooLong }
      return .text(text)
    }
  }

  /// One row: cells between `;` or tabs (or commas with a space, where a row is nothing otherwise), in the order of the columns; columns that are not required may be empty.
  package static func row(_ text: String, _ table: TableFormat) throws(AnswerParseError) -> Answer.Row {
    try row(cells(text, table), table)
  }

  /// A row under a line of titles: cells in their order, those under no column's title are not read.
  static func row(
    _ text: String, _ table: TableFormat, under titles: [TableFormat.Column?]
  ) throws(AnswerParseError) -> Answer.Row {
    let cells = cells(text, table)
    guard cells.count <= titles.count else { throw .tooManyCells(expected: titles.count) }
    return try row(
      table.columns.map { column in
        let place = titles.firstIndex { $0?.id == column.id }
        return place.flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
      }, table)
  }

  private static func row(_ cells: [String], _ table: TableFormat) throws(AnswerParseError) -> Answer.Row {
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
        row[column.id] = try value(cell, column.format)
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
    let words = SpokenNumber.plain(text.folded)
    let ending = outOfTen.first { words.hasSuffix($0) && words.count > $0.count } ?? ""
    let said = words.dropLast(ending.count).filter { $0 != " " }
    if !said.isEmpty, said.utf8.allSatisfy({ (48...57).contains($0) }), let point = Int(said), point <= 10 {
      return point
    }
    let isSpoken = !said.isEmpty && words.utf8.count < 64 && said.allSatisfy(\.isLetter)
    guard isSpoken, let point = NumberParser.thousandths(String(words.dropLast(ending.count)), .count),
      point % 1000 == 0, (0...10_000).contains(point)
    else {
      throw NumberParser.isRange(words) ? .notOneNumber(text.short) : .notAPoint(text.short)
    }
    return point / 1000
  }

  private static let outOfTen = [" out of 10", " out of ten", " of 10", " из 10", " из десяти", "/10"]
}

/// Chooses among options by number, id, or unique words.
struct OptionParser {
  private let options: [AnswerOption]

  init(_ options: [AnswerOption]) {
    self.options = options
  }

  func one(_ text: String) throws(AnswerParseError) -> AnswerOption.ID {
    if let number = Int(text.last.map { ".)".contains($0) } == true ? text.dropLast() : text[...]) {
      guard options.indices.contains(number - 1) else { throw .notAnOption(text.short, count: options.count) }
      return options[number - 1].id
    }
    let wanted = text.folded
    if wanted.count == 1, wanted.first?.isLetter == true { throw .singleLetter(text) }
    if let exact = options.first(where: { $0.id.rawValue == wanted || $0.names.contains(wanted) }) {
      return exact.id
    }
    if let same = options.filter({ $0.shortNames.contains(wanted) }).only { return same.id }
    let matches =
      matches(wanted) ?? otherLayouts(of: wanted).lazy.compactMap(matches).first ?? sameStem(wanted)
    guard let matches else { throw .notAnOption(text.short, count: options.count) }
    if matches.count > 1 { throw .ambiguous(text.short, numbers: matches.map { $0 + 1 }) }
    return options[matches[0]].id
  }

  /// A single key is a slip, no word.
  private func otherLayouts(of words: String) -> [String] {
    words.count > 1 ? KeyboardLayout.readings(of: words) : []
  }

  /// The places of the options that have these words; `nil` where none has.
  ///
  /// A short word says little: only an option that begins with it is meant, and not one that has it somewhere.
  private func matches(_ words: String) -> [Int]? {
    guard words.contains(where: \.isLetter) else { return nil }
    let isShort = words.count < 4 && !words.contains(" ")
    let places = options.indices.filter { index in
      options[index].names.contains { isShort ? $0.begins(with: words) : $0.hasWords(words) }
    }
    return places.isEmpty ? nil : places
  }

  /// The places of the options with another form of this word: `falling` for `it falls`, «падаем» for «падает».
  private func sameStem(_ word: String) -> [Int]? {
    guard (5...40).contains(word.count), word.allSatisfy(\.isLetter) else { return nil }
    for length in (max(4, word.count - 3)..<word.count).reversed() {
      let places = options.indices.filter { options[$0].hasWord(beginning: word.prefix(length)) }
      if !places.isEmpty { return places }
    }
    return nil
  }

  /// `1 3 5`, `1,3,5`, `1-3`, `1 и 3`, or words between commas; in the order of the questionnaire.
  func several(_ text: String) throws(AnswerParseError) -> [AnswerOption.ID] {
    let text = plainNumbers(text)
    var chosen: Set<AnswerOption.ID> = []
    let hasDigitsOnly = text.allSatisfy { $0.isNumber || $0.isWhitespace || ",;-–".contains($0) }
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || (hasDigitsOnly && $0.isWhitespace) }) {
      chosen.formUnion(try range(String(part).trimmingSpace))
    }
    guard !chosen.isEmpty else { throw .notAnOption(text.short, count: options.count) }
    return options.map(\.id).filter(chosen.contains)
  }

  /// Numbers without what people put between them; in words, an "and" belongs to the option.
  private func plainNumbers(_ text: String) -> String {
    let words = text.folded.split(whereSeparator: \.isWhitespace)
    let isAnd = { (word: Substring) in ["и", "and", "&"].contains(word) }
    guard words.allSatisfy({ isAnd($0) || !$0.contains(where: \.isLetter) }) else { return text }
    return words.filter { !isAnd($0) }.reduce(into: "") { all, word in
      let isRange = [all.last, word.first].contains { $0.map("-–".contains) ?? false }
      all += (isRange || all.isEmpty ? "" : " ") + word
    }
  }

  private func range(_ text: String) throws(AnswerParseError) -> [AnswerOption.ID] {
    let ends = text.split { $0 == "-" || $0 == "–" }.map { Int($0) }
    guard ends.count == 2, let low = ends[0], let high = ends[1] else { return [try one(text)] }
    guard low >= 1, low <= high, high <= options.count else {
      throw .notAnOption(text.short, count: options.count)
    }
    return options[(low - 1)...(high - 1)].map(\.id)
  }
}

extension AnswerOption {
  fileprivate var names: [String] { Language.allCases.map { text[$0].folded } }

  fileprivate func hasWord(beginning stem: Substring) -> Bool {
    names.contains { name in name.split { !$0.isLetter }.contains { $0.hasPrefix(stem) } }
  }

  /// Without what stands in brackets behind: `людям (B2C)` is also `людям`.
  fileprivate var shortNames: [String] {
    names.map { name in String(name.prefix { $0 != "(" }).trimmingSpace }
  }
}

extension String {
  /// Whether it begins with the whole word.
  fileprivate func begins(with word: String) -> Bool {
    hasPrefix(word) && dropFirst(word.count).first?.isLetter != true
  }

  /// Whether the words stand in it, from the beginning of a word on.
  fileprivate func hasWords(_ words: String) -> Bool {
    var rest = self[...]
    while let found = rest.firstRange(of: words) {
      if found.lowerBound == startIndex || !self[index(before: found.lowerBound)].isLetter { return true }
      rest = rest[index(after: found.lowerBound)...]
    }
    return false
  }

  /// Enough to recognise in a message.
  package var short: String { count > 40 ? String(prefix(40)) + "…" : self }
}
