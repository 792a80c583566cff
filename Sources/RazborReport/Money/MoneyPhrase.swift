import RazborCore

/// What the chapter on money says throughout, both languages side by side.
enum MoneyPhrase {
  case title
  case note
  case unpriced(String, of: String, file: String)
  case file(String, rows: String, digest: String)
  /// The question, quoted.
  case answer(String)
  /// A part of an answer, by its name.
  case part(String)
  case rows(Int)
  case andMore(Int)

  func text(_ language: Language) -> String { words[language] }

  private var words: LocalizedText {
    switch self {
    case .title: both("Деньги", "The money")
    case .note:
      both(
        "Здесь только цифры самой компании, в её валюте. Границы рядом с числом, как и во всём отчёте, учитывают "
          + "случайность: 90\u{A0}%. Там, где цифры не хватает, сказано какой: догадок вместо неё нет.",
        "Only the company’s own figures are used, in its own currency. The bounds beside a number allow for chance, 90% "
          + "as everywhere in this report. Where a figure is missing it is named, and no guess takes its place."
      )
    case .unpriced(let without, let deals, let file):
      both(
        "Без суммы \(without) из \(deals) сделок (\(file)). Средний чек посчитан по остальным, а выручка занижена: "
          + "впишите суммы и загрузите файл снова.",
        "Without an amount: \(without) of \(deals) deals (\(file)). The average deal is that of the others, and revenue "
          + "comes out too low: fill the amounts in and load the file again.")
    case .file(let name, let rows, let digest):
      both(
        "\(name.lowercasedFirst), \(rows), файл \(digest)", "\(name.lowercasedFirst), \(rows), file \(digest)"
      )
    case .rows(let count):
      both(
        RussianNoun("строка", "строки", "строк").form(after: count), EnglishNoun("row").form(after: count))
    case .part(let label): both("ответ \(label)", "the answer \(label)")
    case .answer(let question): both("ответ на вопрос \(question)", "the answer to \(question)")
    case .andMore(let count): both(" и ещё \(count)", " and \(count) more")
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String {
    first.map { $0.lowercased() + dropFirst() } ?? self
  }
}
