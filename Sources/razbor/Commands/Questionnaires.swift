import ArgumentParser
import RazborCore

/// Names the questionnaires inside the program.
struct Questionnaires: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "questionnaires", ru: "Какие анкеты есть.", en: "List the questionnaires there are.")
  static let page = HelpPage(
    [
      .init("razbor questionnaires", ru: "имя, версия, название", en: "name, version, title"),
      .init(
        "razbor new --questionnaire consultation", ru: "опрос по анкете", en: "an interview with one of them"),
    ], seeAlso: ["new", "check"])

  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    let rows = try QuestionnaireLoader.embedded.map { name in
      let loaded = try reportingProblems(output.language) { () throws(LoadingError) in
        try QuestionnaireLoader.load(name)
      }
      let items = loaded.questionnaire.items.count
      return [
        name, loaded.questionnaire.version, CommandPhrase.items(items).text(output.language),
        loaded.questionnaire.title[output.language],
      ]
    }
    TextTable(rows).lines(width: output.width, isAccessible: output.isAccessible).forEach { output.line($0) }
  }
}
