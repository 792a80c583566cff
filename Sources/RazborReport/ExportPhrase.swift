import RazborCore

/// What is said about exported tables, both languages side by side.
enum ExportPhrase {
  case title
  case source(kind: String, used: String, read: String, left: String, digest: String)
  /// `nil` is never.
  case response(median: String?, low: String, high: String?, cases: String)
  /// `nil` is never; without `low` the bounds are not known.
  case slowTenth(String?, low: String?, high: String?, cases: String)
  case fewAnswers(Int, missing: Int)
  case fewForTail(Int, missing: Int)
  case fewDeals(Int, missing: Int)
  case unanswered(String)
  case withinAnHour(String)
  case target(String)
  case tooManyUnmarked(String)
  /// Days.
  case cycle(Int, low: Int, high: Int, cases: Int?)
  case sources
  case people
  case emptySource(String, leads: String)
  case strongSource(String)
  case header(String)
  /// What a table lists.
  case kind(String)
  case unknownSources(String)

  func text(_ language: Language) -> String { words[language] }

  private var words: LocalizedText {
    switch self {
    case .title: both("По выгруженным таблицам", "From exported tables")
    case .source(let kind, let used, let read, let left, let digest):
      Self.source(kind, used, read, left, digest)
    case .response(let median, let low, let high, let cases): Self.response(median, low, high, cases)
    case .slowTenth(let time, let low, let high, let cases): Self.slowTenth(time, low, high, cases)
    case .fewAnswers(let cases, let missing):
      both(
        "Как долго ждут ответа, сказать рано: заявок \(cases), нужно ещё \(missing).",
        "How long an answer takes cannot be said yet: enquiries: \(cases), \(missing) more are needed.")
    case .fewForTail(let cases, let missing):
      both(
        "Сколько ждут девять заявок из десяти, сказать рано: заявок \(cases), нужно ещё \(missing).",
        "How long nine enquiries of ten wait cannot be said yet: enquiries: \(cases), \(missing) more are needed."
      )
    case .fewDeals(let cases, let missing):
      both(
        "Сколько проходит от заявки до сделки, сказать рано: сделок с обеими датами \(cases), нужно ещё \(missing).",
        "How long it takes from enquiry to deal cannot be said yet: deals with both dates: \(cases), \(missing) more are "
          + "needed.")
    case .unanswered(let share):
      both("Без ответа дольше суток: \(share).", "Unanswered for more than a day: \(share).")
    case .withinAnHour(let share):
      both("Ответ в течение часа: \(share).", "Answered within an hour: \(share).")
    case .target(let share): both("Целевые заявки: \(share).", "Enquiries on target: \(share).")
    case .tooManyUnmarked(let share):
      both(
        "Без метки: \(share). Больше десятой части — доля целевых ни о чём не говорит.",
        "Without a mark: \(share). That is more than a tenth, so the share on target says nothing.")
    case .cycle(let days, let low, let high, let cases): Self.cycle(days, low, high, cases)
    case .sources: both("Источники", "Sources")
    case .people: both("Менеджеры", "Salespeople")
    case .emptySource(let name, let leads):
      both(
        "\(name): ни одной сделки из \(leads) заявок, хотя при обычной здесь доле они должны были быть.",
        "\(name): not one deal from \(leads) enquiries, although at the usual share there should have been some."
      )
    case .strongSource(let name):
      both(
        "\(name): целевых не меньше четырёх из пяти, и это не случайность.",
        "\(name): at least four of five on target, and that is not chance.")
    case .header(let name): Self.header(name)
    case .kind(let kind): Self.kinds[kind] ?? both(kind, kind)
    case .unknownSources(let share):
      both(
        "Откуда пришла заявка, не записано: \(share). Это больше пятой части, поэтому источники говорят только о части "
          + "компании.",
        "Where the enquiry came from is not written down: \(share). That is more than a fifth, so the sources speak of "
          + "a part of the company only.")
    }
  }

