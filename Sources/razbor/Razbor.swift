import ArgumentParser

@main struct Razbor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "razbor", subcommands: [Check.self])
}
