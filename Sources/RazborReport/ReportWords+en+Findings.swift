import RazborCore

extension EnglishReport {
  func term(days: Int) -> String {
    switch days {
    case ...0: "today"
    case _ where days >= 30 && days % 30 == 0: within(days / 30, EnglishNoun("month"))
    case _ where days % 7 == 0: within(days / 7, EnglishNoun("week"))
    default: within(days, EnglishNoun("day"))
    }
  }

  private func within(_ count: Int, _ noun: EnglishNoun) -> String {
    count == 1 ? "within a \(noun.one)" : "within \(count) \(noun.form(after: count))"
  }

  func until(_ day: String) -> String { "by \(day)" }

  func planNote(steps: Int, further: Int) -> String {
    let noun = EnglishNoun("step")
    return
      "The plan has \(steps) \(noun.form(after: steps)), and their order matters: first what the verdict "
      + "asks for, then what brings more for less effort."
      + (steps > 3 ? " Do not start everything at once: three steps are enough to begin with." : "")
      + (further > 0
        ? " \(further) more \(further == 1 ? "stands" : "stand") in the appendix “What else can be improved”."
        : "")
  }

  var planHeader: [String] { ["No.", "Step", "Who is responsible", "To begin", "When"] }
  var furtherNote: String {
    "The answers point at these steps as well, but they come after the plan: some will settle themselves on the way. In each "
      + "group what brings more for less effort comes first."
  }
  var furtherHeader: [String] { ["Step", "Where to begin", "Who is responsible"] }
  func findOutRest(_ count: Int, sheet: String) -> String {
    "\(count) more \(count == 1 ? "question stands" : "questions stand") in the working paper \(quoted(sheet))."
  }
  var traceHeader: String { "Number" }

  func horizon(_ horizon: PlannedStep.Horizon) -> String {
    switch horizon {
    case .first: "First month"
    case .second: "Second month"
    case .third: "Third month"
    case .later: "Later"
    }
  }

  func afterStart(days: Int) -> String { term(days: days) + " of the start" }

  var seePlan: String { "How to take each step, and how to see that it is done, is written in “The plan”." }
  var firstStep: String { "First step" }
  var owner: String { "Who is responsible" }
  var due: String { "When" }
  var proof: String { "How to see that it is done" }
  var source: String { "Source" }
  var stateLabel: String { "State" }
  var allDone: String { "All steps of the plan are done." }
  func inSources(_ number: Int) -> String { "no. \(number) in the list of sources." }

  var scaleMeaning: String {
    "The higher the number, the worse: 0 means that no problem is visible, 100 that it could not be worse."
  }

  var papersNote: String {
    "Sheets for the steps of the plan that need a written agreement. What was said stands at the head of each, the rest is "
      + "left blank. Take those whose turn has come."
  }

  var knownSoFar: String { "What is known so far" }

  var barLegend: BarLegend {
    BarLegend(
      title: "The bar", sure: "stays whatever the open answers are", likely: "runs up to the score so far",
      possible: "as far as the score may still go")
  }

  func score(_ value: Int?) -> Report.Fact {
    Report.Fact(label: "Score", value: value.map { "\($0) out of 100" } ?? "none yet, too few answers")
  }

  func bounds(low: Int, high: Int) -> Report.Fact {
    Report.Fact(label: "Bounds", value: low == high ? "exactly \(low)" : "\(low) to \(high)")
  }

  func coverage(percent: Int, answered: Int, applicable: Int) -> Report.Fact {
    let value =
      applicable > 0
      ? "\(percent)% of the questions by weight (\(answered) of \(applicable))"
      : "none of the questions applies"
    return Report.Fact(label: "Answered", value: value)
  }

  func soFar(_ meaning: String) -> String { "Going by the answers so far, \(meaning.uncapitalized)" }

  func level(_ band: Band?, low: Band, high: Band) -> String {
    if low == high { return "The level is \(name(low)), and open questions can no longer change it." }
    let range = "from \(name(low)) to \(name(high))"
    return band.map { "So far the level is \(name($0)); open questions can still make it anything \(range)." }
      ?? "The level may still turn out to be anything \(range)."
  }

  private func name(_ band: Band) -> String {
    switch band {
    case .green: "calm"
    case .amber: "worrying"
    case .red: "critical"
    }
  }

  func contribution(severity: Int, weight: Int, byDontKnow: Bool) -> String {
    "severity \(severity) out of 100, weight\u{A0}\(weight)"
      + (byDontKnow ? "; not knowing is itself a sign here" : "")
  }

  func contributions(isScored: Bool) -> String {
    isScored ? "What makes the score worst:" : "Worrying answers so far:"
  }

  var inOrder: String { "What is in order here:" }
  func andMoreAnswers(_ count: Int) -> String {
    "And \(count) more \(EnglishNoun("answer").form(after: count))."
  }

  func notKnown(_ questions: [String], more: Int) -> String {
    "What is not known here: " + questions.joined(separator: "; ") + (more > 0 ? "; and \(more) more." : ".")
  }

  var flag: String { "Red flag" }

  var areasNote: String {
    "Overall scores of the areas, from 0 (no problem visible) to 100 (it could not be worse). The verdict is not "
      + "worked out from them: they show what else is worth putting in order."
  }

  var areasHeader: [String] { ["What is scored", "Score", "Bounds", "Answered by weight"] }
  var tooFewAnswers: String { "too few answers" }

  func reason(_ reason: PlainReason) -> String {
    switch reason {
    case .gateFails: "No agreement"
    case .gateAgreed: "The agreements without which the figures cannot be compared are in place."
    case .gateAssumed: "The agreements are not checked yet; here they are assumed to be in place."
    }
  }

  func deciding(_ question: String, isDecided: Bool) -> String {
    (isDecided ? "The question that decided: " : "The question at which the check has stopped so far: ")
      + quoted(question)
  }

  func ownView(_ who: String, area: String, agrees: Bool?) -> String {
    let comparison =
      switch agrees {
      case true?: "The verdict agrees."
      case false?: "The verdict points elsewhere, and the difference is worth a talk of its own."
      case nil: "The verdict names none of the areas."
      }
    return "Personal opinion (\(who.uncapitalized)): \(area) first. \(comparison)"
  }

  func tally(_ tally: Tally) -> String {
    "Weight of the established facts: sales \(tally.sales), marketing \(tally.marketing), "
      + "management \(tally.management)."
  }

  var nothingAgainst: String { "Nothing that was said speaks against the verdict." }
  var nothingUnknown: String { "The verdict does not hang on any open question." }

  func andMore(_ count: Int) -> String {
    "And \(count) more \(EnglishNoun.question.form(after: count)): see “What to find out, and how”."
  }

  var askThis: String { "What to ask" }
  var explained: String { "Explanation" }

  func role(_ role: Role) -> String {
    switch role {
    case .owner: "Owner"
    case .marketing: "Head of marketing"
    case .sales: "Head of sales"
    case .manager: "Salesperson"
    case .consultant: "Consultant"
    }
  }

  var taken: String { "What was counted" }

  var differencesNote: String {
    "A difference is nobody’s mistake but a finding: these are good places to begin a joint talk."
  }

  func basis(_ basis: Response.Basis) -> String {
    switch basis {
    case .said: "Basis: as told"
    case .shown: "Basis: shown"
    case .measured: "Basis: measured"
    }
  }
}
