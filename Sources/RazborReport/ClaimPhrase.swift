import RazborCore

/// What is said about a person's word beside a file's figure, both languages side by side.
enum ClaimPhrase {
  case title
  case note
  case stated(String)
  case measured
  case cases(String)
  case chance(low: String, high: String)
  /// Both ends are written alike.
  case noChance
  /// Of a file, whatever the question asks for.
  case months(String)
  case agrees
  case notKnown
  case counts(Claim.Counts)

  func text(_ language: Language) -> String { words[language] }

  private var words: LocalizedText {
    switch self {
    case .title: both("Слова и цифры", "Words and figures")
    case .note:
      both(
        "На эти вопросы ответил и человек, и файл с данными. Показаны оба ответа.",
        "These questions were answered by a person and by a file with data. Both answers are shown.")
    case .stated(let speaker): both("Сказано (\(speaker.uncapitalized))", "Said (\(speaker.uncapitalized))")
    case .measured: both("По файлу", "By the file")
    case .cases(let cases): both("случаев: \(cases)", "cases: \(cases)")
    case .chance(let low, let high):
      both("с учётом случайности — от \(low) до \(high)", "allowing for chance, from \(low) to \(high)")
    case .months(let period):
      both(
        "Цифры взяты из файла, за весь его срок: \(period).",
        "The figures are the file’s, over all of its months: \(period).")
    case .noChance: both("с учётом случайности столько же", "the same allowing for chance")
    case .agrees:
      both(
        "Сходится: такую разницу объясняет одна случайность. Взята цифра из файла.",
        "They agree: chance alone explains the difference. The file’s figure is taken.")
    case .notKnown:
      both(
        "Ответа не было, хотя в данных компании он есть. Взята цифра из файла.",
        "It was not known, although the company’s own data have it. The file’s figure is taken.")
    case .counts(.measured):
      both(
        "Расходится. Взята цифра из файла: измеренное надёжнее впечатления.",
        "They differ. The file’s figure is taken: what was measured is firmer than an impression.")
    case .counts(.stated):
      both(
        "Расходится. По решению собеседника взято сказанное; основание слабее измеренного.",
        "They differ. What was said is taken, as the person decided; it is weaker evidence than a measurement."
      )
    case .counts(.both):
      both(
        "Расходится, и что верно, не решено. Вывод учитывает оба ответа.",
        "They differ, and which is right is not settled. The verdict allows for both.")
    }
  }
}
