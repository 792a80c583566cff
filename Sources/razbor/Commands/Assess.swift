import ArgumentParser
import RazborCore
import RazborReport

/// An answer sheet in, the assessment out: without an interview and without a case.
struct Assess: RazborCommand {
  static let configuration = CommandConfiguration(
    ru: "Оценить файл с ответами, без опроса.", en: "Assess an answer sheet, without an interview.")
  static let page = HelpPage(
    [
      .init("razbor assess answers.yaml", ru: "диагноз на экране", en: "the diagnosis on the screen"),
      .init(
        "razbor assess answers.yaml --json", ru: "всё посчитанное, для программы", en: "all that was computed"
      ),
    ], seeAlso: ["report", "show"])

  @Argument(
    help: .words(ru: "Файл с ответами, YAML или JSON.", en: "An answer sheet, YAML or JSON.", value: .file),
    completion: .file(extensions: ["yaml", "yml", "json"])) var file: String
  @Option(
    help: .words(
      ru: "Анкета вместо указанной в файле.", en: "A questionnaire instead of the one the sheet names.",
      value: .questionnaire), completion: .file(extensions: ["yaml", "yml"])) var questionnaire: String?
  @Flag(help: .words(ru: "Один объект JSON.", en: "One JSON object.")) var json = false
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    let loaded = try reportingProblems(output.language) { () throws(LoadingError) in
      try LoadedSheet(path: file, questionnaire: questionnaire)
    }
    let diagnosed = Diagnosed(
      loaded.questionnaire, loaded.sheet, common.language(of: loaded.sheet.language), isPrivate: false)
    if json {
      return output.data(try diagnosed.json.rendered())
    }
    output.page(
      TextRenderer(columns: output.width, isAccessible: output.isAccessible).render(diagnosed.report))
  }
}
