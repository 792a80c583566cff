import RazborCore
import RazborReport

extension Conversation {
  /// Carries a command out; `item` is the question it was typed at, if there is one.
  func obey(_ command: Command, _ argument: String, _ item: Item?) throws(Leave) -> Flow {
    switch command {
    case .pause: throw .paused
    case .finish: return .finish
    case .report:
      console.printLines(TextRenderer(for: console).render(file.report(language)))
    case .status: showStatus()
    case .score: showScore()
    case .term: showTerm(argument)
    case .undo: return try undo()
    case .language: return try switchLanguage()
    case .basis: try setBasis(argument)
    case .deepen:
      interview.deepen()
      return .moved
    case .back:
      if interview.goBack(state) { return .moved }
      say(.nothingBefore)
    case .go: return try go(argument)
    case .help where item == nil || !argument.isEmpty: showCommands()
    case .help, .dontKnow, .notApplicable, .refuse, .later, .note, .privateNote, .why, .list, .again:
      return try obeyHere(command, argument, item)
    }
    return .stay
  }

  /// Commands that speak of the question on the screen.
  private func obeyHere(_ command: Command, _ argument: String, _ item: Item?) throws(Leave) -> Flow {
    guard let item else {
      say(.noMore)
      return .stay
    }
    switch command {
    case .help: help(item)
    case .dontKnow: return try save(.dontKnow, item)
    case .notApplicable: return try save(.notApplicable(reason: argument.isEmpty ? nil : argument), item)
    case .refuse: return try save(.declined, item)
    case .later:
      interview.postpone(item.id)
      say(.postponed)
      return .moved
    case .note where !argument.isEmpty: return try note(argument, item, isPrivate: false)
    case .privateNote where !argument.isEmpty: return try note(argument, item, isPrivate: true)
    case .why:
      say(.why(item.why[language]))
      say(Assessment(questionnaire, file.sheet).pivotal.contains(item.id) ? .canStillMove : .cannotMove)
    case .list: showList(item)
    case .again: show(item)
    default: say(.hint(item.hint), .hint)
    }
    return .stay
  }

  private func undo() throws(Leave) -> Flow {
    guard let last = state.undoable.last else {
      say(.nothingToUndo)
      return .stay
    }
    try store([.undone(last.id)])
    say(.undone)
    if case .responded(respondent, let item, _) = last.event { interview.jump(to: item) }
    return .moved
  }

  private func switchLanguage() throws(Leave) -> Flow {
    let other: Language = language == .ru ? .en : .ru
    try store([.languageChanged(other)])
    language = other
    return .moved
  }

  private func go(_ argument: String) throws(Leave) -> Flow {
    let found = questionnaire.find(argument, language: language)
    if found.count > 1, found.count <= 12, Set(found.compactMap { questionnaire.item($0)?.section }).count > 1
    {
      say(.severalQuestions(found.compactMap(questionnaire.item).map(line)))
      return .stay
    }
    guard let first = found.first else {
      try complain(.noSuchQuestion(argument))
      return .stay
    }
    interview.jump(to: first)
    return .moved
  }

  private func setBasis(_ argument: String) throws(Leave) {
    let names: [String: Response.Basis] = [
      "said": .said, "shown": .shown, "measured": .measured, "слова": .said, "документ": .shown,
      "замер": .measured,
    ]
    guard let basis = names[argument.folded], let id = lastAnswered, var response = responses[id] else {
      return say(.basisNeeded)
    }
    response.basis = basis
    try store([.responded(respondent, id, response)])
    say(.basisSet(argument))
  }

  private func showCommands() {
    say(.commandsTitle)
    for command in Command.allCases {
      console.print("   /\(command.name(language))  \(command.summary(language))", hanging: 6)
    }
  }

  private func showStatus() {
    let progress = interview.progress(state)
    say(
      .status(
        done: progress.coreDone, core: progress.core, unknown: progress.unknown,
        closing: interview.closing(state).count))
  }

  private func showScore() {
    let assessment = Assessment(questionnaire, file.sheet)
    say(.scoreIsNotTheResult(answered: interview.progress(state).answered))
    for score in assessment.signals {
      let title = questionnaire.signals.first { $0.id == score.id }?.title[language] ?? ""
      say(
        .score(
          title: title, score: score.score.map(points), low: points(score.low),
          high: points(score.high),
          coverage: (score.coverage + 5) / 10))
    }
  }

  private func points(_ permille: Int) -> String {
    "\(permille / 10)\(language == .ru ? "," : ".")\(permille % 10)"
  }

  private func showTerm(_ argument: String) {
    let wanted = argument.folded
    let found = questionnaire.glossary.filter { entry in
      Language.allCases.contains { entry.term[$0].folded.contains(wanted) }
    }
    guard !wanted.isEmpty, !found.isEmpty else { return say(.noTerm(argument)) }
    for entry in found.prefix(3) { say(.term(entry.term[language], entry.meaning[language])) }
  }

  private func showList(_ item: Item) {
    for other in questionnaire.items where other.section == item.section {
      console.print(line(other), hanging: 6)
    }
  }

  private func line(_ item: Item) -> String {
    let mark: String
    switch responses[item.id]?.content {
    case .answered?: mark = "+"
    case .dontKnow?: mark = "?"
    case .declined?, .notApplicable?: mark = "×"
    case nil: mark = " "
    }
    return "   \(mark) \((questionnaire.position(of: item.id) ?? 0) + 1)  \(item.text[language])"
  }
}

extension CaseFile {
  /// The case in its file form, as of the last event.
  var sheet: AnswerSheet {
    state.sheet(questionnaire.questionnaire, date: state.lastAt.flatMap { Day(String($0.prefix(10))) })
  }

  /// The diagnosis, client-safe.
  func report(_ language: Language, isPrivate: Bool = false) -> Report {
    Report(questionnaire, sheet, language, isPrivate: isPrivate)
  }
}
