import ArgumentParser
import RazborCore

/// Says whether a questionnaire is sound, or everything that is wrong with it.
struct Check: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "check", ru: "Проверить анкету: все ошибки сразу, со строкой и столбцом.",
    en: "Lint a questionnaire: all problems at once, with line and column.")
  static let page = HelpPage(
    [
      .init("razbor check my.yaml", ru: "для человека", en: "for a person"),
      .init("razbor check my.yaml --json", ru: "для редактора или CI", en: "for an editor or CI"),
    ], seeAlso: ["questionnaires", "new"])

  @Argument(
    help: .words(ru: "Файл анкеты.", en: "A questionnaire file.", value: .file),
    completion: .file(extensions: ["yaml", "yml"])) var file: String
  @Flag(help: .words(ru: "Один объект JSON.", en: "One JSON object.")) var json = false
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    let loaded: LoadedQuestionnaire
    do throws(LoadingError) {
      loaded = try QuestionnaireLoader.load(path: file)
    } catch {
      if json {
        output.data(try CheckJSON(file, error, output.language).rendered())
      } else {
        output.complain(error)
      }
      try output.finish()
      throw ExitStatus.badInput
    }
    let items = loaded.questionnaire.items.count
    if json { return output.data(try CheckJSON(file, items: items, output.language).rendered()) }
    output.say(.sound(items: items))
  }
}

/// What is wrong with a questionnaire, as one object.
private struct CheckJSON {
  private let value: JSONValue

  init(_ file: String, items: Int, _ language: Language) {
    value = Self.object(file, items: items, [], CommandPhrase.sound(items: items).text(language))
  }

  init(_ file: String, _ error: LoadingError, _ language: Language) {
    guard case .broken(let diagnostic) = error else {
      let problem = JSONValue.object([
        "file": .text(file), "line": .null, "column": .null, "message": .text(error.message(language)),
        "fix": .null,
      ])
      value = Self.object(file, items: nil, [problem], error.message(language))
      return
    }
    let problems = diagnostic.problems.all.map { Self.object(file, $0, language) }
    value = Self.object(file, items: nil, problems, CommandPhrase.problems(problems.count).text(language))
  }

  func rendered() throws -> String { try value.rendered() }

  private static func object(
    _ file: String, items: Int?, _ problems: [JSONValue], _ summary: String
  ) -> JSONValue {
    .object([
      "file": .text(file), "sound": .flag(problems.isEmpty), "items": items.map { .whole($0) } ?? .null,
      "problems": .list(problems), "summary": .text(summary),
    ])
  }

  private static func object(_ file: String, _ problem: Problem, _ language: Language) -> JSONValue {
    .object([
      "file": .text(file), "line": .whole(problem.position.line), "column": .whole(problem.position.column),
      "message": .text(problem.summary(in: language)),
      "fix": problem.fix(in: language).map { .text($0) } ?? .null,
    ])
  }
}
