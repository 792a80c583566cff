import RazborCore

/// Headings and turns of the help, both languages side by side.
enum HelpPhrase: Spoken {
  case purpose
  case usage, commands, arguments, options, commonOptions, examples, exitCodes, variables, seeAlso
  case name, synopsis
  case commandWord, optionsWord
  case commonOptionsInShort(String)
  case possible(String)
  case otherwise(String)
  case moreOnCommand, moreTopics, manualPage
  case licence

  var words: LocalizedText {
    switch self {
    case .purpose:
      LocalizedText(
        ru: "Разбор: что чинить сначала — маркетинг, продажи или управление.",
        en: "Says whether to fix marketing, sales or management first.")
    case .usage: LocalizedText(ru: "Как набирать", en: "Usage")
    case .commands: LocalizedText(ru: "Команды", en: "Commands")
    case .arguments: LocalizedText(ru: "Что указать", en: "Arguments")
    case .options: LocalizedText(ru: "Ключи", en: "Options")
    case .commonOptions: LocalizedText(ru: "Ключи, общие для всех команд", en: "Options of every command")
    case .examples: LocalizedText(ru: "Например", en: "Examples")
    case .exitCodes: LocalizedText(ru: "Коды завершения", en: "Exit codes")
    case .variables: LocalizedText(ru: "Переменные окружения", en: "Environment variables")
    case .seeAlso: LocalizedText(ru: "См. также", en: "See also")
    case .name: LocalizedText(ru: "Имя", en: "Name")
    case .commandWord: LocalizedText(ru: "КОМАНДА", en: "COMMAND")
    case .optionsWord: LocalizedText(ru: "ОБЩИЕ КЛЮЧИ", en: "COMMON OPTIONS")
    case .synopsis: LocalizedText(ru: "Обзор", en: "Synopsis")
    case .commonOptionsInShort(let names):
      LocalizedText(
        ru: "Общие ключи: \(names). О них: razbor help.",
        en: "Common options: \(names). On them: razbor help.")
    case .possible(let values): LocalizedText(ru: "Можно: \(values).", en: "Possible: \(values).")
    case .otherwise(let value):
      LocalizedText(ru: "Если не указать: \(value).", en: "If not given: \(value).")
    case .moreOnCommand:
      LocalizedText(
        ru: "О команде подробно: razbor help КОМАНДА.", en: "More on a command: razbor help COMMAND.")
    case .moreTopics:
      LocalizedText(
        ru: "О переменных окружения: razbor help environment.",
        en: "On environment variables: razbor help environment.")
    case .manualPage:
      LocalizedText(
        ru: "Страница руководства: razbor help --man > razbor.1 && man -l razbor.1",
        en: "Manual page: razbor help --man > razbor.1 && man -l razbor.1")
    case .licence:
      LocalizedText(
        ru: "Лицензия: GNU GPL версии 3 или новее. Без каких-либо гарантий.",
        en: "Licence: GNU GPL version 3 or later. No warranty of any kind.")
    }
  }
}
