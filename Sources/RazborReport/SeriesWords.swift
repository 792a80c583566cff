import RazborCore

/// The values of a series in words: counts with a tenth where they are small, shares in per cent.
struct SeriesWords {
  private let series: MonthlyHistory.Series
  private let limits: MonthSeries
  private let language: Language

  init(_ series: MonthlyHistory.Series, _ limits: MonthSeries, _ language: Language) {
    (self.series, self.limits, self.language) = (series, limits, language)
  }

  func value(_ value: Double) -> String {
    guard !series.isShare else {
      return language.units.percent(permille: Int((value * 1000 / Double(MonthlyHistory.scale)).rounded()))
    }
    return language.units.decimal(value)
  }

  /// Nothing is less than none, and no share more than all.
  var low: String { value(max(0, limits.low)) }
  var high: String { value(series.isShare ? min(Double(MonthlyHistory.scale), limits.high) : limits.high) }

  /// Where the scale of a drawing ends: a round number that holds everything.
  func end(_ values: [Int]) -> Int {
    let most = max(1, values.max() ?? 1, Int(min(limits.high, 1e12).rounded(.up)))
    var step = 1
    while step * 50 <= most { step *= 10 }
    let end = -floorDiv(-most, 2 * step) * 2 * step
    return series.isShare ? min(end, MonthlyHistory.scale) : end
  }

  /// Permille of the scale.
  func place(_ value: Double, of end: Int) -> Int {
    Int((min(max(value / Double(end), 0), 1) * 1000).rounded())
  }
}

extension UnitWords {
  /// With a tenth below a hundred, where there is one.
  func decimal(_ value: Double) -> String {
    let value = value.isFinite ? min(max(value, -1e12), 1e12) : 0
    guard value.magnitude < 100 else { return number(Int(value.rounded())) }
    return tenths(Int((value * 10).rounded()), point: point)
  }

  /// A change of a share in percentage points, with its sign.
  func points(_ change: Double) -> String {
    let permille = Int((min(max(change, -1), 1) * 1000).rounded())
    let sign = permille > 0 ? "+" : permille < 0 ? "−" : ""
    return sign + tenths(Int(permille.magnitude), point: point)
  }
}
