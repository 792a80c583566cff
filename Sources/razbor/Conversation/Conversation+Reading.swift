import RazborCore

/// What a line is asked for with.
struct Prompt {
  let text: String
  var prefill = ""
  /// A part of something bigger: Ctrl-C gives that up instead of leaving.
  var isPart = false
  /// What the half-typed line belongs to, to be kept; `nil` where it is worth nothing.
  var draft: HalfTyped?

  init(_ text: String, prefill: String = "", isPart: Bool = false, draft: HalfTyped? = nil) {
    self.text = text
    self.prefill = prefill
    self.isPart = isPart
    self.draft = draft
  }
}

/// What came of a prompt after commands were obeyed.
enum Reply {
  case text(String)
  /// A command led away.
  case left(Conversation.Flow)
  /// Ctrl-C in a part.
  case cancelled
}

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
      case .shortcut(let command, let draft):
        let flow = try obey(command, "", item)
        if flow != .stay {
          if draft != current.prefill { leaveBehind(draft, prompt) }
          return .left(flow)
        }
        current.prefill = draft
      case .line(let text):
        if let reply = try understood(Line(text, language: language), item) { return reply }
        current.prefill = prompt.prefill
      }
    }
  }

  /// `nil` where the line was a command that changed nothing here.
  private func understood(_ line: Line, _ item: Item?) throws(Leave) -> Reply? {
    switch line {
    case .empty: return .text("")
    case .dontKnow: return .text("-")
    case .answer(let text): return .text(text)
    case .help: return try left(obey(.help, "", item))
    case .note(let text): return try left(remark(text, item, as: .note))
    case .command(let command, let argument, let name):
      if let name { say(Phrase.understood(name), .hint) }
      if command == .edit, argument.isEmpty { return try edited("", item).map(Reply.text) }
      return try left(obey(command, argument, item))
    case .unknownCommand(let word, let nearest): try complain(Phrase.noCommand(word, nearest: nearest))
    case .ambiguousCommand(let word, let commands):
      try complain(Phrase.ambiguousCommand(word, commands))
    }
    return nil
  }

  private func left(_ flow: Flow) -> Reply? { flow == .stay ? nil : .left(flow) }

  private func leaveBehind(_ text: String, _ prompt: Prompt) {
    guard var draft = prompt.draft, let item = draft.item else { return }
    draft.text = text
    unfinished[item] = draft
    say(LinePhrase.unfinishedKept, .hint)
  }

  private enum Typed {
    case line(String)
    case shortcut(Command, draft: String)
    case cancelled
  }

  private func line(_ prompt: Prompt, _ item: Item?) throws(Leave) -> Typed {
    var prefill = prompt.prefill
    var warned: ContinuousClock.Instant?
    while true {
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
        if draft.isEmpty, prompt.isPart { return .cancelled }
        if draft.isEmpty, let warned, warned.duration(to: .now) < .seconds(2) { throw .interrupted }
        warned = draft.isEmpty ? .now : nil
        drop(draft, prompt)
      case .refused(let problem, let draft):
        try complain(LinePhrase.refused(problem))
        if problem == .tooLong { drop("", prompt) } else { prefill = draft }
      case .key(let key, let draft):
        if let command = key.command { return .shortcut(command, draft: draft) }
        prefill = draft
        if key == .save { say(LinePhrase.alreadySaved(time: time), .hint) } else { showAllowed(item) }
      }
    }
  }

  private func drop(_ draft: String, _ prompt: Prompt) {
    guard !draft.isEmpty else { return say(LinePhrase.onceMore, .hint) }
    dropped = prompt.draft ?? HalfTyped()
    dropped?.text = draft
    say(LinePhrase.dropped, .hint)
  }

  /// Says what does not fit; where nobody can correct it, that ends the sitting.
  func complain(_ phrase: some Spoken) throws(Leave) {
    try complain(phrase.text(language))
  }

  func complain(_ message: String) throws(Leave) {
    if let plain = reader as? PlainReader { throw .badLine(number: plain.lineNumber, reason: message) }
    console.print(message, style: .error)
  }

  /// One of the numbered choices; `nil` where the person would rather not.
  func choose(_ count: Int, _ text: some Spoken, _ item: Item?) throws(Leave) -> Choice {
    while true {
      switch try reply(Prompt(text.text(language), isPart: true), item) {
      case .cancelled: return .none
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
