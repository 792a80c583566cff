import ArgumentParser
import Foundation
import RazborCore
import RazborReport

/// The cases there are, the last written first.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the cases.")

  @Option(help: "ru or en.") var lang: Language?
  @Flag(help: "One JSON list.") var json = false

  func run() throws {
    let language = lang ?? .preferred
    let book = try Sitting.casebook(language)
    let cases = try Sitting.guarded(language) { () throws(CaseFileError) in try book.list() }
    if json { return print(try JSONValue.list(cases.map(object)).rendered()) }
    for summary in cases { print(line(summary, language)) }
  }

  private func line(_ summary: CaseSummary, _ language: Language) -> String {
    switch summary.outline {
    case .success(let outline):
      let count = CommandPhrase.answers(outline.answered).text(language)
      return "\(summary.location.name)  \((outline.lastAt ?? "").prefix(10))  \(count)"
    case .failure(let error): return "\(summary.location.name)  \(error.message(in: language))"
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

/// A case as an answer sheet, or its diagnosis.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a case; --json writes it as an answer sheet.")

  @Argument(help: "The name of a case.") var name: String
  @Option(help: "ru or en.") var lang: Language?
  @Flag(help: "The answer sheet of the case.") var json = false
  @Flag(name: .customLong("private"), help: "With private notes.") var isPrivate = false
  @Flag(help: "No columns, full words.") var accessible = false

  func run() throws {
    let language = lang ?? .preferred
    let book = try Sitting.casebook(language)
    let file = try Sitting.guarded(language) { () throws(CaseFileError) in try book.open(name, for: .reading)
    }
    if json {
      let encoder = AnswerSheetEncoder(file.questionnaire.questionnaire, includesPrivateNotes: isPrivate)
      return print(try JSONValue(encoder.encode(file.sheet)).rendered())
    }
    let console = Console(descriptor: STDOUT_FILENO, accessible: accessible)
    let report = file.report(lang ?? file.state.language, isPrivate: isPrivate)
    console.printLines(TextRenderer(for: console).render(report))
  }
}

/// Removes a case for good, after its name was typed.
struct Delete: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Delete a case; asks for its name.")

  @Argument(help: "The name of a case.") var name: String
  @Option(help: "The name once more, for scripts.") var confirm: String?
  @Option(help: "ru or en.") var lang: Language?

  func run() throws {
    let language = lang ?? .preferred
    let book = try Sitting.casebook(language)
    let location = try Sitting.guarded(language) { () throws(CaseFileError) in try book.find(name) }
    guard try (confirm ?? asked(location.name, language)) == location.name.text else {
      print(CommandPhrase.notDeleted.text(language))
      throw ExitCode(64)
    }
    try Sitting.guarded(language) { () throws(CaseFileError) in try book.delete(location) }
    print(CommandPhrase.deleted(location.name).text(language))
  }

  private func asked(_ name: CaseName, _ language: Language) throws -> String {
    print(CommandPhrase.confirmDeletion(name).text(language))
    return readLine() ?? ""
  }
}
