extension AnswerEntry.Aside {
  /// The columns count by their titles where all that must be there have one; else by their places.
  init(_ titles: [TableFormat.Column?], _ table: TableFormat) {
    let named = titles.compactMap(\.self)
    let ids = named.map(\.id)
    guard Set(ids).count == ids.count, table.columns.allSatisfy({ !$0.required || ids.contains($0.id) })
    else {
      return
    }
    (columns, unread, self.titles) = (named, titles.count - named.count, titles)
  }

  func row(
    _ line: String, _ table: TableFormat, today: Day?
  ) throws(AnswerParseError) -> Answer.Row {
    columns.isEmpty
      ? try AnswerParser.row(line, table, today: today)
      : try AnswerParser.row(line, table, under: titles, today: today)
  }
}
