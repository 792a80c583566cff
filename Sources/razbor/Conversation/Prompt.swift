import RazborCore

/// What a line is asked for with.
struct Prompt {
  let text: String
  /// What stands in the line at first.
  var prefill = ""
  /// As much of it as is stored already: an old answer that is being corrected. What is typed first takes its place.
  var stored = ""
  /// It takes one value and not a text, of which a command might be part.
  var isValue = false
  /// How many numbered choices there are, where one of them is wanted and nothing else.
  var choices: Int?
  let kind: Kind

  enum Kind: Equatable {
    /// The first line of an answer.
    case answer
    /// A further part of it: Ctrl-C on an empty line gives the whole answer up instead of leaving.
    case part
    /// Something beside the answer, which Ctrl-C gives up. What was half-typed comes back in the line of the question
    /// with this before it; `nil` where it is worth nothing.
    case aside(restoredAs: String?)
  }

  /// What was typed: a command behind what stood in the line already is meant by itself. Behind a value every command
  /// is one, behind a text only its whole name after a slash.
  func typed(_ line: String, _ language: Language) -> String {
    guard !prefill.isEmpty, line.hasPrefix(prefill) else { return line }
    let added = String(line.dropFirst(prefill.count))
    guard isValue else { return Line.isWholeCommand(added) ? added : line }
    switch Line(added, language: language) {
    case .command, .unknownCommand, .ambiguousCommand: return added
    case .empty, .help, .dontKnow, .note, .answer: return line
    }
  }

  /// Whether a command speaks of the question on the screen, where a number is wanted first.
  func wantsNumber(before command: Command, _ argument: String) -> Bool {
    guard choices != nil else { return false }
    switch command {
    case .dontKnow, .notApplicable, .refuse, .later: return true
    case .help: return argument.isEmpty
    default: return false
    }
  }

  /// A half-typed line as it would have to stand in the line of the question.
  func restorable(_ text: String) -> String? {
    switch kind {
    case .answer, .part: text
    case .aside(let beginning): text.isEmpty ? nil : beginning.map { $0 + text }
    }
  }
}

/// What came of a prompt after commands were obeyed.
enum Reply {
  case text(String)
  /// A command led away.
  case left(Conversation.Flow)
  /// Ctrl-C where that gives something up.
  case cancelled
  /// `/undo` within an answer of several lines.
  case takenBack
}

/// An answer as far as somebody got with it.
struct HalfTyped: Equatable {
  var item: Item.ID
  /// The lines that were taken already.
  var lines: [String] = []
  /// The line that was not finished.
  var text = ""
  var time: String?

  var isEmpty: Bool { lines.isEmpty && text.isEmpty }
}
