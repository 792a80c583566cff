import RazborCore

/// What the commands that keep cases safe say, both languages side by side.
enum KeepingPhrase {
  case backedUp(CaseName, path: String, events: Int)
  case nothingNew(CaseName)
  case nameForFile
  case repaired(CaseRepair)
  case exported(CaseTransfer, path: String)
  case imported(CaseName, events: Int)
  /// `nil` for a flag alone.
  case noted(CaseName, Remark?)
  case flagNeedsQuestion
  case oneKind
  case typeNote

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
    case .nameForFile:
      both(
        "Для -o нужно имя разбора. Ничего не записано. Например: razbor backup ромашка -o копия.razbor.",
        "-o needs the name of a case. Nothing was written. For example: razbor backup daisy -o copy.razbor.")
    case .repaired(let repair): KeepingPhrase.repaired(repair)
    case .exported(let transfer, let path):
      both(
        "Разбор «\(transfer.name)» записан (записей: \(transfer.events.count), личные заметки "
          + "\(transfer.includesPrivateNotes ? "включены" : "не включены")): \(printable(path))",
        "Case \"\(transfer.name)\" was written (entries: \(transfer.events.count), private notes "
          + "\(transfer.includesPrivateNotes ? "included" : "left out")): \(printable(path))")
    case .noted(let name, let kind): KeepingPhrase.noted(name, kind)
    case .flagNeedsQuestion:
      both(
        "Для --flag нужен вопрос. Ничего не записано. Например: razbor note ромашка --flag --question lead_criteria.",
        "--flag needs a question. Nothing was recorded. For example: razbor note daisy --flag --question lead_criteria."
      )
    case .oneKind:
      both(
        "Заметка либо личная, либо цитата: оставьте --private или --quote. Ничего не записано.",
        "A note is private or a quote: keep either --private or --quote. Nothing was recorded.")
    case .typeNote:
      both("Введите заметку; конец — Ctrl-D с новой строки.", "Type the note; Ctrl-D on a new line ends it.")
    case .imported(let name, let events):
      both(
        "Разбор «\(name)» принят, записей: \(events). Продолжить его: razbor resume \(name)",
        "Case \"\(name)\" was taken in, entries: \(events). To continue it: razbor resume \(name)")
    }
  }

  private static func noted(_ name: CaseName, _ kind: Remark?) -> LocalizedText {
    switch kind {
    case nil:
      both(
        "Вопрос отмечен: обсудить до конца разбора «\(name)».", "The question of case \"\(name)\" is flagged."
      )
    case .note: both("Заметка к разбору «\(name)» сохранена.", "Saved as a note of case \"\(name)\".")
    case .privateNote:
      both("Личная заметка к разбору «\(name)» сохранена.", "Saved as a private note of case \"\(name)\".")
    case .quote: both("Цитата к разбору «\(name)» сохранена.", "Saved as a quote in case \"\(name)\".")
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
