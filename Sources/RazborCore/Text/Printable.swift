/// What may be shown as it is, of all text that comes from a person or a file: the one definition for terminal, report
/// and messages.
extension Unicode.Scalar {
  /// `false` for what could drive a terminal, turn the direction of writing or hide in a line.
  ///
  /// Joiners inside a character are harmless. Newline and tab are not printable: who keeps them says so.
  package var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: false
    case .format: self == "\u{200C}" || self == "\u{200D}"
    default: true
    }
  }
}

extension Character {
  /// All of its scalars may be shown.
  package var isPrintable: Bool {
    unicodeScalars.allSatisfy(\.isPrintable)
  }
}
