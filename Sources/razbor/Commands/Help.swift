import ArgumentParser
import RazborCore

/// Help on the program or on one command, and the manual page.
struct Help: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "help", ru: "Справка о программе или о команде.", en: "Help on the program or on a command.")
  static let page = HelpPage(
    [
      .init("razbor help report", ru: "то же: razbor report --help", en: "same as razbor report --help"),
      .init(
        "razbor help --man > razbor.1 && man -l razbor.1", ru: "страница руководства", en: "the manual page"),
    ])

  @Argument(
    help: .words(
      ru: "О чём: команда, exit-codes или environment; без темы — о программе.",
      en: "On what: a command, exit-codes or environment; without a topic on the program.", value: .topic),
    completion: .custom { _, _, _ in HelpTopic.names })
  var topic: String?
  @Flag(help: .words(ru: "Страница руководства для man.", en: "The manual page, for man.")) var man = false
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    if man { return output.data(ManualPage(CommandTree.razbor, output.language).text) }
    guard let topic else { return HelpRenderer(output).root() }
    if let topic = HelpTopic(rawValue: topic) { return HelpRenderer(output).topic(topic) }
    guard let command = CommandTree.razbor.command.subcommand(topic) else {
      UsageFault.unknownTopic(topic, nearest: NearestName.of(topic, among: HelpTopic.names))
        .report(to: output, command: nil)
      throw ExitStatus.usage
    }
    HelpRenderer(output).command(command)
  }
}
