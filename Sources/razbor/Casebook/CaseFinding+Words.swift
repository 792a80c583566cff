import RazborCore

extension CaseFinding {
  /// One sentence, or two: what it is, and what to do about it.
  func words(_ name: CaseName?) -> LocalizedText {
    let name = name?.text ?? ""
    switch self {
    case .sound(let events, let answered):
      return both(
        "файл в порядке: записей — \(events), ответов — \(answered)",
        "the file is sound: entries \(events), answers \(answered)")
    case .damaged(let damage, let total):
      return both(
        "файл повреждён (записей в нём: \(total)): \(damage.words.ru)",
        "the file is damaged (entries in it: \(total)): \(damage.words.en)")
    case .refused(let error): return LocalizedText(ru: error.message(in: .ru), en: error.message(in: .en))
    case .missing:
      return both(
        "файла разбора нет, есть только копии", "the file of the case is gone, only backups are there")
    case .behind(let backup, let more):
      return both(
        "в копии от \(backup) записей больше, чем в файле (на \(more)): конец файла пропал",
        "the backup of \(backup) has more entries than the file (by \(more)): the end of the file is gone")
    case .restorable: return restorable(name)
    case .nothingToRestore:
      return both(
        "восстановить не из чего: ни файл, ни копии не читаются",
        "there is nothing to restore it from: neither the file nor a backup can be read")
    case .noBackup, .backups, .brokenBackup, .otherBackup: return backupWords(name)
    case .openElsewhere, .staleLock, .journal, .unfinished, .setAside: return leftoverWords
    case .open, .foreign, .notWritable, .noFolder: return permissionWords
    }
  }

  private func restorable(_ name: String) -> LocalizedText {
    guard case .restorable(let records, let regained, let backup, let lost, let items) = self else {
      return both("", "")
    }
    let source = backup.map { day in
      both(
        ", из них из копии от \(day): \(regained)", ", \(regained) of them from the backup of \(day)")
    }
    let questions = items.isEmpty ? "" : ": " + items.map { shown($0) }.joined(separator: ", ")
    let loss =
      lost == 0
      ? both("не потеряется ничего", "nothing will be lost")
      : both("потеряется записей: \(lost)\(questions)", "entries that will be lost: \(lost)\(questions)")
    return both(
      "можно восстановить записей: \(records)\(source?.ru ?? ""); \(loss.ru). "
        + "Восстановить: razbor doctor \(name) --repair",
      "entries that can be restored: \(records)\(source?.en ?? ""); \(loss.en). "
        + "To repair: razbor doctor \(name) --repair")
  }

  private func backupWords(_ name: String) -> LocalizedText {
    switch self {
    case .backups(let count, let last):
      both("копий: \(count), последняя от \(last)", "backups: \(count), the last one of \(last)")
    case .brokenBackup(let path):
      both(
        "копия не читается, её можно удалить: \(printable(path))",
        "a backup cannot be read and may be deleted: \(printable(path))")
    case .otherBackup(let path):
      both(
        "копия другого разбора с этим именем: \(printable(path))",
        "a backup of another case that had this name: \(printable(path))")
    default:
      both(
        "копий нет. Сделать: razbor backup \(name)", "there is no backup. To make one: razbor backup \(name)")
    }
  }

  private var leftoverWords: LocalizedText {
    switch self {
    case .openElsewhere(let holder):
      both("открыт в другом окне\(holder.words.ru)", "open in another window\(holder.words.en)")
    case .journal:
      both(
        "запись была прервана; недописанное отменено, сохранённое цело",
        "a write was interrupted; what was half written is taken back, what was saved is safe")
    case .unfinished(let path):
      both(
        "остался недостроенный файл, его можно удалить: \(printable(path))",
        "an unfinished file was left behind and may be deleted: \(printable(path))")
    case .setAside(let path):
      both(
        "повреждённый файл отложен при восстановлении; не нужен — удалите: \(printable(path))",
        "a damaged file was put aside by a repair; delete it when you do not need it: \(printable(path))")
    default:
      both(
        "остался замок прерванного опроса; он ничему не мешает",
        "the lock of an interrupted interview was left behind; it is in nobody's way")
    }
  }

  private var permissionWords: LocalizedText {
    switch self {
    case .open(let path, let wanted):
      both(
        "доступ открыт не только вам. Закрыть: chmod \(wanted) \(printable(path)), или --repair",
        "others have access as well. To close it: chmod \(wanted) \(printable(path)), or --repair")
    case .foreign(let path):
      both(
        "владелец — другой пользователь: \(printable(path))", "it belongs to another user: \(printable(path))"
      )
    case .notWritable(let path):
      both(
        "только для чтения, ответы не запишутся: \(printable(path))",
        "it is read-only, answers would not be recorded: \(printable(path))")
    default: both("разборов пока нет", "there are no cases yet")
    }
  }
}
