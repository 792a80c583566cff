import RazborCore

/// What a table says about one question, as parts of its answer.
struct Measurement: Hashable {
  let item: Item.ID
  let values: [Field.ID: Answer.Value]
  /// On how many rows it rests, at least 1.
  let cases: Int
  /// What chance allows; `nil` where it follows from the answer, or there is no telling.
  let range: ClosedRange<Int>?
  /// Of the rows it rests on; `nil` where the table does not say.
  private(set) var months: ClosedRange<Month>?

  private init(
    _ item: String, _ field: String, _ value: Answer.Value, cases: Int, range: ClosedRange<Int>? = nil
  ) {
    (self.item, values) = (Item.ID(item), [Field.ID(field): value])
    (self.cases, self.range) = (max(1, cases), range)
  }

  /// As the case keeps it, whoever is asked.
  var response: Response {
    Response(
      .answered(Answer(values)), basis: .measured,
      figure: FileFigure(cases: cases, range: range, months: months))
  }

  /// All that the table speaks to.
  static func all(_ load: TableLoad) -> [Measurement] {
    load.kind.isList ? enquiries(load) : sums(load).map { [$0] } ?? []
  }

  /// The answer with the measured parts in the place of the stated ones; what the table does not know stays.
  func answer(over stated: Response.Content?, on item: Item) -> Answer {
    guard case .answered(let answer)? = stated else { return Answer(values) }
    return answer.replaced(by: Answer(values), on: item)
  }

  /// Whether the table would take the place of rows that know the enquiries, and has none itself.
  func loses(_ stated: Response.Content?) -> Bool {
    guard case .answered(let answer)? = stated else { return false }
    return answer.knowsMore(than: Answer(values))
  }
}

extension Measurement {
  private static func enquiries(_ load: TableLoad) -> [Measurement] {
    [responseTime(load), unanswered(load), target(load), months(load), people(load)].compactMap { found in
      var found = found
      // The rows of months say it themselves.
      if found?.item != "leads_to_deals" { found?.months = load.tally.span }
      return found
    }
  }

  /// Only where nothing that still waits could change it.
  private static func responseTime(_ load: TableLoad) -> Measurement? {
    guard load.countsAnswers, let times = load.tally.responseTimes, let median = times.median,
      median.isSettled,
      let minutes = median.high, minutes <= 525_600
    else { return nil }
    let interval = times.times.medianInterval
    let range = interval?.low.map { low in
      // Where more than half may be waiting for ever, the upper end is a year.
      min(low, minutes)...max(min(interval?.high ?? 525_600, 525_600), minutes)
    }
    return Measurement("response_time", "minutes", .number(minutes), cases: times.count, range: range)
  }

  private static func unanswered(_ load: TableLoad) -> Measurement? {
    guard load.countsAnswers, let never = load.tally.responseTimes?.neverAnswered else { return nil }
    // What has waited less than a day is not yet one or the other.
    let whole = never.whole - (never.high - never.low)
    guard whole >= WaitingTimes.fewestForMedian, whole <= Count.limit else { return nil }
    return Measurement(
      "unanswered_share", "share", .share(.counted(part: never.low, whole: whole)), cases: whole)
  }

  private static func target(_ load: TableLoad) -> Measurement? {
    guard let marks = load.marks, !marks.isTooThin, marks.marked >= WaitingTimes.fewestForMedian else {
      return nil
    }
    let share = Share.counted(part: marks.target, whole: marks.marked)
    return Measurement("target_lead_share", "value", .share(share), cases: marks.marked)
  }

  private static func months(_ load: TableLoad) -> Measurement? {
    guard load.listsEnquiries, load.knowsOutcomes, let months = load.tally.groups[.month] else { return nil }
    let known = months.sums.compactMap { name, sums in Month(name).map { ($0, sums) } }
    let last = known.sorted { $0.0 < $1.0 }.suffix(12)
    let rows = last.map { month, sums in
      row([
        "month": .month(month), "leads": .number(sums.leads), "deals": .number(sums.deals),
        "target": load.marks?.isTooThin == false ? .number(sums.target) : nil,
      ])
    }
    return Measurement("leads_to_deals", "months", .rows(rows), cases: last.reduce(0) { $0 + $1.1.leads })
  }

  private static func people(_ load: TableLoad) -> Measurement? {
    guard load.knowsOutcomes, let people = load.tally.groups[.manager] else { return nil }
    let largest = people.largest(30)
    let rows = largest.map { name, sums in
      row([
        "manager": .text(name), "leads": load.listsEnquiries ? .number(sums.leads) : nil,
        "deals": .number(sums.deals),
        "revenue": load.map.places[.amount] == nil ? nil : .number(sums.revenue),
      ])
    }
    return rows.isEmpty
      ? nil
      : Measurement("rep_results", "value", .rows(rows), cases: largest.reduce(0) { $0 + $1.sums.leads })
  }

  /// A table of sums is the answer as it stands; `nil` for one that no question asks for.
  private static func sums(_ load: TableLoad) -> Measurement? {
    let rows = load.sums
    switch load.kind {
    case .forecast:
      let last = rows.sorted { ($0.month?.ordinal ?? 0) < ($1.month?.ordinal ?? 0) }.suffix(12)
      let cells = last.map { sums in
        row(["month": sums.month.map { .month($0) }, "forecast": sums[.forecast], "fact": sums[.fact]])
      }
      return Measurement("forecast_vs_fact", "months", .rows(cells), cases: cells.count)
    case .managers:
      let cells = rows.prefix(30).map { sums in
        row([
          "manager": sums.words, "leads": sums[.leads], "deals": sums[.deals], "revenue": sums[.revenue],
        ])
      }
      return Measurement("rep_results", "value", .rows(cells), cases: cells.count)
    case .sources:
      guard rows.allSatisfy({ $0.figures[.spend] != nil }) else { return nil }
      let cells = rows.prefix(20).map { sums in
        row([
          "channel": sums.words, "spend": sums[.spend], "leads": sums[.leads], "target": sums[.target],
          "deals": sums[.deals],
        ])
      }
      return Measurement("channel_economics", "channels", .rows(cells), cases: cells.count)
    case .stages:
      // The last one may only be where the others lead to.
      let cells = rows.filter { $0.figures[.passed] != nil }.prefix(12).map { sums in
        row(["stage": sums.words, "entered": sums[.entered], "passed": sums[.passed]])
      }
      return Measurement("stage_conversions", "value", .rows(cells), cases: cells.count)
    case .spend, .plan, .leads, .deals: return nil
    }
  }

  private static func row(_ cells: [String: Answer.Value?]) -> Answer.Row {
    var row: Answer.Row = [:]
    for (name, value) in cells { row[TableFormat.Column.ID(name)] = value }
    return row
  }
}

extension TableLoad {
  /// A list in which everything was sold holds deals, whatever it is called.
  fileprivate var listsEnquiries: Bool { kind == .leads && tally.deals < tally.enquiries }
}

extension SumsReader.Sums {
  fileprivate subscript(_ column: TableColumn) -> Answer.Value? { figures[column].map { .number($0) } }
  fileprivate var words: Answer.Value? { name.map { .text($0) } }
}
