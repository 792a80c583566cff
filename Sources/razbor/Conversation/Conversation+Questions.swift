import RazborCore
import RazborReport

extension Conversation {
  /// The question with its options, and what stands there now.
  func show(_ item: Item) {
    let old = responses[item.id]
    let number = number(of: item.id)
    console.print("")
    showPlace(of: item, number, isCorrection: old != nil)
    let role = state.respondent(respondent)?.role ?? .owner
    console.print("\(number). \(item.wording(for: role)[language])", style: .question)
    if item.needsMainLabel, let label = item.mainField.label?[language] { sayIndented(label.capitalized) }
    showOptions(item.mainField.format)
    if let old { showOld(old, item) }
    showMeasured(item, old)
    if takeHint() { say(AnswerHint(item.mainField.format), .hint) }
  }

  private func showPlace(of item: Item, _ number: Int, isCorrection: Bool) {
    let section = questionnaire.section(of: item)?.title[language] ?? ""
    if console.isAccessible {
      let count = questionnaire.items.count
      say(Phrase.questionAloud(section: section, number: number, of: count, isCorrection: isCorrection))
      return say(Phrase.progressAloud(headway))
    }
    say(Phrase.question(section: section, number: number, headway, isCorrection: isCorrection), .hint)
  }

  private var headway: Headway {
    if case .adaptive(let limit?) = interview.order, !interview.isOutOfTime {
      return .sitting(interview.answeredNow + 1, of: limit)
    }
    let progress = interview.progress(state)
    return .answered(progress.coreDone, of: progress.core)
  }

  func showOptions(_ format: AnswerFormat) {
    for (index, option) in (format.options ?? []).enumerated() { sayChoice(index + 1, option.text[language]) }
    if case .table(let table) = format { say(LinePhrase.rows(columns: columns(table)), .hint) }
  }

  func showRows(_ rows: [Answer.Row], _ table: TableFormat, from first: Int = 0) {
    for (index, row) in rows.enumerated().dropFirst(first) {
      sayChoice(index + 1, describe(row, table, language: language))
    }
  }

  /// Why it is asked, how to find out, what the points of a scale look like.
  func help(_ item: Item) {
    say(GuidePhrase.why(item.why[language]))
    say(GuidePhrase.howToFindOut(item.howToFindOut[language]))
    for anchor in item.anchors { sayChoice(anchor.point, anchor.text[language]) }
    say(AnswerHint(item.mainField.format), .hint)
  }

  /// Tab on an empty line: what may be answered here?
  func showAllowed(_ prompt: Prompt, _ item: Item?) {
    if let count = prompt.choices { return say(ContradictionPhrase.choose(count), .hint) }
    guard let item else { return showCommands() }
    showOptions(item.mainField.format)
    say(AnswerHint(item.mainField.format), .hint)
  }

  private func showOld(_ old: Response, _ item: Item) {
    if case .table(let table) = item.mainField.format, case .answered(let answer) = old.content,
      case .rows(let rows)? = answer[item.mainField.id], !rows.isEmpty
    {
      say(Phrase.nowTable)
      showRows(rows, table)
    } else {
      var isInLine = false
      if case .answered = old.content { isInLine = reader.isInteractive }
      say(Phrase.now(describe(old.content, item: item, language: language), isInLine: isInLine))
    }
  }

  private func columns(_ table: TableFormat) -> String {
    table.columns.map { column in
      let label = column.label[language].uncapitalized
      guard let options = column.format.options else { return label }
      return label + " ("
        + options.enumerated().map { "\($0.offset + 1) \($0.element.text[language])" }
        .joined(separator: ", ") + ")"
    }.joined(separator: "; ")
  }
}

extension Item {
  /// Options speak for themselves, unless another part asks for a choice of the same kind.
  fileprivate var needsMainLabel: Bool {
    let others = fields.filter { $0.id != mainField.id }
    guard mainField.format.options != nil else { return !others.isEmpty }
    return others.contains { $0.required && $0.format.options != nil }
  }

  /// Whether no row at all is an answer: nobody was replaced, nothing was launched.
  var acceptsEmptyTable: Bool {
    if case .table(let table) = mainField.format { table.rows.lowerBound == 0 } else { false }
  }
}
