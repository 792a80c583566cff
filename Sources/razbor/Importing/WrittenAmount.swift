import RazborCore

/// A count or an amount of money as tables write it, in whole units, halves up: `1 234 567,89 ₽`, `$1,200.50`, `1500|RUB`.
enum WrittenAmount {
  /// `nil` for what is no number; a number beyond every limit is held at the limit.
  static func whole(_ text: String) -> Int? {
    let folded = text.lowercased().trimmingSpace
    guard folded.utf8.count <= 60 else { return nil }
    let isNegative = folded.contains { $0 == "-" || $0 == "−" }
    let start = folded.drop { !$0.isPlainASCIIDigit }
    guard let number = WrittenNumber(String(start)), isUnit(number.rest),
      isUnit(String(folded.prefix { !$0.isPlainASCIIDigit }))
    else { return nil }
    let thousandths = number.grouped ?? number.thousandths
    let whole = halfUp(thousandths, 1000)
    return isNegative ? -whole : whole
  }

  /// A currency or nothing.
  private static func isUnit(_ text: String) -> Bool {
    text.count <= 8 && text.allSatisfy { !$0.isNumber && $0 != "@" && $0 != ":" && $0 != "/" }
  }
}

extension Character {
  fileprivate var isPlainASCIIDigit: Bool { isASCII && isNumber }
}
