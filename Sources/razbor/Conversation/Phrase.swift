import RazborCore

/// What the interview says by itself. Every sentence exists in both languages, or the program does not compile.
enum Phrase {
  case welcome(title: String, name: String, items: Int)
  case welcomeBack(name: String, answered: Int)
  case howToLeave
  case question(section: String, number: Int, done: Int, core: Int, isCorrection: Bool)
  case closing(left: Int)
  case deepening
  case hint(AnswerHint)
  case now(String)
  case accepted(String, time: String)
  case changed(String, String, time: String)
  case unknownCounts(time: String)
  case unknownIsOpen(time: String)
  case declined(time: String)
  case notApplicable(time: String)
  case postponed
  case noteSaved(time: String)
  case why(String)
  case howToFindOut(String)
  case understood(String)
  case noCommand(String, nearest: String?)
  case lineDropped
  case onceMore
  case alreadySaved
  case paused(answered: Int, unknown: Int, name: String)
  case nothingBefore
  case nothingToUndo
  case undone
  case noSuchQuestion(String)
  case severalQuestions([String])
  case optional(String)
  case ofHowMany
  case rows(columns: String)
  case rowRemoved(Int)
  case noSuchRow(Int)
  case tableNeeds(Int)
  case score(title: String, score: String?, low: String, high: String, coverage: Int)
  case scoreIsNotTheResult(answered: Int)
  case status(done: Int, core: Int, unknown: Int, closing: Int)
  case canStillMove
  case cannotMove
  case term(String, String)
  case noTerm(String)
  case basisSet(String)
  case basisNeeded
  case noMore
  case done
  case finished(edition: Int, name: String)
  case notSaved(String)
  case badLine(Int, String)
  case lineProblem(LineProblem)
  case commandsTitle
}

/// What may be typed, by the format of the answer.
enum AnswerHint {
  case scale, choice(Int), several, number, share, month, text, table
}

extension Phrase {
  func text(_ language: Language) -> String {
    switch language {
    case .ru: russian
    case .en: english
    }
  }
}
