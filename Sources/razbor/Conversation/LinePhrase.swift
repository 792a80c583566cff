import RazborCore

/// What is said about the line that is being typed, and about tables row by row.
enum LinePhrase: Spoken {
  case dropped
  case nothingDropped
  case entryDropped
  case onceMore
  case alreadySaved(time: String)
  case refused(LineProblem)
  case badLine(Int, String)
  case unfinishedKept
  case unfinished(time: String?)
  case unfinishedEntry(time: String?)
  /// The numbers of the questions.
  case severalBegun(String)
  case optional(String)
  /// There is an old value in the line, or there are old rows above it.
  case optionalWithOld(String, isTable: Bool)
  /// Said once, of a line that did not fit.
  case recallable
  case lineTakenBack(String)
  /// The rows of an answer that was refused as a whole.
  case rowsKept
  case wordsKept(AnswerHint)
  /// What share was said.
  case ofHowMany(String)
  case rows(columns: String)
  case row(Int, String)
  case rowRemoved
  case columnsTaken([String], unread: Int)
  case totalsLeftOut
  case noSuchRow(Int)
  case tableNeeds(Int)

  var words: LocalizedText {
    switch self {
    case .dropped:
      LocalizedText(ru: "Строка отменена. /черновик вернёт её.", en: "Line dropped. /draft brings it back.")
    case .nothingDropped:
      LocalizedText(ru: "Отменённой строки нет.", en: "There is no dropped line.")
    case .entryDropped:
      LocalizedText(
        ru: "Ввод отменён, ответ прежний. /черновик вернёт введённое.",
        en: "Entry dropped, the answer is as before. /draft brings back what was typed.")
    case .onceMore:
      LocalizedText(
        ru: "Всё сохранено. Ещё раз Ctrl-C или Ctrl-D — выйти.",
        en: "All is saved. Ctrl-C once more, or Ctrl-D, leaves.")
    case .alreadySaved(let time):
      LocalizedText(
        ru: time.isEmpty ? "Уже сохранено." : "Уже сохранено, последний раз в \(time).",
        en: time.isEmpty ? "Already saved." : "Already saved, last at \(time).")
    case .refused(.tooLong):
      LocalizedText(
        ru:
          "Ответ длиннее 64 КБ, он не принят. Сохраните его файлом и напишите имя файла. Начало вернёт /черновик.",
        en:
          "The answer is over 64 KB and was not taken. Keep it as a file and type its name. /draft brings the beginning back."
      )
    case .refused(.notText):
      LocalizedText(
        ru:
          "В строке были нечитаемые символы, вместо них стоит «\u{FFFD}». Проверьте строку и нажмите Enter.",
        en: "The line had unreadable characters, replaced with \"\u{FFFD}\". Check the line and press Enter.")
    case .badLine(let number, let reason):
      LocalizedText(ru: "строка \(number): \(reason)", en: "line \(number): \(reason)")
    case .unfinishedKept:
      LocalizedText(
        ru: "Начатый ответ не потерян: он вернётся вместе с вопросом.",
        en: "The answer begun is not lost: it comes back with the question.")
    case .unfinished(let time):
      LocalizedText(
        ru:
          "Есть незаконченная строка\(time.map { " от \($0)" } ?? ""). Она в строке ввода: продолжите или сотрите (Ctrl-U).",
        en:
          "There is an unfinished line\(time.map { " from \($0)" } ?? ""). It is in the input line: finish it or clear it (Ctrl-U)."
      )
    case .unfinishedEntry(let time):
      LocalizedText(
        ru: "Здесь есть начатый ответ\(time.map { " от \($0)" } ?? ""): продолжайте. Ctrl-C уберёт его.",
        en: "There is an answer begun here\(time.map { " at \($0)" } ?? ""): go on with it. Ctrl-C drops it.")
    case .severalBegun(let list):
      LocalizedText(
        ru: "Начато и не закончено: \(list). Каждый ответ вернётся вместе с вопросом.",
        en: "Begun and not finished: \(list). Each answer comes back with its question.")
    case .optional(let label):
      LocalizedText(ru: "\(label) (Enter — пропустить)", en: "\(label) (Enter skips)")
    case .optionalWithOld(let label, isTable: false):
      LocalizedText(
        ru: "\(label) (Enter — оставить как есть, «-» — убрать)",
        en: "\(label) (Enter keeps it, \"-\" leaves it out)")
    case .optionalWithOld(let label, isTable: true):
      LocalizedText(ru: "\(label) (Enter — оставить как есть)", en: "\(label) (Enter keeps it)")
    case .recallable:
      LocalizedText(
        ru: "Строка не пропала: её вернёт стрелка вверх или /черновик.",
        en: "The line is not lost: the Up key or /draft brings it back.")
    case .lineTakenBack(let text):
      LocalizedText(
        ru: "Убрано: \(text). Стрелка вверх вернёт строку.",
        en: "Taken back: \(text). The Up key brings the line back.")
    case .rowsKept:
      LocalizedText(
        ru: "Строки остались: !2 и новые значения заменят строку 2, пустая строка — конец таблицы.",
        en: "The rows are still there: !2 and new cells replace row 2, an empty line ends the table.")
    case .wordsKept(let hint):
      LocalizedText(
        ru: "Слова записаны. Теперь \(hint.words.ru).", en: "The words are kept. Now \(hint.words.en).")
    case .ofHowMany(let share):
      LocalizedText(
        ru: "\(share) — из скольких? (Enter — это оценка, а не подсчёт)",
        en: "\(share.replacing(" %", with: "%")) of how many? (Enter: this is an estimate, not a count)")
    case .rows(let columns):
      LocalizedText(
        ru:
          "Строка за строкой, столбцы через точку с запятой: \(columns). Пустая строка — конец таблицы. !2 уберёт строку 2, !2 и новые значения — заменят.",
        en:
          "Row by row, semicolons between the columns: \(columns). An empty line ends the table. !2 removes row 2, !2 and new cells replace it."
      )
    case .row(let number, let text): LocalizedText(ru: "\(number)  \(text)", en: "\(number)  \(text)")
    case .rowRemoved: LocalizedText(ru: "Строка убрана.", en: "Row removed.")
    case .columnsTaken(let names, let unread):
      LocalizedText(
        ru: "Столбцы по заголовкам: \(names.joined(separator: ", "))."
          + (unread > 0 ? " Не читались столбцы с другими заголовками: \(unread)." : ""),
        en: "Columns by their titles: \(names.joined(separator: ", "))."
          + (unread > 0 ? " Columns with other titles were not read: \(unread)." : ""))
    case .totalsLeftOut:
      LocalizedText(
        ru: "Итоговая строка не взята: итог считается сам.",
        en: "The row of totals was left out: totals are added up anyway.")
    case .noSuchRow(let number):
      LocalizedText(ru: "Строки \(number) нет.", en: "There is no row \(number).")
    case .tableNeeds(let rows):
      LocalizedText(
        ru: "В таблице нужно не меньше \(Counted.rowsGenitive(rows)). Введите ещё или «-», если цифр нет.",
        en: "At least \(Counted.rows(rows).en) must be there. Type more, or \"-\" if there are no figures.")
    }
  }
}
