import RazborCore

/// What became of a question, in words: the report and the interview's echo say the same.
package func describe(_ content: Response.Content, item: Item, language: Language) -> String {
  switch content {
  case .answered(let answer): describe(answer, item: item, language: language)
  case .dontKnow: language.units.dontKnow
  case .declined: language.units.declined
  case .notApplicable(let reason): language.units.notApplicable(reason)
  }
}

/// An answer in words, with its units: "36 из 120", "2 h 30 min".
package func describe(_ answer: Answer, item: Item, language: Language) -> String {
  let words = AnswerWords(language: language, anchors: item.anchors)
  let parts = item.fields.compactMap { field in
    answer[field.id].map { (label: field.label?[language], value: words.words($0, field.format)) }
  }
  if item.fields.count == 1 { return parts.map(\.value).joined() }
  return parts.map { part in part.label.map { "\($0): \(part.value)" } ?? part.value }.joined(separator: "; ")
}

/// A row of a table in words.
package func describe(_ row: Answer.Row, _ table: TableFormat, language: Language) -> String {
  AnswerWords(language: language, anchors: []).row(row, table)
}

/// A value in words by its format.
struct AnswerWords {
  let language: Language
  let anchors: [Item.Anchor]
  private var units: any UnitWords { language.units }
  /// More rows than these are only counted.
  private static let shownRows = 3

  func words(_ value: Answer.Value, _ format: AnswerFormat) -> String {
    switch value {
    case .number(let number): self.number(number, format)
    case .option(let id): option(id, format)
    case .options(let ids) where ids.isEmpty: units.noneOfThese
    case .options(let ids): ids.map { option($0, format) }.joined(separator: "; ")
    case .share(.counted(let part, let whole)): units.counted(part, of: whole)
    case .share(.estimate(let permille)): units.about(units.percent(permille: permille))
    case .month(let month): units.month(month)
    case .text(let text): text.split(whereSeparator: \.isNewline).joined(separator: "; ")
    case .rows(let rows): table(rows, format)
    }
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

  /// Numbers are told by their column; a name, a month or a choice speaks for itself.
  func row(_ row: Answer.Row, _ table: TableFormat) -> String {
    table.columns.compactMap { column -> String? in
      guard let value = row[column.id] else { return nil }
      let words = words(value, column.format)
      switch column.format {
      case .choice, .several, .month, .text: return words
      case .number, .scale, .share, .table: return "\(column.label[language]): \(words)"
      }
    }.joined(separator: ", ")
  }
}
