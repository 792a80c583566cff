import ArgumentParser
import RazborCore

/// What a page of help says beside the arguments, which are drawn from the parser.
struct HelpPage {
  struct Example {
    private let template: String
    let meaning: LocalizedText

    /// `@` in the line stands for the name of a case.
    init(_ line: String, ru: String, en: String) {
      template = line
      meaning = LocalizedText(ru: ru, en: en)
    }

    /// As it is typed.
    func line(_ language: Language) -> String {
      template.replacing("@", with: LocalizedText(ru: "ромашка", en: "daisy")[language])
    }
  }

  let examples: [Example]
  let details: LocalizedText?
  /// Names of commands.
  let seeAlso: [String]

  init(_ examples: [Example] = [], details: LocalizedText? = nil, seeAlso: [String] = []) {
    self.examples = examples
    self.details = details
    self.seeAlso = seeAlso
  }

  /// Of the command with this name, `nil` for the root; empty where there is no such command.
  static func named(_ name: String?) -> HelpPage {
    guard let name else { return root }
    let type = Razbor.configuration.subcommands.first { $0._commandName == name }
    return (type as? any RazborCommand.Type)?.page ?? HelpPage()
  }

  private static let root = HelpPage([
    Example(
      "razbor", ru: "продолжить последний неоконченный опрос или начать новый",
      en: "continue the last unfinished interview, or begin one"),
    Example(
      "razbor new", ru: "начать новый разбор", en: "begin a new case"),
    Example(
      "razbor list", ru: "какие разборы есть", en: "the cases there are"),
  ])
}
