import RazborCore
import RazborReport

/// One question, until it is answered or left.
extension Conversation {
  func ask(_ item: Item) throws(Leave) -> Flow {
    console.together { show(item) }
    var entry = newEntry(item)
    var text = takeUp(&entry)
    offerWords(item)
    while true {
      underway = HalfTyped(item: item.id, lines: entry.lines)
      let prompt = prompt(entry, text)
      text = nil
      switch try reply(prompt, item) {
      case .left(let flow):
        keep(entry)
        return flow
      case .cancelled:
        dropped = underway
        say(LinePhrase.entryDropped, .hint)
        entry = newEntry(item)
      case .takenBack: entry = takeBack(entry)
      case .text(let typed):
        if entry.isAtStart, let flow = try settled(typed, item) {
          if flow == .stay { continue }
          return flow
        }
        if typed.isEmpty, reader.isInteractive, let field = entry.requiredField {
          say(AnswerHint(field.format), .hint)
          continue
        }
        // An answer that stands may be walked through.
        if responses[item.id] == nil { try checkWritable() }
        let before = entry
        switch try take(typed, &entry) {
        case .more:
          underway?.lines = entry.lines
          keepUnderway()
          showNext(entry, after: before)
        case .done(let content):
          if content == .dontKnow { try keepWords(of: entry) }
          if let rule = impossible(content, item) {
            try refuse(rule, item)
            entry = refused(kept(before), typed, prompt)
            continue
          }
          return try save(content, item)
        case .refused(let asWhole): entry = refused(asWhole ? kept(before) : entry, typed, prompt)
        }
      }
    }
  }

  func newEntry(_ item: Item) -> AnswerEntry {
    var old: Answer?
    if case .answered(let answer)? = responses[item.id]?.content { old = answer }
    return AnswerEntry(item, correcting: old, asksMore: reader.isInteractive, today: today)
  }

  /// Answers that are given by one line whatever the format; `.stay` where the line says nothing.
  private func settled(_ text: String, _ item: Item) throws(Leave) -> Flow? {
    if text == "-" { return try save(.dontKnow, item) }
    guard text.isEmpty else { return nil }
    if let old = responses[item.id] {
      if hasMoreParts(item, old) { return nil }
      let flow = try confrontAgain(item)
      return flow == .stay ? moveOn(item) : flow
    }
    if let measured = measurement(of: item) { return try take(measured, item) }
    if item.acceptsEmptyTable { return nil }
    say(AnswerHint(item.mainField.format), .hint)
    return .stay
  }

  /// Whether Enter at a table that stands leads to its next part. What a file said is kept as it is.
  private func hasMoreParts(_ item: Item, _ old: Response) -> Bool {
    guard reader.isInteractive, item.mainField.format.isTable, old.basis != .measured, item.fields.count > 1,
      case .answered(let answer) = old.content, case .rows? = answer[item.mainField.id]
    else { return false }
    return true
  }

  private enum Taken {
    case more
    case done(Response.Content)
    /// `asWhole` where the parts do not go together.
    case refused(asWhole: Bool)
  }

  private func take(_ text: String, _ entry: inout AnswerEntry) throws(Leave) -> Taken {
    do {
      switch try entry.take(text) {
      case .more: return .more
      case .done(let content): return .done(content)
      }
    } catch {
      try complain(error)
      return .refused(asWhole: error.isOfWholeAnswer)
    }
  }

  /// What was said in words before "don't know" stays as a note.
  private func keepWords(of entry: AnswerEntry) throws(Leave) {
    for case .text(let words) in entry.soFar.values.values {
      try store([.noted(respondent, entry.item.id, text: words, as: .note)])
    }
  }

  private func complain(_ fault: AnswerEntry.Fault) throws(Leave) {
    switch fault {
    case .line(let error): try complain(error.message(language))
    case .tooFewRows(let count): try complain(LinePhrase.tableNeeds(count))
    case .noSuchRow(let number): try complain(LinePhrase.noSuchRow(number))
    case .answer(let problems):
      try complain(problems.all.map { $0.summary(in: language) }.joined(separator: "\n"))
    }
  }

  /// Goes on with what was begun: the lines are taken again, the last one stands in the line.
  private func takeUp(_ entry: inout AnswerEntry) -> String? {
    guard let begun = unfinished.last(where: { $0.item == entry.item.id }), !begun.isEmpty else { return nil }
    unfinished.removeAll { $0.item == begun.item }
    entry = self.entry(entry.item, after: begun.lines)
    let time = begun.time.map { String(clock($0).prefix(5)) }
    say(begun.text.isEmpty ? LinePhrase.unfinishedEntry(time: time) : .unfinished(time: time))
    if !entry.isAtStart {
      if !entry.soFar.values.isEmpty { sayIndented(echo(entry.soFar, entry.item)) }
      showNext(entry, after: nil)
    }
    return begun.text
  }

  private func keep(_ entry: AnswerEntry) {
    underway = nil
    guard !entry.isAtStart, !unfinished.contains(where: { $0.item == entry.item.id }) else { return }
    unfinished.append(HalfTyped(item: entry.item.id, lines: entry.lines))
    keepUnderway()
    say(LinePhrase.unfinishedKept, .hint)
  }

  private func offerWords(_ item: Item) {
    let options = item.mainField.format.options ?? []
    let commands = Command.allCases.map { "/" + $0.name(language) }
    reader.complete(options.map { $0.text[language] } + commands, wholeLine: true)
  }
}

extension AnswerEntry {
  /// The part asked for, where an empty line says nothing to it.
  fileprivate var requiredField: Field? {
    if case .field(let field) = prompt, field.required { field } else { nil }
  }
}
