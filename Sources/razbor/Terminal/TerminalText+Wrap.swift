import RazborCore

extension TerminalText {
  /// The lines of `text`, none wider than `width` columns, see `TextWrap`.
  static func wrap(_ text: String, width: Int, hanging: Int = 0) -> [String] {
    TextWrap(width: width, hanging: hanging) { TerminalText.width(of: $0) }.lines(text)
  }
}
