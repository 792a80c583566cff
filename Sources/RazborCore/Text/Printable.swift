/// What may be shown as it is, of all text that comes from a person or a file: the one definition for terminal, report
/// and messages.
extension Unicode.Scalar {
  /// `false` for what could drive a terminal, turn the direction of writing or hide in a line.
  ///
  /// Joiners inside a character are harmless. Newline and tab are not printable: who keeps them says so.
  package var isPrintable: Bool {
    Unicode.Scalar.isOfCommonBlock(value) || isOfPrintableCategory
  }

  /// The blocks that nearly all text is made of, all printable: looking a category up takes long.
  private static func isOfCommonBlock(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x7F, 0xAE...0x5FF, 0x2010...0x2027: true
    default: false
    }
  }

  private var isOfPrintableCategory: Bool {
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
