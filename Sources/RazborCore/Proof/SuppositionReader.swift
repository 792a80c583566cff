/// Reads `lead_criteria=together response_time=2 hours`: items by id or number, values as the interview takes them.
///
/// Fields that are not named stay as they were answered: `call_back_sample.not_target=6`. Rows of a table are parted
/// by `|`. `-` is "don't know", `/na` "not applicable", `?` an answer that is not given.
package struct SuppositionReader {
  private let questionnaire: Questionnaire
  /// The answers as the scores read them, for the fields that stay.
  private let answers: MergedSheet

  package init(_ questionnaire: Questionnaire, _ sheet: AnswerSheet) {
    self.questionnaire = questionnaire
    answers = SheetMerge(questionnaire, sheet.respondents).sheet(date: sheet.date)
  }

  /// Several on one line; a word with `=` in it begins the next one.
  ///
  /// - Parameter here: the item that a line without any `=` speaks of.
  package func read(line: String, here: Item.ID? = nil) throws(SuppositionError) -> [Supposition] {
    var parts: [String] = []
    for word in line.withoutSpaceAroundSigns.split(whereSeparator: \.isWhitespace) {
      if word.contains("=") || parts.isEmpty {
        parts.append(String(word))
      } else {
        parts[parts.count - 1] += " " + word
      }
    }
    if let here, !line.contains("="), !parts.isEmpty { return try read(["\(here)=\(parts[0])"]) }
    return try read(parts)
  }

  /// One in each word.
  package func read(_ words: [String]) throws(SuppositionError) -> [Supposition] {
    guard !words.isEmpty else { throw .nothing }
    var read = self.answers
    var supposed: [Supposition] = []
    for word in words {
      let next = try one(word, read)
      if case .answered(let answer)? = next.content { read[next.item] = .answered(answer) }
      supposed.append(next)
    }
    return supposed
  }

  private func one(_ word: String, _ answers: MergedSheet) throws(SuppositionError) -> Supposition {
    guard let sign = word.firstIndex(of: "=") else { throw .noValue(word.short) }
    let name = String(word[..<sign]).folded
    let value = String(word[word.index(after: sign)...]).trimmingSpace.withoutSeparator
    guard !value.isEmpty, !name.isEmpty else { throw .noValue(word.short) }
    let path = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let item = try item(path[0])
    if path.count == 1 {
      switch value.folded {
      case "-": return Supposition(item.id, .dontKnow)
      case "?": return Supposition(item.id, nil)
      case "/na", "/нп":
        guard item.allowsNotApplicable else { throw .alwaysApplies(item.id) }
        return Supposition(item.id, .notApplicable(reason: nil))
      default: break
      }
    }
    let field = try path.count > 1 ? field(path[1], item) : item.mainField
    return Supposition(item.id, try content(try self.value(value, field, item), field, item, answers))
  }

  private func item(_ name: String) throws(SuppositionError) -> Item {
    if let item = questionnaire.item(Item.ID(name)) { return item }
    if let number = Int(name), questionnaire.items.indices.contains(number - 1) {
      return questionnaire.items[number - 1]
    }
    throw .noItem(name.short, nearest: NearestName.of(name, among: questionnaire.items.map(\.id.rawValue)))
  }

  private func field(_ name: String, _ item: Item) throws(SuppositionError) -> Field {
    if let field = item.field(Field.ID(name)) { return field }
    throw .noField(name.short, item.id, fields: item.fields.map(\.id.rawValue))
  }

  private func value(_ text: String, _ field: Field, _ item: Item) throws(SuppositionError) -> Answer.Value {
    do throws(AnswerParseError) {
      if case .choice(let options) = field.format,
        let option = options.first(where: { $0.id.rawValue == text })
      {
        return .option(option.id)
      }
      guard case .table(let table) = field.format else { return try AnswerParser.value(text, field.format) }
      var rows: [Answer.Row] = []
      for row in text.split(separator: "|") where row.contains(where: { !$0.isWhitespace }) {
        guard rows.count < table.rows.upperBound else {
          throw AnswerParseError.tooManyRows(table.rows.upperBound)
        }
        rows.append(try AnswerParser.row(String(row), table))
      }
      return .rows(rows)
    } catch {
      let options = field.format.options ?? []
      throw .value(item.id, error, options: options, nearest: Self.nearest(text, error, options))
    }
  }

  private static func nearest(
    _ text: String, _ error: AnswerParseError, _ options: [AnswerOption]
  ) -> AnswerOption.ID? {
    guard case .notAnOption = error else { return nil }
    let names = Dictionary(
      options.flatMap { option in
        ([option.id.rawValue] + Language.allCases.map { option.text[$0].folded }).map { ($0, option.id) }
      }, uniquingKeysWith: { first, _ in first })
    return NearestName.of(text.folded, among: names.keys).flatMap { names[$0] }
  }

  /// Through the same door as an answer from a file, so that no other rules hold here.
  private func content(
    _ value: Answer.Value, _ field: Field, _ item: Item, _ answers: MergedSheet
  ) throws(SuppositionError) -> Response.Content {
    var answer = answers.answer(item.id) ?? Answer([:])
    answer.values[field.id] = value
    let node = ResponseEncoder(includesPrivateNotes: true).encode(Response(.answered(answer)), for: item)
    switch ResponseDecoder.decode(SourceNode(node), for: item) {
    case .success(let response): return response.content
    case .failure(let problems): throw .answer(item.id, problems)
    }
  }
}

extension String {
  /// What people put between one supposition and the next.
  fileprivate var withoutSeparator: String {
    guard count > 1, let last, last == ";" || last == "," else { return self }
    return String(dropLast()).trimmingSpace
  }
}

extension String {
  /// `13 = 1` as `13=1`.
  fileprivate var withoutSpaceAroundSigns: String {
    split(separator: "=", omittingEmptySubsequences: false).map { String($0).trimmingSpace }.joined(
      separator: "=")
  }
}
