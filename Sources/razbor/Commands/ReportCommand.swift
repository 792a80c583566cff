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
        "razbor report @ --format html -o @.html", ru: "страница для браузера, телефона и печати",
        en: "a page for the browser, the phone and the printer"),
      .init("razbor report @ --format md -o @.md", ru: "файл Markdown", en: "a Markdown file"),
      .init(
        "razbor report @ --lang en", ru: "опрос был по-русски, отчёт по-английски",
        en: "in English, whatever the interview was in"),
    ], seeAlso: ["show", "assess"])

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, md, html, pdf, docx, json, csv
  }

  @Argument(
    help: .words(
      ru: "Имя разбора или файл с ответами.", en: "The name of a case, or an answer sheet.",
      value: .caseOrFile),
    completion: .caseNames) var file: String
  @Option(
    help: .words(
      ru: "Вид: text - текст, md - Markdown, html - страница, pdf, docx, json, csv.",
      en: "The format; md is Markdown, html a page."
    )) var format: Format =
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
  static let fileWidth = 78

  func run(_ output: CommandOutput) throws {
    let diagnosed = try Diagnosed(named: file, common, output, isPrivate: isPrivate)
    guard self.output == "-" else {
      return try output.save(bytes(of: diagnosed, columns: Self.fileWidth, output), to: self.output)
    }
    guard format.page?.document == nil || !output.goesToTerminal else {
      output.complain(.isNoText(format.rawValue, of: file))
      throw ExitStatus.usage
    }
    let bytes = try bytes(of: diagnosed, columns: output.width, output)
    guard format.isRead else { return output.data(bytes) }
    output.page(String(decoding: bytes, as: UTF8.self))
  }

  private func bytes(of diagnosed: Diagnosed, columns: Int, _ output: CommandOutput) throws -> Data {
    guard let page = format.page else { return try data(of: diagnosed) }
    do throws(DocumentFault) {
      return try page.bytes(
        of: diagnosed.report, columns: columns, isAccessible: common.isAccessible,
        environment: common.environment)
    } catch {
      output.complain(.noDocument(error))
      throw error.exitStatus
    }
  }

  private func data(of diagnosed: Diagnosed) throws -> Data {
    Data((format == .csv ? diagnosed.rows : try diagnosed.json.rendered() + "\n").utf8)
  }
}

extension ReportCommand.Format {
  /// `nil` for what is no page but data.
  fileprivate var page: PageFormat? { PageFormat(rawValue: rawValue) }

  /// Whether a person reads it as it is.
  fileprivate var isRead: Bool { page != nil && page?.document == nil }
}
