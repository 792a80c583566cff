import RazborCore

/// How long each step takes and what stands still (Method, rule 5.11).
extension ReportBuilder {
  func stageTimes(_ table: LoadedTable) -> [Report.Block] {
    let waits = table.waits.filter { $0.count > 0 }
    let lines = (waits.count > 1 ? longest(table) : []) + standing(table)
    return (waits.count > 1 ? [drawn(waits)] : [])
      + (lines.isEmpty ? [] : [.list(lines.map { [.text($0)] })])
  }

  private func drawn(_ waits: [LoadedTable.Wait]) -> Report.Block {
    let header: [SegmentPhrase] = [.steps, .cases, .waiting, .median, .medianChance]
    let table = Report.Table(header: header.map { $0.text(language) }, rows: waits.map(cells))
    let ends = waits.map { $0.interval?.high ?? $0.interval?.low ?? 0 }
    guard waits.allSatisfy({ $0.median != nil && $0.interval != nil }), let end = ends.max(), end > 0 else {
      return .table(table)
    }
    let place = { (minutes: Int?) in minutes.map { min(1000, halfUp(1000 * $0, end)) } ?? 1000 }
    let marks = waits.map { wait in
      Report.Chart.Mark.range(
        value: place(wait.median?.high), low: place(wait.interval?.low), high: place(wait.interval?.high))
    }
    let caption = SegmentPhrase.stepScale(end: language.units.amount(end, .minutes)).text(language)
    return .chart(Report.Chart(table: table, caption: caption, marks: marks))
  }

  private func cells(_ wait: LoadedTable.Wait) -> [Report.Span] {
    let few = SegmentPhrase.tooFewToSay(missing: max(0, WaitingTimes.fewestForMedian - wait.count))
    return [
      .text(SegmentPhrase.arrow(wait.from, wait.to).text(language)), .text(language.units.number(wait.count)),
      .text(language.units.number(wait.waiting)),
      .text(wait.median.map { bounds($0) } ?? few.text(language)),
      .text(wait.interval.map(interval) ?? "–"),
    ]
  }

  private func name(_ wait: LoadedTable.Wait) -> String {
    SegmentPhrase.step(wait.from, wait.to).text(language)
  }

  /// One time, or both ends where what still waits leaves it open.
  private func bounds(_ bounds: WaitingTimes.Bounds) -> String {
    let ends = [bounds.low, bounds.high].map(time)
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: " – ")
  }

  private func interval(_ bounds: WaitingTimes.Bounds) -> String {
    guard bounds.high != nil else { return SegmentPhrase.from(time(bounds.low)).text(language) }
    return self.bounds(bounds)
  }

  private func time(_ minutes: Int?) -> String {
    minutes.map { language.units.amount($0, .minutes) } ?? SegmentPhrase.never.text(language)
  }

  private func longest(_ table: LoadedTable) -> [String] {
    let waits = table.waits
    let times = table.stageTimes
    let phrases: [SegmentPhrase]
    switch times.longest {
    case .stage(let place) where waits.indices.contains(place):
      let handoff = times.standsAtHandoff.map { [$0 ? SegmentPhrase.atHandoff : .notAtHandoff] } ?? []
      phrases = [.longest(name(waits[place]))] + handoff
    case .notClear(let places):
      phrases = [.notClear(places.filter(waits.indices.contains).map { name(waits[$0]) })]
    case .stage, .tooFew: phrases = [.tooFewSteps]
    }
    return [phrases.map { $0.text(language) }.joined(separator: " ")]
  }

  private func standing(_ table: LoadedTable) -> [String] {
    guard let open = table.figures[.open], let old = table.figures[.standing], old <= open, open > 0,
      open <= Count.limit, let days = table.figures[.standingLimit]
    else { return [] }
    let share = words.share(Proportion(old, of: open))
    return [
      SegmentPhrase.standing(share, days: language.units.amount(days, .days)).text(language)
    ]
  }
}
