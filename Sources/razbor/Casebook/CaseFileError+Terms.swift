import RazborCore

// The parts that the sentences of `CaseFileError+Words.swift` are made of.

/// A path as it may be shown: whole, but without anything that could drive a terminal.
func printable(_ path: String) -> String {
  String(path.map { $0.isPrintable ? $0 : "\u{FFFD}" })
}

extension StorageFault {
  /// What happened, in the middle of a sentence.
  var words: LocalizedText {
    switch self {
    case .diskFull: both("на диске кончилось место", "the disk is full")
    case .quotaExceeded: both("исчерпана квота на диске", "the disk quota is used up")
    case .fileTooLarge: both("достигнут предел размера файла", "the limit for the size of a file is reached")
    case .noAccess: both("нет прав на запись или чтение", "permission is missing")
    case .readOnlyDisk: both("диск только для чтения", "the disk is read-only")
    case .missing: both("нет такой папки или файла", "a folder or file is not there")
    case .tooManyOpenFiles: both("открыто слишком много файлов", "too many files are open")
    case .failing: both("ошибка диска", "the disk reports an error")
    case .busy: both("файл занят другой программой", "another program keeps the file busy")
    case .moved: both("файл переименован, заменён или удалён", "the file was renamed, replaced or deleted")
    case .damaged: both("файл повреждён", "the file is damaged")
    case .idTaken: both("запись с таким номером уже есть", "there is an entry of this name already")
    case .taken: both("такой файл уже есть", "there is a file of this name already")
    case .system(let code): both("ошибка системы \(code)", "system error \(code)")
    case .sqlite(let code): both("ошибка SQLite \(code)", "SQLite error \(code)")
    }
  }

  /// What to do before trying again, at the start of a sentence.
  var remedy: LocalizedText {
    switch self {
    case .diskFull, .quotaExceeded: both("Освободите место", "Free some space")
    case .fileTooLarge: both("Снимите предел (ulimit -f)", "Lift the limit (ulimit -f)")
    case .noAccess:
      both("Верните права на файл и папку", "Restore the permissions of the file and its folder")
    case .readOnlyDisk: both("Разрешите запись на диск", "Make the disk writable")
    case .missing, .moved: both("Верните файл на место", "Put the file back")
    case .tooManyOpenFiles: both("Закройте лишние программы", "Close some programs")
    case .failing, .damaged, .idTaken, .system, .sqlite: both("Проверьте диск", "Check the disk")
    case .busy: both("Подождите немного", "Wait a little")
    case .taken: both("Выберите другое имя", "Choose another name")
    }
  }
}

extension CaseName.Fault {
  /// The whole message.
  func words(_ typed: String) -> LocalizedText {
    let (ru, en): (String, String) =
      switch self {
      case .empty: ("в имени нужна хотя бы одна буква или цифра", "a name needs a letter or a digit")
      case .path: ("это путь, а нужно имя без «/»", "this is a path; a name has no \"/\"")
      case .tooLong(let limit): ("имя длиннее \(limit) знаков", "a name has at most \(limit) characters")
      case .reserved: ("файл с таким именем не открыть в Windows", "Windows cannot open a file of this name")
      }
    return both(
      "«\(typed)» не подходит: \(ru). Ничего не создано. Например: razbor new ромашка.",
      "\"\(typed)\" does not fit: \(en). Nothing was created. For example: razbor new daisy.")
  }
}

extension CaseLock.Holder {
  /// ` (process 4121, since 14:02)`, as far as it is known.
  var words: LocalizedText {
    let clock = since.flatMap(CaseLock.Holder.hours)
    let ru = [process.map { "процесс \($0)" }, clock.map { "с \($0)" }].compactMap { $0 }
    let en = [process.map { "process \($0)" }, clock.map { "since \($0)" }].compactMap { $0 }
    guard !ru.isEmpty else { return both("", "") }
    return both(" (\(ru.joined(separator: ", ")))", " (\(en.joined(separator: ", ")))")
  }

  /// The `14:02` of `2026-11-23T14:02:10+03:00`; anybody can write into the file it comes from.
  private static func hours(_ time: String) -> String? {
    let hours = time.split(separator: "T").dropFirst().first?.prefix(5)
    guard let hours, hours.utf8.count == 5, hours.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ":") })
    else {
      return nil
    }
    return String(hours)
  }
}

extension EventCoder.Fault {
  var words: LocalizedText {
    switch self {
    case .unknownKind(let name):
      both("неизвестная запись «\(shown(name))»", "unknown entry \"\(shown(name))\"")
    case .unknownItem(let name):
      both("нет вопроса «\(shown(name))»", "there is no question \"\(shown(name))\"")
    case .unknownContradiction(let name):
      both("нет противоречия «\(shown(name))»", "there is no contradiction \"\(shown(name))\"")
    case .response(let problems):
      both(
        problems.all.first?.summary(in: .ru) ?? "ответ не подходит",
        problems.all.first?.summary(in: .en) ?? "the answer does not fit")
    case .malformed(let kind): both("запись «\(kind)» неполна", "the entry \"\(kind)\" is incomplete")
    }
  }
}

extension [CaseDamage] {
  /// The first few places, numbers of entries and the questions they answer.
  var words: LocalizedText {
    let shown = prefix(5).map(\.words)
    let more = count - shown.count
    return both(
      shown.map(\.ru).joined(separator: ", ") + (more > 0 ? " и ещё \(more)" : ""),
      shown.map(\.en).joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
  }
}

extension CaseDamage {
  var words: LocalizedText {
    switch self {
    case .entry(let seq, _, let item):
      both(
        "запись \(seq)" + (item.map { " (вопрос \(shown($0)))" } ?? ""),
        "entry \(seq)" + (item.map { " (question \(shown($0)))" } ?? ""))
    case .missing(let range) where range.count == 1:
      both("нет записи \(range.lowerBound)", "entry \(range.lowerBound) is missing")
    case .missing(let range):
      both(
        "нет записей \(range.lowerBound)-\(range.upperBound)",
        "entries \(range.lowerBound)-\(range.upperBound) are missing")
    case .unreadable(let seq):
      both("после записи \(seq) не читается", "nothing after entry \(seq) can be read")
    case .structure: both("служебные страницы", "its bookkeeping pages")
    }
  }
}
