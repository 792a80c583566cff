import RazborCore

/// What a list of enquiries or deals adds up to. Only sums are kept, so that a million rows take no more room than their
/// different values.
struct EnquiryTally {
  private(set) var enquiries = 0
  private(set) var deals = 0
  private(set) var lost = 0
  /// Lost or off target.
  private(set) var refused = 0
  private(set) var revenue = 0
  private(set) var payments = Payments()
  private(set) var marks: [TableVocabulary.Meaning: Int] = [:]
  private(set) var groups: [LoadedTable.Group.Kind: Groups] = [:]
  private var answeredAfter: [Int: Int] = [:]
  /// Unanswered ones, by the hour they came in.
  private var unansweredSince: [Int: Int] = [:]
  private var daysToDeal: [Int: Int] = [:]
  private var latest = 0
  private(set) var firstDay = Int.max
  private(set) var progress = ProgressTally()

  /// One row, understood.
  struct Enquiry {
    let created: WrittenMoment
    /// Minutes to the first answer; `nil` where there was none, or nobody counts.
    let answeredAfter: Int?
    let latest: Int
    let way: Way
    let meaning: Set<TableVocabulary.Meaning>
    let amount: Int
    let source: String?
    let manager: String?
    let reason: String?
    let stage: String?
  }

  mutating func add(_ enquiry: Enquiry, countsAnswers: Bool, steps: [Step] = []) {
    let isDeal = enquiry.meaning.contains(.won)
    let amount = isDeal ? enquiry.amount : 0
    let isTarget = isDeal || enquiry.meaning.contains(.target)
    enquiries += 1
    deals += isDeal ? 1 : 0
    lost += !isDeal && enquiry.meaning.contains(.lost) ? 1 : 0
    let isRefused = enquiry.meaning.contains(.lost) || enquiry.meaning.contains(.offTarget)
    refused += isRefused && !isDeal ? 1 : 0
    firstDay = min(firstDay, floorDiv(enquiry.created.minute, 1440))
    revenue = min(revenue + amount, Count.moneyLimit)
    if isDeal { payments.add(amount) }
    latest = max(latest, enquiry.latest)
    if let mark = Self.mark(enquiry.meaning, isTarget) { marks[mark, default: 0] += 1 }
    if countsAnswers { addAnswer(enquiry) }
    if isDeal, let days = enquiry.way.days { daysToDeal[days, default: 0] += 1 }
    progress.add(enquiry, steps)
    let sums = Groups.Sums(leads: 1, target: isTarget ? 1 : 0, deals: isDeal ? 1 : 0, revenue: amount)
    group(.month, enquiry.created.month.description, sums)
    group(.source, enquiry.source, sums)
    group(.manager, enquiry.manager, sums)
    group(.stage, enquiry.stage, sums)
    if isRefused && !isDeal { group(.reason, enquiry.reason, sums) }
  }

  /// The worse of two readings: spam is not off target, and neither is a good lead.
  private static func mark(
    _ meaning: Set<TableVocabulary.Meaning>, _ isTarget: Bool
  ) -> TableVocabulary.Meaning? {
    if isTarget { return .target }
    return [.spam, .unreached, .offTarget].first(where: meaning.contains)
  }

  private mutating func addAnswer(_ enquiry: Enquiry) {
    if let minutes = enquiry.answeredAfter {
      // Beyond a day the hour begun is enough, keeps the different values few, and is beyond a day as well.
      let rounded = minutes <= 1440 ? minutes : (minutes + 59) / 60 * 60
      answeredAfter[min(rounded, Self.longest), default: 0] += 1
    } else {
      unansweredSince[floorDiv(enquiry.created.minute, 60) * 60, default: 0] += 1
    }
  }

  private mutating func group(_ kind: LoadedTable.Group.Kind, _ name: String?, _ sums: Groups.Sums) {
    guard let name else { return }
    groups[kind, default: Groups()].add(name, sums)
  }

  /// `nil` where nothing tells when enquiries were answered.
  var responseTimes: ResponseTimes? {
    let waiting = unansweredSince.reduce(into: [Int: Int]()) {
      $0[max(0, latest - $1.key), default: 0] += $1.value
    }
    return ResponseTimes(answered: Sample(answeredAfter), waiting: Sample(waiting))
  }

  /// The months in which anything was created.
  var span: ClosedRange<Month>? {
    let months = groups[.month]?.sums.keys.compactMap { Month($0) } ?? []
    guard let first = months.min(), let last = months.max() else { return nil }
    return first...last
  }

  /// Up to which day the list tells anything.
  var lastDay: Int { progress.lastDay(latest) }

  /// Rows that ended and rows that are open.
  var standstill: Standstill? { progress.standstill(latest) }

  func wait(_ step: Step) -> LoadedTable.Wait { progress.wait(step, latest) }

  var cycle: WaitingTimes { WaitingTimes(finished: Sample(daysToDeal)) }

  /// A year.
  private static let longest = 525_600
}

/// Sums by name.
struct Groups {
  struct Sums {
    var leads = 0
    var target = 0
    var deals = 0
    var revenue = 0
  }

  private(set) var sums: [String: Sums] = [:]
  /// What came under further names, once there were too many of them.
  private(set) var others = Sums()

  /// More names than this are no sources or managers but something else.
  private static let limit = 300

  mutating func add(_ name: String, _ new: Sums) {
    if sums[name] == nil, sums.count >= Self.limit {
      others.add(new)
    } else {
      sums[name, default: Sums()].add(new)
    }
  }

  /// The last by name, in order: months.
  func latest(_ count: Int) -> [(name: String, sums: Sums)] {
    sums.sorted { $0.key < $1.key }.suffix(count).map { ($0.key, $0.value) }
  }

  /// The largest first, equal ones by name.
  func largest(_ count: Int) -> [(name: String, sums: Sums)] {
    let sorted = sums.sorted { ($1.value.leads, $0.key) < ($0.value.leads, $1.key) }
    return sorted.prefix(count).map { ($0.key, $0.value) }
  }
}

extension Groups.Sums {
  mutating func add(_ other: Self) {
    leads += other.leads
    target += other.target
    deals += other.deals
    revenue = min(revenue + other.revenue, Count.moneyLimit)
  }
}
