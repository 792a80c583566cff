import RazborCore

/// A company's months against its own past, before anything from outside (Method, rule 5.8).
extension ReportBuilder {
  var history: [Report.Block] {
    let blocks = monthlySources.flatMap(history)
    guard !blocks.isEmpty else { return [] }
    return [.heading(3, [.text(HistoryPhrase.title.text(language))])] + blocks
  }

  private func history(_ source: MonthlySource) -> [Report.Block] {
    let history = source.history
    let intro = paragraph(.source(source.source, period: period(history.months)))
    let missing = MonthSeries.fewestMonths - history.months.count
    guard missing <= 0 else {
      return [intro, paragraph(.tooFewMonths(history.months.count, missing: missing))]
    }
    let told = MonthlyHistory.Series.allCases.filter { !history.points($0).isEmpty || $0 == .deals }
    let lines = told.map { sentence($0, source) }
    let isAnyQuiet = told.contains { history.limits($0)?.signals.isEmpty == true }
    return [intro, .list(lines.map { [.text($0)] })] + (isAnyQuiet ? [paragraph(.noNews)] : [])
      + told.flatMap { drawn($0, source) } + halves(source) + [.paragraph([.text(regression(history))])]
  }

  func period(_ months: some BidirectionalCollection<MonthlyHistory.Row>) -> String {
    guard let first = months.first?.month, let last = months.last?.month else { return "" }
    let names = [first, last].map(language.units.month)
    return first == last ? names[0] : names.joined(separator: " – ")
  }

  /// "Enquiries: 86 a month on average, usually between 61 and 111; 6 months taken. ..."
  private func sentence(_ series: MonthlyHistory.Series, _ source: MonthlySource) -> String {
    let points = source.history.points(series)
    guard let limits = source.history.limits(series) else {
      let missing = MonthSeries.fewestMonths - points.count
      return HistoryPhrase.tooFewMature(series, source.subject, points.count, missing: missing).text(language)
    }
    let words = SeriesWords(series, limits, language)
    let whole = HistoryPhrase.series(
      series, source.subject, mean: words.value(limits.mean), low: words.low, high: words.high,
      months: points.count)
    let outside = limits.signals.map { place in
      "\(language.units.month(points[place].month))\(self.words.dash)\(words.value(Double(points[place].value)))"
    }
    return [whole, outside.isEmpty ? .within : .outside(outside)].map { $0.text(language) }
      .joined(separator: " ")
  }

  /// The counts of enquiries and the shares; deals are seen in their share, that of all or of the target enquiries.
  private func drawn(_ series: MonthlyHistory.Series, _ source: MonthlySource) -> [Report.Block] {
    let points = source.history.points(series)
    let isSeenElsewhere =
      series == .deals || series == .dealShare && source.history.limits(.closing) != nil
    guard !isSeenElsewhere, let limits = source.history.limits(series) else { return [] }
    let words = SeriesWords(series, limits, language)
    let end = words.end(points.map(\.value))
    let rows = points.map { [.text(unbroken($0.month))] + cells($0, series, limits) }
    let caption = HistoryPhrase.scale(
      series, source.subject, low: words.low, high: words.high, end: words.value(Double(end)))
    let marks = points.map { point in
      Report.Chart.Mark.range(
        value: halfUp(1000 * point.value, end), low: words.place(limits.low, of: end),
        high: words.place(limits.high, of: end))
    }
    return [
      .chart(
        Report.Chart(
          table: Report.Table(header: header(series, source.subject), rows: rows),
          caption: caption.text(language), marks: marks))
    ]
  }

  private func unbroken(_ month: Month) -> String {
    language.units.month(month).replacing(" ", with: "\u{A0}")
  }

  private func header(_ series: MonthlyHistory.Series, _ subject: RowSubject) -> [String] {
    let columns: [HistoryPhrase.Column] =
      series.isShare
      ? [.month, .of(series, subject), .share, .chance] : [.month, .count(series, subject), .range]
    return columns.map { HistoryPhrase.header($0).text(language) }
  }

  private func cells(
    _ point: MonthlyHistory.Point, _ series: MonthlyHistory.Series, _ limits: MonthSeries
  ) -> [Report.Span] {
    guard series.isShare else {
      let value = Double(point.value)
      let place: HistoryPhrase.Place =
        value < limits.low ? .below : value > limits.high ? .above : .inside
      return [
        .text(language.units.number(point.value)), .text(HistoryPhrase.place(place).text(language)),
      ]
    }
    return [
      .text(language.units.counted(point.share.low, of: point.share.whole)),
      .text(language.units.percent(permille: point.share.permille ?? 0)),
      .text(language.units.interval(point.share)),
    ]
  }

  private func halves(_ source: MonthlySource) -> [Report.Block] {
    let lines = MonthlyHistory.Series.allCases.compactMap { series -> [Report.Span]? in
      guard let (earlier, later) = source.history.halves(series), earlier.whole > 0, later.whole > 0 else {
        return nil
      }
      let compared = HistoryPhrase.halves(
        series, source.subject, earlier: words.share(earlier), later: words.share(later))
      let phrases = [compared] + change(from: earlier, to: later)
      return [.text(phrases.map { $0.text(language) }.joined(separator: " "))]
    }
    return lines.isEmpty ? [] : [paragraph(.halvesTitle), .list(lines)]
  }

  private func change(from earlier: Proportion, to later: Proportion) -> [HistoryPhrase] {
    let fewest = min(earlier.whole, later.whole)
    guard fewest >= Proportion.fewestCases else {
      return [.tooFewCases(missing: Proportion.fewestCases - fewest)]
    }
    let change = ChangeInterval(before: earlier, after: later)
    let points = [change.change, change.low, change.high].map { language.units.points($0) }
    let told = HistoryPhrase.change(points[0], low: points[1], high: points[2])
    guard !change.isReal else { return [told, .real] }
    return [told, .noise(cases: later.whole, needed: PairTest(later, against: earlier).casesNeeded)]
  }

  private func regression(_ history: MonthlyHistory) -> String {
    let now = weakMonth(history).map { HistoryPhrase.lowNow(month: language.units.month($0)) }
    return [.regression, now].compactMap { $0?.text(language) }.joined(separator: " ")
  }

  /// The last month, where it had the fewest deals by chance: a fall that is real does not end by itself.
  private func weakMonth(_ history: MonthlyHistory) -> Month? {
    let points = history.points(.deals)
    let falls = history.halves(.dealShare).map {
      ChangeInterval(before: $0.earlier, after: $0.later).high < 0
    }
    guard falls != true, let last = points.last, let limits = history.limits(.deals),
      points.dropLast().allSatisfy({ $0.value > last.value }), Double(last.value) >= limits.low
    else { return nil }
    return last.month
  }

  private func paragraph(_ phrase: HistoryPhrase) -> Report.Block {
    .paragraph([.text(phrase.text(language))])
  }
}
