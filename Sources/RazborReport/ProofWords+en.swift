import RazborCore

struct EnglishProof: ProofWords {
  private let report = EnglishReport()

  func kind(_ kind: ProofKind) -> String {
    switch kind {
    case .verdict: "Verdict"
    case .secondSuspect: "Second suspect"
    case .grade: "Strength of the evidence"
    case .firmness: "How firm the verdict is"
    case .pivotal: "What can still change the verdict"
    case .signal: "Signal"
    case .area: "Area score"
    case .fact: "Fact"
    case .alarm: "Does not wait"
    case .contradiction: "Contradiction"
    case .difference: "Respondents differ"
    case .statistic: "Figure"
    case .recommendation: "Step of the plan"
    }
  }

  func listNote(_ count: Int, of all: Int) -> String {
    count == all
      ? "What can be traced: \(all). Ask for one by its number, such as T1, or by words of it."
      : "\(count) of \(all) fit. Ask for one by its number."
  }

  var answersHeading: String { "The answers" }
  var rulesHeading: String { "The rules" }
  func rule(_ number: String, _ title: String) -> String { "Rule \(number) of the method, “\(title)”." }

  func band(_ band: Band) -> String {
    switch band {
    case .green: "calm"
    case .amber: "worrying"
    case .red: "critical"
    }
  }

  private func points(_ permille: Int) -> String { points(permille, point: ".") }

  var partsNote: String { "What counts, weight times severity (0 is no problem, 100 the worst):" }

  func product(weight: Int, severity: Int, byDontKnow: Bool) -> String {
    "\(weight) × \(points(severity)) = \(points(weight * severity))"
      + (byDontKnow ? "; not knowing is itself a sign here" : "")
  }

  func mean(sum: Int, weight: Int, permille: Int) -> String {
    "Added up \(points(sum)), divided by the weight \(weight): \(points(permille))."
  }

  func coverage(answered: Int, applicable: Int, isEnough: Bool) -> String {
    "A weight of \(answered) out of \(applicable) is answered; a score needs half"
      + (isEnough ? ", so there is one." : ", so there is none yet.")
  }

  func flags(_ questions: [String], floor: Int) -> String {
    "Red \(EnglishNoun("flag").form(after: questions.count)) at \(questions.joined(separator: ", ")): the score is "
      + "at least \(points(floor))."
  }

  func score(_ permille: Int, band: String?) -> String {
    "The score is \(points(permille)) out of 100"
      + (band.map { ", the level is \($0): calm below 35, worrying below 60, critical from 60 on." } ?? ".")
  }

  func bounds(low: Int, high: Int) -> String {
    low == high
      ? "No open answer can move it."
      : "Whatever the open answers turn out to be, it stays between \(points(low)) and \(points(high))."
  }

  var missingNote: String { "What does not count now:" }

  func missing(weight: Int, isOpen: Bool) -> String {
    isOpen ? "no answer yet, weight \(weight)" : "“don’t know”, which is no evidence here, weight \(weight)"
  }

  var void: String { "does not apply, or another question stands in for it" }

  var ladderNote: String {
    "Questions about the cause, in their order. The first that shows a cause decides."
  }

  func standing(_ standing: RungTrace.Standing) -> String {
    switch standing {
    case .decides: "This one decides."
    case .passed: "It decides nothing here, so on to the next."
    case .open: "It decides nothing so far, but open answers can still change that."
    case .notReached: "Not asked: the matter was decided before."
    }
  }

  func factsSum(_ weight: Int, needs: Int, twoSided: Int, needsTwoSided: Int) -> String {
    "The facts that hold weigh \(weight), \(needs) is needed"
      + (needsTwoSided > 0
        ? "; \(twoSided) of them speak about both sides, \(needsTwoSided) is needed." : ".")
  }

  var oneSide: String { "Marketing and sales are not two sides inside the company here." }

  func tallyNeeds(sales: Int, marketing: Int) -> String {
    "A side must lead both others; sales needs \(sales), marketing \(marketing)."
  }

  func agreement(_ question: String, _ stands: Truth) -> String {
    switch stands {
    case .yes: "\(question) – agreed."
    case .no: "\(question) – not agreed."
    case .open: "\(question) – not known yet."
    }
  }

  func gate(_ truth: Truth) -> String {
    truth == .no
      ? "The agreements do not stand, so the figures convict nobody."
      : "Whether the agreements stand is not known yet."
  }

  var onlyAgainst: String { "Only a figure that lies below its reference beyond chance counts here." }

  func index(_ title: String, mean: Int?, low: Int, high: Int, limit: Int) -> String {
    let range = low == high ? "" : ", possible \(points(low)) to \(points(high))"
    return "\(title): \(mean.map(points) ?? "no answers yet")\(range); the limit is \(points(limit))."
  }

  func holds(_ fact: String, weight: Int) -> String { "Holds, weight \(weight): \(fact)" }
  var noneHolds: String { "None of its facts holds." }
  func openFacts(_ facts: [String]) -> String { "Not known yet: \(facts.joined(separator: ", "))." }

  func refuted(_ count: Int) -> String {
    "\(count) \(EnglishNoun("fact").form(after: count)) \(count == 1 ? "does" : "do") not hold."
  }

  func clausesNote(_ count: Int) -> String {
    count == 1 ? "It follows from this:" : "It follows from these:"
  }

