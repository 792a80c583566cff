/// The chi-square distribution: how often chance alone gives such a sum of squares (Method, rule 5.4).
enum ChiSquare {
  /// Whether chance alone gives more than this in fewer than 5 % of the cases.
  ///
  /// By the published table up to ten degrees of freedom, by the tail beyond it; never with none.
  static func isSignificant(_ statistic: Double, degrees: Int) -> Bool {
    guard degrees > 0 else { return false }
    guard degrees <= limits.count else { return tail(statistic, degrees: degrees) < 0.05 }
    return statistic > limits[degrees - 1]
  }

  /// The probability of at least this much; 1 without degrees of freedom.
  ///
  /// The complement of the series e⁻ʰ hᵃ / Γ(a + 1) · (1 + h / (a + 1) + h² / (a + 1)(a + 2) + …), where h is half the
  /// statistic and a half the degrees.
  static func tail(_ statistic: Double, degrees: Int) -> Double {
    guard statistic > 0, degrees > 0 else { return 1 }
    let (half, order) = (statistic / 2, Double(degrees) / 2)
    let logarithm = order * Elementary.logarithm(half) - half - logarithmOfGamma(order)
    // So far from the middle that all of the rest lies on one side.
    guard logarithm > -50 else { return half > order ? 0 : 1 }
    return max(0, 1 - Elementary.exponential(logarithm) * series(half, order))
  }

  /// The value that chance alone exceeds with this probability, for display; 0 without degrees of freedom.
  ///
  /// - Parameter probability: above 0, below 1.
  static func quantile(_ probability: Double, degrees: Int) -> Double {
    guard degrees > 0 else { return 0 }
    var (low, high) = (0.0, 10 * Double(degrees) + 100)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if tail(middle, degrees: degrees) > probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  private static func series(_ half: Double, _ order: Double) -> Double {
    var (sum, term, divisor) = (1.0, 1.0, order)
    while term > sum * 1e-17 {
      divisor += 1
      term *= half / divisor
      sum += term
    }
    return sum
  }

  /// ln Γ(order + 1) of a positive multiple of one half.
  private static func logarithmOfGamma(_ order: Double) -> Double {
    let isWhole = order == order.rounded(.down)
    let least = isWhole ? 0 : Elementary.logarithm(.pi) / 2
    return stride(from: order, to: 0, by: -1).reduce(least) { $0 + Elementary.logarithm($1) }
  }

  /// The 5 % limits for one to ten degrees of freedom.
  private static let limits = [
    3.8415, 5.9915, 7.8147, 9.4877, 11.0705, 12.5916, 14.0671, 15.5073, 16.9190, 18.3070,
  ]
}
