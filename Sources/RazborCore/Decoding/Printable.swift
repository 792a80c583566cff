/// Whether text from a file or a person may be shown as it is.
extension Character {
  /// `false` for what could drive a terminal or turn the direction of writing. Joiners inside a character are harmless.
  package var isPrintable: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: false
      case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
      default: true
      }
    }
  }
}
