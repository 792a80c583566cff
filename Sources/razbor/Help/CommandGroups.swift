import ArgumentParser
import RazborCore

/// The commands as the first page of help shows them.
struct CommandGroups {
  let title: LocalizedText
  let commands: [CommandInfo]

  static func all(_ tree: CommandTree) -> [CommandGroups] {
    let groups = Razbor.configuration.groupedSubcommands.map { group in
      CommandGroups(
        title: Bilingual.words(group.name) ?? LocalizedText(ru: group.name, en: group.name),
        commands: group.subcommands.compactMap { tree.command.subcommand($0._commandName) })
    }
    return groups.filter { !$0.commands.isEmpty }
  }
}

extension CommandInfo {
  /// What it does, in a line.
  var summary: LocalizedText {
    abstract.flatMap(Bilingual.words) ?? LocalizedText(ru: commandName, en: commandName)
  }

  /// Without those every command has.
  func ownOptions(common: CommandInfo) -> [ArgumentInfo] {
    let names = Set(common.named.compactMap { $0.preferredName?.text })
    return named.filter { !names.contains($0.preferredName?.text ?? "") }
  }

  /// How it is typed, part by part.
  func usage(_ language: Language, common: CommandInfo) -> [String] {
    let own = (positionals + ownOptions(common: common)).filter(\.shouldDisplay).map { $0.usage(language) }
    return ["razbor \(commandName)"] + own + ["[\(HelpPhrase.optionsWord.text(language))]"]
  }
}
