import ArgumentParser
import Foundation

/// The commands with all they take, as the argument parser dumps them.
struct CommandTree: Decodable {
  let command: CommandInfo

  /// Of the whole program. The dump is made by the parser itself, so what help says is what it accepts.
  static let razbor = CommandTree(dump: Razbor._dumpHelp())

  init(dump: String) {
    let decoder = JSONDecoder()
    self = (try? decoder.decode(CommandTree.self, from: Data(dump.utf8))) ?? CommandTree(command: .empty)
  }

  private init(command: CommandInfo) { self.command = command }
}

struct CommandInfo: Decodable {
  let commandName: String
  let shouldDisplay: Bool?
  let abstract: String?
  let defaultSubcommand: String?
  private let subcommands: [CommandInfo]?
  private let arguments: [ArgumentInfo]?

  fileprivate static let empty = CommandInfo(
    commandName: "razbor", shouldDisplay: nil, abstract: nil, defaultSubcommand: nil, subcommands: nil,
    arguments: nil)

  var isShown: Bool { shouldDisplay ?? true }
  /// The commands below, in their order. The parser adds a `help` of its own after ours, which ours hides.
  var commands: [CommandInfo] {
    var names: Set<String> = []
    return (subcommands ?? []).filter { names.insert($0.commandName).inserted }
  }
  var positionals: [ArgumentInfo] { (arguments ?? []).filter { $0.kind == .positional } }
  /// Options and flags.
  var named: [ArgumentInfo] { (arguments ?? []).filter { $0.kind != .positional } }
  var all: [ArgumentInfo] { arguments ?? [] }

  func subcommand(_ name: String) -> CommandInfo? { commands.first { $0.commandName == name } }

  func long(_ name: some StringProtocol) -> ArgumentInfo? {
    named.first { $0.names?.contains { $0.kind == .long && $0.name == name } ?? false }
  }

  func short(_ name: Character) -> ArgumentInfo? {
    named.first { $0.names?.contains { $0.kind == .short && $0.name == String(name) } ?? false }
  }
}

struct ArgumentInfo: Decodable {
  enum Kind: String, Decodable { case positional, option, flag }

  struct Name: Decodable {
    enum Kind: String, Decodable { case long, short, longWithSingleDash }
    let kind: Kind
    let name: String

    /// As it is typed.
    var text: String { (kind == .long ? "--" : "-") + name }
  }

  let kind: Kind
  let shouldDisplay: Bool
  let isOptional: Bool
  let isRepeating: Bool
  let names: [Name]?
  let preferredName: Name?
  let valueName: String?
  let defaultValue: String?
  let allValues: [String]?
  let abstract: String?
}
