import RazborCore

/// What a person says to a question of `load`, in either language and on either keyboard layout.
enum LoadReply: CaseIterable {
  /// Keep it; of two figures, that of the file.
  case yes
  /// Keep nothing; of two figures, that of the person.
  case no
  case both

  /// `nil` for everything else.
  init?(_ line: String) {
    let word = line.folded
    guard let reply = Self.allCases.first(where: { $0.words.contains(word) }) else { return nil }
    self = reply
  }

  private var words: Set<String> {
    switch self {
    case .yes: ["", "да", "д", "yes", "y", "l", "файл", "file"]
    case .no: ["нет", "н", "no", "n", "т", "ytn", "тщ", "сказанное", "said"]
    case .both: ["оба", "о", "both", "b", "j", "и"]
    }
  }
}
