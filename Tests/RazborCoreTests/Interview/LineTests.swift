import Testing

@testable import RazborCore

@Suite("What a typed line means") struct LineTests {
  @Test("Every command is known by its name in either language", arguments: Command.allCases)
  func names(_ command: Command) {
    for language in Language.allCases {
      let line = Line("/\(command.name(language)) text", language: .en)
      #expect(line == .command(command, argument: "text", understoodAs: nil))
    }
  }

  @Test("Every command is understood on the other keyboard layout", arguments: Command.allCases)
  func layouts(_ command: Command) {
    for (language, other) in [(Language.en, 1), (.ru, 0)] {
      let name = command.name(language)
      let mistyped = KeyboardLayout.readings(of: name)[other]
      let line = Line(".\(mistyped)", language: language)
      #expect(line == .command(command, argument: "", understoodAs: command.name(language)), "\(mistyped)")
    }
  }

  @Test("Every unique beginning of a name is enough")
  func prefixes() {
    let names = Command.byName
    for (name, command) in names {
      for length in 1...name.count {
        let prefix = String(name.prefix(length))
        let owners = Set(names.filter { $0.key.hasPrefix(prefix) }.map(\.value))
        guard owners.count == 1 else { continue }
        #expect(
          Line("/" + prefix, language: .ru) == .command(command, argument: "", understoodAs: nil), "\(prefix)"
        )
      }
    }
  }

  @Test("A name with one wrong letter is never obeyed as another command", arguments: Command.allCases)
  func typos(_ command: Command) {
    for language in Language.allCases {
      let name = command.name(language)
      for place in name.indices {
        var typed = name
        typed.replaceSubrange(place...place, with: "ґ")
        switch Line("/" + typed, language: language) {
        case .unknownCommand, .ambiguousCommand: break
        case let line: Issue.record("/\(typed): \(line)")
        }
        typed = name
        typed.remove(at: place)
        if case .command(let other, _, nil) = Line("/" + typed, language: language) {
          #expect(other == command || Command.byName.keys.contains { $0.hasPrefix(typed) }, "/\(typed)")
        }
      }
    }
  }

  static let rows: [(String, Line)] = [
    ("", .empty), ("   ", .empty), ("?", .help), (",", .help), ("&", .help), ("-", .dontKnow),
    ("не знаю", .dontKnow), ("Не знаю.", .dontKnow), ("yt pyf.", .dontKnow), ("I don’t know", .dontKnow),
    ("не помню", .dontKnow), ("I’m not sure", .dontKnow),
    ("don't know", .dontKnow), ("вщтэе лтщц", .dontKnow),
    ("не знаю, как считать", .answer("не знаю, как считать")),
    (" - ", .dontKnow),
    ("+ заметка", .note("заметка")), ("+заметка", .note("заметка")), ("+", .answer("+")),
    ("+5", .answer("+5")),
    ("//text", .answer("/text")), (" /help", .answer("/help")), ("/", .unknownCommand("", nearest: nil)),
    (".", .answer(".")), ("...", .answer("...")), (".5", .answer(".5")), ("…", .answer("…")),
    ("/назат", .unknownCommand("назат", nearest: "назад")),
    ("/hepl", .unknownCommand("hepl", nearest: "help")),
    (".рудз", .command(.help, argument: "", understoodAs: "помощь")),
    ("|gjvjom", .command(.help, argument: "", understoodAs: "помощь")),
    ("/к 99999999999999999999", .command(.go, argument: "99999999999999999999", understoodAs: nil)),
    ("/К -1", .command(.go, argument: "-1", understoodAs: nil)), ("36 из 120", .answer("36 из 120")),
    ("\\help", .command(.help, argument: "", understoodAs: nil)),
  ]

  @Test("A line is read as the grammar says", arguments: rows)
  func grammar(_ text: String, _ line: Line) {
    #expect(Line(text, language: .ru) == line)
  }

  @Test("Every command has a summary in both languages, and no two share a name")
  func table() {
    for language in Language.allCases {
      #expect(Set(Command.allCases.map { $0.name(language) }).count == Command.allCases.count)
      for command in Command.allCases { #expect(command.summary(language).count > 5) }
    }
  }
}
