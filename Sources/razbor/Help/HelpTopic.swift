import RazborCore

/// What there is help on beside the commands.
enum HelpTopic: String, CaseIterable {
  case exitCodes = "exit-codes"
  case environment

  var summary: LocalizedText {
    switch self {
    case .exitCodes:
      LocalizedText(
        ru: "Число, которым завершается razbor. На него может положиться скрипт.",
        en: "The number razbor ends with. Scripts can rely on it.")
    case .environment:
      LocalizedText(
        ru: "Переменные, которые читает razbor. Ключи на строке команды сильнее.",
        en: "The variables razbor reads. Options on the line are stronger.")
    }
  }

  /// All that `razbor help` can be asked about.
  static var names: [String] {
    CommandTree.razbor.command.commands.filter(\.isShown).map(\.commandName) + allCases.map(\.rawValue)
  }
}
