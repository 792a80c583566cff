import ArgumentParser
import Foundation
import RazborCore

/// Codes a script can rely on.
enum ExitStatus {
  static let badInput = ExitCode(65)
  static let cannotCreate = ExitCode(73)
}

extension Language: ExpressibleByArgument {
  /// From the environment: RAZBOR_LANG, else the locale, else English.
  static var preferred: Language {
    let environment = ProcessInfo.processInfo.environment
    let names = ["RAZBOR_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
    return names.first { !$0.isEmpty }.map { $0.hasPrefix("ru") ? .ru : .en } ?? .en
  }
}

/// Runs what may fail on bad input: the message on stderr, the documented code.
func reportingProblems<Value>(_ language: Language, _ body: () throws(LoadingError) -> Value) throws -> Value
{
  do {
    return try body()
  } catch {
    FileHandle.standardError.write(Data((error.message(language) + "\n").utf8))
    throw ExitStatus.badInput
  }
}
