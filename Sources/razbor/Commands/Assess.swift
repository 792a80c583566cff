import ArgumentParser
import Foundation
import RazborCore
import RazborReport

/// An answer sheet in, the assessment out: without an interview and without a case.
struct Assess: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Assess an answer sheet.")

  @Argument(help: "An answer sheet, YAML or JSON.") var file: String
  @Option(help: "A questionnaire by name or path, instead of the one the sheet names.") var questionnaire:
    String?
  @Option(help: "ru or en.") var lang: Language?
  @Flag(help: "One JSON object.") var json = false
  @Flag(help: "No columns, full words.") var accessible = false

  func run() throws {
    let language = lang ?? .preferred
    let loaded = try reportingProblems(language) { () throws(LoadingError) in
      try LoadedSheet(path: file, questionnaire: questionnaire)
    }
    if json {
      let questionnaire = loaded.questionnaire.questionnaire
      let json = AssessmentJSON(
        loaded.questionnaire, Assessment(questionnaire, loaded.sheet), Robustness(questionnaire, loaded.sheet)
      )
      return print(try json.value.rendered())
    }
    let report = Report(loaded.questionnaire, loaded.sheet, lang ?? loaded.sheet.language ?? language)
    let console = Console(descriptor: STDOUT_FILENO, accessible: accessible)
    print(TextRenderer(for: console).render(report), terminator: "")
  }
}

/// The written diagnosis of an answer sheet.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the diagnosis of an answer sheet.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, md
  }

  @Argument(help: "The name of a case, or an answer sheet.") var file: String
  @Option(help: "text or md.") var format: Format = .text
  @Option(name: [.customShort("o"), .long], help: "A file, or - for standard output.") var output = "-"
  @Option(help: "ru or en.") var lang: Language?
  @Flag(name: .customLong("private"), help: "With private notes.") var isPrivate = false
  @Flag(help: "No columns, full words.") var accessible = false

  /// A file does not know where it will be read.
  private static let fileWidth = 78

  func run() throws {
    let report = try report()
    let text =
      switch format {
      case .text: TextRenderer(columns: width, isAccessible: accessible).render(report)
      case .md: MarkdownRenderer().render(report)
      }
    if output == "-" { return print(text, terminator: "") }
    do {
      try Data(text.utf8).write(to: URL(filePath: output), options: .withoutOverwriting)
    } catch {
      let phrase = CommandPhrase.cannotWrite(path: output, reason: error.localizedDescription)
      FileHandle.standardError.write(Data((phrase.text(lang ?? .preferred) + "\n").utf8))
      throw ExitStatus.cannotCreate
    }
  }

  private var width: Int {
    output == "-" ? Console(descriptor: STDOUT_FILENO).width : Self.fileWidth
  }

  /// A file is an answer sheet, anything else the name of a case.
  private func report() throws -> Report {
    let language = lang ?? .preferred
    guard FileManager.default.fileExists(atPath: file) else {
      let book = try Sitting.casebook(language)
      let opened = try Sitting.guarded(language) { () throws(CaseFileError) in
        try book.open(file, for: .reading)
      }
      return opened.report(lang ?? opened.state.language, isPrivate: isPrivate)
    }
    let loaded = try reportingProblems(language) { () throws(LoadingError) in try LoadedSheet(path: file) }
    return Report(
      loaded.questionnaire, loaded.sheet, lang ?? loaded.sheet.language ?? language, isPrivate: isPrivate)
  }
}
