import ArgumentParser
import Foundation
import RazborCore
import RazborReport

/// An answer sheet in, the assessment out: without an interview and without a case.
struct Assess: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "assess", ru: "Оценить файл с ответами, без опроса.",
    en: "Assess an answer sheet, without an interview.")
  static let page = HelpPage(
    [
      .init("razbor assess answers.yaml", ru: "диагноз на экране", en: "the diagnosis on the screen"),
      .init(
        "razbor assess answers.yaml --json", ru: "всё посчитанное, для программы", en: "all that was computed"
      ),
      .init(
        "razbor assess --batch sheets.jsonl > all.jsonl", ru: "много файлов ответов сразу",
        en: "many sheets at once"),
    ],
    details: LocalizedText(
      ru:
        "--batch: папка с файлами ответов или файл, где каждая строка — ответы в JSON. На каждый файл ответов выводится "
        + "строка JSON, ошибки одного не мешают остальным.",
      en:
        "--batch takes a folder of sheets, or a file with a sheet in JSON on every line. It writes a line of JSON for each; "
        + "errors in one do not stop the others."),
    seeAlso: ["report", "show"])

  @Argument(
    help: .words(
      ru: "Файл с ответами, YAML или JSON; для --batch папка или файл .jsonl.",
      en: "An answer sheet, YAML or JSON; for --batch a folder or a .jsonl file.", value: .file),
    completion: .file(extensions: ["yaml", "yml", "json", "jsonl"])) var file: String
  @Option(
    help: .words(
      ru: "Анкета вместо указанной в файле.", en: "A questionnaire instead of the one the sheet names.",
      value: .questionnaire), completion: .file(extensions: ["yaml", "yml"])) var questionnaire: String?
  @Flag(
    help: .words(
      ru: "Много файлов ответов, по строке JSON на каждый.", en: "Many sheets, a line of JSON for each."))
  var batch = false
  @Flag(help: .words(ru: "Один объект JSON.", en: "One JSON object.")) var json = false
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    if batch { return try assessAll(output) }
    let loaded = try reportingProblems(output.language) { () throws(LoadingError) in
      try LoadedSheet(path: file, questionnaire: questionnaire)
    }
    let diagnosed = Diagnosed(
      loaded.questionnaire, loaded.sheet, common.language(of: loaded.sheet.language), isPrivate: false)
    if json {
      return output.data(try diagnosed.json.rendered())
    }
    output.page(
      TextRenderer(columns: output.width, isAccessible: output.isAccessible).render(
        diagnosed.report(numbered: false)))
  }

  private func assessAll(_ output: CommandOutput) throws {
    let source = try reportingProblems(output.language) { () throws(LoadingError) -> any SheetSource in
      if isFolder { try SheetFolder(file) } else { try SheetLines(file) }
    }
    let judge = SheetJudge(questionnaire: questionnaire, output.language)
    let count = try BatchRun(source: source, judge: judge, output: output).run()
    if count.failed > 0 { throw ExitStatus.badInput }
  }

  private var isFolder: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) && isFolder.boolValue
  }
}
