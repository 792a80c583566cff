import RazborCore

extension Conversation {
  /// Asks until there is an answer or a reason to go: commands are obeyed on the way, at every prompt alike.
  func reply(_ prompt: Prompt, _ item: Item?) throws(Leave) -> Reply {
    var current = prompt
    while true {
      switch try line(current, item) {
      case .cancelled: return .cancelled
      case .shortcut(.edit, let draft):
        if let text = try edited(draft, item) { return .text(text) }
        current.prefill = draft
      case .shortcut(let command, let draft) where prompt.wantsNumber(before: command, ""):
        askForNumber(prompt)
        current.prefill = draft
      case .shortcut(let command, let draft):
        let flow = try obey(command, "", item)
        if flow != .stay {
          if draft != prompt.stored { leaveBehind(prompt.restorable(draft)) }
          return .left(flow)
        }
        current.prefill = draft
      case .line(let text):
        let line = Line(current.typed(text, language), language: language)
        if let reply = try understood(line, prompt, item) { return reply }
        current.prefill = prompt.stored
      }
    }
  }

  /// `nil` where the line was a command that changed nothing here.
  private func understood(_ line: Line, _ prompt: Prompt, _ item: Item?) throws(Leave) -> Reply? {
    switch line {
    case .empty: return .text("")
    case .dontKnow: return .text("-")
    case .answer(let text): return .text(text)
    case .help where prompt.choices != nil: askForNumber(prompt)
    case .help: return try left(obey(.help, "", item))
    case .note(let text): return try left(remark(text, item, as: .note))
    case .command(let command, let argument, let name):
      if let name { say(Phrase.understood(name), .hint) }
      if prompt.wantsNumber(before: command, argument) {
        askForNumber(prompt)
        return nil
      }
      if command == .undo, prompt.kind == .part { return .takenBack }
      if command == .edit, argument.isEmpty { return try edited("", item).map(Reply.text) }
      return try left(obey(command, argument, item))
    case .unknownCommand(let word, let nearest): try complain(Phrase.noCommand(word, nearest: nearest))
    case .ambiguousCommand(let word, let commands):
      try complain(Phrase.ambiguousCommand(word, commands))
    }
    return nil
  }

  private func left(_ flow: Flow) -> Reply? { flow == .stay ? nil : .left(flow) }

  /// The answer begun comes back with its question, this line in it.
  private func leaveBehind(_ text: String?) {
    guard var begun = underway, let text, !text.isEmpty || !begun.lines.isEmpty else { return }
    begun.text = text
    unfinished.removeAll { $0.item == begun.item }
    unfinished.append(begun)
    keepUnderway(text)
    say(LinePhrase.unfinishedKept, .hint)
  }

  /// The prompt of something that is no answer.
  func aside(_ words: PromptPhrase, restoredAs beginning: String? = nil) -> Prompt {
    Prompt(text: self.words(of: words), kind: .aside(restoredAs: beginning))
  }

  private func askForNumber(_ prompt: Prompt) {
    say(ContradictionPhrase.choose(prompt.choices ?? 0), .hint)
  }

  func complain(_ phrase: some Spoken) throws(Leave) {
    try complain(phrase.text(language))
  }

  /// Says what does not fit; where nobody can correct it, that ends the sitting.
  func complain(_ message: String) throws(Leave) {
    if let plain = reader as? PlainReader { throw .badLine(number: plain.lineNumber, reason: message) }
    console.print(message, style: .error)
  }

  /// One of the numbered choices; `nil` where the person would rather not.
  func choose(_ count: Int, _ words: PromptPhrase, _ item: Item?) throws(Leave) -> Choice {
    var prompt = aside(words)
    prompt.choices = count
    while true {
      switch try reply(prompt, item) {
      case .cancelled, .takenBack: return .none
      case .left(let flow): return .left(flow)
      case .text(let typed):
        if let number = Int(typed), (1...count).contains(number) { return .number(number) }
        try complain(ContradictionPhrase.choose(count))
      }
    }
  }

  enum Choice {
    case number(Int)
    case left(Flow)
    case none
  }
}
