import ArgumentParser
import RazborCore

/// The name, the version and the licence.
struct Version: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "version", ru: "Имя, версия и лицензия.", en: "Name, version and licence.")
  static let page = HelpPage([
    .init("razbor version", ru: "то же: razbor --version", en: "same as razbor --version")
  ])

  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws { Self.print(to: output) }

  static func print(to output: CommandOutput) {
    output.say(.version(Razbor.version))
    output.line(HelpPhrase.licence.text(output.language))
  }
}
