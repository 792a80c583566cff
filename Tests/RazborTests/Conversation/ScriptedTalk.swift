import Foundation
import RazborCore

@testable import razbor

/// Lines as somebody would type them, without a terminal.
final class ScriptedReader: LineReader {
  let isInteractive = true
  private var lines: ArraySlice<String>

  init(_ lines: [String]) { self.lines = lines[...] }

  func read(prompt: String, prefill: String) -> LineInput {
    lines.popFirst().map { .line($0) } ?? .endOfInput
  }
}

/// A conversation within the test: what is typed, and all that was said.
enum ScriptedTalk {
  static func said(
    _ lines: [String], _ language: Language, in folder: CaseFolder, isShared: Bool = false,
    isAccessible: Bool = false
  ) throws -> String {
    let file = try folder.casebook.create(nil, QuestionnaireLoader.load("consultation"), language: language)
    let console = Console(capturingAt: 78, accessible: isAccessible)
    let talk = Conversation(
      file, respondent: "owner", language: language, reader: ScriptedReader(lines), console: console,
      isShared: isShared)
    do throws(Conversation.Leave) {
      try talk.store([.joined("owner", .owner)])
      talk.greet(isNew: true)
      try talk.run()
      try talk.finish()
    } catch {
      talk.say(talk.pauseWords)
    }
    return console.captured
  }
}
