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
        "razbor report @ --brand бренд.yaml --format pdf -o @.pdf", ru: "с вашим логотипом и контактами",
        en: "with your logo and contacts"),
      .init(
        "razbor report @ --check", ru: "что исправить до отправки",
        en: "what to put right before it is sent"),
      .init(
        "razbor report @ --edition 1 --format html -o @-1.html", ru: "первая редакция, как её видел клиент",
        en: "the first edition as the client saw it"),
      .init(
        "razbor report @ --lang en", ru: "опрос был по-русски, отчёт по-английски",
        en: "in English, whatever the interview was in"),
    ],
    details: LocalizedText(
      ru: "--check: код 0, если смотреть не на что, иначе 65.",
      en: "--check ends with 0 where there is nothing to look at, else with 65."),
    seeAlso: ["show", "assess"])

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
      ru: "Вид: text — текст, md — Markdown, html — страница, pdf, docx, json, csv.",
      en: "The format; md is Markdown, html a page."
    )) var format: Format =
      .text
  @Option(
    name: [.customShort("o"), .long],
    help: .words(
      ru: "Куда записать; без ключа или с «-» — на экран.",
      en: "Where to write; - or nothing is standard output.", value: .file),
    completion: .file()) var output = "-"
  @Flag(name: .customLong("private"), help: .privateNotes) var isPrivate = false
  @OptionGroup var names: InitialsOption
  @Flag(
    help: .words(
      ru: "В тексте — номера для razbor trace; в остальных видах они есть всегда.",
      en: "Numbers for razbor trace in the text; the other formats always have them.")) var numbers = false
  @Option(
    help: .words(
      ru: "Редакция с этим номером, как она была записана: html или md.",
      en: "The edition with this number as it was written: html or md.", value: .editionNumber)) var edition:
    Int?
  @Option(
    help: .words(
      ru: "Прежний разбор той же компании: что изменилось с тех пор; без ключа — прошлая редакция.",
      en: "An earlier diagnosis of the same company: what has changed since; without it, the last edition.",
      value: .caseOrFile),
    completion: .caseNames) var since: String?
  @Flag(
    help: .words(
      ru: "Проверить перед отправкой: пустые места, противоречия, что изменилось.",
      en: "A look before it is sent: gaps, contradictions, what changed.")) var check = false
  @Flag(help: .words(ru: "Один объект JSON.", en: "One JSON object.")) var json = false
  @OptionGroup var face: BrandOption
  @OptionGroup var common: CommonOptions

  /// A file does not know where it will be read.
  static let fileWidth = 78

  func run(_ output: CommandOutput) throws {
    if check { return try review(output) }
    if let edition { return try write(kept(edition, output), output) }
    let brand = try face.load(output.language)
    let named = try Diagnosed(
      named: file, common, output, isPrivate: isPrivate, brand: brand, since: since)
    let diagnosed = names.initials ? named.withInitials : named
    let format = json ? .json : format
    guard self.output == "-" else {
      return try output.save(bytes(of: diagnosed, format, columns: Self.fileWidth, output), to: self.output)
    }
    guard format.page?.document == nil || !output.goesToTerminal else {
      output.complain(.isNoText(format.rawValue, of: file))
      throw ExitStatus.usage
    }
    let bytes = try bytes(of: diagnosed, format, columns: output.width, output)
    guard format.isRead else { return output.data(bytes) }
    output.page(String(decoding: bytes, as: UTF8.self))
  }

  private func write(_ kept: String, _ output: CommandOutput) throws {
    guard self.output == "-" else { return try output.save(Data(kept.utf8), to: self.output) }
    output.data(Data(kept.utf8))
  }

  private func kept(_ number: Int, _ output: CommandOutput) throws -> String {
    do throws(EditionFault) {
      if isPrivate { throw .isForClient }
      if face.brand != nil { throw .hasItsFace }
      if since != nil { throw .hasItsComparison }
      if names.initials { throw .hasItsNames }
      if FileManager.default.fileExists(atPath: file) { throw .noCase(path: file) }
    } catch {
      output.complain(error.words[output.language])
      throw error.exitStatus
    }
    let opened = try Sitting.opened(file, output)
    do throws(EditionFault) {
      return try KeptEdition(number, of: opened, format).text
    } catch {
      output.complain(error.words[output.language])
      throw error.exitStatus
    }
  }

  /// Ends with `badInput` where there is something to look at.
  private func review(_ output: CommandOutput) throws {
    let diagnosed = try Diagnosed(named: file, common, output, isPrivate: false)
    let review = diagnosed.review
    if json {
      output.data(try ReviewJSON(review).value.rendered())
    } else {
      let report = review.report(diagnosed.questionnaire, diagnosed.language)
      output.page(TextRenderer(columns: output.width, isAccessible: output.isAccessible).render(report))
    }
    if !review.isClear { throw ExitStatus.badInput }
  }

  private func bytes(
    of diagnosed: Diagnosed, _ format: Format, columns: Int, _ output: CommandOutput
  ) throws -> Data {
    guard let page = format.page else { return try data(of: diagnosed, format) }
    do throws(DocumentFault) {
      return try page.bytes(
        of: diagnosed.report(numbered: numbers || page != .text), columns: columns,
        isAccessible: common.isAccessible,
        environment: common.environment)
    } catch {
      output.complain(.noDocument(error))
      throw error.exitStatus
    }
  }

  private func data(of diagnosed: Diagnosed, _ format: Format) throws -> Data {
    Data((format == .csv ? diagnosed.rows : try diagnosed.json.rendered() + "\n").utf8)
  }
}

extension ReportCommand.Format {
  /// `nil` for what is no page but data.
  fileprivate var page: PageFormat? { PageFormat(rawValue: rawValue) }

  /// Whether a person reads it as it is.
  fileprivate var isRead: Bool { page != nil && page?.document == nil }
}
