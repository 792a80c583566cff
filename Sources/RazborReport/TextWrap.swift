/// Lines of at most so many characters, broken at spaces; a longer word is cut.
enum TextWrap {
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").flatMap({ pieces($0, width: width) }) {
      if line.isEmpty {
        line = word
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    return lines + [line]
  }

  private static func pieces(_ word: Substring, width: Int) -> [String] {
    guard word.count > width else { return [String(word)] }
    return [String(word.prefix(width))] + pieces(word.dropFirst(width), width: width)
  }
}