  private static func source(
    _ kind: String, _ used: String, _ read: String, _ left: String, _ digest: String
  ) -> LocalizedText {
    let name = kinds[kind] ?? both(kind, kind)
    return both(
      "\(name.ru): взято строк \(used) из \(read), не понято \(left). Файл SHA-256 \(digest)…",
      "\(name.en): \(used) of \(read) rows taken, \(left) not understood. The file is SHA-256 \(digest)…")
  }

  private static func response(
    _ median: String?, _ low: String, _ high: String?, _ cases: String
  ) -> LocalizedText {
    guard let median else {
      return both(
        "Больше половины заявок осталось без ответа; заявок: \(cases).",
        "More than half of the enquiries got no answer; enquiries: \(cases).")
    }
    let chance = chance(low, high)
    return both(
      "Ответ человека: половина заявок ждёт не дольше, чем \(median) (с учётом случайности: \(chance.ru)); заявок: \(cases).",
      "An answer by a person: half of the enquiries wait no longer than \(median); allowing for chance, \(chance.en); enquiries: \(cases)."
    )
  }

  private static func slowTenth(_ time: String?, _ low: String?, _ high: String?, _ cases: String)
    -> LocalizedText
  {
    guard let time else {
      return both(
        "Больше чем одна заявка из десяти осталась без ответа; заявок: \(cases).",
        "More than one enquiry in ten got no answer; enquiries: \(cases).")
    }
    let bounds = low.map { Self.chance($0, high) }
    return both(
      "Девять заявок из десяти ждут не дольше, чем \(time)"
        + (bounds.map { " (с учётом случайности: \($0.ru))" } ?? "") + "; заявок: \(cases).",
      "Nine enquiries of ten wait no longer than \(time)"
        + (bounds.map { "; allowing for chance, \($0.en)" } ?? "") + "; enquiries: \(cases).")
  }

  private static func cycle(_ days: Int, _ low: Int, _ high: Int, _ cases: Int?) -> LocalizedText {
    let count = (cases.map { RussianUnits().number($0) }, cases.map { EnglishUnits().number($0) })
    let middle = (RussianUnits().amount(days, .days), EnglishUnits().amount(days, .days))
    let end = RussianNoun("день", "дня", "дней").genitive(after: high)
    let chance =
      low == high
      ? same
      : both(
        "от \(RussianUnits().number(low)) до \(RussianUnits().number(high)) \(end)",
        "between \(EnglishUnits().number(low)) and \(EnglishUnits().amount(high, .days))")
    return both(
      "От заявки до сделки: у половины не дольше, чем \(middle.0); с учётом случайности — \(chance.ru)"
        + (count.0.map { "; сделок: \($0)." } ?? "."),
      "From enquiry to deal: half take no longer than \(middle.1); allowing for chance, \(chance.en)"
        + (count.1.map { "; deals: \($0)." } ?? "."))
  }

  /// Times stand in their first case, wherever they stand. Without `high` there is no upper end.
  private static func chance(_ low: String, _ high: String?) -> LocalizedText {
    guard let high else {
      return both("не меньше, чем \(low), верхней границы нет", "from \(low) on, with no upper end")
    }
    return low == high ? same : both("\(low) – \(high)", "between \(low) and \(high)")
  }

  /// Both ends are written alike.
  private static let same = both("столько же", "the same")

  private static let kinds: [String: LocalizedText] = [
    "leads": both("Список заявок", "A list of enquiries"), "deals": both("Список сделок", "A list of deals"),
    "forecast": both("Прогноз и факт", "Forecast and actual"),
    "managers": both("Итоги менеджеров", "Results of salespeople"),
    "sources": both("Итоги источников", "Results of sources"),
    "stages": both("Этапы воронки", "Stages of the funnel"),
    "spend": both("Расходы по источникам", "Spending by source"),
    "plan": both("План по месяцам", "Plan by month"),
  ]

  private static func header(_ name: String) -> LocalizedText {
    switch name {
    case "deals": both("Сделок из заявок", "Deals of enquiries")
    case "share": both("Доля", "Share")
    default: both("С учётом случайности (90\u{A0}%)", "Allowing for chance (90%)")
    }
  }
}
