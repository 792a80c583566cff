import RazborCore

/// What is said about a company's own months, both languages side by side.
enum HistoryPhrase {
  case title
  case source(MonthsSource, period: String)
  /// How many months are over; how many more a comparison takes.
  case tooFewMonths(Int, missing: Int)
  case tooFewMature(MonthlyHistory.Series, RowSubject, Int, missing: Int)
  case series(MonthlyHistory.Series, RowSubject, mean: String, low: String, high: String, months: Int)
  case within
  /// What months inside the limits mean, once for all series.
  case noNews
  /// Each month with its value.
  case outside([String])
  case halvesTitle
  case halves(MonthlyHistory.Series, RowSubject, earlier: String, later: String)
  /// Percentage points.
  case change(String, low: String, high: String)
  case real
  /// The cases of the later half, and how many it would take.
  case noise(cases: Int, needed: Int?)
  case tooFewCases(missing: Int)
  case regression
  case lowNow(month: String)
  case header(Column)
  case place(Place)
  case scale(MonthlyHistory.Series, RowSubject, low: String, high: String, end: String)

  enum Column {
    case month, count(MonthlyHistory.Series, RowSubject), range, of(MonthlyHistory.Series, RowSubject), share,
      chance
  }
  enum Place { case below, inside, above }

  func text(_ language: Language) -> String { words[language] }

  private var words: LocalizedText {
    switch self {
    case .title: both("Месяц за месяцем, в сравнении с собой", "Month by month, against its own past")
    case .source(let source, let period):
      both("\(source.words.ru): \(period).", "\(source.words.en): \(period).")
    case .tooFewMonths(let count, let missing): Self.tooFew(count, missing)
    case .tooFewMature(let series, let subject, let count, let missing):
      Self.tooFewMature(series.name(subject), count, missing)
    case .series(let series, let subject, let mean, let low, let high, let months):
      Self.series(series, subject, mean, low, high, months)
    case .within: both("Все месяцы внутри границ.", "All months lie inside.")
    case .noNews:
      both(
        "Месяц внутри границ сам по себе ничего не значит, лучше он соседнего или хуже: это шум.",
        "A month inside its limits means nothing by itself, better or worse than the one before: that is noise."
      )
    case .outside(let months):
      both(
        "Вне границ: \(months.joined(separator: "; ")). На шум это не похоже: там что-то изменилось.",
        "Outside: \(months.joined(separator: "; ")). That does not look like noise: something changed there.")
    case .halvesTitle:
      both("Первая половина этих месяцев и вторая:", "The first half of these months and the second:")
    case .halves(let series, let subject, let earlier, let later):
      both(
        "\(series.name(subject).ru): было \(earlier), стало \(later).",
        "\(series.name(subject).en): it was \(earlier), and is \(later).")
    case .change(let change, let low, let high):
      both(
        "Изменение в процентных пунктах: \(change), с учётом случайности от \(low) до \(high).",
        "The change in percentage points: \(change), allowing for chance between \(low) and \(high).")
    case .real: both("Это настоящее изменение.", "This is a real change.")
    case .noise(let cases, let needed): Self.noise(cases, needed)
    case .tooFewCases(let missing):
      both(
        "Случаев слишком мало, чтобы об этом судить: в каждой половине нужно не меньше \(Proportion.fewestCases), "
          + "то есть ещё \(missing).",
        "There are too few cases to judge by: each half needs at least \(Proportion.fewestCases), \(missing) more."
      )
    case .regression:
      both(
        "После плохих месяцев обычные приходят и сами. За разбор чаще берутся, когда дела хуже обычного, поэтому "
          + "часть улучшения наступит без всяких мер. Сравнивайте будущее со средним за все эти месяцы, а не с "
          + "худшим из них.",
        "After bad months ordinary ones come by themselves. A review is mostly begun when things are worse than "
          + "usual, so a part of the improvement will come without any measures. Hold the future against the mean "
          + "of all these months, not against the worst of them.")
    case .lowNow(let month):
      both(
        "Последний месяц, \(month), — самый слабый по числу сделок, но внутри границ: следующий, скорее всего, будет "
          + "выше и без перемен.",
        "The last month, \(month), is the weakest by deals, but inside the limits: the next one will probably be higher "
          + "without any change.")
    case .header(let column): column.words
    case .place(let place): place.words
    case .scale(let series, let subject, let low, let high, let end):
      both(
        "\(series.name(subject).ru): черта — месяц, полоса — границы обычного, от \(low) до \(high); шкала от 0 до \(end)",
        "\(series.name(subject).en): the mark is the month, the band its usual limits, \(low) to \(high); scale 0 to \(end)"
      )
    }
  }

  private static func series(
    _ series: MonthlyHistory.Series, _ subject: RowSubject, _ mean: String, _ low: String, _ high: String,
    _ months: Int
  ) -> LocalizedText {
    let name = series.name(subject)
    let noun = RussianNoun("месяцу", "месяцам", "месяцам").form(after: months)
    let unit = series.isShare ? both("", "") : both(" в месяц", " a month")
    return both(
      "\(name.ru): в среднем \(mean)\(unit.ru), обычно от \(low) до \(high), по \(months) \(noun).",
      "\(name.en): \(mean)\(unit.en) on average, usually between \(low) and \(high), over \(months) months.")
  }

  private static func tooFew(_ count: Int, _ missing: Int) -> LocalizedText {
    let fewest = MonthSeries.fewestMonths
    return both(
      "Закончившихся месяцев здесь \(count). Чтобы отличить перемену от шума, нужно не меньше \(fewest), то есть ещё "
        + "\(missing).",
      "Months that are over: \(count). Telling a change from noise takes at least \(fewest), \(missing) more."
    )
  }

  private static func tooFewMature(_ name: LocalizedText, _ count: Int, _ missing: Int) -> LocalizedText {
    let fewest = MonthSeries.fewestMonths
    return both(
      "\(name.ru): месяцев, у которых уже было время на сделку, \(count); нужно не меньше \(fewest), то есть ещё "
        + "\(missing).",
      "\(name.en): months that had the time to become deals, \(count); it takes at least \(fewest), \(missing) more."
    )
  }

  private static func noise(_ cases: Int, _ needed: Int?) -> LocalizedText {
    let verdict = both("Это может быть и случайностью.", "That may be chance.")
    guard let needed, needed > cases, needed / FunnelPhrase.farFetched <= cases else { return verdict }
    let noun = RussianNoun("случай", "случая", "случаев").genitive(after: needed)
    let (ru, en) = (RussianUnits(), EnglishUnits())
    return both(
      verdict.ru
        + " Чтобы решить, при той же разнице во второй половине нужно около \(ru.number(needed)) \(noun), то есть "
        + "ещё \(ru.number(needed - cases)).",
      verdict.en
        + " If the difference stays, about \(en.number(needed)) cases in the second half would decide, "
        + "\(en.number(needed - cases)) more.")
  }
}
