import RazborCore

/// Text on its way to a terminal: harmless, measured, wrapped.
enum TerminalText {
  /// Shows control characters instead of sending them, and keeps newline and tab. Idempotent.
  ///
  /// C0, DEL and C1 become visible symbols (`␛[` for the one-character CSI U+009B). Whatever else is not printable becomes
  /// U+FFFD: it would make a line read differently from what it says.
  static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if isUnsafe(scalar) { result += symbol(for: scalar) } else { result.unicodeScalars.append(scalar) }
    }
  }

  /// As `safe`, for text that must stay on its line: names, prompts, cells. Newline and tab become symbols too.
  static func safeLine(_ text: String) -> String {
    safe(text).replacing("\n", with: "␊").replacing("\t", with: "␉")
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && scalar != "\t" && !scalar.isPrintable
  }

  private static func symbol(for scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case ..<0x20: picture(scalar.value)
    case 0x7F: "␡"
    // A C1 control is the short form of ESC and a letter.
    case 0x80...0x9F: picture(0x1B) + ascii(scalar.value - 0x40)
    default: "\u{FFFD}"
    }
  }

  private static func picture(_ control: UInt32) -> String { ascii(0x2400 + control) }

  private static func ascii(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String(Character($0)) } ?? "\u{FFFD}"
  }
}

extension TerminalText {
  /// Columns the text takes on one line. Never less than a terminal uses: a joined emoji counts as its parts.
  static func width(of text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + SystemTerminal.width(of: $1) }
  }
}
