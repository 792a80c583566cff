import ArgumentParser
import Foundation
import RazborCore

extension Language: ExpressibleByArgument {
  /// For what is said before or without parsed options: `--lang` anywhere on the line, else the environment.
  static var preferred: Language {
    spoken(CommandLine.arguments.dropFirst(), ProcessInfo.processInfo.environment)
  }

  /// The last `--lang` that names a language, else the environment.
  static func spoken(_ arguments: some Collection<String>, _ environment: [String: String]) -> Language {
    let words = arguments.prefix { $0 != "--" }
    let joined = words.compactMap {
      $0.hasPrefix("--lang=") ? Language(rawValue: String($0.dropFirst(7))) : nil
    }
    let apart = zip(words, words.dropFirst()).compactMap { $0 == "--lang" ? Language(rawValue: $1) : nil }
    return apart.last ?? joined.last ?? inEnvironment(environment)
  }

  /// `RAZBOR_LANG`, else the locale as the system reads it, else English.
  static func inEnvironment(_ environment: [String: String]) -> Language {
    if let chosen = chosen(environment) { return chosen }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale.flatMap(Language.init(locale:)) ?? .en
  }

  /// What `RAZBOR_LANG` says, `nil` where it names neither language.
  static func chosen(_ environment: [String: String]) -> Language? {
    environment["RAZBOR_LANG"].flatMap(Language.init(locale:))
  }

  /// `ru`, `ru_RU.UTF-8`, `en-GB`; `nil` for other languages.
  private init?(locale: String) {
    let code = locale.lowercased().prefix { $0.isLetter }
    self.init(rawValue: String(code))
  }
}

extension Role: ExpressibleByArgument {}
