import RazborCore

/// Why a command line cannot be carried out.
enum UsageFault: Error, Hashable {
  case unknownCommand(String, nearest: String?)
  case unknownTopic(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  /// Options of a command stand after it.
  case optionBeforeCommand(String, command: String)
  case missingArgument(String)
  /// `arguments` are what was given beside it.
  case missingOption(String, value: String, arguments: [String])
  case missingValue(option: String, value: String)
  case unexpectedValue(flag: String)
  /// `option` is `nil` where the value stands alone.
  case badValue(String, of: String?, allowed: [String], nearest: String?)
  case extraArgument(String, takesNone: Bool)
  /// The parser refused what we find nothing wrong with.
  case notUnderstood

  /// The sentence, and where help is, on standard error.
  func report(to output: CommandOutput, command: String?) {
    output.complain(text(output.language, command))
    output.complain(Self.pointer(output.language, command))
  }

  func text(_ language: Language, _ command: String?) -> String { words(command)[language] }

  private func words(_ command: String?) -> LocalizedText {
    switch self {
    case .unknownCommand(let word, let nearest):
      LocalizedText(
        ru: "Команды «\(shown(word))» нет, ничего не сделано."
          + (nearest.map { " Возможно, razbor \($0)?" } ?? ""),
        en: "There is no command \"\(shown(word))\", nothing was done."
          + (nearest.map { " Did you mean razbor \($0)?" } ?? ""))
    case .unknownTopic(let word, let nearest):
      LocalizedText(
        ru: "Справки о «\(shown(word))» нет." + (nearest.map { " Возможно, razbor help \($0)?" } ?? ""),
        en: "There is no help on \"\(shown(word))\"."
          + (nearest.map { " Did you mean razbor help \($0)?" } ?? ""))
    case .unknownOption(let option, let nearest):
      LocalizedText(
        ru: "\(command.map { "У razbor \($0)" } ?? "У razbor") нет ключа \(shown(option)), ничего не сделано."
          + (nearest.map { " Возможно, \($0)?" } ?? ""),
        en: "\(command.map { "razbor \($0)" } ?? "razbor") has no option \(shown(option)), nothing was done."
          + (nearest.map { " Did you mean \($0)?" } ?? ""))
    case .optionBeforeCommand(let option, let command):
      LocalizedText(
        ru: "Ключ \(shown(option)) стоит перед командой, ничего не сделано. Сначала команда: "
          + "razbor \(command) \(shown(option)).",
        en:
          "The option \(shown(option)) stands before the command, nothing was done. The command goes first: "
          + "razbor \(command) \(shown(option)).")
    case .missingArgument(let name):
      LocalizedText(
        ru: "Не указано: \(name). Ничего не сделано. Наберите: \(line(command)) \(name)",
        en: "\(name) is missing, nothing was done. Type: \(line(command)) \(name)")
    case .missingOption(let option, let value, let arguments):
      Self.missing(option, ([line(command)] + arguments.map(shown) + [option, value]).joined(separator: " "))
    case .missingValue(let option, let value):
      LocalizedText(
        ru: "После \(option) нужно значение, ничего не сделано. Наберите: \(option) \(value)",
        en: "\(option) needs a value, nothing was done. Type: \(option) \(value)")
    case .unexpectedValue(let flag):
      LocalizedText(
        ru: "У ключа \(flag) нет значения, ничего не сделано. Наберите просто \(flag).",
        en: "\(flag) takes no value, nothing was done. Type \(flag) alone.")
    case .badValue(let value, let option, let allowed, let nearest):
      LocalizedText(
        ru: "«\(shown(value))» не подходит\(option.map { " для \($0)" } ?? ""), ничего не сделано."
          + " Можно: \(allowed.joined(separator: ", "))."
          + (nearest.map { " Возможно, \($0)?" } ?? ""),
        en: "\"\(shown(value))\" does not fit\(option.map { " \($0)" } ?? ""), nothing was done."
          + " Possible: \(allowed.joined(separator: ", "))."
          + (nearest.map { " Did you mean \($0)?" } ?? ""))
    case .extraArgument(let word, takesNone: true):
      LocalizedText(
        ru: "«\(shown(word))» здесь лишнее, ничего не сделано. Наберите: \(line(command))",
        en: "\"\(shown(word))\" is one word too many, nothing was done. Type: \(line(command))")
    case .extraArgument(let word, takesNone: false):
      LocalizedText(
        ru: "«\(shown(word))» здесь лишнее, ничего не сделано. Имя из нескольких слов берут в кавычки.",
        en: "\"\(shown(word))\" is one word too many, nothing was done. A name of several words needs quotes."
      )
    case .notUnderstood:
      LocalizedText(
        ru: "Команда не понята, ничего не сделано.", en: "The command was not understood, nothing was done.")
    }
  }

  private static func missing(_ option: String, _ line: String) -> LocalizedText {
    LocalizedText(
      ru: "Не указан ключ \(option), ничего не сделано. Наберите: \(line)",
      en: "The option \(option) is missing, nothing was done. Type: \(line)")
  }

  private func line(_ command: String?) -> String { command.map { "razbor \($0)" } ?? "razbor" }

  private static func pointer(_ language: Language, _ command: String?) -> String {
    let line = command.map { "razbor help \($0)" } ?? "razbor help"
    return LocalizedText(ru: "Справка: \(line)", en: "Help: \(line)")[language]
  }

  /// What was typed, harmless and short.
  private func shown(_ text: String) -> String {
    let line = TerminalText.safeLine(text)
    return line.count <= 60 ? line : line.prefix(60) + "…"
  }
}