  private func list(_ names: [String]) -> String { names.joined(separator: " or ") }

  func options(_ options: [String], isNegated: Bool) -> String {
    (isNegated ? "Anything counted but " : "What counts is ") + list(options) + "."
  }

  func limit(_ comparison: Condition.Comparison, _ amount: String, isNegated: Bool) -> String {
    let words =
      switch comparison {
      case .atLeast: "at least"
      case .above: "above"
      case .atMost: "at most"
      case .below: "below"
      }
    return (isNegated ? "What counts is that it is not " : "What counts is ") + "\(words) \(amount)."
  }

  func given(_ part: String, isNegated: Bool) -> String {
    (isNegated ? "Not given: " : "Given: ") + part + "."
  }

  func shareAbove(_ percent: String, isNegated: Bool) -> String {
    isNegated ? "It is not above \(percent) beyond chance." : "It is above \(percent) beyond chance."
  }

  func severity(_ points: Int, isNegated: Bool) -> String {
    isNegated
      ? "Its severity is below \(points) out of 100." : "Its severity is at least \(points) out of 100."
  }

  func status(_ status: AnswerStatus) -> String {
    switch status {
    case .open: "not asked"
    case .answered: "answered"
    case .dontKnow: "“don’t know”"
    case .declined: "no wish to answer"
    case .notApplicable: "does not apply"
    }
  }

  func statuses(_ names: [String], isNegated: Bool) -> String {
    (isNegated ? "What counts is anything but: " : "What counts is: ") + list(names) + "."
  }

  func finding(_ kind: ProofKind, _ title: String, _ isNegated: Bool) -> String {
    (isNegated ? "Not found – " : "") + "\(self.kind(kind)): \(report.quoted(title))."
  }

  func areas(_ titles: [String], isNegated: Bool) -> String {
    (isNegated ? "The verdict does not name " : "The verdict names ") + list(titles) + "."
  }

  func level(_ title: String, _ names: [String], isNegated: Bool) -> String {
    "The level of \(title) is \(isNegated ? "not " : "")\(list(names))."
  }

  func gateFails(isNegated: Bool) -> String {
    isNegated ? "The agreement stands, or is not known yet." : "The agreement does not stand."
  }

  func scoredAnswers(atLeast: Int, share: String, low: Int, high: Int, isNegated: Bool) -> String {
    (isNegated ? "It is not so that of" : "Of")
      + " at least \(atLeast) scored answers \(share) or more have a "
      + "severity of \(low) to \(high) out of 100."
  }

  func figures(isNegated: Bool) -> String {
    isNegated ? "These figures do not show it." : "It was worked out from these figures."
  }

  var supposedNote: String { "Suppose:" }

  func supposed(_ question: String, from old: String, to new: String) -> String {
    "\(question) – now: \(old); supposed: \(new)."
  }

  private func status(_ status: VerdictFinding.Status) -> String {
    switch status {
    case .decided: "final"
    case .provisional: "provisional"
    case .undecided: "not carried by the data yet"
    }
  }

  /// That too little is known is said by the verdict itself.
  private func noted(_ status: VerdictFinding.Status) -> String {
    status == .undecided ? "" : " (\(self.status(status)))"
  }

  func sameVerdict(_ title: String, _ status: VerdictFinding.Status) -> String {
    "The verdict would be the same: \(report.quoted(title))\(noted(status))."
  }

  func otherStatus(_ title: String, _ status: VerdictFinding.Status) -> String {
    "The verdict would be the same, \(report.quoted(title)), but now \(self.status(status))."
  }

  func otherVerdict(_ old: String, _ new: String, _ status: VerdictFinding.Status) -> String {
    "The verdict would be another one: \(report.quoted(new))\(noted(status)) instead of \(report.quoted(old))."
  }

  func moved(_ movement: ProofMovement, _ titles: [String]) -> String {
    let lead =
      switch movement {
      case .verdictsCome: "Would become possible"
      case .verdictsGo: "Would no longer be possible"
      case .stepsCome: "Steps that would come"
      case .stepsGo: "Steps that would go"
      case .alarmsCome: "Would become urgent"
      case .alarmsGo: "Would no longer be urgent"
      case .contradictionsCome: "Would not fit together"
      case .contradictionsGo: "Would fit together"
      }
    return "\(lead): \(titles.map(report.quoted).joined(separator: ", "))."
  }

  var noSignalMoves: String { "No score would move." }

  func signal(_ title: String, _ old: ProofScore, _ new: ProofScore) -> String {
    let title = report.quoted(title)
    if old.score == nil, new.score == nil {
      return "\(title): still no score; \(range(old)) is possible now, \(range(new)) would be."
    }
    return "\(title): \(score(old)) would become \(score(new))."
  }

  private func range(_ score: ProofScore) -> String {
    "\(points(score.low)) to \(points(score.high))"
  }

  private func score(_ score: ProofScore) -> String {
    let value = score.score.map(points) ?? "no score"
    let range = score.low == score.high ? nil : "possible \(range(score))"
    let details = [range, score.band.map(band)].compactMap(\.self)
    return details.isEmpty ? value : "\(value) (\(details.joined(separator: ", ")))"
  }

  var nothingSaved: String { "Nothing was saved: the answers are as they were." }
}
