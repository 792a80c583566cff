import RazborCore

/// What counts say, in English.
extension EnglishReport {
  func key(_ key: Key) -> String {
    switch key {
    case .marketing: "The marketing figure"
    case .sales: "The sales figure"
    }
  }

  func beyond(isEstimate: Bool) -> String {
    isEstimate ? "This is an estimate, not a count." : "Chance does not explain it."
  }

  func share(_ share: Proportion) -> String {
    guard share.isEstimate else { return "\(count(share)) (\(units.withChance(share)))" }
    return "\(count(share)), \(units.interval(share)) allowing for chance"
  }

  func count(_ share: Proportion) -> String {
    guard !share.isEstimate else {
      return
        "about \(units.percent(permille: share.permille ?? 0)) (an estimate, taken for \(Proportion.estimateWeight) cases)"
    }
    return "\(range(share)) of \(units.number(share.whole))"
  }

  private func range(_ share: Proportion) -> String {
    let (low, high) = (units.number(share.low), units.number(share.high))
    return low == high ? low : "\(low)–\(high)"
  }

  func figure(_ share: String, question: String) -> String { "\(share), from the answer to \(question)" }
  func reference(_ permille: Int) -> String { "The reference is \(units.percent(permille: permille))" }
  func earlier(_ share: String) -> String { "For comparison, earlier it was \(share)" }

  func outcome(_ outcome: TestOutcome, isBelow: Bool, cases: Int, needed: Int?) -> String {
    switch outcome {
    case .against: return "The figure is below it, and chance does not explain that."
    case .supports: return "The figure is not below it, and that is not chance."
    case .indecisive:
      let side = isBelow ? "The figure is below it" : "The figure is not below it"
      let few = cases < Proportion.fewestCases
      let why = few ? "there are too few cases" : "the difference is small for this many cases"
      return "\(side), but that may be chance: \(why)." + (needed.map { more($0, than: cases) } ?? "")
    }
  }

  private func more(_ needed: Int, than cases: Int) -> String {
    " If the share stays what it is, about \(units.number(needed)) cases would decide, "
      + "that is \(units.number(needed - cases)) more."
  }

  var noReference: String { "There is nothing to hold it against, so it decides nothing." }

  func keyOpen(_ question: String?) -> String {
    "not known yet" + (question.map { "; \($0) has no answer so far" } ?? "") + "."
  }

  func weakest(_ branch: String) -> String { "the weakest place: \(branch)" }

  func keyNotKnown(_ question: String?, isAnswered: Bool) -> String {
    if let question, isAnswered { return "not known: the answer to \(question) has no numbers for it." }
    return "not known in the company" + (question.map { "; the answer to \($0) was “don’t know”" } ?? "")
      + "."
  }

  var tooRecent: String { "there are no cases yet that are old enough to be judged" }
  var shareHeader: [String] { ["Question", "Share", "Allowing for chance (90%)"] }

  var figuresNote: String {
    "There is chance in every number. So beside each of them stands how much of the difference chance alone explains."
  }

  func scale(upTo end: String) -> String { "The share and its interval, 0 to \(end)" }

  var forecastHeader: [String] { ["Forecast", "Actual", "Actual to forecast"] }
  var forecastScale: String { "Forecast above, actual below" }

  var peopleHeader: [String] { ["Deals of enquiries", "Share", "Allowing for chance (90%)"] }
}
