import RazborCore

struct EnglishReport: ReportWords {
  let units = EnglishUnits()

  func heading(_ heading: Heading) -> String {
    switch heading {
    case .essentials: "The essentials"
    case .why: "Why"
    case .firstSteps: "What to do first"
    case .risk: "The biggest risk"
    case .sureness: "How sure this is"
    case .alarms: "What does not wait"
    case .signals: "Signals"
    case .reasons: "What the verdict rests on"
    case .holds: "For"
    case .against: "Against"
    case .unknown: "Still unknown"
    case .figures: "Key figures"
    case .otherFigures: "Other shares from the answers"
    case .contradictions: "What does not fit together"
    case .differences: "Where the respondents differ"
    case .plan: "The plan"
    case .findOut: "What to find out, and how"
    case .answers: "All answers"
    case .method: "How this was worked out"
    case .versions: "Versions"
    case .sources: "Sources"
    }
  }

  func quoted(_ text: String) -> String { "“\(text)”" }
  var title: String { "Diagnosis:" }
  func date(_ date: String) -> String { "Date: \(date)." }

  func standing(_ status: VerdictFinding.Status, open: Int) -> String {
    switch status {
    case .decided: "The verdict is final: no open question can change it."
    case .provisional: "The verdict is provisional: \(canChange(open))."
    case .undecided: "There is no verdict yet: the data do not carry one, and \(canChange(open))."
    }
  }

  private func canChange(_ open: Int) -> String {
    guard open > 0 else { return "answers that disagree are still unresolved" }
    return "\(open) unanswered \(EnglishNoun("question").form(after: open)) can still change it"
  }

  func route(_ route: VerdictFinding.Route) -> String? {
    switch route {
    case .rung: nil
    case .assumedGate: "Whether the criteria are agreed is not known yet; the verdict assumes that they are."
    case .lead:
      "Whether the criteria are agreed is not known yet; the verdict names the side that more facts point at."
    case .indexLead:
      "Few checkable facts are known so far; the verdict rests on the overall scores of the departments."
    case .hint: "Few checkable facts are known so far; the verdict rests on a single sign."
    case .quiet: "No severe answer so far: nothing points at any of the sides."
    case .silence: "So far no answer points at a cause."
    }
  }

  func answered(_ answered: Int, of total: Int, dontKnow: Int) -> String {
    "\(answered) of \(total) \(EnglishNoun("question").form(after: total)) answered, “don't know” \(dontKnow)."
  }

  func grade(_ grade: EvidenceGrade) -> String {
    switch grade {
    case .a: "The evidence is strong: what decides was shown, measured or confirmed by two respondents."
    case .b: "The evidence is fair: what decides can be checked, but one person said it."
    case .c: "The evidence is weak: opinions and estimates decide."
    }
  }

  func hangsOn(_ questions: [String], more: Int) -> String {
    let rest = more > 0 ? " and \(more) more" : ""
    return "The verdict hangs on the answers to these questions: \(questions.joined(separator: ", "))\(rest)."
  }

  func stillPossible(_ titles: [String]) -> String {
    "The answers still allow these verdicts: \(titles.map(quoted).joined(separator: ", "))."
  }

  func areaIsCertain(_ title: String?) -> String {
    title.map { "The area is already certain: \(quoted($0)). Only the exact reason is not." }
      ?? "All verdicts that are left agree on where to look; only the exact reason is not certain."
  }

  func secondSuspect(_ title: String) -> String {
    "If this cause is not confirmed, the next one to check is \(quoted(title))."
  }

  var nothingToDo: String { "The answers do not yet support any particular advice." }
  var noReasons: String { "There are no decisive facts yet." }

  var note: String { "Note" }
  var privateNote: String { "Private note" }
  var notAsked: String { "not asked" }

  func questionnaire(_ title: String, version: String) -> String {
    "Questionnaire \(quoted(title)), version \(version)"
  }
  func digest(_ digest: String) -> String { "Checksum of the questionnaire: \(digest)" }
  func program(_ version: String) -> String { "The razbor program, version \(version)" }

  var method: [String] {
    [
      "The score of a signal is a weighted mean of how severe the answers are: 0 means no problem, 100 the worst. "
        + "Unless half of the questions by weight are answered there is no score: “not measured” does not mean zero. "
        + "The bounds show what the score would become with the best and the worst answers to what is still open. "
        + "The solid part of a bar cannot go away any more, the dark part is the score by the answers given, and "
        + "the light part is how far it may still go.",
      "The verdict is not added up from points. Questions about the cause are checked in order, and the first one "
        + "that the answers clearly affirm decides. The verdict is final when it stays the same whatever the open "
        + "answers turn out to be.",
      "A share counts as different from its reference only where chance cannot explain it: the 90% Wilson interval "
        + "leaves the reference out and there are at least twenty cases. An estimate weighs as much as thirty cases.",
    ]
  }
}
