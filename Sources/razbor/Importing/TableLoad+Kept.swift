import RazborCore

extension TableLoad {
  /// What the case keeps.
  var kept: LoadedTable {
    LoadedTable(
      kind: kind.rawValue, digest: digest, figures: figures, groups: groups, waits: waits,
      reached: reached)
  }

  /// Of the moments that the list has a column for, and the deals.
  private var reached: [LoadedTable.Moment: Int] {
    guard knowsOutcomes else { return [:] }
    return tally.progress.reached.filter { $0.key == .closed || map.places[$0.key.column] != nil }
  }

  private var waits: [LoadedTable.Wait] { steps.map(tally.wait).filter { $0.count > 0 } }

  private var figures: [LoadedTable.Figure: Int] {
    var figures: [LoadedTable.Figure: Int] = [
      .rowsRead: notes.read, .rowsUsed: notes.used, .rowsRepeated: notes.repeated, .rowsTotals: notes.totals,
      .rowsNotUnderstood: notes.notUnderstood,
    ]
    guard kind.isList else { return figures.merging(MoneyTable(self).figures) { $1 } }
    figures[.enquiries] = tally.enquiries
    (figures[.firstDay], figures[.lastDay]) = (tally.firstDay, tally.lastDay)
    if countsAnswers, let times = tally.responseTimes { add(times, to: &figures) }
    if knowsOutcomes {
      (figures[.deals], figures[.lost], figures[.revenue]) = (tally.deals, tally.lost, tally.revenue)
      figures[.paymentDeviation] = tally.payments.deviation
      figures[.dealsWithAmount] = tally.payments.deals
      let cycle = tally.cycle
      (figures[.cycleMedian], figures[.cycleMedianLow]) = (cycle.median?.high, cycle.medianInterval?.low)
      figures[.cycleMedianHigh] = cycle.medianInterval?.high
      if map.places[.closed] != nil { figures[.cycleCases] = cycle.count }
      figures[.refused] = tally.refused
      if let standstill = tally.standstill {
        (figures[.open], figures[.standing]) = (standstill.share.whole, standstill.share.low)
        figures[.standingLimit] = standstill.limit
      }
    }
    if let marks {
      (figures[.target], figures[.offTarget]) = (marks.target, marks.offTarget)
      (figures[.spam], figures[.unreached]) = (marks.spam, marks.unreached)
      figures[.unmarked] = marks.unmarked
    }
    return figures
  }

  private func add(_ times: ResponseTimes, to figures: inout [LoadedTable.Figure: Int]) {
    figures[.answered] = times.times.finished.count
    figures[.neverAnswered] = times.neverAnswered.low
    figures[.stillWaiting] = times.neverAnswered.high - times.neverAnswered.low
    figures[.responseMedian] = times.median?.high
    figures[.responseMedianLow] = times.times.medianInterval?.low
    figures[.responseMedianHigh] = times.times.medianInterval?.high
    figures[.responseSlowTenth] = times.times.slowTenth?.high
    figures[.responseSlowTenthLow] = times.times.slowTenthInterval?.low
    figures[.responseSlowTenthHigh] = times.times.slowTenthInterval?.high
    figures[.withinFiveMinutes] = times.withinFiveMinutes.low
    figures[.withinAnHour] = times.withinAnHour.low
    figures[.withinAnHourPerhaps] = times.withinAnHour.high - times.withinAnHour.low
    figures[.afterADay] = times.afterADay.low
  }

  private var groups: [LoadedTable.Group] {
    guard kind.isList else { return MoneyTable(self).groups + stages }
    return LoadedTable.Group.Kind.allCases.flatMap { kind in
      let sums = tally.groups[kind]
      return ((kind == .month ? sums?.latest(36) : sums?.largest(30)) ?? []).map { name, sums in
        LoadedTable.Group(
          kind, name, leads: sums.leads, target: marks == nil ? nil : sums.target, deals: sums.deals,
          revenue: sums.revenue)
      }
    }
  }

  /// Of one cohort: what entered, and as target what passed on.
  private var stages: [LoadedTable.Group] {
    guard kind == .stages else { return [] }
    return sums.compactMap { stage in
      guard let name = stage.name, let entered = stage.figures[.entered] else { return nil }
      return LoadedTable.Group(
        .stage, name, leads: entered, target: stage.figures[.passed], deals: 0, revenue: 0)
    }
  }

  /// Whether any status says that something was sold or lost.
  var knowsOutcomes: Bool { tally.deals + tally.lost > 0 }

  /// `nil` where nobody marks leads: deals alone are no marks.
  var marks: LeadMarks? {
    let counts = tally.marks
    let (off, spam, unreached) = (counts[.offTarget] ?? 0, counts[.spam] ?? 0, counts[.unreached] ?? 0)
    let target = counts[.target] ?? 0
    guard target > tally.deals || off + spam + unreached > 0 else { return nil }
    return LeadMarks(
      target: target, offTarget: off, spam: spam, unreached: unreached,
      unmarked: max(0, tally.enquiries - target - off - spam - unreached))
  }
}
