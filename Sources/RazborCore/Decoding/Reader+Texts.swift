/// The limits of a questionnaire's words.
enum TextLimit {
  /// A text of a questionnaire, bytes of UTF-8.
  static let questionnaire = 8 * 1024
  /// Anything a person writes, bytes of UTF-8.
  static let answer = 64 * 1024
}

extension Reader {
  /// A text that says something.
  func text(limit: Int = TextLimit.questionnaire) -> String? {
    guard let text = word() else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else { return fail(.spelling(.emptyText)) }
    return text.utf8.count <= limit ? text : fail(.spelling(.textTooLong(limit: limit)))
  }

  /// `{ru: ..., en: ...}`.
  func localized() -> LocalizedText? {
    mapping(["ru", "en"])?.localized()
  }

  /// `[a-z][a-z0-9_]*`.
  func identifier<Named>(of: Named.Type = Named.self) -> Identifier<Named>? {
    guard let text = word() else { return nil }
    return Spelled.isIdentifier(text) ? Identifier(text) : fail(.spelling(.badIdentifier(text)))
  }

  /// An upper-case verdict code.
  func code() -> Verdict.Code? {
    guard let text = word() else { return nil }
    return Spelled.isCode(text) ? Verdict.Code(text) : fail(.spelling(.badCode(text)))
  }
}

extension MappingReader {
  /// The two languages of a mapping that may hold other keys too.
  func localized() -> LocalizedText? {
    let ru = translation(.ru)
    let en = translation(.en)
    guard let ru, let en else { return nil }
    return LocalizedText(ru: ru, en: en)
  }

  private func translation(_ language: Language) -> String? {
    guard let text = self[language.rawValue] else {
      return reader.fail(.spelling(.missingTranslation(language)))
    }
    return text.text()
  }
}

/// How names are spelt.
enum Spelled {
  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLower(first), text.utf8.count <= longest else { return false }
    return text.utf8.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
  }

  static func isCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, isUpper(first), text.utf8.count <= longest else { return false }
    return text.utf8.allSatisfy { isUpper($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static let longest = 64

  private static func isLower(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
  private static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
