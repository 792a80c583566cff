import RazborCore

extension TableFault {
  /// What happened, what is safe, what to type.
  func message(path: String, _ language: Language) -> String {
    let (what, remedy) = (what[language], remedy[language])
    let name = printable(path)
    let safe = both("Ничего не загружено.", "Nothing was loaded.")[language]
    return "\(name): \(what) \(safe)" + (remedy.isEmpty ? "" : " \(remedy)")
  }

  var status: ExitStatus {
    switch self {
    case .unreadable: .storage
    case .badMapping, .unknownColumn, .unknownField: .usage
    case .notAFile, .empty, .workbook, .webPage, .notText, .noRows, .tooManyRows, .rowTooLong,
      .missingColumns, .nothingUnderstood, .stageMissing, .stagesGrow:
      .badInput
    }
  }

  private var what: LocalizedText {
    switch self {
    case .unreadable(let fault):
      both("файл не прочитан: \(fault.words.ru).", "the file could not be read: \(fault.words.en).")
    case .notAFile: both("это не файл.", "this is no file.")
    case .empty: both("файл пуст.", "the file is empty.")
    case .workbook:
      both(
        "это книга Excel, а не CSV, как бы она ни называлась.",
        "this is an Excel workbook, not CSV, whatever its name.")
    case .webPage: both("это страница HTML, а не CSV.", "this is an HTML page, not CSV.")
    case .notText: both("это не текст.", "this is no text.")
    case .noRows: both("под заголовком нет строк.", "there are no rows below the header.")
    case .tooManyRows:
      both("строк больше \(Count.limit).", "there are more than \(Count.limit) rows.")
    case .rowTooLong(let row):
      both(
        "строка \(row) длиннее мегабайта, у таблиц таких не бывает.",
        "row \(row) is longer than a megabyte, and no table has such rows.")
    case .missingColumns(let kind, let headers, let missing): Self.missing(kind, headers, missing)
    case .unknownColumn(let name, _):
      both("столбца \(shown(name)) нет.", "there is no column \(shown(name)).")
    case .unknownField(let name, _): both("поля \(shown(name)) нет.", "there is no field \(shown(name)).")
    case .badMapping(let text): both("в --map \(shown(text)) нет знака =.", "--map \(shown(text)) has no =.")
    case .nothingUnderstood(let notes):
      both(
        "ни одна строка не понята, а их \(notes.read).\n" + notes.faultLines(.ru).joined(separator: "\n")
          + "\n",
        "none of the rows was understood, out of \(notes.read).\n"
          + notes.faultLines(.en).joined(separator: "\n") + "\n")
    case .stageMissing(let notes):
      both(
        "один из этапов не понят, а без него воронка неполна.\n"
          + notes.faultLines(.ru).joined(separator: "\n") + "\n",
        "a stage was not understood, and without it the funnel is not whole.\n"
          + notes.faultLines(.en).joined(separator: "\n") + "\n")
    case .stagesGrow(let name, let row, let came, let before):
      both(
        "строка \(row), этап \(shown(name)): вошло \(came), а с предыдущего этапа ушло дальше \(before). Из одних и "
          + "тех же заявок столько не получится.",
        "row \(row), stage \(shown(name)): \(came) entered, but \(before) passed on from the stage before. The same "
          + "enquiries cannot become more.")
    }
  }

  private static func missing(
    _ kind: TableKind?, _ headers: [String], _ missing: [TableColumn]
  ) -> LocalizedText {
    let found = headers.prefix(12).map { shown(String($0.prefix(40))) }.joined(separator: ", ")
    guard let kind else {
      return both(
        "по столбцам не видно, что это: \(found).", "the columns do not tell what this is: \(found).")
    }
    let fields = { (language: Language) in
      missing.map { "\($0.words[language]) (\($0.rawValue))" }.joined(separator: ", ")
    }
    return both(
      "для таблицы «\(kind.words.ru)» не хватает: \(fields(.ru)). Столбцы: \(found).",
      "\(kind.words.en) needs: \(fields(.en)). The columns: \(found).")
  }

  private var remedy: LocalizedText {
    switch self {
    case .workbook, .webPage:
      both("Сохраните таблицу как «CSV UTF-8» и повторите.", "Save the table as \"CSV UTF-8\" and try again.")
    case .missingColumns:
      both(
        "Скажите, что есть что: --as leads --map \"Когда пришла=created\".",
        "Say what is what: --as leads --map \"Came in=created\".")
    case .unknownColumn(_, let nearest), .unknownField(_, let nearest):
      nearest.map { both("Похоже на \(shown($0)).", "The nearest is \(shown($0)).") }
        ?? both(
          "Поля: \(TableColumn.names).", "Fields: \(TableColumn.names).")
    case .badMapping:
      both("Например: --map \"Когда пришла=created\".", "For example: --map \"Came in=created\".")
    case .tooManyRows:
      both("Выгрузите период короче.", "Export a shorter period.")
    case .stagesGrow:
      both(
        "Проследите одни и те же заявки от первого этапа до последнего и расположите этапы сверху вниз.",
        "Follow the same enquiries from the first stage to the last, and put the stages in order from the top."
      )
    case .stageMissing: both("Исправьте строку и повторите.", "Put the row right and try again.")
    case .empty, .noRows, .rowTooLong, .notText, .notAFile, .unreadable, .nothingUnderstood: both("", "")
    }
  }
}
