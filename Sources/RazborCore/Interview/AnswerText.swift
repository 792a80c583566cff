/// An answer as somebody would type it: what stands in the line when an old answer is corrected.
///
/// Read back as a line and parsed, it is the same answer.
package enum AnswerText {
  /// Tables are corrected row by row: they have no text. Nor has a choice of nothing.
  package static func text(
    _ value: Answer.Value, _ format: AnswerFormat, _ language: Language
  ) -> String {
    switch value {
    case .number(let number): self.number(number, format, language)
    case .option(let id): place(id, format)
    case .options(let ids): ids.map { place($0, format) }.joined(separator: ", ")
    case .share(.counted(let part, let whole)): "\(part) \(language == .ru ? "из" : "of") \(whole)"
    case .share(.estimate(let permille)): "\(decimal(permille, language)) %"
    case .month(let month): month.description
    case .text(let text): literal(text, language)
    case .rows: ""
    }
  }

  /// The lines that make rows of others: from the first that differs on, the old ones go and the new ones come.
  package static func lines(
    from old: [Answer.Row], to new: [Answer.Row], _ table: TableFormat, _ language: Language
  ) -> [String] {
    let same = zip(old, new).prefix { $0 == $1 }.count
    let removed = (same..<old.count).reversed().map { "!\($0 + 1)" }
    return removed + new.dropFirst(same).map { row($0, table, language) }
  }

  /// A row as somebody would type it; a tab stands between the cells where one of them has a semicolon.
  private static func row(_ row: Answer.Row, _ table: TableFormat, _ language: Language) -> String {
    let cells = table.columns.map { column in
      row[column.id].map { text($0, column.format, language) } ?? ""
    }
    return cells.joined(separator: cells.contains { $0.contains(";") } ? "\t" : "; ")
  }

  private static func number(_ number: Int, _ format: AnswerFormat, _ language: Language) -> String {
    if case .number(let format) = format, format.unit == .percent { return "\(decimal(number, language)) %" }
    return String(number)
  }

  private static func decimal(_ permille: Int, _ language: Language) -> String {
    let tenth = permille.magnitude % 10
    let whole = "\(permille < 0 ? "-" : "")\(permille.magnitude / 10)"
    return tenth == 0 ? whole : "\(whole)\(language == .ru ? "," : ".")\(tenth)"
  }

  private static func place(_ id: AnswerOption.ID, _ format: AnswerFormat) -> String {
    format.options?.firstIndex { $0.id == id }.map { String($0 + 1) } ?? ""
  }

  /// A space before what would be a command, or lose a slash.
  private static func literal(_ text: String, _ language: Language) -> String {
    Line(text, language: language) == .answer(text) ? text : " " + text
  }
}
