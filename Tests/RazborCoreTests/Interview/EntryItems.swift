@testable import RazborCore

/// Items for the tests of half-typed answers.
enum EntryItems {
  static let yesNo = [
    AnswerOption(id: "yes", text: LocalizedText(ru: "да", en: "yes"), effect: .none),
    AnswerOption(id: "no", text: LocalizedText(ru: "нет", en: "no"), effect: .none),
  ]

  static let count = AnswerFormat.number(NumberFormat(unit: .count, limits: 0...1000))

  static func item(_ format: AnswerFormat) -> Item {
    item([Field(id: "value", label: nil, format: format, required: true)])
  }

  static func table(_ rows: ClosedRange<Int>) -> Item { item(.table(format(rows))) }

  /// Who, how many, and what for, which may be left out.
  static func format(_ rows: ClosedRange<Int>) -> TableFormat {
    TableFormat(
      columns: [
        column("who", .text), column("deals", count), column("why", .choice(yesNo), required: false),
      ], rows: rows)
  }

  /// A main part, one that must be there, one that may.
  static let parts = item([
    field("main", .share), field("must", count, required: true), field("may", .month), field("last", .text),
  ])

  /// A choice, and words about it that may be left out.
  static let choiceAndWords = item([
    field("main", .choice(yesNo)), field("after", count), field("words", .text),
  ])

  /// A choice with a table that may be left out and a number after it.
  static let detailed = item([
    field("main", .choice(yesNo)), field("rows", .table(format(1...3))), field("after", count),
  ])

  static func row(_ who: String, _ deals: Int, _ why: AnswerOption.ID? = nil) -> Answer.Row {
    var row: Answer.Row = ["who": .text(who), "deals": .number(deals)]
    row["why"] = why.map(Answer.Value.option)
    return row
  }

  private static func field(_ id: Field.ID, _ format: AnswerFormat, required: Bool = false) -> Field {
    Field(
      id: id, label: LocalizedText(ru: id.rawValue, en: id.rawValue), format: format,
      required: required || id == "main")
  }

  private static func column(
    _ id: TableFormat.Column.ID, _ format: AnswerFormat, required: Bool = true
  ) -> TableFormat.Column {
    TableFormat.Column(
      id: id, label: LocalizedText(ru: id.rawValue, en: id.rawValue), format: format, required: required)
  }

  private static func item(_ fields: [Field]) -> Item {
    let text = LocalizedText(ru: "Вопрос?", en: "Question?")
    return Item(
      id: "item", section: "section", text: text, wordings: [:], why: text, howToFindOut: text, anchors: [],
      fields: fields, depth: .core, fallbackOf: nil, askedWhen: nil, evidence: .document, knownTo: [],
      allowsNotApplicable: false, measure: nil, severity: nil, halvedForOneSide: false, mutual: nil)
  }
}
