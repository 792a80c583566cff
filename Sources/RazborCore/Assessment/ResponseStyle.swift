/// How was answered, beside what: notes for whoever reads the diagnosis. They take no answer away and move no score
/// (Method, chapter 9).
package struct ResponseStyle: Sendable {
  /// In the order of the respondents.
  package let respondents: [(role: Role, scales: ScaleAnswers)]
  /// In the order of the signals.
  package let gaps: [OptimismGap]
  /// The only one of the two heads who answered: what is said about that department is a view from inside.
  package let soleHead: Role?
  package let contradictions: ContradictionCount

  /// A signal of which opinions speak better than facts.
  package struct OptimismGap: Sendable, Hashable {
    package let signal: Signal.ID
    /// Mean severities, permille.
    package let facts: Int
    package let opinions: Int
  }

  /// Soft contradictions whose answers are all there, and those of them that are open.
  package struct ContradictionCount: Sendable, Hashable {
    package let applicable: Int
    package let violated: Int

    /// Enough of them to believe the answers less (Method, rule 9.1).
    package var weakensEvidence: Bool { applicable >= 8 && violated >= 3 }
  }
}

extension Assessor {
  func responseStyle(_ contradictions: ResponseStyle.ContradictionCount) -> ResponseStyle {
    ResponseStyle(
      respondents: answers.respondents.map { ($0.role, scales($0)) },
      gaps: questionnaire.signals.compactMap(gap), soleHead: soleHead, contradictions: contradictions)
  }

  private func scales(_ respondent: Respondent) -> ScaleAnswers {
    ScaleAnswers(
      questionnaire.items.compactMap { item in
        guard case .scale(let highIsGood)? = item.severity,
          let value = respondent.answer(item.id)?[item.mainField.id]?.number
        else { return nil }
        return ScaleAnswers.Point(value: value, highIsGood: highIsGood)
      })
  }

  /// Two facts and an opinion at least; a don't-know is neither.
  private func gap(_ signal: Signal) -> ResponseStyle.OptimismGap? {
    let counted = world.groups(signal).counted.filter { !$0.byDontKnow }
    let opinions = counted.filter { questionnaire.item($0.item)?.evidence == .opinion }.map(\.severity)
    let facts = counted.filter { questionnaire.item($0.item)?.evidence != .opinion }.map(\.severity)
    guard facts.count > 1, !opinions.isEmpty else { return nil }
    let (fact, opinion) = (
      Ratio(facts.reduce(0, +), facts.count), Ratio(opinions.reduce(0, +), opinions.count)
    )
    let margin = Ratio(opinion.numerator + 250 * opinion.denominator, opinion.denominator)
    guard fact >= margin else { return nil }
    return ResponseStyle.OptimismGap(signal: signal.id, facts: fact.rounded, opinions: opinion.rounded)
  }

  private var soleHead: Role? {
    let heads = Set(answers.respondents.filter { !$0.responses.isEmpty }.map(\.role))
      .intersection([.marketing, .sales])
    return heads.count == 1 ? heads.first : nil
  }
}
