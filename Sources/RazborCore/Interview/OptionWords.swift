/// The words of an option, or those somebody typed to mean one.
struct OptionWords {
  /// In their order, folded.
  let all: [Substring]
  /// Those that mean something by themselves; empty for a bare yes or no.
  let content: [Substring]
  private let saysNo: Bool

  init(_ text: String) {
    let text = text.folded
    all = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
    content = all.filter { !Self.empty.contains($0) }
    saysNo = text.saysNo
  }

  /// One word of few letters, which stands in other words by chance.
  var isShort: Bool { all.count == 1 && all[0].count < 4 }

  func begins(with words: OptionWords) -> Bool { holds(words, at: 0) }

  /// Whether the words stand in it side by side, the last one perhaps not to its end.
  func hold(_ words: OptionWords) -> Bool { all.indices.contains { holds(words, at: $0) } }

  /// Whether all that means something in the words is somewhere in it: it may be what was meant.
  func mean(_ words: OptionWords) -> Bool {
    !words.content.isEmpty && (saysNo || !words.saysNo)
      && words.content.allSatisfy { word in content.contains { Self.fits($0, word) } }
  }

  private func holds(_ words: OptionWords, at start: Int) -> Bool {
    guard let last = words.all.last, start + words.all.count <= all.count else { return false }
    let end = start + words.all.count - 1
    return all[start..<end].elementsEqual(words.all.dropLast()) && Self.fits(all[end], last)
  }

  /// The beginning of a word stands for it where it is not too short.
  private static func fits(_ word: Substring, _ typed: Substring) -> Bool {
    typed.count < 4 ? word == typed : word.hasPrefix(typed)
  }

  private static let empty = Set(
    """
    да нет не ни и а но в во на по с со к ко у о об от до за из для же ли бы то это его ее их им ими ним них ней есть мы \
    я он она они нас нам вас yes no not the a an of to in on at by for with and or but it its is are there they them we \
    us our their that this as be was were
    """.split { $0 == " " || $0 == "\n" })
}
