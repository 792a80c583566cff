import RazborCore
import RazborReport

/// What was read, sentence by sentence.
struct LoadWords {
  private let load: TableLoad
  private let language: Language
  private var units: any UnitWords { language.units }

  init(_ load: TableLoad, _ language: Language) {
    (self.load, self.language) = (load, language)
  }

  var lines: [String] {
    ([reading, columns, unused, order] + [rows] + faults + figures).compactMap(\.self)
  }

  private var reading: String? {
    LoadPhrase.read(load.kind, load.encoding, separator: load.separator).text(language)
  }

  private var columns: String? {
    let pairs = TableColumn.allCases.compactMap { column in
      load.map.header(column).map { (header: $0, column: column) }
    }
    return LoadPhrase.columns(pairs.map { (printable($0.header), $0.column) }).text(language)
  }

  private var unused: String? {
    let unused = load.map.unused
    return unused.isEmpty ? nil : LoadPhrase.unused(unused.map { shown($0) }).text(language)
  }

  private var order: String? { load.order == nil ? LoadPhrase.bothOrders.text(language) : nil }
  private var rows: String? { LoadPhrase.rows(load.notes).text(language) }

  private var faults: [String?] {
    load.notes.faultLines(language)
  }

  private var figures: [String?] {
    guard load.kind.isList else { return [sums] }
    return [response, unanswered, target, deals]
  }

  private var sums: String? {
    let kept = load.kept
    let count = { (kind: LoadedTable.Group.Kind) in kept.groups.count { $0.kind == kind } }
    switch load.kind {
    case .spend:
      return LoadPhrase.spent(
        units.number(kept.figures[.spend] ?? 0), sources: count(.source), months: count(.month)
      ).text(language)
    case .plan:
      return LoadPhrase.planned(months: count(.month), actual: count(.actual)).text(language)
    case .leads, .deals, .forecast, .managers, .sources, .stages: return nil
    }
  }

  private var response: String? {
    guard load.countsAnswers, let times = load.tally.responseTimes else { return nil }
    guard let median = times.median, let interval = times.times.medianInterval else {
      return LoadPhrase.tooFewAnswers(times.count, missing: times.missingForMedian).text(language)
    }
    return LoadPhrase.response(
      median: bounds(median), interval: bounds(interval), slowTenth: times.times.slowTenth.map(bounds),
      cases: times.count
    ).text(language)
  }

  private var unanswered: String? {
    guard load.countsAnswers, let times = load.tally.responseTimes else { return nil }
    return LoadPhrase.unanswered(
      share(times.neverAnswered), within: share(times.withinAnHour)
    ).text(language)
  }

  private var target: String? {
    guard let marks = load.marks else { return nil }
    let share = self.share(marks.targetShare)
    let unmarked = marks.isTooThin ? self.share(marks.unmarkedShare) : nil
    return LoadPhrase.target(share, unmarked: unmarked).text(language)
  }

  private var deals: String? {
    guard load.knowsOutcomes else { return nil }
    let cycle = load.tally.cycle.median?.high
    return LoadPhrase.deals(load.tally.deals, lost: load.tally.lost, cycle: cycle).text(language)
  }

  private func share(_ share: Proportion) -> String {
    let chance = units.withChance(share)
    return share.low == share.high ? "\(units.counted(share.low, of: share.whole)) (\(chance))" : chance
  }

  /// One time, or both ends.
  private func bounds(_ bounds: WaitingTimes.Bounds) -> String {
    guard let least = bounds.low else { return LoadPhrase.never.text(language) }
    let low = units.amount(least, .minutes)
    guard let most = bounds.high else { return LoadPhrase.atLeast(low).text(language) }
    let high = units.amount(most, .minutes)
    return low == high ? low : "\(low) – \(high)"
  }
}

extension TableNotes {
  /// The kinds of faults with their counts, and the first rows of each.
  func faultLines(_ language: Language) -> [String] {
    RowFault.Kind.allCases.flatMap { kind -> [String] in
      guard let count = faults[kind] else { return [] }
      let examples = examples.filter { $0.kind == kind }.map { LoadPhrase.example($0).text(language) }
      let rest = count - examples.count
      return ["\(LoadPhrase.fault(kind).text(language)): \(count)"] + examples
        + (rest > 0 ? [LoadPhrase.moreRows(rest).text(language)] : [])
    }
  }
}
