extension LoadedTable {
  /// A date that a list may have for a client, in the order in which they come.
  package enum Moment: String, CaseIterable, Hashable, Sendable {
    case created
    /// Passed on from marketing to sales.
    case handed
    case answered
    /// An offer was sent.
    case offered
    case closed
  }

  /// How long clients take from one moment to the next (Method, rule 5.11).
  package struct Wait: Hashable, Sendable {
    package let from: Moment
    package let to: Moment
    package let count: Int
    /// Those that have not got to the next moment so far.
    package let waiting: Int
    /// Minutes; `nil` for fewer than a median needs.
    package let median: WaitingTimes.Bounds?
    /// Minutes; where the median lies that more of the same would show.
    package let interval: WaitingTimes.Bounds?

    package init(_ from: Moment, _ to: Moment, _ times: WaitingTimes) {
      (self.from, self.to) = (from, to)
      (count, waiting) = (times.count, times.waiting.count)
      (median, interval) = (times.median, times.medianInterval)
    }

    /// Where marketing has passed the client on and sales has not begun.
    package var isHandoff: Bool { from == .handed && to == .answered }
  }

  /// Those whose outcome is known, from moment to moment; `nil` without a moment between the enquiry and the deal.
  package var way: (moments: [Moment], counts: [Int], leak: FunnelLeak)? {
    let moments = Moment.allCases.filter { reached[$0] != nil }
    let counts = moments.compactMap { reached[$0] }
    let references = [FunnelLeak.Reference?](repeating: nil, count: max(0, counts.count - 1))
    guard moments.count > 2, counts[0] > 0, let leak = FunnelLeak(stages: counts, references: references)
    else { return nil }
    return (moments, counts, leak)
  }

  var reachedValue: SheetValue {
    let entries = reached.map { ($0.key.rawValue, SheetValue.whole($0.value)) }
    return .mapping(Dictionary(uniqueKeysWithValues: entries))
  }

  /// `nil` for what is no moment with a count.
  static func reached(_ node: SourceNode?) -> [Moment: Int]? {
    var reached: [Moment: Int] = [:]
    for entry in node?.entries ?? [] {
      guard let moment = entry.key.word.flatMap(Moment.init), let count = entry.value.count else {
        return nil
      }
      reached[moment] = count
    }
    return reached
  }

  package var stageTimes: StageTimes {
    StageTimes(
      waits.map { wait in
        StageTimes.Stage(
          wait.from.rawValue, count: wait.count, medianInterval: wait.interval, isHandoff: wait.isHandoff)
      })
  }
}

extension LoadedTable.Wait {
  /// As it is stored: an end that is missing is never.
  var value: SheetValue {
    var entries: [String: SheetValue] = [
      "from": .text(from.rawValue), "to": .text(to.rawValue), "count": .whole(count),
      "waiting": .whole(waiting),
    ]
    for (name, bounds) in [("median", median), ("interval", interval)] {
      guard let bounds else { continue }
      let ends = [("low", bounds.low), ("high", bounds.high)].compactMap { end, minutes in
        minutes.map { (end, SheetValue.whole($0)) }
      }
      entries[name] = .mapping(Dictionary(uniqueKeysWithValues: ends))
    }
    return .mapping(entries)
  }

  /// What was stored; `nil` where a part is missing or no whole number from 0 on.
  init?(_ node: SourceNode) {
    guard let from = node["from"]?.word.flatMap(LoadedTable.Moment.init),
      let to = node["to"]?.word.flatMap(LoadedTable.Moment.init), let count = node["count"]?.count,
      let waiting = node["waiting"]?.count, waiting <= count, count <= Count.limit,
      let median = Self.bounds(node["median"]), let interval = Self.bounds(node["interval"])
    else { return nil }
    (self.from, self.to, self.count, self.waiting) = (from, to, count, waiting)
    (self.median, self.interval) = (median.bounds, interval.bounds)
  }

  /// `nil` for what is no pair of ends.
  private static func bounds(_ node: SourceNode?) -> (bounds: WaitingTimes.Bounds?, Void)? {
    guard let node else { return (nil, ()) }
    let ends = [node["low"], node["high"]]
    guard ends.allSatisfy({ $0 == nil || $0?.count != nil }) else { return nil }
    return (WaitingTimes.Bounds(low: ends[0]?.count, high: ends[1]?.count), ())
  }
}
