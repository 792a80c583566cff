/// `36 из 120`, `36 of 120`, `36/120`, `30 %`, `~30`, `половина`, `каждый третий`, `one in four`.
enum ShareParser {
  static func share(_ text: String) throws(AnswerParseError) -> Share {
    if let permille = SpokenShare.permille(text.folded) { return .estimate(permille: permille) }
    if let share = try counted(text) { return share }
    let percent = NumberFormat(unit: .percent, limits: 0...100)
    do {
      return .estimate(permille: try NumberParser.number(text, percent))
    } catch {
      switch error {
      case .outOfLimits, .notOneNumber: throw error
      default: throw .notAShare(text.short)
      }
    }
  }

  /// `nil` where the text does not say "of".
  static func counted(_ text: String) throws(AnswerParseError) -> Share? {
    guard let (partText, wholeText) = counts(text) else { return nil }
    guard let part = count(partText), let whole = count(wholeText), part >= 0, whole >= 1 else {
      let isRange = [partText, wholeText].contains { NumberParser.isRange($0.folded) }
      throw isRange ? .notOneNumber(text.short) : .notAShare(text.short)
    }
    guard whole <= Count.limit else { throw .tooMany(Count.limit) }
    guard part <= whole else { throw .partAboveWhole(part: part, whole: whole) }
    return .counted(part: part, whole: whole)
  }

  private static func counts(_ text: String) -> (String, String)? {
    for separator in [" из ", " out of ", " of ", "/", " iz "] {
      let parts = text.lowercased().split(
        separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { return (String(parts[0]), String(parts[1])) }
    }
    return nil
  }

  private static func count(_ text: String) -> Int? {
    NumberParser.thousandths(text, .count).flatMap { $0 % 1000 == 0 ? $0 / 1000 : nil }
  }
}
