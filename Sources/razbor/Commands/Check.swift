import ArgumentParser
import RazborCore

/// Says whether a questionnaire is sound, or everything that is wrong with it.
struct Check: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "check",
    ru: "Проверить анкету: все ошибки сразу, со строкой и столбцом; --exam проведёт её экзамен.",
    en: "Lint a questionnaire: all problems at once, with line and column; --exam holds its exam.")
  static let page = HelpPage(
    [
      .init("razbor check my.yaml", ru: "для человека", en: "for a person"),
      .init("razbor check my.yaml --json", ru: "для редактора или CI", en: "for an editor or CI"),
      .init(
        "razbor check my.yaml --exam", ru: "случаи из папки exams/ рядом с анкетой",
        en: "the cases of the folder exams/ beside it"),
    ],
    details: LocalizedText(
      ru:
        "Экзамен: случаи с ожидаемым вердиктом. Показано, где вышло иначе, чего не проверяет ни один случай, "
        + "без каких ответов ничего не меняется и какие вердикты недостижимы.",
      en:
        "An exam is a folder of cases of which it is known what should come of them. It shows what came out otherwise, "
        + "what no case exercises, which answers no case misses and which verdicts cannot be reached."),
    seeAlso: ["questionnaires", "new"])

  @Argument(
    help: .words(ru: "Файл анкеты.", en: "A questionnaire file.", value: .file),
    completion: .file(extensions: ["yaml", "yml"])) var file: String
  @Argument(
    help: .words(
      ru: "Папка случаев для --exam; без неё exams/<имя анкеты> рядом с файлом.",
      en: "The folder of cases for --exam; exams/<id> beside the file without one.",
      value: LocalizedText(ru: "ПАПКА", en: "DIR")), completion: .directory) var folder: String?
  @Flag(
    help: .words(ru: "Провести экзамен анкеты.", en: "Hold the questionnaire's exam.")) var exam = false
  @Flag(help: .words(ru: "Один объект JSON.", en: "One JSON object.")) var json = false
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    if folder != nil && !exam {
      output.complain(.folderNeedsExam)
      throw ExitStatus.usage
    }
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
    if exam { return try examine(loaded.questionnaire, output) }
    let items = loaded.questionnaire.items.count
    if json { return output.data(try CheckJSON(file, items: items, output.language).rendered()) }
    output.say(.sound(items: items))
  }

  private func examine(_ questionnaire: Questionnaire, _ output: CommandOutput) throws {
    let exam = LoadedExam(
      folder: folder ?? LoadedExam.folder(of: file, questionnaire), for: questionnaire)
    for error in exam.errors { output.complain(error) }
    if exam.errors.isEmpty && exam.cases.isEmpty {
      output.complain(ExamPhrase.noCases(folder: exam.folder).text(output.language))
    }
    guard exam.errors.isEmpty, !exam.cases.isEmpty else { throw ExitStatus.badInput }
    let found = ExamOutput(questionnaire: questionnaire, report: Exam(questionnaire, exam.cases).report())
    if json { output.data(try found.object.rendered()) } else { found.say(output) }
    try output.finish()
    if !found.report.isPassed { throw ExitStatus.badInput }
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
