/// Logarithm and exponential from + − × ÷ alone, for display.
///
/// Every machine gives the same bits, and the core imports no C library. Both are good to about fifteen digits.
enum Elementary {
  /// The natural logarithm; minus infinity for 0 and below.
  static func logarithm(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return value > 0 ? value : -.infinity }
    let isUpper = value.significand > 1.5
    let reduced = isUpper ? value.significand / 2 : value.significand
    let ratio = (reduced - 1) / (reduced + 1)
    let series = stride(from: 27.0, through: 1, by: -2).reduce(0) { $0 * ratio * ratio + 1 / $1 }
    return 2 * ratio * series + Double(value.exponent + (isUpper ? 1 : 0)) * logarithmOfTwo
  }

  /// The exponential; 0 and infinity beyond what a `Double` holds.
  static func exponential(_ power: Double) -> Double {
    guard power > -740 else { return 0 }
    guard power < 709 else { return .infinity }
    let halvings = (power / logarithmOfTwo).rounded()
    let rest = power - halvings * logarithmOfTwo
    let series = stride(from: 18.0, through: 1, by: -1).reduce(1) { 1 + $0 * rest / $1 }
    return Double(sign: .plus, exponent: Int(halvings), significand: series)
  }

  private static let logarithmOfTwo = 0.693_147_180_559_945_3
}
