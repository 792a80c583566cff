import ArgumentParser
import Foundation
import RazborCore
import RazborReport

/// The steps of a diagnosis by themselves: to be read, sorted, or put into a calendar.
struct Plan: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "plan", ru: "План действий: текст, таблица CSV или календарь.",
    en: "The action plan: text, a CSV table or a calendar.")
  static let page = HelpPage(
    [
      .init("razbor plan @", ru: "на экране", en: "on the screen"),
      .init(
        "razbor plan @ --format ics -o @.ics", ru: "сроки в календарь телефона или компьютера",
        en: "the dates for the calendar of a phone or computer"),
      .init("razbor plan @ --format csv -o @.csv", ru: "для таблицы", en: "for a spreadsheet"),
    ], seeAlso: ["report", "papers"])

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, ics
  }

  @Argument(
    help: .words(
      ru: "Имя разбора или файл с ответами.", en: "The name of a case, or an answer sheet.",
      value: .caseOrFile),
    completion: .caseNames) var file: String
  @Option(help: .words(ru: "Вид: text, csv или ics.", en: "The format.")) var format: Format = .text
  @Option(
    name: [.customShort("o"), .long],
    help: .words(
      ru: "Куда записать; без ключа или с «-» — на экран.",
      en: "Where to write; - or nothing is standard output.", value: .file),
    completion: .file()) var output = "-"
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    let diagnosed = try Diagnosed(named: file, common, output, isPrivate: false)
    let isFile = self.output != "-"
    let text = try text(of: diagnosed.plan, columns: isFile ? ReportCommand.fileWidth : output.width, output)
    if isFile { return try output.save(Data(text.utf8), to: self.output) }
    if format == .text { output.page(text) } else { output.data(Data(text.utf8)) }
  }

  private func text(of plan: ActionPlan, columns: Int, _ output: CommandOutput) throws -> String {
    switch format {
    case .text:
      return TextRenderer(columns: columns, isAccessible: common.isAccessible).render(plan.report)
    case .csv: return plan.csv
    case .ics:
      guard let calendar = plan.calendar else {
        output.complain(.noDate)
        throw ExitStatus.badInput
      }
      return calendar
    }
  }
}
