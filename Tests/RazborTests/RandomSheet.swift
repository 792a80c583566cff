import RazborCore

/// Answer sheets that a questionnaire allows, drawn by chance.
struct RandomSheet {
  let questionnaire: Questionnaire
  var chance: SeededGenerator

  mutating func sheet() -> AnswerSheet {
    let count = Int.random(in: 0...3, using: &chance)
    let respondents = (0..<count).map { _ in respondent() }
    var resolved: [Contradiction.ID: String] = [:]
    for contradiction in questionnaire.contradictions where Bool.random(using: &chance) {
      resolved[contradiction.id] = text()
    }
    let words = text()
    let title = maybe(words)
    let date = maybe(Day("2026-11-23")) ?? nil
    return AnswerSheet(
      questionnaire: questionnaire.id, name: title, date: date,
      language: Language.allCases.randomElement(using: &chance), respondents: respondents, resolved: resolved,
      remarks: remarks())
  }

  private mutating func respondent() -> Respondent {
    var responses: [Item.ID: Response] = [:]
    for item in questionnaire.items where Bool.random(using: &chance) { responses[item.id] = response(item) }
    return Respondent(role: Role.allCases.randomElement(using: &chance) ?? .owner, responses: responses)
  }

  mutating func response(_ item: Item) -> Response {
    let note = text()
    let privateNote = text()
    let response = Response(
      content(item), basis: maybe(.shown), note: maybe(note), privateNote: maybe(privateNote),
      quote: maybe(text()))
    return claimed(item, response) ?? response
  }

  /// Sometimes with a file beside the person.
  private mutating func claimed(_ item: Item, _ response: Response) -> Response? {
    guard Int.random(in: 0..<4, using: &chance) == 0, case .answered(let measured) = content(item) else {
      return nil
    }
    switch response.content {
    case .answered, .dontKnow: break
    case .declined, .notApplicable: return nil
    }
    let low = Int.random(in: 0...1000, using: &chance)
    return response.with(
      Claim(
        stated: response.content, measured: measured, cases: .random(in: 1...Count.limit, using: &chance),
        range: Bool.random(using: &chance) ? low...(low + 5) : nil,
        months: Bool.random(using: &chance) ? months() : nil,
        counts: Claim.Counts.allCases.randomElement(using: &chance) ?? .both))
  }

  private mutating func months() -> ClosedRange<Month>? {
    let first = Month(year: .random(in: 2000...2030, using: &chance), month: 3)
    let last = Month(
      year: .random(in: 2030...2040, using: &chance), month: .random(in: 3...12, using: &chance))
    return first.flatMap { first in last.map { first...$0 } }
  }

  private mutating func content(_ item: Item) -> Response.Content {
    switch Int.random(in: 0...6, using: &chance) {
    case 0: return .dontKnow
    case 1: return .declined
    case 2 where item.allowsNotApplicable: return .notApplicable(reason: reason())
    default:
      var values: [Field.ID: Answer.Value] = [:]
      for field in item.fields where field.required || Bool.random(using: &chance) {
        values[field.id] = value(field.format)
      }
      return .answered(Answer(values))
    }
  }

  mutating func value(_ format: AnswerFormat) -> Answer.Value {
    switch format {
    case .scale: .number(.random(in: 0...10, using: &chance))
    case .choice(let options): .option(options.randomElement(using: &chance)?.id ?? "")
    case .several(let options): .options(options.map(\.id).filter { _ in Bool.random(using: &chance) })
    case .number(let number): .number(self.number(number))
    case .share: .share(share())
    case .month: month()
    case .text: .text(text())
    case .table(let table): .rows(rows(table))
    }
  }

  private mutating func month() -> Answer.Value {
    let month = Month(
      year: .random(in: 1900...2200, using: &chance), month: .random(in: 1...12, using: &chance))
    return month.map(Answer.Value.month) ?? .text("no month")
  }

  private mutating func number(_ format: NumberFormat) -> Int {
    let scale = format.unit == .percent ? 10 : 1
    return .random(in: format.limits.lowerBound * scale...format.limits.upperBound * scale, using: &chance)
  }

  private mutating func share() -> Share {
    guard Bool.random(using: &chance) else {
      return .estimate(permille: .random(in: 0...1000, using: &chance))
    }
    let whole = Int.random(in: 1...10_000, using: &chance)
    return .counted(part: .random(in: 0...whole, using: &chance), whole: whole)
  }

  private mutating func rows(_ table: TableFormat) -> [Answer.Row] {
    let count = Int.random(in: table.rows, using: &chance)
    return (0..<count).map { _ in
      var row: Answer.Row = [:]
      for column in table.columns where column.required || Bool.random(using: &chance) {
        row[column.id] = value(column.format)
      }
      return row
    }
  }

  private mutating func remarks() -> [LooseRemark] {
    (0..<Int.random(in: 0...3, using: &chance)).map { _ in
      LooseRemark(
        item: maybe(questionnaire.items[0].id), kind: Remark.allCases.randomElement(using: &chance) ?? .note,
        text: text())
    }
  }

  private mutating func reason() -> String? {
    let words = text()
    return maybe(words)
  }

  private mutating func maybe<Value>(_ value: Value) -> Value? {
    Bool.random(using: &chance) ? value : nil
  }

  /// What people type, and what they cannot have typed: line ends of all kinds, quotes, emoji, control characters.
  mutating func text() -> String {
    let pieces = [
      "слово", "\"", "'", "\\", "\n", "\r\n", "\t", " ", ": ", "- ", "#", "{", "}", "[", "]", "*a", "&a", "%",
      "@", "no",
      "010", "😀", "й\u{306}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{7F}", "\u{1}", "\u{0}", "\u{202E}",
      "\u{FFFF}", "/",
    ]
    let count = Int.random(in: 1...12, using: &chance)
    return "я" + (0..<count).compactMap { _ in pieces.randomElement(using: &chance) }.joined()
  }
}
