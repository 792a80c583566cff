import ArgumentParser
import Foundation
import RazborCore

extension Role: ExpressibleByArgument {}

/// Begins a case and its first interview.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Begin a case and its interview.")

  @Argument(help: "A name; without one a neutral name is chosen.") var name: String?
  @Option(help: "A questionnaire by name or path.") var questionnaire = "consultation"
  @Option(help: "ru or en.") var lang: Language?
  @Option(help: "owner, marketing, sales, manager or consultant.") var role: Role = .owner
  @Flag(help: "No columns, full words.") var accessible = false

  func run() throws {
    ProcessSignals.prepare()
    let language = lang ?? .preferred
    let loaded = try reportingProblems(language) { () throws(LoadingError) in
      try QuestionnaireLoader.load(questionnaire)
    }
    let book = try Sitting.casebook(language)
    let file = try Sitting.guarded(language) { () throws(CaseFileError) in
      try book.create(name, loaded, language: language)
    }
    try Sitting(language: language, isAccessible: accessible).run(file, role: role, isNew: true)
  }
}

/// Goes on with a case.
struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Continue an interview; the last one without a name.")

  @Argument(help: "The name of a case.") var name: String?
  @Option(help: "ru or en.") var lang: Language?
  @Option(help: "Who answers now; the first respondent if not given.") var role: Role?
  @Flag(help: "No columns, full words.") var accessible = false

  func run() throws {
    ProcessSignals.prepare()
    let language = lang ?? .preferred
    let book = try Sitting.casebook(language)
    let file = try Sitting.guarded(language) { () throws(CaseFileError) in
      guard name == nil, let last = try book.latestUnfinished() else {
        return try book.open(name ?? "", for: .answering)
      }
      return try book.open(last.location.name.text, for: .answering)
    }
    try Sitting(language: lang ?? file.state.language, isAccessible: accessible)
      .run(file, role: role ?? file.state.respondents.first?.role ?? .owner, isNew: false)
  }
}

/// `razbor` alone: the last unfinished interview, or a new one.
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Continue the last unfinished interview, or begin one.",
    shouldDisplay: false)

  @Option(help: "ru or en.") var lang: Language?

  func run() throws { try Start.begin(lang) }

  static func begin(_ lang: Language?) throws {
    let language = lang ?? .preferred
    let book = try Sitting.casebook(language)
    let last = try Sitting.guarded(language) { () throws(CaseFileError) in try book.latestUnfinished() }
    guard let last, case .success(let outline) = last.outline, try wantsToContinue(outline, language) else {
      return try New.parse(lang.map { ["--lang", $0.rawValue] } ?? []).run()
    }
    try Resume.parse([last.location.name.text] + (lang.map { ["--lang", $0.rawValue] } ?? [])).run()
  }

  /// By date and count, never by a client's name: the screen may be shared.
  private static func wantsToContinue(_ outline: CaseOutline, _ language: Language) throws -> Bool {
    guard isatty(STDIN_FILENO) == 1 else { return false }
    let day = String((outline.lastAt ?? "").prefix(10))
    let question = CommandPhrase.unfinished(day: day, answered: outline.answered).text(language)
    while true {
      print(question)
      print("> ", terminator: "")
      fflush(nil)
      guard let line = readLine() else { throw ExitCode.success }
      switch line.folded {
      case "1": return true
      case "2": return false
      default: continue
      }
    }
  }
}
