import ArgumentParser
import Foundation
import RazborCore

/// One run of the program: the line is parsed, the command carried out, and whatever goes wrong becomes a sentence and
/// a code.
struct Invocation {
  private let arguments: [String]
  private let language: Language
  private let environment: [String: String]

  init(_ arguments: [String], environment: [String: String]) {
    self.arguments = arguments
    self.environment = environment
    language = Language.spoken(arguments, environment)
  }

  /// The code to end with.
  func run() -> Int32 {
    do {
      if try answerAboutItself() { return 0 }
      var command = try parsed()
      try command.run()
      return 0
    } catch {
      return code(of: error)
    }
  }

  /// `--help` and `--version` work anywhere on the line, also on one that is otherwise wrong.
  private func answerAboutItself() throws -> Bool {
    let words = arguments.prefix { $0 != "--" }
    let wantsHelp = words.contains { ["--help", "-h", "-help", "--help-hidden"].contains($0) }
    guard wantsHelp || words.contains("--version"), !isCompletion else { return false }
    let output = output()
    if wantsHelp { showHelp(output) } else { Version.print(to: output) }
    try output.finish()
    return true
  }

  private func showHelp(_ output: CommandOutput) {
    let command = UsageCheck(arguments, language).command
    let topic = command?.commandName == "help" ? topicOfHelp ?? command : command
    topic.map { HelpRenderer(output).command($0) } ?? HelpRenderer(output).root()
  }

  /// `razbor help report --help` is still about `report`.
  private var topicOfHelp: CommandInfo? {
    arguments.drop { $0 != "help" }.dropFirst().lazy.compactMap(CommandTree.razbor.command.subcommand).first
  }

  /// A completion script asks in its own way; its words are the user's unfinished line.
  private var isCompletion: Bool { arguments.first == "---completion" }

  private func parsed() throws -> any ParsableCommand {
    do {
      // The main job, without the time it takes to read all the other commands.
      return arguments.isEmpty ? try Start.parse([]) : try Razbor.parseAsRoot(arguments)
    } catch  where Razbor.exitCode(for: error).isSuccess {
      output().data(Bilingual.resolve(Razbor.message(for: error), language))
      throw ExitStatus.success
    } catch {
      // Nothing may be said in the middle of somebody's unfinished line.
      guard !isCompletion else { throw ExitStatus.usage }
      let check = UsageCheck(arguments, language)
      (check.fault ?? .notUnderstood).report(to: output(), command: check.command?.commandName)
      throw ExitStatus.usage
    }
  }

  private func code(of error: any Error) -> Int32 {
    switch error {
    case let status as ExitStatus: return status.rawValue
    case let code as ExitCode: return code.rawValue
    case let error as ValidationError:
      output().complain(error.message)
      return ExitStatus.usage.rawValue
    default:
      output().complain(Fault(error).phrase)
      return ExitStatus.fault.rawValue
    }
  }

  private func output() -> CommandOutput {
    let noColor = arguments.contains("--no-color") ? ["NO_COLOR": "1"] : [:]
    let accessible = arguments.contains("--accessible") ? ["ACCESSIBLE": "1"] : [:]
    return CommandOutput(
      language, environment: environment.merging(noColor) { $1 }.merging(accessible) { $1 })
  }
}

/// An error nobody expected. Its own words may hold answers, so only its kind is told.
struct Fault {
  private let about: String

  init(_ error: any Error) {
    let system = error as NSError
    about = "\(String(reflecting: type(of: error))) \(system.domain) \(system.code)"
  }

  /// The same fault has the same code.
  var phrase: CommandPhrase {
    .fault(code: "R-" + Digest(of: Array(about.utf8)).hex.prefix(4).uppercased(), about: about)
  }
}
