import ArgumentParser
import RazborCore

/// What the program ends with; scripts rely on the numbers. Thrown by a command, it ends the program without a word
/// more.
enum ExitStatus: Int32, Error, CaseIterable {
  case success = 0
  case usage = 64
  case badInput = 65
  case noSuchCase = 66
  case converterMissing = 69
  case fault = 70
  case cannotCreate = 73
  case storage = 74
  case busy = 75
  case configuration = 78
  case hungUp = 129
  case interrupted = 130
  case terminated = 143

  var words: LocalizedText {
    switch self {
    case .success: LocalizedText(ru: "всё сделано", en: "done")
    case .usage: LocalizedText(ru: "команда набрана не так", en: "the command was mistyped")
    case .badInput:
      LocalizedText(ru: "ошибки в анкете или в ответах", en: "errors in a questionnaire or in answers")
    case .noSuchCase: LocalizedText(ru: "нет такого разбора", en: "there is no such case")
    case .converterMissing:
      LocalizedText(ru: "нет программы для этого формата", en: "the program for this format is missing")
    case .fault: LocalizedText(ru: "ошибка в самом razbor", en: "a bug in razbor itself")
    case .cannotCreate: LocalizedText(ru: "файл не создан", en: "a file could not be created")
    case .storage: LocalizedText(ru: "не удалось сохранить или прочитать", en: "saving or reading failed")
    case .busy: LocalizedText(ru: "разбор открыт в другом окне", en: "the case is open in another window")
    case .configuration: LocalizedText(ru: "ошибка в настройках", en: "an error in the settings")
    case .hungUp: LocalizedText(ru: "закрыто окно", en: "the window was closed")
    case .interrupted: LocalizedText(ru: "прервано: Ctrl-C", en: "interrupted: Ctrl-C")
    case .terminated: LocalizedText(ru: "остановлено системой", en: "ended by the system")
    }
  }
}
