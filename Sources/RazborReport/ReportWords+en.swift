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
    case .areas: "Marketing, sales, management"
    case .reasons: "For and against"
    case .holds: "What speaks for it"
    case .against: "What speaks against it"
    case .unknown: "What is not known yet"
    case .suspicion: "The second suspect"
    case .firmness: "How firm the verdict is"
    case .figures: "What the figures say"
    case .keyFigures: "The key figures"
    case .otherFigures: "Other shares from the answers"
    case .contradictions: "What does not fit together"
    case .differences: "Where the respondents differ"
    case .style: "How to read these answers"
    case .plan: "The plan"
    case .further: "What else can be improved"
    case .findOut: "What to find out, and how"
    case .remarks: "Notes"
    case .answers: "All answers"
    case .method: "How this was worked out"
    case .versions: "Versions"
    case .sources: "Sources"
    case .contents: "Contents"
    case .papers: "Working papers"
    case .traces: "How each finding came about"
    }
  }

  func cited(_ text: String) -> String { "“\(text)”" }

  func quoted(_ text: String) -> String {
    "“\(text.withInnerQuotes("‘", "’"))”"
  }
  var dash: String { " – " }
  var attention: String { "Attention" }
  var title: String { "Diagnosis:" }
  func dated(_ day: String) -> String { "\(day)." }
  func edition(_ number: Int) -> String { "Edition \(number)." }

  func day(_ day: Day) -> String {
    "\(day.day) \(EnglishUnits.months[day.month.month - 1]) \(day.month.year)"
  }

  func standing(_ status: VerdictFinding.Status, open: Int) -> String {
    switch status {
    case .decided: "The verdict is final: no open question can change it."
    case .provisional: "The verdict is provisional: \(canChange(open))."
    case .undecided: "There is no verdict yet: the data do not carry one, and \(canChange(open))."
    }
  }

  private func canChange(_ open: Int) -> String {
    guard open > 0 else { return "answers that disagree are still unresolved" }
    return "\(open) unanswered \(EnglishNoun.question.form(after: open)) can still change it"
  }

  func route(_ route: VerdictFinding.Route) -> String? {
    switch route {
    case .rung: nil
    case .assumedGate: "Whether the criteria are agreed is not known yet; the verdict assumes that they are."
    case .lead:
      "Whether the criteria are agreed is not known yet; the verdict names the side that more facts point to."
    case .indexLead:
      "Few checkable facts are known so far; the verdict rests on the overall scores of the departments."
    case .hint: "Few checkable facts are known so far; the verdict rests on a single sign."
    case .quiet: "No severe answer so far: nothing points to either side."
    case .silence: "So far no answer points to a cause."
    }
  }

  func answered(_ answered: Int, of total: Int, dontKnow: Int) -> String {
    let sum = "\(answered) of \(total) \(EnglishNoun.question.form(after: total)) have an answer"
    return dontKnow > 0 ? "\(sum); “don’t know” was the answer to \(dontKnow) more." : sum + "."
  }

  func grade(_ grade: EvidenceGrade) -> String {
    switch grade {
    case .a: "The evidence is strong: what decides was shown, measured or confirmed by two respondents."
    case .b: "The evidence is fair: what decides can be checked, but only one person has said it."
    case .c: "The evidence is weak: opinions and estimates decide."
    }
  }

  func hangsOn(_ questions: [String], more: Int) -> String {
    let list = questions.joined(separator: "; ")
    guard more > 0 else { return "The verdict hangs on answers that are missing: \(list)." }
    return "The verdict hangs on answers that are missing, for example: \(list); and \(more) more."
  }

  func stillPossible(_ titles: [String]) -> String {
    guard titles.count > 4 else {
      return "The answers still allow these verdicts: \(titles.map(quoted).joined(separator: ", "))."
    }
    return "The answers still allow \(titles.count) different verdicts: too little is known yet."
  }

  func areaIsCertain(_ title: String?) -> String {
    title.map { "Where to look is already certain: \($0). Only the exact reason is not." }
      ?? "All verdicts that are left agree on where to look; only the exact reason is not certain."
  }

  var restsOnNotKnowing: String {
    "Some of the reasons are “don’t know”: once somebody finds out how things are, the verdict may change."
  }

  func secondSuspect(_ title: String) -> String {
    "If this cause is not confirmed, the next one to check is \(quoted(title))."
  }

  var nothingToDo: String { "The answers do not yet support any particular advice." }
  var noReasons: String { "There are no decisive facts yet." }

  var note: String { "Note" }
  var privateNote: String { "Private note" }
  var notAsked: String { "not asked" }
  var tableBelow: String { "see the table below" }

  func questionnaire(_ title: String, version: String) -> String {
    "Questionnaire \(quoted(title)), version \(version)"
  }
  func digest(_ digest: String) -> String { "Checksum of the questionnaire: \(digest)" }
  func program(_ version: String) -> String { "The razbor program, version \(version)" }

  var tracesNote: String {
    "A number in brackets behind a sentence is one of these. By it the consultant can show the whole chain from the "
      + "finding to the answers."
  }

  var method: [String] {
    [
      "The score of a signal is a weighted mean of how severe the answers are: 0 means no problem, 100 the worst. "
        + "Unless half of the questions (by their weight) are answered there is no score: “not measured” does not mean "
        + "zero. The bounds show what the score would become with the best and the worst answers to what is still "
        + "open. A red flag keeps good answers from hiding a clear sign: with one flag a signal is at least 35, with "
        + "two at least 60.",
      "The verdict is not added up from points. Questions about the cause are checked in order, and the first one "
        + "that the answers clearly affirm decides. The verdict is final when it stays the same whatever the open "
        + "answers turn out to be.",
      "“Allowing for chance” after a share stands for the 90% Wilson interval: the bounds within which the true share "
        + "lies if the counted cases came at random. A share counts as different from its reference only where the "
        + "interval leaves the reference out and there are at least twenty cases. An estimate weighs as much as "
        + "thirty cases.",
    ]
  }
}

extension EnglishNoun {
  static let question = EnglishNoun("question")
}
