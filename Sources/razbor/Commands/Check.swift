import ArgumentParser
import RazborCore

/// Says whether a questionnaire is sound, or everything that is wrong with it.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Lint a questionnaire.")

  @Argument(help: "A questionnaire file.") var file: String
  @Option(help: "ru or en.") var lang: Language?

  func run() throws {
    let language = lang ?? .preferred
    let loaded = try reportingProblems(language) { () throws(LoadingError) in
      try QuestionnaireLoader.load(path: file)
    }
    let items = loaded.questionnaire.items.count
    print(CommandPhrase.sound(items: items).text(language))
  }
}

/// Names the questionnaires inside the program.
struct Questionnaires: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "What there is to choose from.")

  @Option(help: "ru or en.") var lang: Language?

  func run() throws {
    let language = lang ?? .preferred
    for name in QuestionnaireLoader.embedded {
      let loaded = try reportingProblems(language) { () throws(LoadingError) in
        try QuestionnaireLoader.load(name)
      }
      print("\(name)  \(loaded.questionnaire.version)  \(loaded.questionnaire.title[language])")
    }
  }
}
