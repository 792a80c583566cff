import RazborCore

/// What became of a question, in words: the report and the interview's echo say the same.
///
/// `withChance` adds to a counted share what chance may have done to it.
package func describe(
  _ content: Response.Content, item: Item, language: Language, withChance: Bool = false
) -> String {
  switch content {
  case .answered(let answer): describe(answer, item: item, language: language, withChance: withChance)
  case .dontKnow: language.units.dontKnow
  case .declined: language.units.declined
  case .notApplicable(let reason): language.units.notApplicable(reason)
  }
}

/// An answer in words, with its units: "36 из 120", "2 h 30 min".
package func describe(
  _ answer: Answer, item: Item, language: Language, withChance: Bool = false
) -> String {
  AnswerWords(language: language, anchors: item.anchors, withChance: withChance).words(answer, item.fields)
}

/// A row of a table in words.
package func describe(_ row: Answer.Row, _ table: TableFormat, language: Language) -> String {
  AnswerWords(language: language).row(row, table)
}

extension Response.Content {
  /// As it is held against a figure: tables beside a main figure give its parts, and are left out.
  package func withoutParts(of item: Item) -> Response.Content {
    guard case .answered(let answer) = self, answer.hasFigure(of: item) else { return self }
    let whole = item.fields.filter { if case .table = $0.format { false } else { true } }.map(\.id)
    return .answered(Answer(answer.values.filter { whole.contains($0.key) }))
  }
}

extension Answer {
  /// Whether the main field is answered and is no table.
  fileprivate func hasFigure(of item: Item) -> Bool {
    if case .table = item.mainField.format { false } else { self[item.mainField.id] != nil }
  }
}

/// What the tables of an answer come to: "12 rows, in all: leads 412, deals 40"; `nil` where it has none, or a main
/// figure beside them.
package func tableSums(_ answer: Answer, item: Item, language: Language) -> String? {
  if answer.hasFigure(of: item) { return nil }
  let tables = item.fields.compactMap { field -> String? in
    guard case .table(let table) = field.format, case .rows(let rows)? = answer[field.id], !rows.isEmpty
    else {
      return nil
    }
    return [language.units.rows(rows.count), tableSums(rows, table, language: language)].compactMap(\.self)
      .joined(separator: ", ")
  }
  return tables.isEmpty ? nil : tables.joined(separator: "; ")
}

/// The sums of the columns that can be added up, "in all: leads 412, deals 40"; `nil` of a single row, or of no such
/// column.
package func tableSums(_ rows: [Answer.Row], _ table: TableFormat, language: Language) -> String? {
  let sums = table.columns.compactMap { column -> String? in
    guard case .number(let format) = column.format, [.count, .money].contains(format.unit) else { return nil }
    let numbers = rows.compactMap { $0[column.id]?.number }
    guard !numbers.isEmpty else { return nil }
    let sum = numbers.reduce(0) { min($0 + $1, Int(Int32.max) * 1_000_000) }
    return "\(column.label[language].uncapitalized) \(language.units.amount(sum, format.unit))"
  }
  return rows.count > 1 && !sums.isEmpty ? language.units.inAll(sums.joined(separator: ", ")) : nil
}

/// A value in words by its format.
struct AnswerWords {
  let language: Language
  var anchors: [Item.Anchor] = []
  var withChance = false
  private var units: any UnitWords { language.units }
  /// More rows than these are only counted.
  private static let shownRows = 3

  init(language: Language, anchors: [Item.Anchor] = [], withChance: Bool = false) {
    self.language = language
    self.anchors = anchors
    self.withChance = withChance
  }

