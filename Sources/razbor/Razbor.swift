import ArgumentParser
import Foundation
import RazborCore

@main struct Razbor: ParsableCommand {
  static let version = "0.1.0"
  static let configuration = CommandConfiguration(
    commandName: "razbor",
    abstract: Bilingual.mark(ru: HelpPhrase.purpose.words.ru, en: HelpPhrase.purpose.words.en),
    version: version, subcommands: [Start.self],
    groupedSubcommands: [
      CommandGroup(ru: "Опрос", en: "The interview", [New.self, Resume.self]),
      CommandGroup(
        ru: "Разборы", en: "Cases",
        [
          List.self, Show.self, ReportCommand.self, Papers.self, Plan.self, Load.self, Note.self, Backup.self,
          Delete.self,
        ]),
      CommandGroup(
        ru: "Анкеты и файлы с ответами", en: "Questionnaires and answer sheets",
        [Assess.self, Check.self, Questionnaires.self]),
      CommandGroup(
        ru: "На чём стоит вывод", en: "What the verdict stands on", [WhatIfCommand.self, TraceCommand.self]),
      CommandGroup(
        ru: "Сохранность и перенос", en: "Safekeeping and moving", [Doctor.self, Export.self, Import.self]),
      CommandGroup(
        ru: "О программе", en: "About the program", [Help.self, Version.self, Completion.self]),
    ], defaultSubcommand: Start.self)

  @OptionGroup var common: CommonOptions

  static func main() {
    ProcessSignals.prepare()
    let invocation = Invocation(
      Array(CommandLine.arguments.dropFirst()), environment: ProcessInfo.processInfo.environment)
    Foundation.exit(invocation.run())
  }
}
