import ArgumentParser
import Foundation
import RazborCore
import RazborReport

/// The steps of a diagnosis by themselves: to be read, sorted, put into a calendar, or changed.
struct Plan: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "plan", ru: "План действий: показать, изменить, таблица CSV или календарь.",
    en: "The action plan: to be read or changed, a CSV table, a calendar.")
  static let page = HelpPage(
    [
      .init("razbor plan @", ru: "на экране", en: "on the screen"),
      .init(
        "razbor plan @ --format ics -o @.ics", ru: "сроки в календарь телефона или компьютера",
        en: "the dates for the calendar of a phone or computer"),
      .init("razbor plan @ --format csv -o @.csv", ru: "для таблицы", en: "for a spreadsheet"),
      .init(
        "razbor plan @ --step 2 owner=Anna date=2026-12-10", ru: "у шага 2 есть хозяин и день",
        en: "step 2 has an owner and a day"),
      .init("razbor plan @ --step 3 state=dropped", ru: "снять шаг", en: "leave a step out"),
      .init("razbor plan @ --edit", ru: "весь план в редакторе", en: "the whole plan in an editor"),
    ],
    details: LocalizedText(
      ru:
        "Правки хранятся в разборе и видны в отчёте, таблице и календаре; остальное следует за диагнозом. Что менять: "
        + "\(PlanKey.names(.ru)); состояние — \(PlanKey.states(.ru)). Пусто после «=» — как в диагнозе.",
      en:
        "Changes are kept in the case and stand in the report, the table and the calendar; all else follows the "
        + "diagnosis. What can be changed: \(PlanKey.names(.en)); the state is \(PlanKey.states(.en)). Nothing after = "
        + "is as in the diagnosis."),
    seeAlso: ["report", "papers"])

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, ics
  }

  @Argument(
    help: .words(
      ru: "Имя разбора или файл с ответами.", en: "The name of a case, or an answer sheet.",
      value: .caseOrFile),
    completion: .caseNames) var file: String
  @Argument(
    help: .words(
      ru: "Что изменить в шаге или в новом шаге.", en: "What to change in the step or the new step.",
      value: .planChange)) var changes: [String] = []
  @Option(help: .words(ru: "Вид: text, csv или ics.", en: "The format.")) var format: Format = .text
  @Option(
    name: [.customShort("o"), .long],
    help: .words(
      ru: "Куда записать; без ключа или с «-» — на экран.",
      en: "Where to write; - or nothing is standard output.", value: .file),
    completion: .file()) var output = "-"
  @Option(
    help: .words(
      ru: "Шаг, который изменить: номер или имя.", en: "The step to change: its number or id.",
      value: .planStep))
  var step: String?
  @Option(
    help: .words(ru: "Добавить шаг с этим названием.", en: "Adds a step with this title.", value: .text))
  var add: String?
  @Flag(help: .words(ru: "Править весь план в редакторе.", en: "The whole plan in an editor.")) var edit =
    false
  @Flag(help: .words(ru: "Вернуть последнюю правку.", en: "Takes the last change back.")) var undo = false
  @OptionGroup var names: InitialsOption
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    if isChange { return try change(output) }
    let named = try Diagnosed(named: file, common, output, isPrivate: false)
    let diagnosed = names.initials ? named.withInitials : named
    let isFile = self.output != "-"
    let history = diagnosed.planHistory
    let text = try text(
      of: diagnosed.plan, history, columns: isFile ? ReportCommand.fileWidth : output.width, output)
    if isFile { return try output.save(Data(text.utf8), to: self.output) }
    if format == .text { output.page(text) } else { output.data(Data(text.utf8)) }
  }

  private func text(of plan: ActionPlan, _ history: [Report.Block], columns: Int, _ output: CommandOutput)
    throws -> String
  {
    switch format {
    case .text:
      return TextRenderer(columns: columns, isAccessible: common.isAccessible).render(
        plan.report(with: history))
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
