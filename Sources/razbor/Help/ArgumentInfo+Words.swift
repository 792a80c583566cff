import RazborCore

extension ArgumentInfo {
  /// What it means; `nil` only where its author gave no words, which a test does not let pass.
  var words: LocalizedText? {
    switch preferredName?.name {
    case "help": LocalizedText(ru: "Эта справка.", en: "This help.")
    case "version": LocalizedText(ru: "Имя, версия и лицензия.", en: "Name, version and licence.")
    default: abstract.flatMap(Bilingual.words)
    }
  }

  /// What stands for the value: `ru|en`, `FILE`.
  func value(_ language: Language) -> String {
    if kind != .positional, let allValues, !allValues.isEmpty { return allValues.joined(separator: "|") }
    return Bilingual.resolve(valueName ?? "", language)
  }

  /// `-o, --output FILE`, `NAME`.
  func term(_ language: Language) -> String {
    let spelled = (names ?? []).sorted { $0.text.count < $1.text.count }.map(\.text).joined(separator: ", ")
    switch kind {
    case .positional: return value(language)
    case .flag: return spelled
    case .option: return "\(spelled) \(value(language))"
    }
  }

  /// For the line that shows how a command is typed: `[--role owner|sales]`, `NAME`.
  func usage(_ language: Language) -> String {
    let name = preferredName?.text ?? ""
    let text =
      switch kind {
      case .positional: value(language)
      case .flag: name
      case .option: "\(name) \(value(language))"
      }
    return isOptional ? "[\(text)]" : text
  }

  /// The meaning, and what holds where nothing is given.
  func meaning(_ language: Language) -> String {
    let text = words?[language] ?? ""
    guard let defaultValue, kind != .flag, defaultValue != "-" else { return text }
    return "\(text) \(HelpPhrase.otherwise(defaultValue).text(language))"
  }
}
