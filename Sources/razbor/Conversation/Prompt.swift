import RazborCore

/// What a line is asked for with.
struct Prompt {
  let text: String
  /// What stands in the line at first.
  var prefill = ""
  /// As much of it as is stored already: an old answer that is being corrected.
  var stored = ""
  /// The line that did not fit and stands there again.
  var refused: String?
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

  /// What was typed: "?", "-" or a command behind a refused line is meant by itself.
  func typed(_ line: String) -> String {
    guard let refused, line.hasPrefix(refused) else { return line }
    let added = line.dropFirst(refused.count).drop(while: \.isWhitespace)
    let isCommand = added.first == "/" && added.dropFirst().first?.isLetter == true
    return ["?", "-"].contains(added) || isCommand ? String(added) : line
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
