import RazborCore

/// What one row of a list is.
enum RowSubject {
  case enquiries
  /// Deals as a CRM opens them, won or not.
  case openedDeals
}

/// Where months or stages are from.
enum MonthsSource {
  case answer(String)
  /// The beginning of its digest.
  case file(String)

  var words: LocalizedText {
    switch self {
    case .answer(let question):
      both("По ответу на вопрос \(question)", "From the answer to \(question)")
    case .file(let digest): both("По файлу SHA-256 \(digest)…", "From the file SHA-256 \(digest)…")
    }
  }
}

extension MonthlyHistory.Series {
  func name(_ subject: RowSubject) -> LocalizedText {
    switch (self, subject) {
    case (.leads, .enquiries): both("Заявки", "Enquiries")
    case (.leads, .openedDeals): both("Заведённые сделки", "Deals opened")
    case (.targetShare, _): both("Доля целевых заявок", "Share of enquiries on target")
    case (.deals, .enquiries): both("Сделки", "Deals")
    case (.deals, .openedDeals): both("Выигранные сделки", "Deals won")
    case (.dealShare, .enquiries):
      both("Доля заявок, ставших сделками", "Share of enquiries that became deals")
    case (.dealShare, .openedDeals): both("Доля выигранных сделок", "Share of deals won")
    case (.closing, _):
      both("Доля целевых заявок, ставших сделками", "Share of target enquiries that became deals")
    }
  }
}

extension HistoryPhrase.Column {
  var words: LocalizedText {
    switch self {
    case .month: both("Месяц", "Month")
    case .count(let series, let subject): series.name(subject)
    case .range: both("Обычный разброс", "Usual range")
    case .of(.targetShare, _): both("Целевых из заявок", "On target of all")
    case .of(.closing, _): both("Сделок из целевых", "Deals of target")
    case .of(_, .openedDeals): both("Выиграно из всех", "Won of all")
    case .of: both("Сделок из заявок", "Deals of enquiries")
    case .share: both("Доля", "Share")
    case .chance: both("С учётом случайности (90\u{A0}%)", "Allowing for chance (90%)")
    }
  }
}

extension HistoryPhrase.Place {
  var words: LocalizedText {
    switch self {
    case .below: both("ниже", "below")
    case .inside: both("внутри", "inside")
    case .above: both("выше", "above")
    }
  }
}
