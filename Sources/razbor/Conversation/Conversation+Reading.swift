import RazborCore

extension Conversation {
  /// One line; keys that stand for commands come as their commands.
  func read(_ prompt: String, prefill: String) throws(Leave) -> String {
    var prefill = prefill
    var warned = false
    while true {
      switch reader.read(prompt: prompt, prefill: prefill, keepingDrafts: { _ in }) {
      case .line(let text): return text
      case .endOfInput, .failed: throw .paused
      case .terminated(let signal, _): throw .terminated(signal: signal)
      case .draft: continue
      case .interrupted(let draft):
        if draft.isEmpty, warned { throw .interrupted }
        say(draft.isEmpty ? .onceMore : .lineDropped, .hint)
        warned = draft.isEmpty
        prefill = ""
      case .refused(let problem, let draft):
        try complain(.lineProblem(problem))
        prefill = problem == .tooLong ? "" : draft
      case .key(let key, let draft):
        if let command = key.command { return "/" + command.name(language) }
        if key == .save { say(.alreadySaved, .hint) }
        if key == .tab { return "" }
        prefill = draft
      }
    }
  }

  /// A line of a sub-prompt: Ctrl-C and the way back cancel it, `nil`.
  func readPart(_ prompt: String, prefill: String = "") throws(Leave) -> String? {
    do throws(Leave) {
      let text = try read(prompt, prefill: prefill)
      guard case .command(let command, _, _) = Line(text, language: language) else { return text }
      if command == .pause { throw .paused }
      return nil
    } catch {
      if case .interrupted = error { return nil }
      throw error
    }
  }

  /// Says what does not fit; where nobody can correct it, that ends the sitting.
  func complain(_ phrase: Phrase) throws(Leave) {
    try complain(phrase.text(language))
  }

  func complain(_ message: String) throws(Leave) {
    if let plain = reader as? PlainReader { throw .badLine(number: plain.lineNumber, reason: message) }
    console.print(message, style: .error)
  }

  /// On the disk, or not at all; a failure blocks until it is mended or the sitting is left.
  func store(_ events: [CaseEvent]) throws(Leave) {
    var pending: [CaseEntry] = []
    while true {
      do throws(CaseFileError) {
        if pending.isEmpty { try file.append(events) } else { try file.save(pending) }
        return
      } catch {
        if !error.entries.isEmpty { pending = error.entries }
        say(.notSaved(error.message(in: language)), .error)
      }
      _ = try read("> ", prefill: "")
    }
  }
}

extension CaseFileError {
  /// What can be saved again.
  fileprivate var entries: [CaseEntry] {
    switch self {
    case .notSaved(let entries, _, _), .unclear(let entries, _, _): entries
    default: []
    }
  }
}

extension LineKey {
  fileprivate var command: Command? {
    switch self {
    case .pageUp: .back
    case .pageDown: .later
    case .help: .help
    case .repeat: .again
    case .save, .tab, .edit: nil
    }
  }
}
