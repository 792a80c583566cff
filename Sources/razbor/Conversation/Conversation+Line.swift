import RazborCore

/// What came of one line.
enum TypedLine {
  case line(String)
  case shortcut(Command, draft: String)
  case cancelled
}

/// One line, until it is a line: the ways a read can end that are no answer.
extension Conversation {
  func line(_ prompt: Prompt, _ item: Item?) throws(Leave) -> TypedLine {
    var prefill = prompt.prefill
    var warned: ContinuousClock.Instant?
    while true {
      reader.prepare(replaces: prefill == prompt.stored, recall: recalled(at: prompt))
      let input = reader.read(prompt: prompt.text, prefill: prefill) { keepDraft($0, prompt) }
      prefill = ""
      switch input {
      case .line(let text): return .line(text)
      case .draft: continue
      case .endOfInput, .failed:
        keepDraft("", prompt)
        throw .paused
      case .terminated(let signal, let draft):
        keepDraft(draft, prompt)
        throw .terminated(signal: signal)
      case .interrupted(let draft):
        if draft.isEmpty, let warned, warned.duration(to: .now) < .seconds(2) { throw .interrupted }
        if gives(up: draft, at: prompt) { return .cancelled }
        warned = draft.isEmpty ? .now : nil
      case .refused(.tooLong, let draft):
        try complain(LinePhrase.refused(.tooLong))
        remember(draft, prompt)
      case .refused(let problem, let draft):
        try complain(LinePhrase.refused(problem))
        prefill = draft
      case .key(let key, let draft):
        if let command = key.command { return .shortcut(command, draft: draft) }
        prefill = draft
        if key == .save { say(LinePhrase.alreadySaved(time: time), .hint) } else { showAllowed(prompt, item) }
      }
    }
  }

  /// Whether Ctrl-C ends more than the line here. It never means "no".
  private func gives(up draft: String, at prompt: Prompt) -> Bool {
    if !draft.isEmpty, remember(draft, prompt) { say(LinePhrase.dropped, .hint) }
    switch prompt.kind {
    case .aside: return true
    case .part: return draft.isEmpty
    case .answer:
      if draft.isEmpty { say(LinePhrase.onceMore, .hint) }
      return false
    }
  }

  /// For `/draft`; false where the text has no question to come back to.
  @discardableResult func remember(_ draft: String, _ prompt: Prompt) -> Bool {
    guard var begun = underway, let text = prompt.restorable(draft) else { return false }
    begun.text = text
    dropped = begun
    return true
  }

  /// What Up brings back: the line of this question that was dropped or did not fit.
  private func recalled(at prompt: Prompt) -> String? {
    guard [.answer, .part].contains(prompt.kind), let dropped, dropped.item == underway?.item else {
      return nil
    }
    return dropped.text.isEmpty ? nil : dropped.text
  }
}

extension LineKey {
  fileprivate var command: Command? {
    switch self {
    case .pageUp: .back
    case .pageDown: .later
    case .help: .help
    case .repeat: .again
    case .edit: .edit
    case .save, .tab: nil
    }
  }
}
