import RazborCore

/// Permille as whole hundredths; bounds are rounded outwards, so that what is exact stays inside.
enum Hundredths {
  static func nearest(_ permille: Int) -> Int { halfUp(permille, 10) }
  static func below(_ permille: Int) -> Int { floorDiv(permille, 10) }
  static func above(_ permille: Int) -> Int { -floorDiv(-permille, 10) }
}

extension String {
  /// Up to the first question mark: what follows explains the question to the person who answers it.
  package var firstQuestion: String {
    firstIndex(of: "?").map { String(self[...$0]) } ?? self
  }
}

extension String {
  /// Whether nothing more is needed to end a sentence.
  var isClosed: Bool {
    last.map { [".", "!", "?", "…", ":"].contains($0) } ?? false
  }
}

extension String {
  /// Without quotation marks around the whole, and with these in the place of those inside it.
  func withInnerQuotes(_ opening: Character, _ closing: Character) -> String {
    var text = self[...]
    if let first = text.first, let last = text.last, text.count > 2, Self.pairs[first] == last,
      !text.dropFirst().dropLast().contains(where: { $0 == first || $0 == last })
    {
      text = text.dropFirst().dropLast()
    }
    let isGerman = text.contains("„")
    var isOpen = false
    return String(
      text.map { character in
        switch character {
        case "“" where isGerman: return closing
        case "«", "“", "„": return opening
        case "»", "”": return closing
        case "\"":
          isOpen.toggle()
          return isOpen ? opening : closing
        default: return character
        }
      })
  }

  private static let pairs: [Character: Character] = ["«": "»", "“": "”", "„": "“", "\"": "\""]
}

extension Language {
  /// In the quotation marks of the language, with others inside them.
  package func quoted(_ text: String) -> String { words.quoted(text) }
}

extension [Report.Span] {
  /// With a full stop, unless the last words bring their own.
  var closed: Self {
    let isClosed = last { !$0.plain.isEmpty }?.plain.isClosed ?? false
    return isClosed ? self : self + [.text(".")]
  }
}

extension Report.Span {
  /// With a capital first letter.
  var capitalized: Self {
    switch self {
    case .text(let words): .text(words.capitalized)
    case .strong(let words): .strong(words.capitalized)
    case .said(let words): .said(words.capitalized)
    case .trace: self
    }
  }
}

extension AnswerFormat {
  /// Whether a person types it, a cell of a table included.
  var isTyped: Bool {
    switch self {
    case .text: true
    case .table(let table): table.columns.contains { $0.format.isTyped }
    case .scale, .choice, .several, .number, .share, .month: false
    }
  }
}
