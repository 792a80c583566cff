import RazborCore

/// The months that a case knows, each once.
struct MonthlySource {
  let source: MonthsSource
  let subject: RowSubject
  let history: MonthlyHistory
  /// Whether leads are marked, but too few of them.
  var hasThinMarks = false
}

extension ReportBuilder {
  /// Those of files first, because they are longer than what can be typed; an answer that repeats one is left out.
  var monthlySources: [MonthlySource] {
    let table = MonthlyTable(questionnaire)
    let cycle = table?.cycleDays(questionnaire, merged)
    let files = tables.compactMap { table -> MonthlySource? in
      guard table.kind == "leads" || table.kind == "deals",
        let history = table.history(until: sheet.date ?? edition.day, cycle: cycle)
      else { return nil }
      return MonthlySource(
        source: .file(String(table.digest.prefix(12))),
        subject: table.kind == "leads" ? .enquiries : .openedDeals, history: history,
        hasThinMarks: table.marks?.isTooThin ?? false)
    }
    guard let table, let answered = table.history(questionnaire, merged, today: edition.day),
      !files.contains(where: { $0.subject == .enquiries && $0.history.holds(answered) })
    else { return files }
    return files + [
      MonthlySource(source: .answer(quoted(table.item)), subject: .enquiries, history: answered)
    ]
  }
}

extension MonthlyHistory {
  /// Whether the other one tells of the same months nothing else, those at the ends aside: they may be cut.
  fileprivate func holds(_ other: MonthlyHistory) -> Bool {
    let own = Dictionary(uniqueKeysWithValues: months.map { ($0.month, $0) })
    let common = other.months.compactMap { row in own[row.month].map { ($0, row) } }
    return !common.isEmpty && common.allSatisfy { $0.leads == $1.leads && $0.deals == $1.deals }
  }
}
