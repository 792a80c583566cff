import RazborCore

/// What the commands say by themselves, both languages side by side.
enum CommandPhrase {
  case sound(items: Int)
  case unfinished(day: String, answered: Int)
  case answers(Int)
  case confirmDeletion(CaseName)
  case notDeleted
  case deleted(CaseName)
  case cannotWrite(path: String, reason: String)

  func text(_ language: Language) -> String {
    words[language]
  }

  private var words: LocalizedText {
    switch self {
    case .sound(let items):
      LocalizedText(
        ru: "Анкета в порядке: вопросов — \(items).", en: "The questionnaire is sound; items: \(items).")
    case .unfinished(let day, let answered):
      LocalizedText(
        ru: "Есть неоконченный разбор от \(day), ответов: \(answered).\n   1  продолжить\n   2  начать новый",
        en: "There is an unfinished case of \(day), answers: \(answered).\n   1  continue\n   2  new")
    case .answers(let count): LocalizedText(ru: "ответов: \(count)", en: "answers: \(count)")
    case .confirmDeletion(let name):
      LocalizedText(
        ru: "Удалить разбор «\(name)» без возврата? Введите его имя целиком:",
        en: "Delete the case \"\(name)\" for good? Type its full name:")
    case .notDeleted:
      LocalizedText(
        ru: "Имя не совпало, ничего не удалено.", en: "The name does not match, nothing was deleted.")
    case .deleted(let name):
      LocalizedText(ru: "Разбор «\(name)» удалён.", en: "The case \"\(name)\" is deleted.")
    case .cannotWrite(let path, let reason):
      LocalizedText(
        ru: "Файл \(path) не записан: \(reason) Ничего не потеряно: укажите другое имя через -o.",
        en: "The file \(path) was not written: \(reason) Nothing is lost: give another name with -o.")
    }
  }
}
