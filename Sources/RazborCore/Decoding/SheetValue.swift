/// A piece of an answer sheet before it becomes JSON; the counterpart of `SourceNode`.
package indirect enum SheetValue: Hashable, Sendable {
  case text(String)
  case whole(Int)
  /// A decimal number with one digit after the point.
  case tenths(Int)
  case list([SheetValue])
  case mapping([String: SheetValue])

  /// Per cent with at most one decimal.
  init(percentOf permille: Int) {
    self = permille % 10 == 0 ? .whole(permille / 10) : .tenths(permille)
  }
}
