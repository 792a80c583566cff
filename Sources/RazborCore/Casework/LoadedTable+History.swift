extension LoadedTable {
  /// The months of a list, by the day each row was created.
  ///
  /// - Parameters:
  ///   - until: the day up to which it is complete, where the table does not say.
  ///   - cycle: the usual days to a deal, where the table does not say.
  ///
  /// `nil` for a table without outcomes, or without a month that is over.
  package func history(until: Day?, cycle: Int?) -> MonthlyHistory? {
    guard figures[.deals] != nil else { return nil }
    let found = groups.compactMap { group in
      group.kind == .month ? Month(group.name).map { ($0, group) } : nil
    }
    let isMarked = marks.map { !$0.isTooThin } ?? false
    let rows = found.map { month, group in
      MonthlyHistory.Row(
        month, leads: group.leads, target: isMarked ? group.target : nil, deals: group.deals)
    }
    return MonthlyHistory(
      whole(rows), until: lastDay?.advanced(by: slack) ?? until, cycle: figures[.cycleMedian] ?? cycle)
  }

  /// `nil` where nobody marks leads.
  package var marks: LeadMarks? {
    guard let target = figures[.target] else { return nil }
    return LeadMarks(
      target: target, offTarget: figures[.offTarget] ?? 0, spam: figures[.spam] ?? 0,
      unreached: figures[.unreached] ?? 0, unmarked: figures[.unmarked] ?? 0)
  }

  private var firstDay: Day? { figures[.firstDay].flatMap(Day.init(number:)) }
  private var lastDay: Day? { figures[.lastDay].flatMap(Day.init(number:)) }

  /// Without a first month of which only the end is there, and with months in between that had no row at all.
  private func whole(_ rows: [MonthlyHistory.Row]) -> [MonthlyHistory.Row] {
    let isCut = firstDay.map { $0.day > 1 + slack } ?? false
    let rows = rows.filter { !(isCut && $0.month == firstDay?.month) }
    guard let first = rows.map(\.month.ordinal).min(), let last = rows.map(\.month.ordinal).max(),
      last - first < 120
    else { return rows }
    let known = Set(rows.map(\.month.ordinal))
    let hasTarget = rows.allSatisfy { $0.target != nil }
    let empty = (first...last).filter { !known.contains($0) }.compactMap { ordinal in
      Month(year: ordinal / 12, month: ordinal % 12 + 1)
    }
    return rows + empty.map { MonthlyHistory.Row($0, leads: 0, target: hasTarget ? 0 : nil, deals: 0) }
  }

  /// How many days without a row are nothing unusual: three times the mean distance, which enquiries that come at
  /// random leave empty in one case of twenty, and a weekend.
  private var slack: Int {
    guard let firstDay, let lastDay, let rows = figures[.enquiries], rows > 0 else { return 0 }
    let days = max(0, lastDay.number - firstDay.number) + 1
    return min(31, max(3, -floorDiv(-3 * days, rows)))
  }
}

extension Day {
  /// By `number`; `nil` outside the years that a month can have.
  package init?(number: Int) {
    guard (0...1_000_000).contains(number) else { return nil }
    // The year begins with March, so that the leap day is its last.
    let era = number / 146_097
    let rest = number % 146_097
    let year = (rest - rest / 1460 + rest / 36_524 - rest / 146_096) / 365
    let dayOfYear = rest - (365 * year + year / 4 - year / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    guard let found = Month(year: era * 400 + year + (month > 2 ? 0 : 1), month: month) else { return nil }
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    self.init("\(found)-\(day < 10 ? "0" : "")\(day)")
  }
}
