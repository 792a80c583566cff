import ArgumentParser
import RazborCore

/// The cases there are, the last written first.
struct List: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "list", ru: "Какие разборы есть.", en: "List the cases.")
  static let page = HelpPage(
    [
      .init("razbor list", ru: "последние — сверху", en: "the latest first"),
      .init("razbor list --json", ru: "для другой программы", en: "for another program"),
    ], seeAlso: ["show", "resume", "delete"])

  @Flag(help: .words(ru: "Список JSON.", en: "One JSON list.")) var json = false
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    let book = try Sitting.casebook(output.language)
    let cases = try Sitting.guarded(output.language) { () throws(CaseFileError) in try book.list() }
    if json { return output.data(try JSONValue.list(cases.map(object)).rendered()) }
    guard !cases.isEmpty else { return output.say(.noCases) }
    let rows = cases.map { cells($0, output.language) }
    TextTable(rows).lines(width: output.width, isAccessible: output.isAccessible).forEach { output.line($0) }
  }

  private func cells(_ summary: CaseSummary, _ language: Language) -> [String] {
    let name = summary.location.name.text
    switch summary.outline {
    case .success(let outline):
      let state =
        outline.isFinished ? CommandPhrase.finished(edition: outline.edition) : CommandPhrase.notFinished
      let day = String((outline.lastAt ?? "").prefix(10))
      return [name, day, CommandPhrase.answers(outline.answered).text(language), state.text(language)]
    case .failure(let error): return [name, error.message(in: language)]
    }
  }

  private func object(_ summary: CaseSummary) -> JSONValue {
    guard case .success(let outline) = summary.outline else {
      return .object(["name": .text(summary.location.name.text), "readable": .flag(false)])
    }
    return .object([
      "name": .text(summary.location.name.text), "readable": .flag(true),
      "answered": .whole(outline.answered),
      "last": outline.lastAt.map { .text($0) } ?? .null, "edition": .whole(outline.edition),
      "finished": .flag(outline.isFinished), "questionnaire": .text(outline.questionnaire),
    ])
  }
}
