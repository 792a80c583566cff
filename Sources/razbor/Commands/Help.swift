import ArgumentParser
import RazborCore

/// Help on the program or on one command, and the manual page.
struct Help: RazborCommand {
  static let configuration = CommandConfiguration(
    ru: "Справка о программе или о команде.", en: "Help on the program or on a command.")
  static let page = HelpPage(
    [
      .init("razbor help report", ru: "то же: razbor report --help", en: "same as razbor report --help"),
      .init(
        "razbor help --man > razbor.1 && man -l razbor.1", ru: "страница руководства", en: "the manual page"),
    ])

  @Argument(
    help: .words(
      ru: "О какой команде; без неё - о программе.", en: "A command; without one the program.",
      value: .command),
    completion: .custom { _, _, _ in CommandTree.razbor.command.commands.filter(\.isShown).map(\.commandName)
    })
  var topic: String?
  @Flag(help: .words(ru: "Страница руководства для man.", en: "The manual page, for man.")) var man = false
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    if man { return output.data(ManualPage(CommandTree.razbor, output.language).text) }
    guard let topic else { return HelpRenderer(output).root() }
    guard let command = CommandTree.razbor.command.subcommand(topic) else {
      UsageFault.unknownCommand(topic, nearest: UsageCheck.nearestCommand(topic)).report(
        to: output, command: nil)
      throw ExitStatus.usage
    }
    HelpRenderer(output).command(command)
  }
}
