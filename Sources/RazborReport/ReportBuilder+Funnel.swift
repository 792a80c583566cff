import RazborCore

/// From stage to stage, with a leak only where there is something to hold it against (Method, rule 5.6).
extension ReportBuilder {
  var funnels: [Report.Block] {
    let funnels = monthlySources.compactMap(funnel) + tables.compactMap(way) + stageFunnels
    guard !funnels.isEmpty else { return [] }
    let note = Report.Block.paragraph([.text(FunnelPhrase.dropIsNoLeak.text(language))])
    return [.heading(3, [.text(FunnelPhrase.title.text(language))])] + funnels.flatMap(blocks)
      + (funnels.contains { !$0.hasReference } ? [note] : [])
  }

  private func funnel(_ source: MonthlySource) -> DrawnFunnel? {
    let isEnquiries = source.subject == .enquiries
    guard
      let funnel = MonthlyFunnel(
        source.history, targetPlan: isEnquiries ? plan(.marketing) : nil,
        closingPlan: isEnquiries ? plan(.sales) : nil)
    else { return nil }
    let isHalf = funnel.months.count < source.history.matureCount
    let intro: [FunnelPhrase?] = [
      .months(source.source, period: period(funnel.months)), isHalf ? .laterHalf : nil,
      source.hasThinMarks ? .targetUnknown : nil,
    ]
    return DrawnFunnel(
      intro: intro.compactMap { $0?.text(language) }.joined(separator: " "),
      names: funnel.stages.map { .text(FunnelPhrase.stage($0.stage, source.subject).text(language)) },
      counts: funnel.stages.map(\.count), leak: funnel.leak)
  }

  /// Permille; `nil` where nothing was agreed or set. The own past is read from the months.
  private func plan(_ key: Key) -> Int? {
    let reading = key == .marketing ? verdict.keys.marketing : verdict.keys.sales
    if case .read(let figure) = reading {
      guard case .permille(let permille)? = figure.reference else { return nil }
      return permille
    }
    let references =
      key == .marketing ? questionnaire.keys?.marketing.references : questionnaire.keys?.sales.references
    for case .fixed(let permille) in references ?? [] { return permille }
    return nil
  }

  /// A list with dates of the way in between.
  private func way(_ table: LoadedTable) -> DrawnFunnel? {
    guard let way = table.way else { return nil }
    let source = FunnelPhrase.ended(.file(String(table.digest.prefix(12))))
    return DrawnFunnel(
      intro: source.text(language), names: way.moments.map { .text(FunnelPhrase.moment($0).text(language)) },
      counts: way.counts, leak: way.leak)
  }

  /// Loaded tables of stages, the later ones against the one before, and the answer where it says something else.
  private var stageFunnels: [DrawnFunnel] {
    let loaded = tables.compactMap { table in table.stageCounts.map { (table: table, counts: $0) } }
    let drawn = loaded.enumerated().compactMap { place, one -> DrawnFunnel? in
      let names = one.counts.stages.map(\.name)
      let past = loaded.prefix(place).last { $0.counts.stages.map(\.name) == names }?.counts
      return cohort(one.counts, past, .file(String(one.table.digest.prefix(12))))
    }
    guard let table = StageTable(questionnaire), let answered = table.cohort(merged),
      !loaded.contains(where: { $0.counts.steps == answered.steps })
    else { return drawn }
    return drawn + [cohort(answered, nil, .answer(quoted(table.item)))].compactMap(\.self)
  }

  private func cohort(_ counts: StageCounts, _ past: StageCounts?, _ source: MonthsSource) -> DrawnFunnel? {
    guard let leak = counts.leak(past: past) else { return nil }
    let end = counts.stages.last?.passed
    let last = end == nil ? [] : [Report.Span.text(FunnelPhrase.passedOn.text(language))]
    return DrawnFunnel(
      intro: FunnelPhrase.cohort(source).text(language),
      names: counts.stages.map { .said($0.name) } + last,
      counts: counts.stages.map(\.entered) + (end.map { [$0] } ?? []), leak: leak)
  }

  private func blocks(_ funnel: DrawnFunnel) -> [Report.Block] {
    let lines = told(funnel).map { $0.text(language) }
    return [.paragraph([.text(funnel.intro)]), .chart(chart(funnel))]
      + (lines.isEmpty ? [] : [.list(lines.map { [funnel.isTyped ? .said($0) : .text($0)] })])
  }

