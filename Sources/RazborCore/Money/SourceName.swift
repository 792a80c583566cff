/// The name of a source as two files have it in common: without case, signs and double spaces, ё as е.
package struct SourceName: Hashable, Sendable {
  private let key: String

  /// A name of signs alone stays as it is.
  package init(_ name: String) {
    let letters = name.lowercased().map { $0 == "ё" ? "е" : $0 }
    let words = letters.split { !$0.isLetter && !$0.isNumber }.map { String($0) }
    key = words.isEmpty ? name : words.joined(separator: " ")
  }
}
