import RazborCore

/// What is written beside the answers.
extension Conversation {
  func remark(_ text: String, _ item: Item?, as kind: Remark) throws(Leave) -> Flow {
    try store([.noted(respondent, item?.id, text: text, as: kind)])
    keepUnderway()
    say(RemarkPhrase.saved(kind, number: item.map { number(of: $0.id) }, time: time))
    return .stay
  }

  /// `/note`, `/private` and `/quote` without a text ask for it; a private one is not shown while it is typed.
  func askForRemark(_ kind: Remark, _ item: Item?) throws(Leave) -> Flow {
    let text: String
    if kind == .privateNote {
      text = try hidden(aside(.remark(kind)))
    } else {
      let command: Command = kind == .quote ? .quote : .note
      switch try reply(aside(.remark(kind), restoredAs: "/\(command.name(language)) "), item) {
      case .text(let typed): text = typed
      case .cancelled, .takenBack: return .stay
      case .left(let flow): return flow
      }
    }
    return text.allSatisfy(\.isWhitespace) ? .stay : try remark(text, item, as: kind)
  }

  /// Empty where nothing was typed after all. Commands are not obeyed here: what is not seen must not do anything.
  private func hidden(_ prompt: Prompt) throws(Leave) -> String {
    switch reader.readHidden(prompt: prompt.text) {
    case .line("?"):
      say(RemarkPhrase.privateHelp, .hint)
      return try hidden(prompt)
    case .line(let text): return text
    case .terminated(let signal, _): throw .terminated(signal: signal)
    case .endOfInput, .failed: throw .paused
    case .refused(let problem, _): try complain(LinePhrase.refused(problem))
    case .interrupted, .key, .draft: break
    }
    return ""
  }

  func flag(_ item: Item) throws(Leave) -> Flow {
    let isFlagged = state.respondent(respondent)?.flagged.contains(item.id) ?? false
    try store([.flagged(respondent, item.id, !isFlagged)])
    if !isShared { say(isFlagged ? RemarkPhrase.unflagged : .flagged(number(of: item.id))) }
    return .stay
  }

  /// Of the answer that is being corrected; where the question has none yet, of the last answer of this sitting.
  func setBasis(_ argument: String, _ item: Item?) throws(Leave) {
    guard let basis = Self.basis(argument.folded) else { return say(RemarkPhrase.basisNeeded) }
    let here = item.flatMap { responses[$0.id] == nil ? nil : $0.id }
    guard let id = here ?? lastAnswered, var response = responses[id] else {
      return say(RemarkPhrase.basisOfNothing)
    }
    // Whoever says how an answer is known says which of word and figure counts.
    if let claim = response.claim {
      response = response.with(claim.counting(basis == .measured ? .measured : .stated))
    } else if basis != .measured {
      response.figure = nil
    }
    response.basis = basis
    try store([.responded(respondent, id, response)])
    say(RemarkPhrase.basisSet(basis, number(of: id)))
  }

  private static func basis(_ word: String) -> Response.Basis? {
    switch word {
    case "said", "слова": .said
    case "shown", "документ": .shown
    case "measured", "замер": .measured
    default: nil
    }
  }

  /// The answer as it came from the person's editor; `nil` where there is nothing to take.
  func edited(_ draft: String, _ item: Item?) throws(Leave) -> String? {
    try checkWritable()
    guard reader.isInteractive, let editor = Editor(environment) else {
      say(RemarkPhrase.noEditor)
      return nil
    }
    var outcome = reader.lendingTerminal { editor.edit(draft) }
    if case .returnedAtOnce(let path) = outcome {
      say(RemarkPhrase.editorReturned(path: path))
      guard case .text = try reply(aside(.editor), item) else { return nil }
      outcome = editor.read(path, before: draft)
      if [.unchanged, .emptied].contains(outcome) { editor.remove(path) }
    }
    return taken(outcome, editor)
  }

  /// The text is a draft on the disk before the editor's file goes.
  private func taken(_ outcome: Editor.Outcome, _ editor: Editor) -> String? {
    switch outcome {
    case .text(let text, let path):
      if keepUnderway(text) { editor.remove(path) }
      say(RemarkPhrase.editorTook(characters: text.count), .hint)
      return text
    case .failed(let path): say(RemarkPhrase.editorFailed(path: path), .error)
    case .failedUnchanged: say(RemarkPhrase.editorFailedUnchanged, .error)
    case .emptied: say(RemarkPhrase.editorEmptied, .hint)
    case .notText(let path): say(RemarkPhrase.editorNotText(path: path), .error)
    case .tooLong(let path): say(RemarkPhrase.editorTooLong(path: path), .error)
    case .unchanged, .returnedAtOnce: say(RemarkPhrase.editorUnchanged, .hint)
    }
    return nil
  }
}