  private func chart(_ funnel: DrawnFunnel) -> Report.Chart {
    let columns: [FunnelPhrase.Column] =
      [.stage, .count, .kept, .chance] + funnel.references
    let rows = funnel.names.indices.map { place in
      [funnel.names[place], .text(language.units.number(funnel.counts[place]))]
        + kept(place > 0 ? funnel.leak.steps[place - 1] : nil, funnel.hasReference)
    }
    return Report.Chart(
      table: Report.Table(
        header: columns.map { FunnelPhrase.header($0).text(language) }, rows: rows),
      caption: FunnelPhrase.scale(funnel.references.first).text(language), marks: funnel.marks)
  }

  private func kept(_ step: FunnelLeak.Step?, _ hasReference: Bool) -> [Report.Span] {
    let cells = [
      step?.conversion.permille.map(language.units.percent(permille:)),
      step.flatMap { $0.conversion.whole > 0 ? language.units.interval($0.conversion) : nil },
      step?.reference?.permille.map(language.units.percent(permille:)),
    ]
    return cells.prefix(hasReference ? 3 : 2).map { .text($0 ?? "–") }
  }

  private func told(_ funnel: DrawnFunnel) -> [FunnelPhrase] {
    let steps = Array(funnel.leak.steps.enumerated())
    guard funnel.hasReference else {
      return smallest(funnel).map { [$0] } ?? []
    }
    let judged = steps.filter { $0.element.reference != nil && $0.element.conversion.whole > 0 }
    let leaks = judged.filter { $0.element.outcome == .against }
      .sorted { $0.element.leak ?? 0 > $1.element.leak ?? 0 }.map { leak($0.offset, funnel) }
    let below = judged.filter { $0.element.outcome == .indecisive && $0.element.leak ?? 0 > 0 }.map {
      FunnelPhrase.below(
        step($0.offset, funnel), needed: $0.element.casesNeeded, cases: $0.element.conversion.whole)
    }
    let others = [
      FunnelPhrase.level(
        names(judged.filter { $0.element.outcome == .indecisive && $0.element.leak ?? 0 <= 0 }, funnel)),
      .holds(names(judged.filter { $0.element.outcome == .supports }, funnel)),
      .someWithout(names(steps.filter { $0.element.reference == nil }, funnel)),
    ]
    return leaks + (leaks.isEmpty && !below.isEmpty ? [.noLeak] : []) + below + others.filter(\.isTold)
  }

  private func names(_ steps: [(offset: Int, element: FunnelLeak.Step)], _ funnel: DrawnFunnel) -> [String] {
    steps.map { funnel.step($0.offset) }
  }

  private func leak(_ place: Int, _ funnel: DrawnFunnel) -> FunnelPhrase {
    let part = funnel.leak.shares.map { language.units.percent(permille: hundredths($0[place]) * 10) }
    let isAll = (funnel.leak.shares?[place] ?? 1) > 0.995
    let missing = language.units.number(
      max(0, (funnel.expected(place) ?? 0) - funnel.leak.steps[place].conversion.low))
    return .leak(step(place, funnel), missing: missing, part: isAll ? nil : part)
  }

  private func step(_ place: Int, _ funnel: DrawnFunnel) -> FunnelPhrase.Step {
    let step = funnel.leak.steps[place]
    let reference: FunnelPhrase? =
      switch step.reference {
      case .plan(let permille): .plan(language.units.percent(permille: permille))
      case .past(let past): .past(words.share(past))
      case nil: nil
      }
    return FunnelPhrase.Step(
      name: funnel.step(place), share: words.share(step.conversion),
      reference: reference?.text(language) ?? "")
  }

  /// The step that keeps least, as a description.
  private func smallest(_ funnel: DrawnFunnel) -> FunnelPhrase? {
    let steps = funnel.leak.steps.enumerated().filter { $0.element.conversion.whole > 0 }
    let least = steps.min {
      Int128($0.element.conversion.low) * Int128($1.element.conversion.whole)
        < Int128($1.element.conversion.low) * Int128($0.element.conversion.whole)
    }
    return least.map {
      .noReference(step: funnel.step($0.offset), share: words.share($0.element.conversion))
    }
  }
}
