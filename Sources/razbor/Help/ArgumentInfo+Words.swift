import RazborCore

extension ArgumentInfo {
  // The parser adds these two everywhere, with words in English only.
  static let helpWords = LocalizedText(ru: "Эта справка.", en: "This help.")
  static let versionWords = LocalizedText(ru: "Имя, версия и лицензия.", en: "Name, version and licence.")

  /// What it means; `nil` only where its author gave no words, which a test does not let pass.
  var words: LocalizedText? {
    switch preferredName?.name {
    case "help": Self.helpWords
    case "version": Self.versionWords
    default: abstract.flatMap(Bilingual.words)
    }
  }

  /// What stands for the value: `ru|en`, `FILE`. Long lists of words would not fit a line.
  func value(_ language: Language) -> String {
    if kind == .option, let words = allValues?.joined(separator: "|"), (1...12).contains(words.count) {
      return words
    }
    return Bilingual.resolve(valueName ?? "", language)
  }

  /// What may be typed for the value, as far as it can be told.
  func possible(_ language: Language) -> String {
    guard kind == .option, let allValues, !allValues.isEmpty else { return value(language) }
    return allValues.joined(separator: "|")
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

  /// The meaning, what may be typed where the term does not show it, and what holds where nothing is given.
  func meaning(_ language: Language) -> String {
    var sentences = [words?[language] ?? ""]
    if kind == .option, let allValues, !allValues.isEmpty, value(language) != possible(language) {
      sentences.append(HelpPhrase.possible(allValues.joined(separator: ", ")).text(language))
    }
    if let defaultValue, kind != .flag, defaultValue != "-" {
      sentences.append(HelpPhrase.otherwise(defaultValue).text(language))
    }
    return sentences.joined(separator: " ")
  }
}
