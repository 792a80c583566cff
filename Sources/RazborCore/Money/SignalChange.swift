/// A signal in two diagnoses of one company by the same questionnaire (Method, rule 5.8).
package struct SignalChange: Hashable, Sendable {
  package let id: Signal.ID
  /// Permille.
  package let before: Int
  package let after: Int
  /// The least change in points of 0 ... 100 that is not put down to answering twice, 90 %.
  package let smallestReal: Double
  package let isReal: Bool

  /// The signals that have a score in both, in the order of the questionnaire.
  package static func all(before: Assessment, after: Assessment) -> [SignalChange] {
    after.signals.compactMap { score in
      before.signals.first { $0.id == score.id }.flatMap { SignalChange($0, score) }
    }
  }

  /// The fewer answers, the larger the error: that of the diagnosis which knew less counts for both.
  private init?(_ old: SignalScore, _ new: SignalScore) {
    guard let before = old.score, let after = new.score else { return nil }
    let errors = [old, new].compactMap { ScoreChange(weights: $0.contributions.map(\.weight)) }
    guard errors.count == 2, let error = errors.max(by: { $0.smallestReal < $1.smallestReal }) else {
      return nil
    }
    (id, self.before, self.after) = (new.id, before, after)
    smallestReal = error.smallestReal
    isReal = error.isReal(before: before, after: after)
  }
}
