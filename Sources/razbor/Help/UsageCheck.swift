import RazborCore

/// Finds what is wrong with a command line that the parser refused.
///
/// The parser's own messages are English and not an interface; this reads the line once more, against the same dump
/// that help is drawn from.
struct UsageCheck {
  /// The command the line names, `nil` where there is none.
  private(set) var command: CommandInfo?
  /// The first thing that is wrong, `nil` where nothing is found.
  private(set) var fault: UsageFault?

  private let root: CommandInfo
  private let language: Language
  private var positionals: [String] = []
  private var given: Set<String> = []

  init(_ arguments: [String], _ language: Language, tree: CommandTree = .razbor) {
    root = tree.command
    self.language = language
    do {
      try read(arguments[...])
      try checkPositionals()
    } catch {
      fault = error
    }
  }

  /// A command somebody probably meant, also where the keyboard was in the other layout.
  static func nearestCommand(_ word: String, tree: CommandTree = .razbor) -> String? {
    let names = tree.command.commands.filter(\.isShown).map(\.commandName)
    let readings = [word.lowercased()] + KeyboardLayout.readings(of: word.lowercased())
    return readings.first(where: names.contains)
      ?? readings.lazy.compactMap { NearestName.of($0, among: names) }.first
  }

  private var current: CommandInfo {
    command ?? root.defaultSubcommand.flatMap(root.subcommand) ?? root
  }

  private mutating func read(_ arguments: ArraySlice<String>) throws(UsageFault) {
    var rest = arguments
    while let word = rest.popFirst() {
      if word == "--" {
        positionals += rest
        return
      } else if word.hasPrefix("--") {
        try readLong(word, &rest)
      } else if word.hasPrefix("-"), word.count > 1 {
        try readShort(word, &rest)
      } else {
        try readValue(word)
      }
    }
  }

  private mutating func readValue(_ word: String) throws(UsageFault) {
    guard command == nil else { return positionals.append(word) }
    command = root.commands.first { $0.commandName == word }
    if command == nil { throw .unknownCommand(word, nearest: Self.nearestCommand(word)) }
  }

  private mutating func readLong(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageFault) {
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let argument = current.long(parts[0]) else {
      if command == nil, let owner = rest.lazy.compactMap(root.subcommand).first, owner.long(parts[0]) != nil
      {
        throw .optionBeforeCommand("--\(parts[0])", command: owner.commandName)
      }
      throw .unknownOption("--\(parts[0])", nearest: nearestOption(String(parts[0])))
    }
    try take(argument, "--\(parts[0])", parts.count > 1 ? String(parts[1]) : nil, &rest)
  }

  private mutating func readShort(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageFault) {
    for letter in word.dropFirst() {
      guard let argument = current.short(letter) else { throw .unknownOption(word, nearest: nil) }
      try take(argument, "-\(letter)", nil, &rest)
    }
  }

  private mutating func take(
    _ argument: ArgumentInfo, _ name: String, _ joined: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageFault) {
    given.insert(argument.preferredName?.text ?? name)
    guard argument.kind == .option else {
      // The parser lets `--json=` pass.
      if let joined, !joined.isEmpty { throw .unexpectedValue(flag: name) }
      return
    }
    if let joined { return try check(joined, argument, name) }
    guard let value = rest.first, value == "-" || !value.hasPrefix("-") else {
      throw .missingValue(option: name, value: argument.possible(language))
    }
    rest.removeFirst()
    try check(value, argument, name)
  }

  private func check(_ value: String, _ argument: ArgumentInfo, _ name: String?) throws(UsageFault) {
    guard let allowed = argument.allValues, !allowed.isEmpty, !allowed.contains(value) else { return }
    throw .badValue(value, of: name, allowed: allowed, nearest: NearestName.of(value, among: allowed))
  }

  private func checkPositionals() throws(UsageFault) {
    let declared = current.positionals
    for (value, argument) in zip(positionals, declared) {
      try check(value, argument, nil)
    }
    if positionals.count > declared.count, declared.last?.isRepeating != true {
      throw .extraArgument(positionals[declared.count], takesNone: declared.isEmpty)
    }
    if let missing = declared.dropFirst(positionals.count).first(where: { !$0.isOptional }) {
      throw .missingArgument(missing.value(language))
    }
    let options = current.named.filter { !$0.isOptional && $0.kind == .option }
    if let missing = options.first(where: { !given.contains($0.preferredName?.text ?? "") }) {
      throw .missingOption(
        missing.preferredName?.text ?? "", value: missing.value(language), arguments: positionals)
    }
  }

  private func nearestOption(_ name: String) -> String? {
    let names = current.named.compactMap(\.names).joined().filter { $0.kind == .long }.map(\.name)
    return NearestName.of(name, among: names).map { "--" + $0 }
  }
}
