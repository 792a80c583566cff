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
    "within \(count) \(noun.form(after: count))"
  }

  var firstStep: String { "First step" }
  var owner: String { "Who is responsible" }
  var due: String { "When" }
  var proof: String { "How to see that it is done" }
  var source: String { "Source" }

  func score(_ value: Int?, low: Int, high: Int) -> String {
    let bounds = low == high ? "the bounds coincide" : "possibly \(low) to \(high)"
    return value.map { "\($0) out of 100, \(bounds)" }
      ?? "not measured, possibly \(low) to \(high) out of 100"
  }

  func coverage(percent: Int, answered: Int, applicable: Int) -> String {
    guard applicable > 0 else { return "none of the questions applies" }
    return "\(percent)% of the questions answered by weight (\(answered) of \(applicable))"
  }

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
    "severity \(severity) out of 100 at weight \(weight)"
      + (byDontKnow ? ", because the answer is “don't know”" : "")
  }

  var contributions: String { "What shapes the score most:" }
  var flag: String { "Red flag" }

  func reason(_ reason: PlainReason) -> String {
    switch reason {
    case .gateFails: "No agreement"
    case .gateAgreed: "The agreements without which the figures cannot be compared are in place."
    case .gateAssumed: "The agreements are not checked yet; here they are assumed to be in place."
    }
  }

  func deciding(_ question: String) -> String {
    "The question at which the check stopped: \(quoted(question))."
  }

  func tally(_ tally: Tally) -> String {
    "Weight of the established facts: sales \(tally.sales), marketing \(tally.marketing), "
      + "management \(tally.management)."
  }

  var nothingAgainst: String { "Nothing that was said speaks against the verdict." }
  var nothingUnknown: String { "The verdict does not hang on any open question." }

  func key(_ key: Key) -> String {
    switch key {
    case .marketing: "The marketing figure"
    case .sales: "The sales figure"
    }
  }

  func counts(_ share: Proportion) -> String {
    let middle = units.percent(permille: share.permille ?? 0)
    if share.isEstimate { return "about \(middle) (an estimate)" }
    return "\(range(share)) of \(units.number(share.whole)) (\(middle))"
  }

  private func range(_ share: Proportion) -> String {
    let (low, high) = (units.number(share.low), units.number(share.high))
    return low == high ? low : "\(low)–\(high)"
  }

  var allowingForChance: String { "allowing for chance" }

  func chance(low: Int, high: Int) -> String {
    "\(units.percent(permille: low)) to \(units.percent(permille: high))"
  }

  func reference(_ permille: Int) -> String { "The reference is \(units.percent(permille: permille))" }
  func earlier(_ share: String) -> String { "For comparison, earlier: \(share)" }

  func outcome(_ outcome: TestOutcome, isBelow: Bool, cases: Int, needed: Int?) -> String {
    switch outcome {
    case .against: return "The figure is below it, and chance does not explain that."
    case .supports: return "The figure is not below it, and that is not chance."
    case .indecisive:
      let side = isBelow ? "The figure is below it" : "The figure is not below it"
      let few = cases < Proportion.fewestCases
      let why = few ? "there are too few cases" : "the difference is small for this many cases"
      let more = needed.map { " At the same share about \(units.number($0)) cases would be enough." } ?? ""
      return "\(side), but that may be chance: \(why).\(more)"
    }
  }

  var noReference: String { "There is nothing to hold it against, so it decides nothing." }
  var keyOpen: String { "the question is still open" }
  var keyNotKnown: String { "the company does not know this figure" }
  var shareHeader: [String] { ["Question", "Share", "Allowing for chance (90%)"] }

  var askThis: String { "What to ask" }
  var explained: String { "Explanation" }

  func role(_ role: Role) -> String {
    switch role {
    case .owner: "Owner"
    case .marketing: "Head of marketing"
    case .sales: "Head of sales"
    case .manager: "Manager"
    case .consultant: "Consultant"
    }
  }

  func basis(_ basis: Response.Basis) -> String {
    switch basis {
    case .said: "as told"
    case .shown: "shown"
    case .measured: "measured"
    }
  }
}
