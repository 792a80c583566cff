import RazborCore

/// What exported tables add up to: each figure with its interval, the number of its cases, and the file it is from.
extension ReportBuilder {
  var exports: [Report.Block] {
    guard !tables.isEmpty else { return [] }
    return [.heading(3, [.text(ExportPhrase.title.text(language))])] + tables.flatMap(export)
  }

  private func export(_ table: LoadedTable) -> [Report.Block] {
    let figures = { (figure: LoadedTable.Figure) in language.units.number(table.figures[figure] ?? 0) }
    let source = ExportPhrase.source(
      kind: table.kind, used: figures(.rowsUsed), read: figures(.rowsRead), left: figures(.rowsNotUnderstood),
      digest: String(table.digest.prefix(12)))
    let lines = response(table) + marks(table) + cycle(table)
    return [.paragraph([.text(source.text(language))])]
      + (lines.isEmpty ? [] : [.list(lines.map { [.text($0.text(language))] })])
      + groups(table, .source, .sources) + (isPriced(table) ? [] : sourceMarks(table))
      + order(table, .source) + people(table) + reasons(table) + stageTimes(table)
  }

  /// Whether the chapter on money speaks of its sources.
  private func isPriced(_ table: LoadedTable) -> Bool {
    let channels = MoneyFigures(tables: tables, merged: merged).channels
    return channels?.results.contains(.table(table)) ?? false
  }

  private func response(_ table: LoadedTable) -> [ExportPhrase] {
    guard let answered = table.figures[.answered], let never = table.figures[.neverAnswered] else {
      return []
    }
    let waiting = table.figures[.stillWaiting] ?? 0
    let all = answered + never + waiting
    var lines: [ExportPhrase] = []
    if all >= WaitingTimes.fewestForMedian, let low = time(table.figures[.responseMedianLow]) {
      lines.append(
        .response(
          median: time(table.figures[.responseMedian]), low: low,
          high: time(table.figures[.responseMedianHigh]), cases: language.units.number(all)))
    }
    if all >= WaitingTimes.fewestForTail { lines.append(.slowTenth(time(table.figures[.responseSlowTenth]))) }
    guard all > 0 else { return lines }
    let lost = Proportion(low: never, high: never + waiting, whole: all)
    let fast = table.figures[.withinAnHour] ?? 0
    let within = Proportion(low: fast, high: fast + (table.figures[.withinAnHourPerhaps] ?? 0), whole: all)
    return lines + [.unanswered(words.share(lost)), .withinAnHour(words.share(within))]
  }

  private func marks(_ table: LoadedTable) -> [ExportPhrase] {
    guard let marks = table.marks else { return [] }
    let line = ExportPhrase.target(words.share(marks.targetShare))
    return marks.isTooThin ? [line, .tooManyUnmarked(words.share(marks.unmarkedShare))] : [line]
  }

  private func cycle(_ table: LoadedTable) -> [ExportPhrase] {
    guard let days = table.figures[.cycleMedian], let low = table.figures[.cycleMedianLow],
      let high = table.figures[.cycleMedianHigh]
    else { return [] }
    return [.cycle(days, low: low, high: high)]
  }

  /// Names are what a file said.
  private func groups(
    _ table: LoadedTable, _ kind: LoadedTable.Group.Kind, _ title: ExportPhrase
  ) -> [Report.Block] {
    let groups = table.groups.filter { $0.kind == kind && $0.leads > 0 && $0.deals <= $0.leads }
    guard table.figures[.deals] != nil, !groups.isEmpty else { return [] }
    let shares = groups.map { Proportion($0.deals, of: $0.leads) }
    let rows: [[Report.Span]] = zip(groups, shares).map { group, share in
      return [
        .said(group.name), .text(language.units.counted(group.deals, of: group.leads)),
        .text(language.units.percent(permille: share.permille ?? 0)), .text(language.units.interval(share)),
      ]
    }
    let header = [title] + ["deals", "share", "chance"].map { ExportPhrase.header($0) }
    return ranges(Report.Table(header: header.map { $0.text(language) }, rows: rows), shares)
  }

  private func people(_ table: LoadedTable) -> [Report.Block] {
    isAnswered(table) ? [] : groups(table, .manager, .people) + order(table, .manager)
  }

  private func sourceMarks(_ table: LoadedTable) -> [Report.Block] {
    guard table.figures[.deals] != nil else { return [] }
    let sources = table.groups.filter { $0.kind == .source }.compactMap {
      LeadSource($0.name, leads: $0.leads, target: $0.target, deals: $0.deals)
    }
    let known = sources.reduce(0) { $0 + $1.leads }
    let unknown = max(0, (table.figures[.enquiries] ?? known) - known)
    guard let report = SourceReport(sources, unknown: unknown) else { return [] }
    // Deals without a source may be from any of them.
    let placed = sources.reduce(0) { $0 + $1.deals }
    let isPlaced = placed >= table.figures[.deals] ?? 0
    let lines = sources.flatMap { source -> [[Report.Span]] in
      SourceReport.Mark.allCases.filter { report.marks(source).contains($0) && (isPlaced || $0 != .empty) }
        .map {
          mark in
          switch mark {
          case .empty:
            [
              .said(
                ExportPhrase.emptySource(source.name, leads: language.units.number(source.leads)).text(
                  language)
              )
            ]
          case .strong: [.said(ExportPhrase.strongSource(source.name).text(language))]
          }
        }
    }
    let note = report.isTooUnknown ? ExportPhrase.unknownSources(words.share(report.unknownShare)) : nil
    let all = lines + (note.map { [[.text($0.text(language))]] } ?? [])
    return all.isEmpty ? [] : [.list(all)]
  }

  /// `nil` is never.
  private func time(_ minutes: Int?) -> String? {
    minutes.map { language.units.amount($0, .minutes) }
  }
}
