import RazborCore
import RazborReport

/// One sitting: questions out, lines in, every answer on the disk before the next question.
final class Conversation {
  let file: CaseFile
  let reader: any LineReader
  let console: Console
  let respondent: CaseRespondent.ID
  var language: Language
  var interview: Interview
  /// A client sees the screen.
  var isClientView = false
  /// What `/basis` speaks of.
  var lastAnswered: Item.ID?
  /// Phases that have been introduced.
  private var announced: Set<Interview.Phase> = []
  private var hintsLeft = 3

  init(
    _ file: CaseFile, respondent: CaseRespondent.ID, language: Language, reader: any LineReader,
    console: Console
  ) {
    self.file = file
    self.respondent = respondent
    self.language = language
    self.reader = reader
    self.console = console
    interview = Interview(file.questionnaire.questionnaire, respondent: respondent)
  }

  /// Why a sitting ends before the diagnosis; all that was acknowledged is saved.
  enum Leave: Error {
    case paused
    case interrupted
    case terminated(signal: Int32)
    /// Input that is no terminal held something that is no answer.
    case badLine(number: Int, reason: String)
  }

  var questionnaire: Questionnaire { file.questionnaire.questionnaire }
  var state: CaseState { file.state }
  var responses: [Item.ID: Response] { state.respondent(respondent)?.responses ?? [:] }

  /// Asks until the diagnosis is wanted.
  func run() throws(Leave) {
    while true {
      switch interview.step(state) {
      case .ask(let id, let phase):
        guard let item = questionnaire.item(id) else { return }
        announce(phase)
        if try ask(item) == .finish { return }
      case .done:
        if try atTheEnd() == .finish { return }
      }
    }
  }

  /// What a line led to.
  enum Flow {
    /// The same question goes on.
    case stay
    /// The question is behind us, or another one is wanted.
    case moved
    case finish
  }

  /// Writes the edition and prints the diagnosis.
  func finish() throws(Leave) {
    let edition = state.edition + 1
    try store([.finished(edition: edition)])
    console.print("")
    console.printLines(TextRenderer(width: console.width).render(file.report(language)))
    say(.finished(edition: edition, name: file.name.text))
  }

  func say(_ phrase: Phrase, _ style: Console.Style = .plain) {
    console.print(phrase.text(language), style: style)
  }

  private func ask(_ item: Item) throws(Leave) -> Flow {
    show(item)
    reader.complete(Command.allCases.map { "/" + $0.name(language) }, wholeLine: false)
    while true {
      let old = responses[item.id]
      let text = try read(prompt(item), prefill: prefill(item, old))
      switch try take(Line(text, language: language), item, old) {
      case .stay: continue
      case .moved: return .moved
      case .finish: return .finish
      }
    }
  }

  private func take(_ line: Line, _ item: Item, _ old: Response?) throws(Leave) -> Flow {
    switch line {
    case .empty:
      if old != nil { return moveOn(item) }
      if item.acceptsEmptyTable { return try save(.answered(Answer([item.mainField.id: .rows([])])), item) }
      say(.hint(item.hint), .hint)
      return .stay
    case .help:
      help(item)
      return .stay
    case .dontKnow: return try save(.dontKnow, item)
    case .note(let text): return try note(text, item, isPrivate: false)
    case .command(let command, let argument, let name):
      if let name { say(.understood(name), .hint) }
      return try obey(command, argument, item)
    case .unknownCommand(let word, let nearest):
      try complain(.noCommand(word, nearest: nearest))
      return .stay
    case .answer(let text):
      guard let content = try collect(item, text) else { return .stay }
      return try save(content, item)
    }
  }

  /// Stores a response and says it back in words.
  func save(_ content: Response.Content, _ item: Item) throws(Leave) -> Flow {
    let old = responses[item.id]
    if old?.content == content { return moveOn(item) }
    try store([
      .responded(respondent, item.id, Response(content, note: old?.note, privateNote: old?.privateNote))
    ])
    lastAnswered = item.id
    say(acknowledgement(content, item, old), .plain)
    return moveOn(item)
  }

  func note(_ text: String, _ item: Item, isPrivate: Bool) throws(Leave) -> Flow {
    try store([.noted(respondent, item.id, text: text, isPrivate: isPrivate)])
    say(.noteSaved(time: time))
    return .stay
  }

  private func moveOn(_ item: Item) -> Flow {
    interview.moveOn(from: item.id)
    return .moved
  }

  private func acknowledgement(_ content: Response.Content, _ item: Item, _ old: Response?) -> Phrase {
    switch content {
    case .answered:
      let words = describe(content, item: item, language: language)
      guard let old, case .answered = old.content else { return .accepted(words, time: time) }
      return .changed(describe(old.content, item: item, language: language), words, time: time)
    case .dontKnow:
      return questionnaire.countsNotKnowing(item.id) ? .unknownCounts(time: time) : .unknownIsOpen(time: time)
    case .declined: return .declined(time: time)
    case .notApplicable: return .notApplicable(time: time)
    }
  }

  /// The time of the last event, as a clock shows it.
  var time: String {
    (state.lastAt ?? "").dropFirst(11).prefix(8).description
  }

  private func atTheEnd() throws(Leave) -> Flow {
    say(.done)
    while true {
      let line = Line(try read("> ", prefill: ""), language: language)
      guard case .command(let command, let argument, _) = line else {
        try complain(.noMore)
        continue
      }
      switch try obey(command, argument, nil) {
      case .stay: continue
      case .moved: return .moved
      case .finish: return .finish
      }
    }
  }

  private func announce(_ phase: Interview.Phase) {
    guard phase != .core, announced.insert(phase).inserted else { return }
    console.print("")
    say(phase == .closing ? .closing(left: interview.closing(state).count) : .deepening)
  }

  private func prompt(_ item: Item) -> String {
    "\((questionnaire.position(of: item.id) ?? 0) + 1)> "
  }

  private func prefill(_ item: Item, _ old: Response?) -> String {
    guard reader.isInteractive, case .answered(let answer)? = old?.content,
      let value = answer[item.mainField.id]
    else { return "" }
    return Typed.text(value, item.mainField.format, language)
  }

  /// Hints stand under the first three questions only.
  func takeHint() -> Bool {
    guard hintsLeft > 0 else { return false }
    hintsLeft -= 1
    return true
  }
}

extension Questionnaire {
  /// Whether not knowing the answer is evidence somewhere.
  func countsNotKnowing(_ id: Item.ID) -> Bool {
    (signals.flatMap(\.members) + indexes.flatMap(\.members)).contains { $0.item == id && $0.dontKnow != nil }
  }
}
