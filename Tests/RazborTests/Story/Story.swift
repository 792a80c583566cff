import Foundation

/// A consultation as it is typed, read from a file that every way of running it shares.
///
/// `$ new кухни --lang ru` starts the program with these arguments. `> 2` is a line typed to it. `~ 12` is one that
/// only a person types, such as a mistake or a command for the eye: a file of answers leaves it out. `#` is a remark.
/// Keys stand in angle quotes, `‹Ctrl-U›`; a line that ends in one needs no Enter. `‹close›` closes the window.
struct Story {
  struct Sitting {
    let arguments: [String]
    var lines: [Typing] = []
  }

  struct Typing {
    var pieces: [Piece]
    let isForPeople: Bool

    /// What is left of it in a file of answers.
    var text: String {
      pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }
  }

  enum Piece: Equatable {
    case text(String)
    case key(PseudoTerminal.Key)
    case close
  }

  struct Unreadable: Error {
    let line: String
  }

  private(set) var sittings: [Sitting] = []

  init(_ text: String) throws {
    for line in text.split(separator: "\n").map(String.init) {
      let rest = String(line.dropFirst(2))
      switch line.first {
      case "#": continue
      case "$": sittings.append(Sitting(arguments: rest.split(separator: " ").map(String.init)))
      case ">", "~":
        guard !sittings.isEmpty else { throw Unreadable(line: line) }
        let typing = Typing(pieces: try Self.pieces(rest), isForPeople: line.first == "~")
        sittings[sittings.count - 1].lines.append(typing)
      default: throw Unreadable(line: line)
      }
    }
  }

  private static func pieces(_ text: String) throws -> [Piece] {
    var pieces: [Piece] = []
    for part in text.split(separator: "‹") {
      let halves = part.split(separator: "›", maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count == 1 {
        pieces.append(.text(String(part)))
      } else {
        pieces.append(try key(String(halves[0])))
        if !halves[1].isEmpty { pieces.append(.text(String(halves[1]))) }
      }
    }
    if case .text? = pieces.last { pieces.append(.key(.enter)) }
    return pieces.isEmpty ? [.key(.enter)] : pieces
  }

  private static func key(_ name: String) throws -> Piece {
    if name == "close" { return .close }
    guard let key = keys[name] else { throw Unreadable(line: name) }
    return .key(key)
  }

  private static let keys: [String: PseudoTerminal.Key] = [
    "Enter": .enter, "Backspace": .backspace, "Tab": .tab, "Left": .left, "PageUp": .pageUp,
    "PageDown": .pageDown, "F1": .f1, "Ctrl-C": .controlC, "Ctrl-D": .controlD, "Ctrl-L": .controlL,
    "Ctrl-S": .controlS, "Ctrl-U": .controlU,
  ]
}
