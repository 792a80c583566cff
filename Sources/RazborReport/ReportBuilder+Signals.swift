import RazborCore

/// How bad it is: the signals, and the areas.
extension ReportBuilder {
  private static let shownContributions = 3
  /// Permille; milder answers explain nothing.
  private static let worthNaming = 350
  /// Permille; at most so bad is in order.
  private static let inOrder = 200

  var signals: [Report.Block] {
    guard !assessment.signals.isEmpty else { return [] }
    return chapter(
      .signals,
      [.paragraph([.text(words.scaleMeaning)]), .legend]
        + assessment.signals.flatMap { signal($0) })
  }

  private func signal(_ score: SignalScore) -> [Report.Block] {
    guard let signal = questionnaire.signals.first(where: { $0.id == score.id }) else { return [] }
    let level = words.level(score.band, low: score.lowBand, high: score.highBand)
    let meaning = score.band.flatMap { signal.meaning[$0] }.map { sentence($0) }
    let text = meaning.map { score.decided ? "\($0) \(level)" : "\(level) \(words.soFar($0))" } ?? level
    return [
      .bar(bar(score, label: signal.title[language])), .paragraph([.text(text)] + trace(.signal(score.id))),
    ] + flags(score)
      + contributions(score) + inOrder(score) + notKnown(score, signal)
  }

  private func bar(_ score: SignalScore, label: String) -> Report.Bar {
    let value = score.score.map(Hundredths.nearest)
    let coverage = words.coverage(
      percent: Hundredths.nearest(score.coverage), answered: score.answeredWeight,
      applicable: score.applicableWeight)
    let (low, high) = bounds(score.low, score.high)
    return Report.Bar(
      label: label, value: value, low: low, high: high,
      facts: [words.score(value), scale(score.low, score.high), coverage])
  }

  /// Bounds in permille as whole hundredths; where they meet, the score itself.
  func scale(_ low: Int, _ high: Int) -> Report.Fact {
    let (low, high) = bounds(low, high)
    return words.bounds(low: low, high: high)
  }

  private func bounds(_ low: Int, _ high: Int) -> (low: Int, high: Int) {
    low < high
      ? (Hundredths.below(low), Hundredths.above(high)) : (Hundredths.nearest(low), Hundredths.nearest(high))
  }

  private func flags(_ score: SignalScore) -> [Report.Block] {
    score.flags.map {
      .callout([.strong(words.flag + ":"), .text(" ")] + questionAndAnswer($0).closed)
    }
  }

  /// A red flag has been named already.
  private func contributions(_ score: SignalScore) -> [Report.Block] {
    let shown = score.contributions.filter {
      $0.severity >= Self.worthNaming && !score.flags.contains($0.item)
    }
    .prefix(Self.shownContributions)
    guard !shown.isEmpty else { return [] }
    return [
      .paragraph([.text(words.contributions(isScored: score.score != nil))]), .list(shown.map { line($0) }),
    ]
  }

  /// The answers that speak against the signal, the heaviest first.
  private func inOrder(_ score: SignalScore) -> [Report.Block] {
    let good = score.contributions.filter { $0.severity <= Self.inOrder }
    let heaviest = good.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }
    let shown = heaviest.prefix(Self.shownContributions).map { questionAndAnswer($0.element.item).closed }
    guard !shown.isEmpty else { return [] }
    let rest = good.count - shown.count
    return [
      .paragraph([.text(words.inOrder)]),
      .list(shown + (rest > 0 ? [[.text(words.andMoreAnswers(rest))]] : [])),
    ]
  }

  /// What nobody has said of the signal: it may still turn out either way.
  private func notKnown(_ score: SignalScore, _ signal: Signal) -> [Report.Block] {
    let known = Set(score.contributions.map(\.item))
    let missing = Set(assessment.open + assessment.toFindOut).subtracting(known)
    let items = signal.members.map(\.item).filter(missing.contains)
    let shown = items.prefix(Self.shownContributions).map { quoted($0) }
    return items.isEmpty ? [] : [.paragraph([.text(words.notKnown(shown, more: items.count - shown.count))])]
  }

  private func line(_ part: Contribution) -> [Report.Span] {
    let share = words.contribution(
      severity: Hundredths.nearest(part.severity), weight: part.weight, byDontKnow: part.byDontKnow)
    return questionAndAnswer(part.item) + [.text("; \(share).")]
  }

  var areas: [Report.Block] {
    let rows = assessment.areas.compactMap { row($0) }
    guard !rows.isEmpty else { return [] }
    let table = Report.Table(header: words.areasHeader, rows: rows)
    return chapter(.areas, [.paragraph([.text(words.areasNote)]), .table(table)])
  }

  /// Below half of the weight an index would say more than is known.
  private func row(_ score: AreaScore) -> [Report.Span]? {
    guard let area = questionnaire.areas.first(where: { $0.id == score.id }),
      let index = questionnaire.indexes.first(where: { $0.id == area.index })
    else { return nil }
    let value = score.band == nil ? nil : score.index.map { words.score(Hundredths.nearest($0)).value }
    let bounds = scale(score.low, score.high)
    let percent = language.units.percent(permille: 10 * Hundredths.nearest(score.coverage))
    let weight = language.units.counted(score.answeredWeight, of: score.applicableWeight)
    return [text(index.title)]
      + [value ?? words.tooFewAnswers, bounds.value, "\(percent) (\(weight))"].map { .text($0) }
  }
}
