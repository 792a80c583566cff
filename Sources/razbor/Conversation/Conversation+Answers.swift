import RazborCore

extension Conversation {
  /// The whole answer, part by part; `nil` where it was given up or did not fit.
  func collect(_ item: Item, _ first: String) throws(Leave) -> Response.Content? {
    var values: [Field.ID: Answer.Value] = [:]
    for (index, field) in item.fields.enumerated() {
      let text: String
      if index == 0 {
        text = first
      } else {
        guard reader.isInteractive || field.required else { continue }
        showField(field)
        guard let part = try readPart("  > ") else { return nil }
        text = part
      }
      switch try value(of: field, text, old: oldRows(item, field), isMain: index == 0) {
      case .value(let value): values[field.id] = value
      case .skipped: continue
      case .unknown: return .dontKnow
      case .givenUp: return nil
      }
    }
    return try checked(Answer(values), item)
  }

  private enum Part {
    case value(Answer.Value)
    case skipped, unknown, givenUp
  }

  private func value(of field: Field, _ text: String, old: [Answer.Row], isMain: Bool) throws(Leave) -> Part {
    var text = text
    var parsed: Answer.Value?
    while true {
      if !isMain, text.allSatisfy(\.isWhitespace) || text == "-" {
        if !field.required { return .skipped }
        if text == "-" { return .unknown }
      }
      if case .table(let table) = field.format { return try rows(table, text, old) }
      do throws(AnswerParseError) {
        parsed = try AnswerParser.value(text, field.format)
      } catch {
        parsed = nil
        try complain(error.message(language))
      }
      if let parsed { return .value(try whole(parsed, text)) }
      if isMain { return .givenUp }
      guard let next = try readPart("  > ") else { return .givenUp }
      text = next
    }
  }

  /// After a bare percentage: of how many? Enter leaves it an estimate.
  private func whole(_ value: Answer.Value, _ text: String) throws(Leave) -> Answer.Value {
    guard reader.isInteractive, case .share(.estimate(let permille)) = value else { return value }
    say(.ofHowMany, .hint)
    guard let line = try readPart("  > "), !line.allSatisfy(\.isWhitespace) else { return value }
    guard let whole = AnswerParser.count(line) else { return value }
    return .share(.counted(part: min(whole, halfUp(permille * whole, 1000)), whole: whole))
  }

  /// Row by row, from what stood there before.
  private func rows(_ table: TableFormat, _ first: String, _ old: [Answer.Row]) throws(Leave) -> Part {
    var rows = old
    var text = first
    while true {
      if text.allSatisfy(\.isWhitespace) {
        if rows.count >= table.rows.lowerBound { return .value(.rows(rows)) }
        try complain(.tableNeeds(table.rows.lowerBound))
      } else if text == "-", rows.isEmpty {
        return .unknown
      } else if text.hasPrefix("!") {
        try edit(&rows, String(text.dropFirst()), table)
      } else {
        try add(text, to: &rows, table)
      }
      if rows.count >= table.rows.upperBound { return .value(.rows(rows)) }
      guard let next = try readPart("  \(rows.count + 1)> ") else { return .givenUp }
      text = next
    }
  }

  private func add(_ text: String, to rows: inout [Answer.Row], _ table: TableFormat) throws(Leave) {
    for line in text.split(whereSeparator: \.isNewline) where rows.count < table.rows.upperBound {
      do {
        rows.append(try AnswerParser.row(String(line), table))
      } catch {
        try complain(error.message(language))
      }
    }
  }

  /// `!2` removes a row, `!2 cells` puts another in its place.
  private func edit(_ rows: inout [Answer.Row], _ text: String, _ table: TableFormat) throws(Leave) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let cells = text.dropFirst(digits.count)
    guard let number = Int(digits), rows.indices.contains(number - 1) else {
      return try complain(.noSuchRow(Int(digits) ?? 0))
    }
    if cells.allSatisfy(\.isWhitespace) {
      rows.remove(at: number - 1)
      return say(.rowRemoved(number))
    }
    do {
      rows[number - 1] = try AnswerParser.row(String(cells), table)
    } catch {
      try complain(error.message(language))
    }
  }

  /// The answer goes through the same door as one from a file, so that no other rules hold here.
  private func checked(_ answer: Answer, _ item: Item) throws(Leave) -> Response.Content? {
    let response = Response(.answered(answer))
    let sheet = JSONValue(ResponseEncoder(includesPrivateNotes: true).encode(response, for: item))
    guard let text = try? sheet.rendered(), case .success(let node) = YAMLSource.parse(text) else {
      return nil
    }
    switch ResponseDecoder.decode(node, for: item) {
    case .success(let response): return response.content
    case .failure(let problems):
      try complain(problems.all.map { $0.summary(in: language) }.joined(separator: "\n"))
      return nil
    }
  }

  private func showField(_ field: Field) {
    let label = field.label?[language] ?? ""
    console.print("   " + (field.required ? label : Phrase.optional(label).text(language)))
    showOptions(field.format)
    if case .table(let table) = field.format { say(.rows(columns: columns(table)), .hint) }
  }

  private func oldRows(_ item: Item, _ field: Field) -> [Answer.Row] {
    guard case .answered(let answer)? = responses[item.id]?.content, case .rows(let rows)? = answer[field.id]
    else {
      return []
    }
    return rows
  }
}
