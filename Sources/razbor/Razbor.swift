import ArgumentParser

@main struct Razbor: ParsableCommand {
  static let version = "0.1.0"
  static let configuration = CommandConfiguration(
    commandName: "razbor", abstract: "Says whether to fix marketing, sales or management first.",
    version: version,
    subcommands: [
      Start.self, New.self, Resume.self, List.self, Show.self, Delete.self, Assess.self, ReportCommand.self,
      Check.self,
      Questionnaires.self,
      Backup.self, Doctor.self, Export.self, Import.self, Note.self,
    ], defaultSubcommand: Start.self)

  /// `razbor` alone, the main job, does not wait for the parser of arguments.
  static func main() {
    guard CommandLine.argc == 1 else { return main(nil) }
    do { try Start.begin(nil) } catch { exit(withError: error) }
  }
}
