/// What came in month by month and what became of it, held against the company's own past (Method, rules 2.4 and 5.8).
///
/// Enquiries, those of them on target, and deals, each by the month in which the enquiry arrived.
package struct MonthlyHistory: Hashable, Sendable {
  /// The months that are over, in order, each once.
  package let months: [Row]
  /// How many of `months`, from the first one on, had the usual time to become deals.
  package let matureCount: Int

  package struct Row: Hashable, Sendable {
    package let month: Month
    package let leads: Int
    /// `nil` where nobody marks them.
    package let target: Int?
    package let deals: Int

    package init(_ month: Month, leads: Int, target: Int?, deals: Int) {
      (self.month, self.leads, self.target, self.deals) = (month, leads, target, deals)
    }

    /// No part is more than its whole.
    fileprivate var isPossible: Bool {
      (0...Count.limit).contains(leads) && (0...leads).contains(deals)
        && (deals...max(deals, leads)).contains(target ?? deals)
    }
  }

  /// - Parameters:
  ///   - until: the day up to which the rows are complete; `nil` takes every month as over.
  ///   - cycle: the usual days from an enquiry to its deal; `nil` where nobody knows.
  ///
  /// `nil` without a month that is over, for a row that cannot be, a month that comes twice, and sums above
  /// `Count.limit`.
  package init?(_ rows: [Row], until: Day?, cycle: Int?) {
    let sorted = rows.sorted { $0.month < $1.month }
    guard sorted.allSatisfy(\.isPossible), Set(sorted.map(\.month)).count == sorted.count,
      sorted.reduce(0, { $0 + $1.leads }) <= Count.limit
    else { return nil }
    let age = { (row: Row) in until.map { $0.daysSinceEnd(of: row.month) } ?? .max }
    months = sorted.filter { age($0) >= 0 }
    matureCount = months.count { age($0) >= cycle ?? 0 }
    guard !months.isEmpty else { return nil }
  }

  package var mature: ArraySlice<Row> { months.prefix(matureCount) }

  /// Something that is looked at month by month.
  package enum Series: Hashable, Sendable, CaseIterable {
    case leads, targetShare, deals, dealShare, closing

    /// Whether it is a share, and not a count.
    package var isShare: Bool {
      switch self {
      case .leads, .deals: false
      case .targetShare, .dealShare, .closing: true
      }
    }

    /// Deals take their time; what comes in is known at once.
    fileprivate var needsDeals: Bool { self != .leads && self != .targetShare }
  }

  package struct Point: Hashable, Sendable {
    package let month: Month
    /// The count, or the cases of a share.
    package let share: Proportion
    /// A count, or a share in hundredths of a permille.
    package let value: Int
  }

  /// The months that tell something of it, in order. A share of no cases tells nothing.
  package func points(_ series: Series) -> [Point] {
    (series.needsDeals ? mature : months[...]).compactMap { row in
      guard let (part, whole) = row.counts(series) else { return nil }
      guard series.isShare else {
        return Point(month: row.month, share: Proportion(part, of: part), value: part)
      }
      return whole > 0
        ? Point(
          month: row.month, share: Proportion(part, of: whole), value: halfUp(Self.scale * part, whole))
        : nil
    }
  }

  /// A share as one in a hundred thousand, so that few deals of many enquiries still differ.
  package static let scale = 100_000

  /// `nil` for fewer than six months.
  package func limits(_ series: Series) -> MonthSeries? { MonthSeries(points(series).map(\.value)) }

  /// The earlier half and the later one, to which the month in the middle belongs; `nil` for fewer than six months, and
  /// for a count.
  package func halves(_ series: Series) -> (earlier: Proportion, later: Proportion)? {
    let shares = points(series).map(\.share)
    guard series.isShare, shares.count >= MonthSeries.fewestMonths else { return nil }
    let half = shares.count / 2
    return (shares.prefix(half).reduce(.none, +), shares.dropFirst(half).reduce(.none, +))
  }
}

extension MonthlyHistory.Row {
  fileprivate func counts(_ series: MonthlyHistory.Series) -> (part: Int, whole: Int)? {
    switch series {
    case .leads: (leads, leads)
    case .targetShare: target.map { ($0, leads) }
    case .deals: (deals, deals)
    case .dealShare: (deals, leads)
    case .closing: target.map { (deals, $0) }
    }
  }
}

extension Proportion {
  fileprivate static let none = Proportion(0, of: 0)
}
