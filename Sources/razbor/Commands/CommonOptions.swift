import ArgumentParser
import Foundation
import RazborCore

/// What every command understands.
struct CommonOptions: ParsableArguments {
  @Option(
    help: .words(
      ru: "Язык: ru — русский, en — английский.", en: "The language: ru is Russian, en is English."))
  var lang: Language?
  @Flag(help: .words(ru: "Без цвета и жирного шрифта.", en: "No colour and no bold type.")) var noColor =
    false
  @Flag(
    help: .words(
      ru: "Ни о чём не спрашивать; где без ответа нельзя — ошибка.",
      en: "Ask nothing; where an answer is needed, fail."))
  var noInput = false
  @Flag(
    help: .words(
      ru: "Вывод для чтения вслух: без колонок, полными словами.",
      en: "Output to be read aloud: no columns, full words."))
  var accessible = false
  @Flag(
    name: [.short, .long],
    help: .words(
      ru: "Только то, о чём спросили, и ошибки.", en: "Nothing but what was asked for, and errors."))
  var quiet = false
}

extension CommonOptions {
  private var surroundings: [String: String] { ProcessInfo.processInfo.environment }

  /// The flag, else the environment.
  var language: Language { lang ?? Language.inEnvironment(surroundings) }

  /// The language for a case: the flag, else `RAZBOR_LANG`, else the one the case is kept in.
  func language(of stored: Language?) -> Language {
    lang ?? Language.chosen(surroundings) ?? stored ?? language
  }

  var isAccessible: Bool { accessible || Variable.accessible.isOn(surroundings) }

  /// The environment as consoles are to see it.
  var environment: [String: String] {
    noColor ? surroundings.merging(["NO_COLOR": "1"]) { $1 } : surroundings
  }

  /// Whether a person sits there who may be asked.
  var mayAsk: Bool { !noInput && isatty(STDIN_FILENO) == 1 }
}
