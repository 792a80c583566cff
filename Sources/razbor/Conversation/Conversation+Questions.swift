import RazborCore
import RazborReport

extension Conversation {
  /// The question with its options, and what stands there now.
  func show(_ item: Item) {
    let progress = interview.progress(state)
    console.print("")
    let section = questionnaire.section(of: item)?.title[language] ?? ""
    let number = (questionnaire.position(of: item.id) ?? 0) + 1
    let old = responses[item.id]
    say(
      .question(
        section: section, number: number, done: progress.coreDone, core: progress.core,
        isCorrection: old != nil),
      .hint)
    let role = state.respondent(respondent)?.role ?? .owner
    console.print("\(number). \(item.wording(for: role)[language])", style: .question)
    if item.fields.count > 1, item.mainField.format.options == nil,
      let label = item.mainField.label?[language]
    {
      console.print("   " + label)
    }
    showOptions(item.mainField.format)
    if case .table(let table) = item.mainField.format { say(.rows(columns: columns(table)), .hint) }
    if let old { say(.now(describe(old.content, item: item, language: language))) }
    if takeHint() { say(.hint(item.hint), .hint) }
  }

  func showOptions(_ format: AnswerFormat) {
    for (index, option) in (format.options ?? []).enumerated() {
      console.print("   \(index + 1)  \(option.text[language])", hanging: 6)
    }
  }

  /// Why it is asked, how to find out, what the points of a scale look like.
  func help(_ item: Item) {
    say(.why(item.why[language]))
    say(.howToFindOut(item.howToFindOut[language]))
    for anchor in item.anchors { console.print("   \(anchor.point)  \(anchor.text[language])", hanging: 6) }
    say(.hint(item.hint), .hint)
  }

  func columns(_ table: TableFormat) -> String {
    table.columns.map { column in
      let label = column.label[language]
      guard let options = column.format.options else { return label }
      return label + " ("
        + options.enumerated().map { "\($0.offset + 1) \($0.element.text[language])" }
        .joined(separator: ", ") + ")"
    }.joined(separator: "; ")
  }
}

extension Item {
  /// Whether no row at all is an answer: nobody was replaced, nothing was launched.
  var acceptsEmptyTable: Bool {
    if case .table(let table) = mainField.format { table.rows.lowerBound == 0 } else { false }
  }

  /// What may be typed.
  var hint: AnswerHint {
    switch mainField.format {
    case .scale: .scale
    case .choice(let options): .choice(options.count)
    case .several: .several
    case .number: .number
    case .share: .share
    case .month: .month
    case .text: .text
    case .table: .table
    }
  }
}
