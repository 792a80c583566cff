/// What a typed line means, before anybody looks at it as an answer.
package enum Line: Hashable, Sendable {
  case empty
  case help
  case dontKnow
  case note(String)
  /// `understoodAs` names the command where it was typed on the other keyboard layout.
  case command(Command, argument: String, understoodAs: String?)
  /// Never executed; the nearest name is offered.
  case unknownCommand(String, nearest: String?)
  /// The beginning of several commands.
  case ambiguousCommand(String, [Command])
  case answer(String)

  /// Reads a line in normal form C.
  package init(_ line: String, language: Language) {
    let text = line.trimmingSpace
    switch text {
    case "": self = .empty
    case "?", ",", "&": self = .help
    case "-": self = .dontKnow
    case _ where text.saysDontKnow: self = .dontKnow
    default: self = Line.parse(text, startsWithSpace: line.first == " ", language)
    }
  }

  /// The command key gives `.` on the Russian layout and `|` with Shift.
  private static let prefixes: Set<Character> = ["/", ".", "|", "\\", "／"]

  /// Whether this is the whole name of a command after a slash, alone or before an argument: a text may go on with
  /// less than that.
  package static func isWholeCommand(_ text: String) -> Bool {
    let text = text.trimmingSpace
    guard let first = text.first, "/／".contains(first) else { return false }
    let word = text.dropFirst().prefix { !$0.isWhitespace }
    return word.count > 1 && Command.byName[String(word).folded] != nil
  }

  private static func parse(_ text: String, startsWithSpace: Bool, _ language: Language) -> Line {
    if text.first == "+", !startsWithSpace, text.dropFirst().first.map({ !$0.isNumber }) ?? false {
      let note = String(text.dropFirst()).trimmingSpace
      return note.isEmpty ? .empty : .note(note)
    }
    guard let first = text.first, prefixes.contains(first), !startsWithSpace else { return .answer(text) }
    if text.hasPrefix("//") { return .answer(String(text.dropFirst())) }
    let body = text.dropFirst()
    // ".5" and "..." are no commands; nor is a lone prefix.
    guard let letter = body.first, !prefixes.contains(letter),
      letter.isLetter || KeyboardLayout.readings(of: String(letter))[1].first?.isLetter == true
    else { return body.isEmpty && first == "/" ? .unknownCommand("", nearest: nil) : .answer(text) }
    return command(String(body), language)
  }

  private static func command(_ body: String, _ language: Language) -> Line {
    let word = String(body.prefix { !$0.isWhitespace })
    let argument = String(body.dropFirst(word.count)).trimmingSpace
    let typed = word.folded
    let meant = named(typed)
    if meant.count == 1 { return .command(meant[0], argument: argument, understoodAs: nil) }
    for reading in KeyboardLayout.readings(of: word.lowercased()) {
      if let command = named(reading.folded).only {
        return .command(command, argument: argument, understoodAs: command.name(language))
      }
    }
    if !meant.isEmpty { return .ambiguousCommand(word, meant) }
    return .unknownCommand(
      word,
      nearest: Command.meant(by: typed)?.name(language) ?? NearestName.of(typed, among: Command.byName.keys))
  }

  /// The command of that name, or all whose names begin so.
  private static func named(_ word: String) -> [Command] {
    if let command = Command.byName[word] { return [command] }
    let matches = Set(Command.byName.filter { $0.key.hasPrefix(word) }.map(\.value))
    return Command.allCases.filter(matches.contains)
  }
}

extension Array {
  /// The element of a list of one.
  var only: Element? { count == 1 ? first : nil }
}

extension String {
  /// Whether these are the words of "don't know", in either language and on either keyboard layout.
  var saysDontKnow: Bool {
    guard utf8.count < 64, utf8.contains(where: { $0 > 0x40 }) else { return false }
    let words = folded
    let readings = [words] + KeyboardLayout.readings(of: words)
    return readings.contains { Self.unknowns.contains($0) || Self.unknowns.contains($0.withoutFullStop) }
  }

  private var withoutFullStop: String { last == "." ? String(dropLast()).trimmingSpace : self }

  private static let unknowns: Set<String> = [
    "не знаю", "незнаю", "я не знаю", "не знаем", "мы не знаем", "пока не знаю", "точно не знаю",
    "без понятия",
    "понятия не имею", "затрудняюсь ответить", "не помню", "не уверен", "не уверена", "не уверены",
    "don't know", "dont know", "i don't know", "i dont know",
    "we don't know", "dunno", "no idea", "not known", "not sure", "i'm not sure", "don't remember",
    "i don't remember",
  ]

  package var trimmingSpace: String {
    // Most texts have no space around them: nothing is copied then.
    if let first = utf8.first, let last = utf8.last, first > 32, first < 127, last > 32, last < 127 {
      return self
    }
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
