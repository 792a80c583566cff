import RazborCore
import RazborReport

/// What is said around a question and its answer.
enum Phrase: Spoken {
  case question(section: String, number: Int, Headway, isCorrection: Bool)
  case questionAloud(section: String, number: Int, of: Int, isCorrection: Bool)
  case progressAloud(Headway)
  case hint(AnswerHint)
  /// `isInLine` where it stands in the line, and typing takes its place.
  case now(String, isInLine: Bool)
  case nowTable
  case accepted(String, time: String)
  case changed(String, String, time: String)
  case changedAloud(String, String, time: String)
  /// Said by itself where "don't know" took the place of an answer.
  case notKnowing(counts: Bool)
  case unknownCounts(time: String)
  case unknownIsOpen(time: String)
  case declined(time: String)
  case notApplicable(time: String)
  case reasonWanted
  case alwaysApplies
  case understood(String)
  case noCommand(String, nearest: String?)
  case ambiguousCommand(String, [Command])

  var words: LocalizedText {
    switch self {
    case .question(let section, let number, let headway, let isCorrection):
      LocalizedText(
        ru: "\(section) · вопрос \(number) · \(headway.words.ru)\(isCorrection ? " · исправление" : "")",
        en: "\(section) · question \(number) · \(headway.words.en)\(isCorrection ? " · correcting" : "")")
    case .questionAloud(let section, let number, let count, let isCorrection):
      LocalizedText(
        ru: "Вопрос \(number) из \(count), раздел «\(section)»\(isCorrection ? ", исправление" : "").",
        en: "Question \(number) of \(count), section \"\(section)\"\(isCorrection ? ", correcting" : "").")
    case .progressAloud(let headway):
      LocalizedText(ru: headway.words.ru.capitalized + ".", en: headway.words.en.capitalized + ".")
    case .hint(let hint): hint.words
    case .now(let answer, isInLine: true):
      LocalizedText(
        ru: "Сейчас: \(answer). Enter оставит как есть, новый ответ заменит.",
        en: "Now: \(answer). Enter keeps it, a new answer replaces it.")
    case .now(let answer, isInLine: false):
      LocalizedText(ru: "Сейчас: \(answer). Enter оставит как есть.", en: "Now: \(answer). Enter keeps it.")
    case .nowTable:
      LocalizedText(
        ru: "Сейчас в таблице (Enter оставит как есть):", en: "The table now (Enter keeps it):")
    case .accepted(let answer, let time):
      LocalizedText(ru: "принято: \(answer). Сохранено \(time)", en: "recorded: \(answer). Saved \(time)")
    case .changed(let old, let new, let time):
      LocalizedText(
        ru: "изменено: \(old) → \(new). Сохранено \(time). Вернуть: /отмена",
        en: "changed: \(old) → \(new). Saved \(time). Take it back: /undo")
    case .changedAloud(let old, let new, let time):
      LocalizedText(
        ru: "Было: \(old).\nСтало: \(new).\nСохранено \(time). Вернуть: /отмена",
        en: "Before: \(old).\nNow: \(new).\nSaved \(time). Take it back: /undo")
    case .notKnowing(counts: true):
      LocalizedText(
        ru: "Это само говорит о том, как поставлен учёт.",
        en: "This itself says something about the records kept.")
    case .notKnowing(counts: false):
      LocalizedText(
        ru: "Вопрос попадёт в список «что выяснить».",
        en: "The question goes to the list of things to find out.")
    case .unknownCounts(let time):
      LocalizedText(
        ru: "принято: не знаю. Это само говорит о том, как поставлен учёт. Сохранено \(time)",
        en: "recorded: don’t know. This itself says something about the records kept. Saved \(time)")
    case .unknownIsOpen(let time):
      LocalizedText(
        ru: "принято: не знаю. Попадёт в список «что выяснить». Сохранено \(time)",
        en: "recorded: don’t know. It goes to the list of things to find out. Saved \(time)")
    case .declined(let time):
      LocalizedText(
        ru: "принято: без ответа, больше не спрошу. Сохранено \(time)",
        en: "recorded: no answer, it will not be asked again. Saved \(time)")
    case .notApplicable(let time):
      LocalizedText(
        ru: "принято: к вам не относится. Сохранено \(time)",
        en: "recorded: does not concern you. Saved \(time)")
    case .reasonWanted:
      LocalizedText(
        ru: "Почему не относится? (Enter — без пояснения)",
        en: "Why does it not concern you? (Enter: no reason)")
    case .alwaysApplies:
      LocalizedText(
        ru: "Этот вопрос относится ко всем. Если ответа нет, введите «-».",
        en: "This question concerns everybody. If there is no answer, type \"-\".")
    case .understood(let name): LocalizedText(ru: "понято как /\(name)", en: "understood as /\(name)")
    case .noCommand(let word, let nearest): Self.noCommand(word, nearest)
    case .ambiguousCommand(let word, let commands):
      LocalizedText(
        ru: "«/\(word)» подходит к нескольким командам: \(Self.list(commands, .ru)). Допишите слово.",
        en: "\"/\(word)\" fits several commands: \(Self.list(commands, .en)). Type more of the word.")
    }
  }

  private static func noCommand(_ word: String, _ nearest: String?) -> LocalizedText {
    guard let nearest else {
      return LocalizedText(
        ru: "Нет команды /\(word). Список: /помощь команды.",
        en: "No command /\(word). The list: /help commands.")
    }
    return LocalizedText(
      ru: "Нет команды /\(word). Возможно, /\(nearest)? Введите её или ответ.",
      en: "No command /\(word). Did you mean /\(nearest)? Type it, or an answer.")
  }

  private static func list(_ commands: [Command], _ language: Language) -> String {
    commands.map { "/" + $0.name(language) }.joined(separator: ", ")
  }
}
