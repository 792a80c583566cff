import ArgumentParser
import Foundation
import RazborCore

/// `razbor` alone: the last unfinished interview, or a new one.
struct Start: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "start", ru: "Продолжить последний неоконченный опрос или начать новый.",
    en: "Continue the last unfinished interview, or begin one.", shouldDisplay: false)
  static let page = HelpPage()

  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    try InterviewInput.check(common, command: "razbor", output)
    let book = try Sitting.casebook(output.language)
    let last = try Sitting.guarded(output.language) { () throws(CaseFileError) in try book.latestUnfinished()
    }
    guard let last, case .success(let outline) = last.outline,
      try wantsToContinue(last.location.name, outline, output)
    else {
      return try begin(New.parse(common.arguments), output)
    }
    try begin(Resume.parse([last.location.name.text] + common.arguments), output)
  }

  private func begin(_ command: some RazborCommand, _ output: CommandOutput) throws {
    try command.run(output)
  }

  /// By date and count, never by a client's name: the screen may be shared. A case that was not called anything has a
  /// name of its own, which says nothing of the client.
  private func wantsToContinue(
    _ name: CaseName, _ outline: CaseOutline, _ output: CommandOutput
  ) throws -> Bool {
    guard common.mayAsk else { return false }
    let day = String((outline.lastAt ?? "").prefix(10))
    while true {
      switch output.ask(
        .unfinished(name: outline.title == nil ? name : nil, day: day, answered: outline.answered))?.folded
      {
      case "1": return true
      case "2": return false
      case nil: throw ExitStatus.success
      default: continue
      }
    }
  }
}

extension CommonOptions {
  /// The options again, for a command that takes over.
  fileprivate var arguments: [String] {
    let flags = [
      "--no-color": noColor, "--no-input": noInput, "--accessible": accessible, "--quiet": quiet,
    ]
    return (lang.map { ["--lang", $0.rawValue] } ?? []) + flags.filter(\.value).keys.sorted()
  }
}
