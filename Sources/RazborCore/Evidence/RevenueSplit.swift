/// What makes a month's revenue: leads × share of target leads × conversion × average payment.
package struct RevenueFactors: Hashable, Sendable {
  package let leads: Double
  package let targetShare: Double
  package let conversion: Double
  package let payment: Double

  /// `nil` where a factor is below 0 or no number.
  package init?(leads: Double, targetShare: Double, conversion: Double, payment: Double) {
    let factors = [leads, targetShare, conversion, payment]
    guard factors.allSatisfy({ $0 >= 0 && $0.isFinite }), factors.reduce(1, *).isFinite else { return nil }
    (self.leads, self.targetShare) = (leads, targetShare)
    (self.conversion, self.payment) = (conversion, payment)
  }

  package var revenue: Double { leads * targetShare * conversion * payment }
  fileprivate var all: [Double] { [leads, targetShare, conversion, payment] }
}

/// How much of the gap between plan and fact each factor makes, for display (Method, rule 5.10).
///
/// The parts add up to the gap whatever the order of the factors. They say where the gap arose, not whose fault it is:
/// that is for the ladder.
package struct RevenueSplit: Hashable, Sendable {
  package let leads: Double
  package let targetShare: Double
  package let conversion: Double
  package let payment: Double

  package var gap: Double { leads + targetShare + conversion + payment }
  /// The part that arises before the handoff.
  package var beforeHandoff: Double { leads + targetShare }
  /// The part that arises after it.
  package var afterHandoff: Double { conversion + payment }

  package init(plan: RevenueFactors, fact: RevenueFactors) {
    let parts = Self.parts(Array(zip(plan.all, fact.all)), plan.revenue, fact.revenue)
    (leads, targetShare, conversion, payment) = (parts[0], parts[1], parts[2], parts[3])
  }

  private static func parts(_ factors: [(Double, Double)], _ plan: Double, _ fact: Double) -> [Double] {
    guard plan > 0, fact > 0 else { return zeroParts(factors, gap: fact - plan) }
    let mean = logarithmicMean(fact, plan)
    return factors.map { mean * (Elementary.logarithm($1) - Elementary.logarithm($0)) }
  }

  /// A factor that is or becomes 0 takes the whole gap: the limit of the split. Several share it.
  private static func zeroParts(_ factors: [(Double, Double)], gap: Double) -> [Double] {
    let turned = factors.map { ($0.0 == 0) != ($0.1 == 0) }
    let count = Double(max(1, turned.count(where: \.self)))
    return turned.map { $0 ? gap / count : 0 }
  }

  /// (a − b) / (ln a − ln b), and a where they are equal.
  private static func logarithmicMean(_ one: Double, _ other: Double) -> Double {
    let (difference, ratio) = (one - other, Elementary.logarithm(one) - Elementary.logarithm(other))
    // So close that the quotient has lost its digits and the mean is exact.
    guard difference.magnitude > 1e-6 * one, ratio != 0 else { return one / 2 + other / 2 }
    return difference / ratio
  }
}
