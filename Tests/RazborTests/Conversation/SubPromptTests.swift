import RazborCore
import Testing

@testable import razbor

@Suite("Prompts within the interview") struct SubPromptTests {
  /// Everything that asks for a line and is not the first line of an answer.
  enum SubPrompt: CaseIterable {
    case field, row, whole, note, quote, privateNote, reason, disagreement, explanation, finish

    /// What is typed to get there from the first question, and again after it was given up.
    func way(_ talk: Talk) -> [String] {
      switch self {
      case .field: [talk.command(.go, "1"), "2"]
      case .row: [talk.command(.go, "replacements_last_year"), "2; 1; 2"]
      case .whole: [talk.command(.go, "unanswered_share"), "30 %"]
      case .note: [talk.command(.note)]
      case .quote: [talk.command(.quote)]
      case .privateNote: [talk.command(.privateNote)]
      case .reason: [talk.command(.go, "managers_same_path"), talk.command(.notApplicable)]
      case .disagreement: [talk.command(.contradictions)]
      case .explanation: [talk.command(.contradictions), "3"]
      case .finish: [talk.command(.finish)]
      }
    }

    func prompt(_ language: Language) -> String {
      let words: PromptPhrase =
        switch self {
        case .field: .question(1)
        case .row: .row(6, 2)
        case .whole: .question(33)
        case .note: .remark(.note)
        case .quote: .remark(.quote)
        case .privateNote: .remark(.privateNote)
        case .reason, .explanation: .reason
        case .disagreement: .disagreement
        case .finish: .finish
        }
      return words.text(language, aloud: false)
    }
  }

  /// Two answers that do not go together, put off; then the first question again.
  private func begin(_ talk: Talk) throws -> PseudoTerminal {
    let terminal = try talk.disagree()
    try terminal.say("4")
    try terminal.say(talk.command(.go, "1"), prompt: "1> ")
    return terminal
  }

  private func walk(_ place: SubPrompt, _ talk: Talk, _ terminal: PseudoTerminal) throws {
    for line in place.way(talk).dropLast() { try terminal.say(line) }
    try terminal.say(place.way(talk).last ?? "", prompt: place.prompt(talk.language))
  }

  @Test(
    "help is given, Ctrl-C gives up without effect, Ctrl-D pauses", arguments: SubPrompt.allCases,
    Language.allCases)
  func everywhere(_ place: SubPrompt, _ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try begin(talk)
    let before = try talk.file().state
    try walk(place, talk, terminal)
    try terminal.say("?", prompt: place.prompt(language))
    terminal.key(.controlC)
    try terminal.expect("> ")
    if place == .explanation {
      terminal.key(.controlC)
      try terminal.expect("> ")
    }
    let after = try talk.file().state
    #expect(after.respondents.map(\.responses) == before.respondents.map(\.responses))
    #expect(after.notes == before.notes)
    #expect(after.undoable.count == before.undoable.count)
    try walk(place, talk, terminal)
    terminal.key(.controlD)
    try terminal.expect(talk.words("Пауза.", "Paused."))
    #expect(try terminal.leaves(0))
    #expect(try talk.file().state.notes == before.notes)
  }

  @Test("A note that was being typed comes back, where the window was closed", arguments: Language.allCases)
  func notes(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "replacements_last_year"), prompt: "6> ")
    try terminal.say("2; 1; 2", prompt: "6, 2> ")
    try terminal.say(talk.command(.note), prompt: SubPrompt.note.prompt(language))
    try terminal.type("Olga")
    terminal.hangUp()
    _ = try terminal.exitStatus()
    let second = try talk.resume()
    try second.say("", talk.words("заметка к вопросу 6", "note on question 6"), prompt: "6, 2> ")
    try second.say("", talk.words("принято: 1 строка", "recorded: 1 row"))
    #expect(try talk.file().state.notes.map(\.text) == ["Olga"])
  }
}
