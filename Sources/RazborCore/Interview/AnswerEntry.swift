/// One answer being typed, line by line: the parts of an item, the rows of its tables, "of how many?".
///
/// Feeding the same lines to a new entry leads to the same point, so a half-typed answer is kept as its lines.
package struct AnswerEntry: Sendable {
  package let item: Item
  /// The lines that were taken so far.
  package private(set) var lines: [String] = []
  package private(set) var prompt: Prompt

  private let old: Answer?
  /// Whether somebody sits there who can be asked for more than the answer must have.
  private let asksMore: Bool
  private let today: Day?
  private var values: [Field.ID: Answer.Value] = [:]
  private var rows: [Answer.Row] = []

  /// What the next line answers.
  package enum Prompt: Sendable {
    /// The main field, or a part after it.
    case field(Field)
    /// A row of a table, from 1.
    case row(Field, TableFormat, number: Int)
    /// The whole of a bare percentage.
    case whole(Field, permille: Int)
  }

  package enum Step: Sendable {
    case more
    case done(Response.Content)
  }

  /// Why a line was not taken; the entry stays as it was.
  package enum Fault: Error, Sendable {
    case line(AnswerParseError)
    case tooFewRows(atLeast: Int)
    case noSuchRow(Int)
    /// The parts do not go together; the entry begins anew.
    case answer(Problems)
  }

  /// - Parameter old: the answer that is being corrected; its tables are gone on with.
  /// - Parameter today: the day of the interview, which a month without a year is the last one before.
  package init(_ item: Item, correcting old: Answer? = nil, asksMore: Bool, today: Day? = nil) {
    self.item = item
    self.old = old
    self.asksMore = asksMore
    self.today = today
    prompt = .field(item.mainField)
    enter(item.mainField)
  }

  /// Whether nothing was taken yet.
  package var isAtStart: Bool { lines.isEmpty }

  /// The rows that stand in the table so far.
  package var currentRows: [Answer.Row] { rows }

  /// What the last line brought beside rows; `nil` where it brought nothing else.
  package private(set) var aside: Aside?

  /// What a paste had that is no row.
  package struct Aside: Sendable {
    /// The columns by the titles above the rows, in their order; empty where no titles stood there, or too few.
    package var columns: [TableFormat.Column] = []
    /// How many columns have a title that means none of them.
    package var unread = 0
    var titles: [TableFormat.Column?] = []
    /// Rows that add up others.
    package var totals = 0
  }

  /// The parts that are complete.
  package var soFar: Answer { Answer(values) }

  /// The part that is being typed.
  package var field: Field {
    switch prompt {
    case .field(let field), .row(let field, _, _), .whole(let field, _): field
    }
  }

  /// The old value of the part that is asked for, to be edited.
  package var oldValue: Answer.Value? {
    if case .field(let field) = prompt { old?[field.id] } else { nil }
  }

  package mutating func take(_ line: String) throws(Fault) -> Step {
    let before = self
    aside = nil
    do {
      let step = try accept(line.trimmingSpace)
      lines.append(line)
      return step
    } catch {
      self = before
      if case .answer = error { self = AnswerEntry(item, correcting: old, asksMore: asksMore, today: today) }
      throw error
    }
  }
}

extension AnswerEntry {
  private mutating func accept(_ text: String) throws(Fault) -> Step {
    switch prompt {
    case .field(let field): return try accept(text, for: field)
    case .row(let field, let table, _): return try accept(text, rowOf: table, field)
    case .whole(let field, let permille): return try accept(text, wholeOf: permille, field)
    }
  }

  private mutating func accept(_ text: String, for field: Field) throws(Fault) -> Step {
    if !field.required, text.isEmpty || text == "-" { return try next(after: field) }
    if text == "-" { return .done(.dontKnow) }
    let value: Answer.Value
    do {
      value = try AnswerParser.value(text, field.format, today: today)
    } catch {
      guard case .notAnOption = error, let part = partForWords(text) else { throw .line(error) }
      values[part.id] = .text(text)
      return .more
    }
    values[field.id] = value
    if asksMore, case .share(.estimate(let permille)) = value {
      prompt = .whole(field, permille: permille)
      return .more
    }
    return try next(after: field)
  }

  /// The free part further on that takes what somebody says before choosing; one word is a mistyped option.
  private func partForWords(_ text: String) -> Field? {
    guard asksMore, text.split(whereSeparator: \.isWhitespace).count > 1 else { return nil }
    return following(field).first { if case .text = $0.format { values[$0.id] == nil } else { false } }
  }

  /// An empty line leaves the share an estimate; `36 из 120` takes its place.
  private mutating func accept(
    _ text: String, wholeOf permille: Int, _ field: Field
  ) throws(Fault) -> Step {
    if let counted = try parsed({ () throws(AnswerParseError) in try ShareParser.counted(text) }) {
      values[field.id] = .share(counted)
    } else if !text.isEmpty, text != "-" {
      let format = NumberFormat(unit: .count, limits: 1...Count.limit)
      let whole = try parsed { () throws(AnswerParseError) in try NumberParser.number(text.withoutOf, format)
      }
      let part = min(whole, halfUp(permille * whole, 1000))
      // What was said is stored as it was said: a share of so many that is another one is asked for.
      guard 2 * abs(1000 * part - permille * whole) <= (permille % 10 == 0 ? 10 : 1) * whole else {
        throw .line(.notOfSoMany(permille: permille, whole: whole))
      }
      values[field.id] = .share(.counted(part: part, whole: whole))
    }
    return try next(after: field)
  }

