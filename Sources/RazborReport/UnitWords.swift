import RazborCore

/// Numbers, units and states of an answer in one language.
package protocol UnitWords: Sendable {
  /// A whole number with its groups of three set apart.
  func number(_ number: Int) -> String
  /// A number in its unit; per cent come in permille.
  func amount(_ number: Int, _ unit: NumberFormat.Unit) -> String
  func percent(permille: Int) -> String
  /// What parts a whole number from its tenth.
  var point: String { get }
  /// Permille.
  func percents(from low: Int, to high: Int) -> String
  /// The share with what chance may have done to it: "30%; 23.6–37.3% allowing for chance".
  func withChance(_ share: Proportion) -> String
  func month(_ month: Month) -> String
  func scale(_ point: Int) -> String
  func counted(_ part: Int, of whole: Int) -> String
  func about(_ amount: String) -> String
  var noneOfThese: String { get }
  var noRows: String { get }
  func moreRows(_ count: Int) -> String
  func rows(_ count: Int) -> String
  /// Before sums.
  func inAll(_ sums: String) -> String
  var dontKnow: String { get }
  var declined: String { get }
  func notApplicable(_ reason: String?) -> String
}

extension Language {
  package var units: any UnitWords {
    switch self {
    case .ru: RussianUnits()
    case .en: EnglishUnits()
    }
  }
}

extension UnitWords {
  /// The digits in groups of three from the right.
  func grouped(_ number: Int, by separator: String) -> String {
    let digits = Array(String(number.magnitude))
    let groups = stride(from: digits.count, to: 0, by: -3).map { String(digits[max(0, $0 - 3)..<$0]) }
    return (number < 0 ? "−" : "") + groups.reversed().joined(separator: separator)
  }

  /// Permille as per cent, with a tenth only where there is one.
  func tenths(_ permille: Int, point: String) -> String {
    let rest = permille.magnitude % 10
    return number(permille / 10) + (rest == 0 ? "" : "\(point)\(rest)")
  }

  /// "June 2025 – August 2025", or the one month.
  package func period(_ months: ClosedRange<Month>) -> String {
    let ends = [months.lowerBound, months.upperBound].map(month)
    return months.lowerBound == months.upperBound ? ends[0] : ends.joined(separator: " – ")
  }

  /// Between which shares the true one lies, 90 %.
  func interval(_ share: Proportion) -> String {
    let interval = WilsonInterval(share)
    return percents(from: interval.lowPermille, to: interval.highPermille)
  }

  /// Minutes as the two largest units that are not zero: days, hours, minutes.
  func clock(_ minutes: Int, days: (Int) -> String, hours: String, minutes unit: String) -> String {
    let parts = [
      minutes >= 1440 ? days(minutes / 1440) : nil,
      minutes % 1440 >= 60 ? "\(minutes % 1440 / 60)\u{A0}\(hours)" : nil,
      minutes % 60 > 0 ? "\(minutes % 60)\u{A0}\(unit)" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "0\u{A0}\(unit)" : parts.joined(separator: " ")
  }
}

/// A share in whole per cent, for what was not counted but worked out; what is beyond all sense is cut.
func hundredths(_ share: Double) -> Int {
  share.isFinite ? Int((min(max(share, -1e6), 1e6) * 100).rounded()) : 0
}

extension ManagerSpread {
  /// The upper end of the true deviation, where it says anything: one and a half means is no bound, and nothing is
  /// alike to less than a hundredth.
  var knownHigh: Double? {
    trueInterval.high.flatMap { hundredths($0) > 0 && $0 <= 1.5 ? $0 : nil }
  }
}
