import Foundation

/// The name of a case, and of its file: `[a-z0-9а-яё-]{1,64}`.
///
/// A name is never a path and never begins with a hyphen. What a person typed is turned into one: «ООО "Ромашка"» and
/// «ооо-ромашка» are the same case, whichever way the letters are composed. The case itself remembers what was typed.
struct CaseName: Hashable, Sendable, Comparable, CustomStringConvertible {
  static let limit = 64

  let text: String

  /// Why something cannot name a case.
  enum Fault: Error, Hashable, Sendable {
    /// No letter or digit of the two alphabets.
    case empty
    /// Something with a slash: a path was meant.
    case path
    case tooLong(limit: Int)
    /// A file of this name cannot be opened on Windows, and cases are sent to colleagues.
    case reserved
  }

  init(_ typed: String) throws(Fault) {
    guard !typed.contains("/") else { throw .path }
    let text = CaseName.slug(typed)
    guard !text.isEmpty else { throw .empty }
    guard text.count <= CaseName.limit else { throw .tooLong(limit: CaseName.limit) }
    guard !CaseName.reserved.contains(text) else { throw .reserved }
    self.text = text
  }

  /// A neutral name for a case without one; shell histories and screens are shared.
  /// - Parameter day: a day, or a time stamp that begins with one.
  init(day: String, suffix: String) throws(Fault) {
    try self.init("\(day.prefix(10))-\(suffix)")
  }

  /// The first of `ромашка-2`, `ромашка-3` ... that is free; `nil` where none fits.
  func free(_ isTaken: (CaseName) -> Bool) -> CaseName? {
    let stem = text.prefix(CaseName.limit - 3)
    return (2...99).lazy.compactMap { try? CaseName("\(stem)-\($0)") }.first { !isTaken($0) }
  }

  var description: String { text }

  static func < (left: Self, right: Self) -> Bool {
    left.text < right.text
  }

  private static func slug(_ typed: String) -> String {
    let scalars = typed.precomposedStringWithCanonicalMapping.lowercased()
      .precomposedStringWithCanonicalMapping.unicodeScalars
    return scalars.split { !isAllowed($0) }.map { String($0) }.joined(separator: "-")
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || ("а"..."я").contains(scalar)
      || scalar == "ё"
  }

  private static let reserved: Set<String> = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1",
    "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
  ]
}
