import RazborCore

/// What the commands that keep cases safe say, both languages side by side.
enum KeepingPhrase {
  case backedUp(CaseName, path: String, events: Int)
  case nothingNew(CaseName)
  case noCases
  case nameForFile

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
    }
  }
}
