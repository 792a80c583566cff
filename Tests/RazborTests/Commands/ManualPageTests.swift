import RazborCore
import Testing

@testable import razbor

@Suite("The manual page") struct ManualPageTests {
  @Test("It has a section for every command, in the language asked for", arguments: Language.allCases)
  func complete(_ language: Language) throws {
    let page = try ProgramRun(["help", "--man", "--lang", language.rawValue]).output
    #expect(page.hasPrefix(".TH \"RAZBOR\" \"1\""))
    for command in CommandTree.razbor.command.commands where command.isShown {
      #expect(page.contains(".SS \"razbor \(command.commandName)"))
    }
    #expect(page.contains(language == .ru ? ".SH \"КОМАНДЫ\"" : ".SH \"COMMANDS\""))
  }

  @Test(
    "groff formats it without a warning", .enabled(if: ShellRun.has("groff"), "groff is not installed"),
    arguments: Language.allCases)
  func formats(_ language: Language) throws {
    let file = try TemporaryFile(ManualPage(.razbor, language).text + "\n")
    let run = try ShellRun("groff -man -Tutf8 -Kutf8 -ww -z '\(file.url.path)' 2>&1")
    #expect(run.output.isEmpty)
    #expect(run.status == 0)
  }
}
