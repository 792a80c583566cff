import RazborCore

/// The money: what a client costs, where a plan was missed, what the losses come to.
extension ReportBuilder {
  var money: [Report.Block] {
    let figures = MoneyFigures(tables: tables, merged: merged)
    let blocks = channels(figures) + planAndFact(figures) + losses(figures)
    guard !blocks.isEmpty else { return [] }
    return [
      .heading(2, [.text(MoneyPhrase.title.text(language))]),
      .paragraph([.text(MoneyPhrase.note.text(language))]),
    ] + unpriced(figures) + blocks
  }

  private func unpriced(_ figures: MoneyFigures) -> [Report.Block] {
    figures.unpriced.map { without, deals, table in
      let phrase = MoneyPhrase.unpriced(
        language.units.number(without), of: language.units.number(deals),
        file: moneyWords.origin(.table(table)))
      return .callout([.text(phrase.text(language))])
    }
  }

  private func losses(_ figures: MoneyFigures) -> [Report.Block] {
    let leaks = MoneyLeaks(figures, planned: figures.planned(asOf: sheet.date), forecast: forecast)
    let gaps = leaks.gaps.map { LeakPhrase.gap($0).text(language) }
    guard !leaks.found.isEmpty || !gaps.isEmpty else { return [] }
    let losses = leaks.found.filter(\.isLoss)
    let notes = losses.isEmpty ? [] : [LeakPhrase.note] + (losses.count > 1 ? [.notAdded] : [])
    let note: [Report.Block] =
      notes.isEmpty ? [] : [.paragraph([.text(notes.map { $0.text(language) }.joined(separator: " "))])]
    let lines = leaks.found.map(line) + gaps.map { .text($0) }
    return [.heading(3, [.text(LeakPhrase.title.text(language))])] + note + table(losses)
      + remarks(losses).map { .paragraph([.text($0.text(language))]) } + [.list(lines.map { [$0] })]
  }

  private var forecast: ForecastAccuracy? {
    if case .forecast(let forecast)? = assessment.statistics["forecast_vs_fact"] { forecast } else { nil }
  }

  /// One loss has nothing to stand beside.
  private func table(_ losses: [MoneyLeak]) -> [Report.Block] {
    guard losses.count > 1 else { return [] }
    let places = places(losses)
    let rows = zip(losses, places).enumerated().map { place, entry -> [Report.Span] in
      let (leak, scored) = entry
      let score = scored.map { LeakPhrase.placed($0.place, title: $0.score.title, score: $0.score.value) }
      return [
        .text(LeakPhrase.name(leak.formula).text(language)), .text(moneyWords.rounded(leak.perMonth)),
        .text(LeakPhrase.unit(leak.unit).text(language)), .text(language.units.number(place + 1)),
        .text((score ?? .notScored).text(language)),
      ]
    }
    return [.table(Report.Table(header: LeakPhrase.columns(language), rows: rows))]
  }

  private func line(_ leak: MoneyLeak) -> Report.Span {
    let text = sentence(leak)
    return leak.formula.hasNames ? .said(text) : .text(text)
  }

  private func sentence(_ leak: MoneyLeak) -> String {
    let formula = LeakFormula(words: moneyWords).text(leak.formula)
    let (sum, origins) = (moneyWords.rounded(leak.perMonth), moneyWords.origins(leak.origins))
    guard leak.isLoss else {
      return LeakPhrase.uncertainty(formula: formula, sum: sum, origins: origins).text(language)
    }
    let name = LeakPhrase.name(leak.formula).text(language)
    return LeakPhrase.formula(name: name, formula: formula, sum: sum, origins: origins).text(language)
  }

  private typealias Score = (title: String, value: Int, band: Band?)

  /// The signal the question belongs to, else the index of an area; `nil` where there is no score.
  private func score(_ item: Item.ID) -> Score? {
    let signal = questionnaire.signals.first { $0.members.contains { $0.item == item } }
    if let signal, let found = assessment.signals.first(where: { $0.id == signal.id }),
      let score = found.score
    {
      return (signal.title[language], Hundredths.nearest(score), found.band)
    }
    for area in questionnaire.areas {
      guard let index = questionnaire.indexes.first(where: { $0.id == area.index }),
        index.members.contains(where: { $0.item == item }),
        let found = assessment.areas.first(where: { $0.id == area.id }), found.band != nil,
        let value = found.index
      else { continue }
      return (index.title[language], Hundredths.nearest(value), found.band)
    }
    return nil
  }

  /// Among the scores that the losses belong to; equal ones share a place.
  private func places(_ losses: [MoneyLeak]) -> [(place: Int, score: Score)?] {
    let scores = losses.map { score($0.item) }
    let values = Set(scores.compactMap { $0?.value })
    return scores.map { score in
      score.map { own in (1 + values.count { $0 > own.value }, own) }
    }
  }

  private func remarks(_ losses: [MoneyLeak]) -> [LeakPhrase] {
    guard let first = losses.first else { return [] }
    var remarks: [LeakPhrase] = []
    if losses.count > 1, !first.perMonth.isAbove(losses[1].perMonth) { remarks.append(.overlap) }
    let units = Set(losses.map(\.unit))
    if units.contains(.revenue), units.count > 1 { remarks.append(.mixed) }
    return remarks + [agreement(losses)].compactMap(\.self)
  }

  /// Whether what costs most is what is worst by score, where there are two to choose from. What is in order is not
  /// pointed at.
  private func agreement(_ losses: [MoneyLeak]) -> LeakPhrase? {
    let placed = zip(losses, places(losses)).map { ($0, $1) }
    let scored = placed.compactMap { $1?.score }
    guard losses.count > 1, let first = placed.first, Set(scored.map(\.title)).count > 1,
      let worst = scored.max(by: { $0.value < $1.value })
    else { return nil }
    guard first.1?.score.title != worst.title else {
      return worst.band == .green ? nil : .agree(worst.title)
    }
    let rivals = placed.filter { $0.1?.score.title == worst.title }.map(\.0)
    guard rivals.allSatisfy({ first.0.perMonth.isAbove($0.perMonth) }) else { return nil }
    return .disagree(
      money: words.quoted(LeakPhrase.name(first.0.formula).text(language)), scores: worst.title)
  }
}
