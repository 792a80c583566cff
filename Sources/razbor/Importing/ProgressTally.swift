import RazborCore

extension EnquiryTally {
  /// The dates of one client, in minutes as `WrittenMoment` counts them.
  struct Way {
    let created: Int
    let handed: Int?
    let answered: Int?
    let offered: Int?
    let closed: Int?

    /// From the enquiry to its end.
    var days: Int? { closed.map { max(0, ($0 - created) / 1440) } }

    subscript(_ moment: LoadedTable.Moment) -> Int? {
      switch moment {
      case .created: created
      case .handed: handed
      case .answered: answered
      case .offered: offered
      case .closed: closed
      }
    }
  }

  /// From one date to the next one that the list has.
  struct Step: Hashable {
    let from: LoadedTable.Moment
    let to: LoadedTable.Moment
  }
}

/// How far clients have come and how long they took (Method, rule 5.11). Only sums are kept.
struct ProgressTally {
  private var finished: [EnquiryTally.Step: [Int: Int]] = [:]
  /// By the hour in which they came to the step.
  private var waitingSince: [EnquiryTally.Step: [Int: Int]] = [:]
  /// Of those that ended.
  private(set) var reached: [LoadedTable.Moment: Int] = [:]
  private var daysToEnd: [Int: Int] = [:]
  /// Open rows, by the day they were created.
  private var openSince: [Int: Int] = [:]
  /// The last end of a client: before it the list was not written.
  private var lastEnd = 0

  mutating func add(_ enquiry: EnquiryTally.Enquiry, _ steps: [EnquiryTally.Step]) {
    let way = enquiry.way
    let hasEnded = !enquiry.meaning.isDisjoint(with: Self.ends)
    if hasEnded, let closed = way.closed {
      lastEnd = max(lastEnd, closed)
      if let days = way.days, enquiry.meaning.contains(.won) || enquiry.meaning.contains(.lost) {
        daysToEnd[days, default: 0] += 1
      }
    }
    if !hasEnded { openSince[floorDiv(way.created, 1440), default: 0] += 1 }
    for step in steps { add(step, way, hasEnded: hasEnded) }
    if hasEnded, !steps.isEmpty { count(way, isDeal: enquiry.meaning.contains(.won)) }
  }

  /// Whoever came to a moment came to those before it, whether or not somebody wrote that down.
  private mutating func count(_ way: EnquiryTally.Way, isDeal: Bool) {
    let moments = LoadedTable.Moment.allCases
    let last = moments.lastIndex { $0 == .closed ? isDeal : way[$0] != nil } ?? 0
    for (place, moment) in moments.enumerated() {
      reached[moment, default: 0] += place <= last ? 1 : 0
    }
  }

  /// What ends on the way has left the step at its end; of what ended nobody knows when, nothing is known.
  private mutating func add(_ step: EnquiryTally.Step, _ way: EnquiryTally.Way, hasEnded: Bool) {
    guard let start = way[step.from] else { return }
    let next = step.to == .closed && !hasEnded ? nil : way[step.to]
    if let end = next ?? (hasEnded ? way.closed : nil) {
      finished[step, default: [:]][Self.rounded(max(0, end - start)), default: 0] += 1
    } else if !hasEnded {
      waitingSince[step, default: [:]][floorDiv(start, 60) * 60, default: 0] += 1
    }
  }

  /// - Parameter latest: the last time anything happened, ends aside.
  func wait(_ step: EnquiryTally.Step, _ latest: Int) -> LoadedTable.Wait {
    let now = max(latest, lastEnd)
    let waiting = (waitingSince[step] ?? [:]).reduce(into: [Int: Int]()) {
      $0[Self.rounded(max(0, now - $1.key)), default: 0] += $1.value
    }
    return LoadedTable.Wait(
      step.from, step.to, WaitingTimes(finished: Sample(finished[step] ?? [:]), waiting: Sample(waiting)))
  }

  func lastDay(_ latest: Int) -> Int { floorDiv(max(latest, lastEnd), 1440) }

  func standstill(_ latest: Int) -> Standstill? {
    let today = lastDay(latest)
    let ages = openSince.reduce(into: [Int: Int]()) { $0[max(0, today - $1.key), default: 0] += $1.value }
    return Standstill(ended: Sample(daysToEnd), open: Sample(ages))
  }

  /// Beyond a day the hour begun is enough and keeps the different values few; beyond ten years all is one.
  private static func rounded(_ minutes: Int) -> Int {
    min(minutes <= 1440 ? minutes : (minutes + 59) / 60 * 60, 5_256_000)
  }

  private static let ends: Set<TableVocabulary.Meaning> = [.won, .lost, .offTarget, .spam]
}

extension LoadedTable.Moment {
  var column: TableColumn {
    switch self {
    case .created: .created
    case .handed: .handed
    case .answered: .answered
    case .offered: .offered
    case .closed: .closed
    }
  }
}
