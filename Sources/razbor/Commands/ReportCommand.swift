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
  private static let fileWidth = 78

  func run(_ output: CommandOutput) throws {
    let diagnosed = try diagnosed(output.language)
    guard self.output != "-" else { return try show(diagnosed, output) }
    let bytes = try bytes(of: diagnosed, output)
    do throws(StorageFault) {
      try OutputFile.write(Array(bytes), to: self.output)
    } catch {
      output.complain(.cannotWrite(path: self.output, error))
      throw ExitStatus.cannotCreate
    }
    output.remark(.written(path: self.output))
  }

  private func show(_ diagnosed: Diagnosed, _ output: CommandOutput) throws {
    if let text = try text(of: diagnosed, columns: output.width) {
      return format == .csv || format == .json ? output.data(Data(text.utf8)) : output.page(text)
    }
    guard !output.goesToTerminal else {
      output.complain(.isNoText(format.rawValue, of: file))
      throw ExitStatus.usage
    }
    output.data(try bytes(of: diagnosed, output))
  }

  private func bytes(of diagnosed: Diagnosed, _ output: CommandOutput) throws -> Data {
    if let text = try text(of: diagnosed, columns: Self.fileWidth) { return Data(text.utf8) }
    guard let kind = format.kind else { return Data() }
    do throws(DocumentFault) {
      return try DocumentMaker(environment: common.environment).make(kind, of: diagnosed.report)
    } catch {
      output.complain(.noDocument(error))
      throw error.exitStatus
    }
  }

  /// `nil` for what another program makes.
  private func text(of diagnosed: Diagnosed, columns: Int) throws -> String? {
    switch format {
    case .text: TextRenderer(columns: columns, isAccessible: common.isAccessible).render(diagnosed.report)
    case .md: MarkdownRenderer().render(diagnosed.report)
    case .html: HTMLRenderer().render(diagnosed.report)
    case .csv: diagnosed.rows
    case .json: try diagnosed.json.rendered() + "\n"
    case .pdf, .docx: nil
    }
  }

  /// A file is an answer sheet, anything else the name of a case.
  private func diagnosed(_ language: Language) throws -> Diagnosed {
    guard FileManager.default.fileExists(atPath: file) else {
      let book = try Sitting.casebook(language)
      let opened = try Sitting.guarded(language) { () throws(CaseFileError) in
        try book.open(file, for: .reading)
      }
      return Diagnosed(
        opened.questionnaire, opened.sheet, common.language(of: opened.state.language), isPrivate: isPrivate)
    }
    let loaded = try reportingProblems(language) { () throws(LoadingError) in try LoadedSheet(path: file) }
    return Diagnosed(
      loaded.questionnaire, loaded.sheet, common.language(of: loaded.sheet.language), isPrivate: isPrivate)
  }
}

extension ReportCommand.Format {
  /// What another program makes of the report; `nil` where we write it ourselves.
  fileprivate var kind: DocumentKind? { DocumentKind(rawValue: rawValue) }
}
