import ArgumentParser
import Foundation
import RazborCore
import RazborReport

/// The written diagnosis of an answer sheet or a case.
struct ReportCommand: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "report", ru: "Написать диагноз.", en: "Write the diagnosis.")
  static let page = HelpPage(
    [
      .init("razbor report @", ru: "на экране", en: "on the screen"),
      .init(
        "razbor report @ --format md -o @.md", ru: "файл Markdown", en: "a Markdown file"),
      .init(
        "razbor report @ --lang en", ru: "опрос был по-русски, отчёт по-английски",
        en: "in English, whatever the interview was in"),
    ], seeAlso: ["show", "assess"])

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, md
  }

  @Argument(
    help: .words(
      ru: "Имя разбора или файл с ответами.", en: "The name of a case, or an answer sheet.",
      value: .caseOrFile),
    completion: .caseNames) var file: String
  @Option(
    help: .words(ru: "Вид: text - текст, md - Markdown.", en: "The format; md is Markdown.")) var format:
    Format =
      .text
  @Option(
    name: [.customShort("o"), .long],
    help: .words(
      ru: "Куда записать; без ключа или с «-» - на экран.",
      en: "Where to write; - or nothing is standard output.", value: .file),
    completion: .file()) var output = "-"
  @Flag(name: .customLong("private"), help: .privateNotes) var isPrivate = false
  @OptionGroup var common: CommonOptions

  /// A file does not know where it will be read.
  private static let fileWidth = 78

  func run(_ output: CommandOutput) throws {
    let report = try report(output)
    guard self.output != "-" else { return output.page(rendered(report, columns: output.width)) }
    do throws(StorageFault) {
      try OutputFile.write(Array(rendered(report, columns: Self.fileWidth).utf8), to: self.output)
    } catch {
      output.complain(.cannotWrite(path: self.output, error))
      throw ExitStatus.cannotCreate
    }
    output.remark(.written(path: self.output))
  }

  private func rendered(_ report: Report, columns: Int) -> String {
    switch format {
    case .text: TextRenderer(columns: columns, isAccessible: common.isAccessible).render(report)
    case .md: MarkdownRenderer().render(report)
    }
  }

  /// A file is an answer sheet, anything else the name of a case.
  private func report(_ output: CommandOutput) throws -> Report {
    guard FileManager.default.fileExists(atPath: file) else {
      let opened = try Sitting.opened(file, output)
      return opened.report(common.language(of: opened.state.language), isPrivate: isPrivate)
    }
    let loaded = try reportingProblems(output.language) { () throws(LoadingError) in
      try LoadedSheet(path: file)
    }
    return Report(
      loaded.questionnaire, loaded.sheet, common.language(of: loaded.sheet.language), isPrivate: isPrivate)
  }
}
