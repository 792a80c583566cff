/// A name written in a questionnaire, typed by what it names: an `Item.ID` is no `Signal.ID`.
///
/// The decoder accepts lower-case Latin letters, digits and `_`; verdict codes are upper-case with `-`.
package struct Identifier<Named>: Hashable, Sendable, Comparable, RawRepresentable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(_ text: String) {
    rawValue = text
  }

  package init(stringLiteral text: String) {
    rawValue = text
  }

  package var description: String { rawValue }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}
