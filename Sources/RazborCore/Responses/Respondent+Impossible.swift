extension Questionnaire {
  /// The hard contradictions in what one person said, in the order of the questionnaire. Such answers are not taken.
  package func impossible(_ respondent: Respondent, date: Day?) -> [Contradiction] {
    let hard = contradictions.filter(\.isHard)
    guard !hard.isEmpty else { return [] }
    let sheet = SheetMerge(self, [respondent]).sheet(date: date)
    let sides = LadderWorld.possibleSides(self, sheet).contains(true)
    var outcome = ConditionReader.Outcome()
    outcome.respondents = [respondent]
    let world = LadderWorld(self, sheet, twoSides: sides)
    let reader = ConditionReader(severities: world.severities, outcome: outcome)
    return hard.filter { reader.truth(of: $0.condition) == .yes }
  }
}
