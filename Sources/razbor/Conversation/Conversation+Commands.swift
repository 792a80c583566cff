import RazborCore
import RazborReport

extension Conversation {
  /// Carries a command out; `item` is the question it was typed at, if there is one.
  func obey(_ command: Command, _ argument: String, _ item: Item?) throws(Leave) -> Flow {
    if command.writes { try checkWritable() }
    switch command {
    case .pause: throw .paused
    case .finish: return try checkBeforeTheEnd()
    case .undo: return try undo()
    case .draft: return bringBack()
    case .contradictions: return try clearUpContradictions()
    case .language: return try switchLanguage()
    case .go: return try go(argument, from: item)
    case .next: return goToBest(item)
    case .back:
      if interview.goBack(state) { return .moved }
      say(MovePhrase.nothingBefore)
    case .deepen:
      interview.deepen()
      return .moved
    case .share:
      isShared.toggle()
      say(isShared ? RemarkPhrase.shareOn : RemarkPhrase.shareOff)
    case .basis: try setBasis(argument, item)
    case .elsewhere: try takeElsewhere(argument)
    case .note: return try remark(argument, .note, item)
    case .privateNote: return try remark(argument, .privateNote, item)
    case .quote: return try remark(argument, .quote, item)
    case .edit: return try editRemark(argument, item)
    case .whatIf, .trace: try showProof(command, argument, item)
    case .report, .status, .score, .term, .list, .find: show(command, argument, item)
    case .history where !argument.isEmpty:
      if let found = try question(argument, for: .history) { showHistory(found) }
    case .help where item == nil || !argument.isEmpty: showCommands()
    case .help, .dontKnow, .notApplicable, .refuse, .later, .why, .again, .flag, .history:
      return try obeyHere(command, argument, item)
    }
    return .stay
  }

  private func showProof(_ command: Command, _ argument: String, _ item: Item?) throws(Leave) {
    if isShared { return say(GuidePhrase.hiddenWhileShared) }
    try command == .trace ? showTrace(argument) : showWhatIf(argument, item)
  }

  private func show(_ command: Command, _ argument: String, _ item: Item?) {
    switch command {
    case .report where isShared: say(GuidePhrase.hiddenWhileShared)
    case .report: showReport(argument)
    case .status: showStatus()
    case .score: showScore()
    case .term: showTerm(argument)
    case .find: find(argument)
    default: showList(item, argument)
    }
  }

  /// Commands that speak of the question on the screen.
  private func obeyHere(_ command: Command, _ argument: String, _ item: Item?) throws(Leave) -> Flow {
    guard let item else {
      say(SittingPhrase.needsQuestion(command))
      return .stay
    }
    switch command {
    case .dontKnow: return try save(.dontKnow, item)
    case .notApplicable: return try notApplicable(argument, item)
    case .refuse: return try save(.declined, item)
    case .later:
      interview.postpone(item.id)
      say(MovePhrase.postponed)
      return .moved
    case .flag: return try flag(item)
    case .why: showWhy(item)
    case .history: showHistory(item)
    case .again: show(item)
    default: help(item)
    }
    return .stay
  }

  private func remark(_ text: String, _ kind: Remark, _ item: Item?) throws(Leave) -> Flow {
    if text.isEmpty { return try askForRemark(kind, item) }
    let flow = try remark(text, item, as: kind)
    if kind == .privateNote, isShared { say(RemarkPhrase.privateWasSeen, .hint) }
    return flow
  }

  private func editRemark(_ argument: String, _ item: Item?) throws(Leave) -> Flow {
    let kinds: [Remark: Command] = [.note: .note, .privateNote: .privateNote, .quote: .quote]
    let kind = kinds.first { _, command in
      Language.allCases.contains { command.name($0).folded == argument.folded }
    }?.key
    guard let text = try edited("", item) else { return .stay }
    return try remark(text, item, as: kind ?? .note)
  }

  private func notApplicable(_ argument: String, _ item: Item) throws(Leave) -> Flow {
    guard item.allowsNotApplicable else {
      say(Phrase.alwaysApplies)
      return .stay
    }
    guard argument.isEmpty, reader.isInteractive else {
      return try save(.notApplicable(reason: argument.isEmpty ? nil : argument), item)
    }
    say(Phrase.reasonWanted, .hint)
    switch try reply(aside(.reason, restoredAs: "/\(Command.notApplicable.name(language)) "), item) {
    case .cancelled, .takenBack: return .stay
    case .left(let flow): return flow
    case .text(let reason): return try save(.notApplicable(reason: reason.isEmpty ? nil : reason), item)
    }
  }

  private func switchLanguage() throws(Leave) -> Flow {
    let other: Language = language == .ru ? .en : .ru
    if file.access == .answering { try store([.languageChanged(other)]) }
    language = other
    return .moved
  }

  private func go(_ argument: String, from item: Item?) throws(Leave) -> Flow {
    if argument.isEmpty {
      try complain(MovePhrase.goWhere)
      return .stay
    }
    guard let found = try question(argument, for: .go) else { return .stay }
    let skipped = interview.skipped(by: found.id, state)
    if !skipped.isEmpty { say(MovePhrase.leftOpen(list(skipped)), .hint) }
    return jump(to: found.id, from: item?.id)
  }

  /// The question meant by a number, a section or a word, the first where several of one section fit; `nil`, with the
  /// reason said, where there is none or too many.
  private func question(_ words: String, for command: Command) throws(Leave) -> Item? {
    let items = questionnaire.find(words, language: language).compactMap(questionnaire.item)
    if items.count > 1, items.count <= 12, Set(items.map(\.section)).count > 1 {
      say(MovePhrase.severalQuestions(items.map(line), command))
      return nil
    }
    if items.isEmpty { try complain(MovePhrase.noSuchQuestion(words)) }
    return items.first
  }
}

extension Command {
  /// Whether it is for writing something down, so that asking for it is in vain where nothing can be written.
  fileprivate var writes: Bool {
    switch self {
    case .dontKnow, .notApplicable, .refuse, .note, .privateNote, .quote, .edit, .flag, .basis, .undo,
      .finish:
      true
    case .help, .later, .back, .go, .next, .history, .draft, .contradictions, .why, .status, .score, .whatIf,
      .trace, .list, .find, .term, .share, .language, .deepen, .again, .report, .pause, .elsewhere:
      false
    }
  }
}