  /// The fields that were filled in. Where that is the main one alone, the question has named it already.
  func words(_ answer: Answer, _ fields: [Field]) -> String {
    let given = fields.filter { answer[$0.id] != nil }
    let isMainAlone = given.count == 1 && given.first?.id == fields.first?.id
    return given.compactMap { field -> String? in
      guard let value = answer[field.id] else { return nil }
      let words = words(value, field.format)
      guard !isMainAlone, let label = field.label?[language] else { return words }
      return "\(label.uncapitalized): \(words)"
    }.joined(separator: "; ")
  }

  func words(_ value: Answer.Value, _ format: AnswerFormat) -> String {
    switch value {
    case .number(let number): self.number(number, format)
    case .option(let id): option(id, format)
    case .options(let ids) where ids.isEmpty: units.noneOfThese
    case .options(let ids): ids.map { option($0, format) }.joined(separator: "; ")
    case .share(.counted(let part, let whole)): counted(part, whole)
    case .share(.estimate(let permille)): units.about(units.percent(permille: permille))
    case .month(let month): units.month(month)
    case .text(let text): text.split(whereSeparator: \.isNewline).joined(separator: "; ")
    case .rows(let rows): table(rows, format)
    }
  }

  private func counted(_ part: Int, _ whole: Int) -> String {
    let counted = units.counted(part, of: whole)
    return withChance ? "\(counted) (\(units.withChance(Proportion(part, of: whole))))" : counted
  }

  private func number(_ number: Int, _ format: AnswerFormat) -> String {
    switch format {
    case .number(let format): units.amount(number, format.unit)
    case .scale: scale(number)
    case .choice, .several, .share, .month, .text, .table: units.number(number)
    }
  }

  private func scale(_ point: Int) -> String {
    let anchor = anchors.first { $0.point == point }
    return units.scale(point) + (anchor.map { " (\($0.text[language]))" } ?? "")
  }

  /// An option that the questionnaire no longer has is named as it was stored: better than nothing.
  private func option(_ id: AnswerOption.ID, _ format: AnswerFormat) -> String {
    format.options?.first { $0.id == id }?.text[language] ?? id.rawValue
  }

  private func table(_ rows: [Answer.Row], _ format: AnswerFormat) -> String {
    guard case .table(let table) = format, !rows.isEmpty else { return units.noRows }
    var parts = rows.prefix(Self.shownRows).map { row($0, table) }
    if rows.count > Self.shownRows { parts.append(units.moreRows(rows.count - Self.shownRows)) }
    return parts.joined(separator: "; ")
  }

  /// "август 2026: прогноз 28, факт 26": the first column names the row, bare numbers are told by their column.
  func row(_ row: Answer.Row, _ table: TableFormat) -> String {
    let shares = table.columns.count { if case .share = $0.format { true } else { false } }
    let cells = table.columns.compactMap { column in row[column.id].map { (column: column, value: $0) } }
    let words = cells.map { cell in
      let words = self.words(cell.value, cell.column.format)
      let isFirst = cell.column.id == table.columns.first?.id
      if isFirst || speaksForItself(cell.column, shares: shares) { return words }
      let label = cell.column.label[language].uncapitalized
      return if case .text = cell.column.format { "\(label): \(words)" } else { "\(label) \(words)" }
    }
    guard let name = words.first, cells.first?.column.id == table.columns.first?.id, words.count > 1 else {
      return words.joined(separator: ", ")
    }
    return "\(name): \(words.dropFirst().joined(separator: ", "))"
  }

  private func speaksForItself(_ column: TableFormat.Column, shares: Int) -> Bool {
    switch column.format {
    case .choice, .several, .month: true
    case .share: shares == 1
    case .number(let format): ![.count, .money].contains(format.unit)
    case .scale, .text, .table: false
    }
  }
}

extension String {
  /// With a small first letter, unless the word is an abbreviation.
  package var uncapitalized: String {
    guard let first, let second = dropFirst().first, !second.isUppercase else { return self }
    return first.lowercased() + dropFirst()
  }

  /// With a capital first letter.
  package var capitalized: String {
    prefix(1).uppercased() + dropFirst()
  }
}
