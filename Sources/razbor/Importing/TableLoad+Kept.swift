import RazborCore

extension TableLoad {
  /// What the case keeps.
  var kept: LoadedTable {
    LoadedTable(kind: kind.rawValue, digest: digest, figures: figures, groups: groups)
  }

  private var figures: [LoadedTable.Figure: Int] {
    var figures: [LoadedTable.Figure: Int] = [
      .rowsRead: notes.read, .rowsUsed: notes.used, .rowsRepeated: notes.repeated, .rowsTotals: notes.totals,
      .rowsNotUnderstood: notes.notUnderstood,
    ]
    guard kind.isList else { return figures.merging(MoneyTable(self).figures) { $1 } }
    figures[.enquiries] = tally.enquiries
    if countsAnswers, let times = tally.responseTimes { add(times, to: &figures) }
    if knowsOutcomes {
      (figures[.deals], figures[.lost], figures[.revenue]) = (tally.deals, tally.lost, tally.revenue)
      figures[.paymentDeviation] = tally.payments.deviation
      figures[.dealsWithAmount] = tally.payments.deals
      let cycle = tally.cycle
      (figures[.cycleMedian], figures[.cycleMedianLow]) = (cycle.median?.high, cycle.medianInterval?.low)
      figures[.cycleMedianHigh] = cycle.medianInterval?.high
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
    figures[.withinFiveMinutes] = times.withinFiveMinutes.low
    figures[.withinAnHour] = times.withinAnHour.low
    figures[.withinAnHourPerhaps] = times.withinAnHour.high - times.withinAnHour.low
    figures[.afterADay] = times.afterADay.low
  }

  private var groups: [LoadedTable.Group] {
    guard kind.isList else { return MoneyTable(self).groups }
    return LoadedTable.Group.Kind.allCases.flatMap { kind in
      (tally.groups[kind]?.largest(30) ?? []).map { name, sums in
        LoadedTable.Group(
          kind, name, leads: sums.leads, target: marks == nil ? nil : sums.target, deals: sums.deals,
          revenue: sums.revenue)
      }
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
