import RazborCore

/// Nothing typed is lost: lines that did not fit, answers that did not as a whole, lines taken back.
extension Conversation {
  /// Goes on after a line that did not fit, or an answer that did not as a whole: the line is empty, and what was
  /// typed can be brought back into it.
  func refused(_ entry: AnswerEntry, _ typed: String, _ prompt: Prompt) -> AnswerEntry {
    underway?.lines = entry.lines
    if !typed.isEmpty { remember(typed, prompt) }
    let isLong = typed.utf8.count > 12
    keepUnderway(isLong ? typed : "")
    if isLong, reader.isInteractive, !saidRecallable {
      saidRecallable = true
      say(LinePhrase.recallable, .hint)
    }
    return entry
  }

  /// An answer that was refused as a whole goes on where its rows are, to be corrected; other parts are asked anew.
  func kept(_ entry: AnswerEntry) -> AnswerEntry {
    for count in stride(from: entry.lines.count, to: 0, by: -1) {
      let earlier = self.entry(entry.item, after: entry.lines.prefix(count))
      guard case .row(_, let table, _) = earlier.prompt, !earlier.currentRows.isEmpty else { continue }
      if reader.isInteractive { showRows(earlier.currentRows, table) }
      say(LinePhrase.rowsKept, .hint)
      return earlier
    }
    return newEntry(entry.item)
  }

  /// After `/undo` of an answer with a table: its rows are there to be corrected, as if it had not been finished.
  func offerRows(of undone: Response.Content, _ item: Item) {
    guard reader.isInteractive, responses[item.id]?.content != undone, case .answered(let answer) = undone,
      case .table(let table) = item.mainField.format, case .rows(let rows)? = answer[item.mainField.id]
    else { return }
    let lines = AnswerText.lines(from: newEntry(item).currentRows, to: rows, table, language)
    guard !lines.isEmpty, entry(item, after: lines).currentRows == rows else { return }
    unfinished.removeAll { $0.item == item.id }
    unfinished.append(HalfTyped(item: item.id, lines: lines))
  }

  /// `/undo` within an answer: the line taken last comes out again.
  func takeBack(_ entry: AnswerEntry) -> AnswerEntry {
    let earlier = self.entry(entry.item, after: entry.lines.dropLast())
    let last = entry.lines.last ?? ""
    underway?.lines = earlier.lines
    keepUnderway()
    if !last.isEmpty {
      dropped = HalfTyped(item: entry.item.id, lines: earlier.lines, text: last)
      say(LinePhrase.lineTakenBack(last.split(whereSeparator: \.isNewline).joined(separator: " | ").short))
    }
    if earlier.isAtStart { showOptions(entry.item.mainField.format) } else { showNext(earlier, after: nil) }
    return earlier
  }

  /// The point these lines lead to; the beginning, where they are a whole answer.
  func entry(_ item: Item, after lines: some Sequence<String>) -> AnswerEntry {
    var entry = newEntry(item)
    for line in lines { if case .done? = try? entry.take(line) { entry = newEntry(item) } }
    return entry
  }
}

extension AnswerEntry.Fault {
  var isOfWholeAnswer: Bool { if case .answer = self { true } else { false } }
}
