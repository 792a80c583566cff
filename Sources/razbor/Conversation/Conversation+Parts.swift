import RazborCore
import RazborReport

/// The parts of an answer after its first line.
extension Conversation {
  func prompt(_ entry: AnswerEntry, _ text: String?) -> Prompt {
    let stored = oldText(entry)
    return Prompt(
      text: words(of: promptWords(entry)), prefill: text ?? stored, stored: stored,
      isValue: takesValue(entry),
      kind: entry.isAtStart ? .answer : .part)
  }

  private func takesValue(_ entry: AnswerEntry) -> Bool {
    switch entry.prompt {
    case .field(let field): if case .text = field.format { false } else { true }
    case .whole: true
    case .row: false
    }
  }

  private func promptWords(_ entry: AnswerEntry) -> PromptPhrase {
    let number = number(of: entry.item.id)
    if console.isAccessible {
      return switch entry.prompt {
      case .field(let field): .aloud(AnswerHint(field.format))
      case .row(_, _, let row): .rowAloud(row)
      case .whole: .wholeAloud
      }
    }
    guard case .row(_, _, let row) = entry.prompt, !entry.isAtStart || row > 1 else {
      return .question(number)
    }
    return .row(number, row)
  }

  private func oldText(_ entry: AnswerEntry) -> String {
    guard reader.isInteractive, case .field(let field) = entry.prompt, let value = entry.oldValue else {
      return ""
    }
    return AnswerText.text(value, field.format, language)
  }

  /// The next part with its options, or the row just taken as it was understood; `nil` where the entry is taken up.
  func showNext(_ entry: AnswerEntry, after before: AnswerEntry?) {
    switch entry.prompt {
    case .whole(let field, let permille):
      say(
        LinePhrase.ofHowMany(AnswerText.text(.share(.estimate(permille: permille)), field.format, language)),
        .hint)
    case .row(let field, let table, _):
      if before?.field.id == field.id {
        showChange(of: before?.currentRows ?? [], entry.currentRows, table)
        return showAside(entry, table)
      }
      if before != nil || field.id != entry.item.mainField.id { showHead(of: field, in: entry) }
      showRows(entry.currentRows, table)
    case .field(let field):
      if before?.field.id == field.id { return say(LinePhrase.wordsKept(AnswerHint(field.format))) }
      showHead(of: field, in: entry)
    }
  }

  private func showHead(of field: Field, in entry: AnswerEntry) {
    let hasOld = field.format.isTable ? !entry.currentRows.isEmpty : entry.oldValue != nil
    showLabel(field, hasOld: reader.isInteractive && hasOld)
    showOptions(field.format)
  }

  /// New rows by themselves; the whole table where an old one was removed or replaced.
  private func showChange(of old: [Answer.Row], _ new: [Answer.Row], _ table: TableFormat) {
    if new.count < old.count { say(LinePhrase.rowRemoved) }
    showRows(new, table, from: new.count > old.count ? old.count : 0)
  }

  /// How the columns of a paste were understood, what of it is no row, and what its rows come to.
  private func showAside(_ entry: AnswerEntry, _ table: TableFormat) {
    guard let aside = entry.aside else { return }
    if !aside.columns.isEmpty {
      say(
        LinePhrase.columnsTaken(
          aside.columns.map { $0.label[language].uncapitalized }, unread: aside.unread))
    }
    if aside.totals > 0 { say(LinePhrase.totalsLeftOut) }
    if let sums = tableSums(entry.currentRows, table, language: language) { sayIndented(sums) }
  }

  private func showLabel(_ field: Field, hasOld: Bool) {
    guard let label = field.label?[language].capitalized else { return }
    let optional =
      hasOld ? LinePhrase.optionalWithOld(label, isTable: field.format.isTable) : .optional(label)
    sayIndented(field.required ? label : optional.text(language))
  }
}

extension AnswerFormat {
  var isTable: Bool { if case .table = self { true } else { false } }
}
