import RazborCore

/// What the commands that keep cases safe say, both languages side by side.
enum KeepingPhrase {
  case backedUp(CaseName, path: String, events: Int)
  case nothingNew(CaseName)
  case noCases
  case nameForFile
  case repaired(CaseRepair)

  func text(_ language: Language) -> String {
    words[language]
  }

  private var words: LocalizedText {
    switch self {
    case .backedUp(let name, let path, let events):
      both(
        "Копия разбора «\(name)» сделана и проверена (записей: \(events)): \(printable(path))",
        "A backup of case \"\(name)\" was made and checked (entries: \(events)): \(printable(path))")
    case .nothingNew(let name):
      both(
        "Разбор «\(name)» не менялся с последней копии, новая не нужна.",
        "Case \"\(name)\" has not changed since its last backup, no new one is needed.")
    case .noCases:
      both("Разборов пока нет. Начать: razbor new.", "There are no cases yet. To begin one: razbor new.")
    case .nameForFile:
      both(
        "Для -o нужно имя разбора. Ничего не записано. Например: razbor backup ромашка -o копия.razbor.",
        "-o needs the name of a case. Nothing was written. For example: razbor backup daisy -o copy.razbor.")
    case .repaired(let repair): KeepingPhrase.repaired(repair)
    }
  }

  private static func repaired(_ repair: CaseRepair) -> LocalizedText {
    let (name, rescue) = (repair.location.name, repair.rescue)
    let questions =
      rescue.lostItems.isEmpty ? "" : " (\(rescue.lostItems.map { shown($0) }.joined(separator: ", ")))"
    let loss =
      rescue.lost.isEmpty
      ? both("Не потеряно ничего.", "Nothing was lost.")
      : both(
        "Потеряно записей: \(rescue.lost.count)\(questions); ответить заново: razbor resume \(name).",
        "Entries lost: \(rescue.lost.count)\(questions); to answer again: razbor resume \(name).")
    let aside = repair.setAside.map { path in
      both(
        " Повреждённый файл не изменён и лежит здесь: \(printable(path))",
        " The damaged file was not changed and is here: \(printable(path))")
    }
    return both(
      "Разбор «\(name)» восстановлен, записей: \(rescue.records.count), из копии: \(rescue.regained). "
        + "\(loss.ru)\(aside?.ru ?? "")",
      "Case \"\(name)\" was restored, entries: \(rescue.records.count), from a backup: \(rescue.regained). "
        + "\(loss.en)\(aside?.en ?? "")")
  }
}
