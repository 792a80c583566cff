/// How firm the conclusions are: what they hang on, and how little would change them (Method, chapter 7).
///
/// Exact, never a probability. What concerns the verdict is empty or `nil` while it is not decided.
package struct Robustness: Sendable {
  /// Answers without any one of which the verdict would be open again, in the order of asking.
  package let hangsOn: [Item.ID]
  /// Answers that decide the verdict by themselves and of which none can be spared, in the order of asking.
  package let sufficientReason: [Item.ID]
  /// The fewest answers that, given otherwise, would lay the blame elsewhere, in the order of asking.
  package let smallestFlip: [Item.ID]?
  package let opinions: OpinionTolerance?
  /// `nil` where the figure is not counted, or nothing it could be would say something else.
  package let marketingMargin: KeyMargin?
  package let salesMargin: KeyMargin?
  /// Without the signals that have no score.
  package let signals: [SignalStability]

  package init(_ questionnaire: Questionnaire, _ answers: AnswerSheet) {
    let assessor = Assessor(questionnaire, answers)
    let open = assessor.contradictions().filter { $0.status == .open }
    let readings = Readings(assessor, open)
    signals = questionnaire.signals.compactMap { SignalStability($0, assessor.world.severities) }
    let margin = { (key: KeyFigures.Key?) -> KeyMargin? in
      guard let key, case .read(let figure) = assessor.world.readingSoFar(key) else { return nil }
      return KeyMargin(figure)
    }
    marketingMargin = margin(questionnaire.keys?.marketing)
    salesMargin = margin(questionnaire.keys?.sales)
    guard readings.codes.count == 1 else {
      (hangsOn, sufficientReason, smallestFlip, opinions) = ([], [], nil, nil)
      return
    }
    let stability = VerdictStability(questionnaire, readings.all)
    let stays = { (codes: Set<Verdict.Code>) in codes == readings.codes }
    let area = readings.codes.first.flatMap { questionnaire.verdict($0)?.area }
    let reason = stability.reason(from: Set(stability.answered), for: stays)
    sufficientReason = assessor.inOrder(Array(reason))
    hangsOn = assessor.inOrder(reason.filter { !stays(stability.codes(without: [$0])) })
    smallestFlip = stability.smallestFlip { codes in
      codes.allSatisfy { questionnaire.verdict($0)?.area == area }
    }.map { assessor.inOrder(Array($0)) }
    opinions = stability.opinions(questionnaire, assessor.sheet, stays)
  }
}
