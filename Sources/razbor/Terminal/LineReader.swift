/// Where the lines of an interview come from: a terminal, a pipe, or the script of a test.
protocol LineReader: AnyObject {
  /// A person sits there: prompts are shown, and mistakes are asked about again.
  var isInteractive: Bool { get }

  /// Asks for one line that starts as `prefill`. After `.draft` the line is still open, see `resume()`.
  func read(prompt: String, prefill: String) -> LineInput

  /// About the next `read` only: with `replaces` the first thing typed or pasted takes the place of the prefill, unless
  /// a key that moves or deletes came before; `recall` is what the key Up brings back.
  func prepare(replaces: Bool, recall: String?)

  /// Asks for one line that is not shown while it is typed. Never gives `.draft`.
  func readHidden(prompt: String) -> LineInput

  /// Goes on with the line of the last `.draft`. Nothing may be printed in between.
  func resume() -> LineInput

  /// The words Tab offers from the next line on. With `wholeLine` they are compared with the line up to the cursor
  /// and may contain spaces, otherwise with the word at the cursor.
  func complete(_ words: [String], wholeLine: Bool)

  /// Throws away what was typed or pasted ahead, so that it cannot confirm anything.
  func discardTypedAhead()

  /// Runs another program that takes the terminal, such as an editor.
  func lendingTerminal<Result>(_ body: () throws -> Result) rethrows -> Result
}

/// What came instead of a line, or the line. Only `.line` is ever an answer.
enum LineInput: Equatable {
  /// Composed characters (NFC), without the line break. A paste may have put newlines and tabs into it.
  case line(String)
  /// Ctrl-D on an empty line, or a pipe that ran out.
  case endOfInput
  /// Ctrl-C.
  case interrupted(draft: String)
  /// The process was told to end, or its window was closed: keep the draft, then `ProcessSignals.end(by:)`.
  case terminated(signal: Int32, draft: String)
  /// A key that is a command. Read again with the draft as prefill: the cursor returns to its place.
  case key(LineKey, draft: String)
  /// Two seconds of rest after a change, the line still open.
  case draft(String)
  /// A line that cannot be taken as it is. The draft is what can be saved of it.
  case refused(LineProblem, draft: String)
  /// Reading failed, with this errno. Asking again would fail again.
  case failed(code: Int32)
}

/// The keys that end a line without being an answer.
enum LineKey: CaseIterable {
  case pageUp, pageDown
  /// F1.
  case help
  /// Ctrl-S, pressed by people who want to save.
  case save
  /// Tab on an empty line: what may be answered here?
  case tab
  /// Ctrl-X Ctrl-E.
  case edit
  /// Ctrl-L, after the screen was cleared.
  case `repeat`
}

enum LineProblem: Equatable {
  /// More than `LineLimit.bytes`; the draft is the beginning.
  case tooLong
  /// Bytes that are no UTF-8; U+FFFD stands for them in the draft.
  case notText
}

extension LineReader {
  func read(prompt: String) -> LineInput { read(prompt: prompt, prefill: "") }

  /// Reads to the end of the line and hands every draft to `keep`, which must not print.
  func read(prompt: String, prefill: String, keepingDrafts keep: (String) -> Void) -> LineInput {
    var input = read(prompt: prompt, prefill: prefill)
    while case .draft(let text) = input {
      keep(text)
      input = resume()
    }
    return input
  }

  func prepare(replaces: Bool, recall: String?) {}
  func readHidden(prompt: String) -> LineInput { read(prompt: prompt) }
  func resume() -> LineInput { .endOfInput }
  func complete(_ words: [String], wholeLine: Bool) {}
  func discardTypedAhead() {}
  func lendingTerminal<Result>(_ body: () throws -> Result) rethrows -> Result { try body() }
}
