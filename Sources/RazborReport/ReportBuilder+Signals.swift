import RazborCore

extension ReportBuilder {
  private static let shownContributions = 3

  var signals: [Report.Block] {
    chapter(.signals, assessment.signals.flatMap { signal($0) })
  }

  private func signal(_ score: SignalScore) -> [Report.Block] {
    guard let signal = questionnaire.signals.first(where: { $0.id == score.id }) else { return [] }
    let meaning = score.band.flatMap { signal.meaning[$0] }.map { sentence($0) + " " } ?? ""
    return [
      .bar(bar(score, label: signal.title[language])),
      .paragraph([.text(meaning + words.level(score.band, low: score.lowBand, high: score.highBand))]),
    ] + flags(score) + contributions(score)
  }

  private func bar(_ score: SignalScore, label: String) -> Report.Bar {
    let value = score.score.map(Hundredths.nearest)
    let (low, high) = (Hundredths.below(score.low), Hundredths.above(score.high))
    return Report.Bar(
      label: label, value: value, low: low, high: high, reading: words.score(value, low: low, high: high),
      coverage: words.coverage(
        percent: Hundredths.nearest(score.coverage), answered: score.answeredWeight,
        applicable: score.applicableWeight))
  }

  private func flags(_ score: SignalScore) -> [Report.Block] {
    score.flags.map { .callout([.strong(words.flag + ":"), .text(" ")] + questionAndAnswer($0)) }
  }

  /// Answers that add nothing explain nothing.
  private func contributions(_ score: SignalScore) -> [Report.Block] {
    let shown = score.contributions.filter { $0.severity > 0 }.prefix(Self.shownContributions)
    guard !shown.isEmpty else { return [] }
    return [.paragraph([.text(words.contributions)]), .list(shown.map { line($0) })]
  }

  private func line(_ part: Contribution) -> [Report.Span] {
    let share = words.contribution(
      severity: Hundredths.nearest(part.severity), weight: part.weight, byDontKnow: part.byDontKnow)
    return questionAndAnswer(part.item) + [.text("; \(share).")]
  }
}