  private mutating func accept(
    _ text: String, rowOf table: TableFormat, _ field: Field
  ) throws(Fault) -> Step {
    let passesOver = rows.isEmpty && !field.required
    if text.isEmpty, passesOver { return try next(after: field) }
    if text.isEmpty {
      guard rows.count >= table.rows.lowerBound else { throw .tooFewRows(atLeast: table.rows.lowerBound) }
      return try close(field)
    }
    if rows.isEmpty, text.saysNone {
      if table.rows.lowerBound == 0 { return try close(field) }
      if passesOver { return try next(after: field) }
    }
    if text == "-", rows.isEmpty {
      return passesOver ? try next(after: field) : .done(.dontKnow)
    }
    if text.first == "!" {
      try edit(String(text.dropFirst()).trimmingSpace, table)
    } else {
      try add(text, table)
      if rows.count >= table.rows.upperBound { return try close(field) }
    }
    prompt = .row(field, table, number: rows.count + 1)
    return .more
  }

  /// A paste brings several rows at once: all of them, or none. Its empty rows are none, nor is its line of titles.
  /// What it says of a month that stands in the table takes that row’s place.
  private mutating func add(_ text: String, _ table: TableFormat) throws(Fault) {
    var lines = text.split(whereSeparator: \.isNewline).map(String.init).filter {
      $0.contains { !$0.isWhitespace }
    }
    var found = Aside()
    if lines.count > 1, let titles = AnswerParser.titles(lines[0], table) {
      lines.removeFirst()
      found = Aside(titles, table)
    }
    let earlier = rows.count
    for line in lines {
      if !rows.isEmpty, AnswerParser.isTotal(line, table) {
        found.totals += 1
        continue
      }
      let row = try parsed { () throws(AnswerParseError) in try found.row(line, table, today: today) }
      if lines.count > 1, let place = place(of: row, table), place < earlier {
        rows[place] = row
      } else {
        guard rows.count < table.rows.upperBound else { throw .line(.tooManyRows(table.rows.upperBound)) }
        rows.append(row)
      }
    }
    try check(table)
    aside = found.columns.isEmpty && found.totals == 0 ? nil : found
  }

  /// `2` removes a row, `2 cells` puts another in its place.
  private mutating func edit(_ text: String, _ table: TableFormat) throws(Fault) {
    let digits = text.prefix(while: \.isPlainDigit)
    let cells = String(text.dropFirst(digits.count)).trimmingSpace
    guard let number = Int(digits), rows.indices.contains(number - 1) else {
      throw .noSuchRow(Int(digits) ?? 0)
    }
    if cells.isEmpty {
      rows.remove(at: number - 1)
    } else {
      rows[number - 1] = try parsed { () throws(AnswerParseError) in
        try AnswerParser.row(cells, table, today: today)
      }
      try check(table)
    }
  }

  private func parsed<Value>(_ body: () throws(AnswerParseError) -> Value) throws(Fault) -> Value {
    do { return try body() } catch { throw .line(error) }
  }
}

extension AnswerEntry {
  private mutating func close(_ field: Field) throws(Fault) -> Step {
    values[field.id] = .rows(rows)
    return try next(after: field)
  }

  private mutating func next(after field: Field) throws(Fault) -> Step {
    let open = following(field).first { values[$0.id] == nil && (asksMore || $0.required) }
    guard let open else { return try finish() }
    enter(open)
    return .more
  }

  private func following(_ field: Field) -> ArraySlice<Field> {
    item.fields.drop { $0.id != field.id }.dropFirst()
  }

  private mutating func enter(_ field: Field) {
    guard case .table(let table) = field.format else { return prompt = .field(field) }
    if case .rows(let old)? = old?[field.id] { rows = old } else { rows = [] }
    prompt = .row(field, table, number: rows.count + 1)
  }

  /// The answer goes through the same door as one from a file, so that no other rules hold here.
  private func finish() throws(Fault) -> Step {
    let response = Response(.answered(Answer(values)))
    let value = ResponseEncoder(includesPrivateNotes: true).encode(response, for: item)
    switch ResponseDecoder.decode(SourceNode(value), for: item) {
    case .success(let response): return .done(response.content)
    case .failure(let problems): throw .answer(problems)
    }
  }
}

extension String {
  /// Whether these words say that a table stays empty.
  fileprivate var saysNone: Bool { Self.nones.contains(folded) }

  private static let nones: Set<String> = [
    "нет", "никого", "никто", "ничего", "не было", "никого не меняли", "no", "none", "nobody", "no one",
    "nothing",
  ]

  /// What is left of `из 120` and `of 120`.
  fileprivate var withoutOf: String {
    for of in ["из ", "of "] where folded.hasPrefix(of) { return String(dropFirst(of.count)).trimmingSpace }
    return self
  }
}
