/// How long deals stay in each stage of a funnel (Method, rule 5.11).
package struct StageTimes: Hashable, Sendable {
  package let stages: [Stage]

  package struct Stage: Hashable, Sendable {
    package let name: String
    /// Of how many deals.
    package let count: Int
    /// `nil` where there are too few.
    package let medianInterval: WaitingTimes.Bounds?
    /// Whether one side passes the client on to the other here.
    package let isHandoff: Bool

    /// Finished: those that left the stage, on or lost. Waiting: those that are still there.
    package init(_ name: String, _ times: WaitingTimes, isHandoff: Bool = false) {
      self.init(name, count: times.count, medianInterval: times.medianInterval, isHandoff: isHandoff)
    }

    package init(_ name: String, count: Int, medianInterval: WaitingTimes.Bounds?, isHandoff: Bool = false) {
      (self.name, self.count) = (name, count)
      (self.medianInterval, self.isHandoff) = (medianInterval, isHandoff)
    }
  }

  package init(_ stages: [Stage]) {
    self.stages = stages
  }

  package enum Longest: Hashable, Sendable {
    /// The place of the stage, from 0.
    case stage(Int)
    /// Their intervals overlap: more deals have to pass before one can be named.
    case notClear([Int])
    /// Fewer than two stages have enough deals to say; so many more are needed in each of these.
    case tooFew(missing: [Int: Int])
  }

  /// The stage whose median is above every other's beyond doubt.
  package var longest: Longest {
    let readable = stages.indices.filter { stages[$0].medianInterval != nil }
    guard readable.count > 1 else { return .tooFew(missing: missing) }
    let intervals = stages.map(\.medianInterval)
    let rivals = readable.filter { one in
      !readable.contains { other in other != one && isAbove(intervals[other], intervals[one]) }
    }
    return rivals.count == 1 ? .stage(rivals[0]) : .notClear(rivals)
  }

  /// Whether deals stand longest where they are handed over; `nil` where that cannot be said.
  package var standsAtHandoff: Bool? {
    guard case .stage(let place) = longest, stages.contains(where: \.isHandoff) else { return nil }
    return stages[place].isHandoff
  }

  private var missing: [Int: Int] {
    let pairs = stages.enumerated().map { ($0.offset, WaitingTimes.fewestForMedian - $0.element.count) }
    return Dictionary(uniqueKeysWithValues: pairs.filter { $0.1 > 0 })
  }

  private func isAbove(_ one: WaitingTimes.Bounds?, _ other: WaitingTimes.Bounds?) -> Bool {
    guard let one, let other else { return false }
    return one.isAbove(other)
  }
}

/// Deals that are open longer than deals take here (Method, rule 5.11).
package struct Standstill: Hashable, Sendable {
  /// Half as long again as the median of the deals that ended, in their unit.
  package let limit: Int
  /// Open deals older than the limit, of all that are open.
  package let share: Proportion

  /// `nil` where fewer deals ended than a median needs, or none is open.
  package init?(ended: Sample, open: Sample) {
    guard let median = WaitingTimes(finished: ended).median?.low, open.count > 0 else { return nil }
    let (half, overflow) = median.addingReportingOverflow(median / 2)
    limit = overflow ? median : half
    share = Proportion(open.count - open.count(upTo: limit), of: open.count)
  }
}
