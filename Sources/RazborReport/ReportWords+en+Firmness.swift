import RazborCore

extension EnglishReport {
  var suspicionNote: String { "If this cause is not confirmed, another one comes next." }
  var suspicionRests: String { "What points there:" }
  var toAgree: String { "To know, this would have to be agreed first:" }
  var toMeasure: String { "To know, this would have to be measured, on enough cases:" }

  var suspicionStands: String {
    "Nothing more would have to be agreed or measured for that: it is the next thing to put in order."
  }

  func hangsOn(_ answers: Int) -> String {
    switch answers {
    case 0:
      "No single answer carries the verdict: whichever of them turns out to be wrong, the verdict stays."
    case 1:
      "The verdict hangs on one answer. Check it against a document: if it is different, the verdict may change."
    default:
      "The verdict hangs on these answers: if any of them is different, the verdict may change. Check them against documents."
    }
  }

  var sufficientReason: String {
    "With just these answers the verdict would be the same, whatever the others were:"
  }

  func smallestFlip(_ answers: Int) -> String {
    answers == 1
      ? "A single different answer would be enough for another side to come first:"
      : "For another side to come first, at least \(answers) answers would have to be different at once. This is the shortest such set:"
  }

  func opinions(_ tolerance: OpinionTolerance) -> String {
    switch tolerance {
    case .independent: "Ratings from 0 to 10 do not decide the verdict: with any others it would be the same."
    case .points(0): "The verdict is sensitive to ratings from 0 to 10: a single point can change it."
    case .points(let points):
      "The verdict stands even if all ratings from 0 to 10 are wrong by \(points) \(EnglishNoun("point").form(after: points)) at once."
    }
  }

  func moreAnswers(_ count: Int) -> String {
    "And \(count) more \(EnglishNoun("answer").form(after: count))."
  }

  func margin(_ key: Key, _ margin: KeyMargin) -> String {
    let counts = "With \(units.number(margin.count)) such cases instead of \(units.number(margin.part))"
    return switch (margin.outcome, margin.becomes) {
    case (.indecisive, .against): "\(self.key(key)) proves nothing yet. \(counts) it would be below the norm."
    case (.indecisive, _): "\(self.key(key)) proves nothing yet. \(counts) it would not be below the norm."
    case (.against, _): "\(self.key(key)) is below the norm. \(counts) nothing could be concluded from it."
    case (.supports, _):
      "\(self.key(key)) is not below the norm. \(counts) nothing could be concluded from it."
    }
  }

  func labelTolerance(_ permille: Int) -> String {
    "The share stays on its side of the norm as long as no more than \(units.percent(permille: permille)) of the marks are wrong."
  }

  func stability(fewest: Int?, low: Int, high: Int, isOnTheBorder: Bool) -> String {
    let border = isOnTheBorder ? "the score is on the border, read it as both neighbours; " : ""
    let answers =
      fewest.map { count in
        count == 1
          ? "one different answer can change the level"
          : "the level changes only if at least \(count) answers are different"
      } ?? "no other answers change the level"
    return "\(border)\(answers); with any weight half or double, the score lies between \(low) and \(high)."
  }
}
