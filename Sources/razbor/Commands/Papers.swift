import ArgumentParser
import Foundation
import RazborCore
import RazborReport

/// Sheets to be filled in, each a file.
struct Papers: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "papers", ru: "Рабочие листы: что известно — заполнено, остальное пусто.",
    en: "Working papers: what is known is filled in, the rest is blank.")
  static let page = HelpPage(
    [
      .init("razbor papers @ -o листы", ru: "все листы в папку", en: "all of them into a folder"),
      .init("razbor papers @ -o листы --format docx", ru: "для правки в Word", en: "to be edited in Word"),
    ], seeAlso: ["report", "show"])

  @Argument(
    help: .words(
      ru: "Имя разбора или файл с ответами.", en: "The name of a case, or an answer sheet.",
      value: .caseOrFile),
    completion: .caseNames) var file: String
  @Option(
    help: .words(ru: "Вид: html, docx, pdf, md или text.", en: "The format.")) var format: PageFormat = .html
  @Option(
    name: [.customShort("o"), .long],
    help: .words(ru: "Папка, куда записать.", en: "The folder to write into.", value: .folder),
    completion: .directory) var output: String
  @OptionGroup var names: InitialsOption
  @OptionGroup var face: BrandOption
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    let brand = try face.load(output.language)
    let diagnosed = try Diagnosed(named: file, common, output, isPrivate: false, brand: brand)
    let papers = (names.initials ? diagnosed.withInitials : diagnosed).papers
    guard !papers.isEmpty else { return output.complain(.noPapers) }
    try makeFolder(output)
    for (name, report) in papers { try write(report, to: "\(self.output)/\(name).\(ending)", output) }
  }

  private var ending: String { format == .text ? "txt" : format.rawValue }

  private func makeFolder(_ output: CommandOutput) throws {
    if mkdir(self.output, 0o777) == 0 || errno == EEXIST { return }
    output.complain(.cannotWrite(path: self.output, StorageFault(errno: errno)))
    throw ExitStatus.cannotCreate
  }

  private func write(_ report: Report, to path: String, _ output: CommandOutput) throws {
    let bytes: Data
    do throws(DocumentFault) {
      bytes = try format.bytes(
        of: report, columns: ReportCommand.fileWidth, isAccessible: common.isAccessible,
        environment: common.environment)
    } catch {
      output.complain(.noDocument(error))
      throw error.exitStatus
    }
    try output.save(bytes, to: path)
  }
}
