/// What a case keeps of an exported table: sums and the digest of the file, nothing of a single row.
package struct LoadedTable: Hashable, Sendable {
  /// What the table lists, as `--as` names it.
  package let kind: String
  /// SHA-256 of the file, hexadecimal.
  package let digest: String
  package let figures: [Figure: Int]
  package let groups: [Group]
  /// In the order of the way a client goes.
  package let waits: [Wait]
  /// How many of those whose outcome is known came to each moment or beyond; to `closed`, as a deal.
  package let reached: [Moment: Int]

  package enum Figure: String, CaseIterable, Hashable, Sendable {
    case rowsRead = "rows_read"
    case rowsUsed = "rows_used"
    case rowsRepeated = "rows_repeated"
    case rowsTotals = "rows_totals"
    case rowsNotUnderstood = "rows_not_understood"
    case enquiries, answered
    case neverAnswered = "never_answered"
    /// Waiting for less than a day when the table was made.
    case stillWaiting = "still_waiting"
    /// Minutes; absent where it is never.
    case responseMedian = "response_median"
    case responseMedianLow = "response_median_low"
    case responseMedianHigh = "response_median_high"
    case responseSlowTenth = "response_slow_tenth"
    case responseSlowTenthLow = "response_slow_tenth_low"
    case responseSlowTenthHigh = "response_slow_tenth_high"
    case withinFiveMinutes = "within_five_minutes"
    case withinAnHour = "within_an_hour"
    /// As many more may turn out to be: they have waited for less than an hour.
    case withinAnHourPerhaps = "within_an_hour_perhaps"
    case afterADay = "after_a_day"
    case target
    case offTarget = "off_target"
    case spam, unreached, unmarked, deals, lost, revenue, spend
    /// Of the deals; absent in tables that were loaded before this was counted.
    case dealsWithAmount = "deals_with_amount"
    /// The standard deviation of the amounts of single deals, in whole units of the company's currency.
    case paymentDeviation = "payment_deviation"
    /// Days from the enquiry to the deal.
    case cycleMedian = "cycle_median"
    case cycleMedianLow = "cycle_median_low"
    case cycleMedianHigh = "cycle_median_high"
    /// Deals of which both days are known.
    case cycleCases = "cycle_cases"
    /// Lost or off target.
    case refused
    /// The days of the first row and of the last thing that is told of one, by `Day.number`.
    case firstDay = "first_day"
    case lastDay = "last_day"
    /// Rows that are neither won nor lost, those of them older than the limit, and the limit in days.
    case open
    case standing
    case standingLimit = "standing_limit"
  }

  /// The sums of one part of the rows.
  package struct Group: Hashable, Sendable {
    package let kind: Kind
    package let name: String
    package let leads: Int
    /// `nil` where nobody marks them.
    package let target: Int?
    package let deals: Int
    package let revenue: Int
    /// What was paid for it, in whole units of the company's currency; `nil` where the table does not say.
    package let spend: Int?

    package enum Kind: String, CaseIterable, Hashable, Sendable {
      case source, manager, month, reason, stage
      /// What came in a month, in a table that holds the plan of it too.
      case actual
    }

    package init(
      _ kind: Kind, _ name: String, leads: Int, target: Int?, deals: Int, revenue: Int, spend: Int? = nil
    ) {
      (self.kind, self.name, self.leads, self.target) = (kind, name, leads, target)
      (self.deals, self.revenue, self.spend) = (deals, revenue, spend)
    }
  }

  package init(
    kind: String, digest: String, figures: [Figure: Int], groups: [Group], waits: [Wait] = [],
    reached: [Moment: Int] = [:]
  ) {
    (self.kind, self.digest, self.figures, self.groups) = (kind, digest, figures, groups)
    (self.waits, self.reached) = (waits, reached)
  }
}

extension LoadedTable {
  /// As it is stored.
  package var value: SheetValue {
    let figures = Dictionary(
      uniqueKeysWithValues: figures.map { ($0.key.rawValue, SheetValue.whole($0.value)) })
    var entries: [String: SheetValue] = [
      "kind": .text(kind), "digest": .text(digest), "figures": .mapping(figures),
      "groups": .list(groups.map(\.value)),
    ]
    if !waits.isEmpty { entries["waits"] = .list(waits.map(\.value)) }
    if !reached.isEmpty { entries["reached"] = reachedValue }
    return .mapping(entries)
  }

  /// What was stored; `nil` where a part is missing or no whole number from 0 on.
  package init?(_ node: SourceNode) {
    guard let kind = node["kind"]?.word, let digest = node["digest"]?.word, digest.utf8.count == 64,
      (1...32).contains(kind.utf8.count)
    else { return nil }
    var figures: [Figure: Int] = [:]
    for entry in node["figures"]?.entries ?? [] {
      guard let figure = entry.key.word.flatMap(Figure.init), let number = entry.value.count else {
        return nil
      }
      figures[figure] = number
    }
    let elements = node["groups"]?.elements ?? []
    let groups = elements.compactMap { Group($0) }
    let steps = node["waits"]?.elements ?? []
    let waits = steps.compactMap { Wait($0) }
    guard groups.count == elements.count, waits.count == steps.count,
      let reached = Self.reached(node["reached"])
    else { return nil }
    self.init(kind: kind, digest: digest, figures: figures, groups: groups, waits: waits, reached: reached)
  }
}

extension LoadedTable.Group {
  fileprivate var value: SheetValue {
    var entries: [String: SheetValue] = [
      "kind": .text(kind.rawValue), "name": .text(name), "leads": .whole(leads), "deals": .whole(deals),
      "revenue": .whole(revenue),
    ]
    if let target { entries["target"] = .whole(target) }
    if let spend { entries["spend"] = .whole(spend) }
    return .mapping(entries)
  }

  fileprivate init?(_ node: SourceNode) {
    guard let kind = node["kind"]?.word.flatMap(Kind.init), let name = node["name"]?.word,
      (1...512).contains(name.utf8.count), let leads = node["leads"]?.count, let deals = node["deals"]?.count,
      let revenue = node["revenue"]?.count
    else { return nil }
    let (target, spend) = (node["target"], node["spend"])
    guard target == nil || target?.count != nil, spend == nil || spend?.count != nil else { return nil }
    self.init(
      kind, name, leads: leads, target: target?.count, deals: deals, revenue: revenue, spend: spend?.count)
  }
}

extension SourceNode {
  /// A whole number from 0 to the limit of money.
  var count: Int? {
    guard let number = word.flatMap(WholeNumber.parse), (0...Count.moneyLimit).contains(number) else {
      return nil
    }
    return number
  }
}
