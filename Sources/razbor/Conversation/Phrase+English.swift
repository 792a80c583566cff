import RazborCore

extension Phrase {
  var english: String {
    switch self {
    case .welcome(let title, let name, let items):
      "New case \"\(name)\". \(title): \(items) core questions, about 40 minutes."
    case .welcomeBack(let name, let answered):
      "Case \"\(name)\", answers so far: \(answered). Going on where you stopped."
    case .howToLeave:
      "Every answer is saved at once. Stop at any time with Ctrl-D. \"-\" means don't know, \"?\" gives a hint."
    case .question(let section, let number, let done, let core, let isCorrection):
      "\(section) · question \(number) · core answered \(done) of \(core)\(isCorrection ? " · correcting" : "")"
    case .closing(let left):
      "The core questions are done. Left is what can still change the verdict: \(left). To end now, type /finish."
    case .deepening:
      "Extra questions follow: they cannot change the verdict, but they sharpen the scores and the advice."
    case .hint(let hint): hint.english
    case .now(let answer): "Now: \(answer). Enter keeps it."
    case .accepted(let answer, let time): "recorded: \(answer). Saved \(time)"
    case .changed(let old, let new, let time): "changed: \(old) → \(new). Saved \(time). Take it back: /undo"
    case .unknownCounts(let time):
      "recorded: don't know. This itself says something about the records kept. Saved \(time)"
    case .unknownIsOpen(let time):
      "recorded: don't know. It goes to the list of things to find out. Saved \(time)"
    case .declined(let time): "recorded: no answer, it will not be asked again. Saved \(time)"
    case .notApplicable(let time): "recorded: does not concern you. Saved \(time)"
    case .postponed: "Put off: the question comes again at the end."
    case .noteSaved(let time): "note saved \(time)"
    case .why(let text): "Why we ask: \(text)"
    case .howToFindOut(let text): "How to find out: \(text)"
    case .understood(let name): "understood as /\(name)"
    case .noCommand(let word, let nearest):
      "No command /\(word). \(nearest.map { "Did you mean /\($0)? Type it, or an answer." } ?? "The list: /help commands.")"
    case .lineDropped: "Line dropped."
    case .onceMore: "All is saved. Ctrl-C once more, or Ctrl-D, leaves."
    case .alreadySaved: "Already saved."
    case .paused(let answered, let unknown, let name):
      "Paused. Saved: \(answered) answers, \(unknown) \"don't know\". Continue: razbor resume \(name)"
    case .nothingBefore: "This is the first question: there is nothing before it."
    case .nothingToUndo: "There is nothing to undo."
    case .undone: "The last change is taken back."
    case .noSuchQuestion(let text):
      "There is no question \"\(text)\". Type a number, a section or a word of the question."
    case .severalQuestions(let list):
      "Several questions fit:\n" + list.joined(separator: "\n") + "\nType /go and the number."
    case .optional(let label): "\(label) (Enter skips)"
    case .ofHowMany: "Of how many? (Enter: this is an estimate, not a count)"
    case .rows(let columns): "Row by row: \(columns). An empty line ends the table. !2 removes row 2."
    case .rowRemoved(let number): "row \(number) removed"
    case .noSuchRow(let number): "There is no row \(number)."
    case .tableNeeds(let rows):
      "At least \(rows) rows are needed. Type more, or \"-\" if there are no figures."
    case .score(let title, let score, let low, let high, let coverage):
      "\(title): \(score.map { "\($0) of 100" } ?? "not measured yet"), possible \(low) to \(high); \(coverage) % of the weight answered"
    case .scoreIsNotTheResult(let answered):
      "\(answered) answers so far. This is not the result. 0 is good, 100 is worst."
    case .status(let done, let core, let unknown, let closing):
      "Core questions answered: \(done) of \(core), don't know: \(unknown). Can still change the verdict: \(closing)."
    case .canStillMove: "The answer to this question can still change the verdict."
    case .cannotMove: "This answer cannot change the verdict any more; it sharpens the scores and the advice."
    case .term(let term, let meaning): "\(term): \(meaning)"
    case .noTerm(let text): "The glossary has no \"\(text)\"."
    case .basisSet(let basis): "basis of the last answer: \(basis)"
    case .basisNeeded: "Type how the last answer is known: /basis said, shown or measured."
    case .noMore: "No more questions. /finish gives the diagnosis, /deepen asks extra questions."
    case .done:
      "Nothing can change the verdict any more. /finish gives the diagnosis, /deepen asks extra questions."
    case .finished(let edition, let name):
      "The diagnosis is ready, edition \(edition). You can still change answers: razbor resume \(name).\n"
        + "As a document: razbor report \(name) --format md -o \(name).md"
    case .notSaved(let reason): "\(reason) Mend the cause and press Enter to try again; Ctrl-D leaves."
    case .badLine(let number, let reason): "line \(number): \(reason)"
    case .lineProblem(.tooLong): "The answer is over 64 KB. Keep it as a file and type the file's name."
    case .lineProblem(.notText): "The line had unreadable characters. Please type it again."
    case .commandsTitle: "Commands (the beginning of a word will do, in either keyboard layout):"
    }
  }
}

extension AnswerHint {
  fileprivate var english: String {
    switch self {
    case .scale: "a number from 0 to 10, \"-\" don't know, \"?\" hint"
    case .choice(let count): "a number from 1 to \(count), \"-\" don't know, \"?\" hint"
    case .several: "one or more numbers between commas, \"-\" don't know, \"?\" hint"
    case .number: "a number (also 1.5m, 12%, 2 hours, ~40), \"-\" don't know, \"?\" hint"
    case .share: "36 of 120, or 30%; \"-\" don't know, \"?\" hint"
    case .month: "a month: 2026-08 or Aug 2026, \"-\" don't know"
    case .text: "text, \"-\" don't know, \"?\" hint"
    case .table: "a table, \"-\" no figures, \"?\" hint"
    }
  }
}
