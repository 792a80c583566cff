import ArgumentParser
import RazborCore
import RazborReport

/// A case as an answer sheet, or its diagnosis.
struct Show: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "show", ru: "Показать разбор: диагноз, а с --json — ответы.",
    en: "Show a case; --json writes it as an answer sheet.")
  static let page = HelpPage(
    [
      .init("razbor show @", ru: "диагноз на экране", en: "the diagnosis on the screen"),
      .init(
        "razbor show @ --json > @.json", ru: "ответы файлом", en: "the answers as a file"),
    ], seeAlso: ["report", "assess"])

  @Argument(
    help: .words(ru: "Имя разбора.", en: "The name of a case.", value: .caseName), completion: .caseNames)
  var name: String
  @Flag(help: .words(ru: "Ответы разбора, JSON.", en: "The answer sheet of the case.")) var json = false
  @Flag(name: .customLong("private"), help: .privateNotes) var isPrivate = false
  @OptionGroup var names: InitialsOption
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    let file = try Sitting.opened(name, output)
    if json {
      let encoder = AnswerSheetEncoder(file.questionnaire.questionnaire, includesPrivateNotes: isPrivate)
      let sheet = names.initials ? file.sheet.withInitials(file.questionnaire.questionnaire) : file.sheet
      return output.data(try JSONValue(encoder.encode(sheet)).rendered())
    }
    let diagnosed = Diagnosed(
      file.questionnaire, file.sheet, common.language(of: file.state.language), isPrivate: isPrivate, of: file
    )
    let report = (names.initials ? diagnosed.withInitials : diagnosed).report(numbered: false)
    output.page(TextRenderer(columns: output.width, isAccessible: output.isAccessible).render(report))
  }
}

extension ArgumentHelp {
  static let privateNotes = words(ru: "Вместе с личными заметками.", en: "With private notes.")
}
