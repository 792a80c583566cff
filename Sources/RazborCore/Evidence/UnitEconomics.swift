/// Between which values the mean of a count lies, for display (Method, rule 5.7).
///
/// Byar's approximation of the exact interval of a Poisson count, 90 %.
package struct CountInterval: Hashable, Sendable {
  package let low: Double
  package let high: Double

  /// A count below 0 is read as 0.
  package init(_ count: Int) {
    let deviate = 2.7055.squareRoot()
    let end = { (count: Double, sign: Double) in
      let root = 1 - 1 / (9 * count) + sign * deviate / (3 * count.squareRoot())
      return count * root * root * root
    }
    low = count > 0 ? max(0, end(Double(count), -1)) : 0
    high = end(Double(max(count, 0)) + 1, 1)
  }
}

/// A figure between two ends; the upper one may be open.
package struct FigureInterval: Hashable, Sendable {
  package let low: Double
  /// `nil`: no upper end, because there may have been no customer at all.
  package let high: Double?

  /// Whether the two have nothing in common.
  package func isApart(from other: Self) -> Bool {
    other.high.map { low > $0 } ?? false || high.map { $0 < other.low } ?? false
  }
}

/// What one channel or segment costs and brings in, for display (Method, rule 5.7).
///
/// Money is in whole units of the company's currency. What cannot be divided is `nil`.
package struct UnitEconomics: Hashable, Sendable {
  /// Marketing, and sales where it is known.
  package let cost: Int
  package let leads: Int
  package let target: Int?
  /// New customers.
  package let customers: Int
  package let revenue: Int?
  package let value: CustomerValue?

  /// What a customer is worth after the first payment.
  package enum CustomerValue: Hashable, Sendable {
    /// Gross margin in permille, purchases in a lifetime in permille of one.
    case purchases(margin: Int, perLife: Int)
    /// Gross margin in permille, payments a month in permille of one, customers lost a month in permille.
    case subscription(margin: Int, perMonth: Int, churn: Int)
  }

  /// `nil` where a count is below 0 or above `Count.limit`, a sum of money below 0, or there are more target leads than
  /// leads.
  package init?(
    cost: Int, leads: Int, target: Int? = nil, customers: Int, revenue: Int? = nil,
    value: CustomerValue? = nil
  ) {
    guard cost >= 0, (revenue ?? 0) >= 0, (0...Count.limit).contains(leads),
      (0...leads).contains(target ?? 0),
      (0...Count.limit).contains(customers)
    else { return nil }
    (self.cost, self.leads, self.target) = (cost, leads, target)
    (self.customers, self.revenue, self.value) = (customers, revenue, value)
  }

  package var perLead: Double? { Self.ratio(cost, leads) }
  package var perTargetLead: Double? { target.flatMap { Self.ratio(cost, $0) } }
  /// What a new customer costs (CAC).
  package var perCustomer: Double? { Self.ratio(cost, customers) }
  package var averagePayment: Double? { revenue.flatMap { Self.ratio($0, customers) } }

  /// Where the cost of a customer lies that more of the same would show, 90 %.
  package var perCustomerInterval: FigureInterval {
    let count = CountInterval(customers)
    return FigureInterval(
      low: Double(cost) / count.high, high: count.low > 0 ? Double(cost) / count.low : nil)
  }

  /// Gross profit of a customer in a lifetime (LTV); `nil` where a part is missing or nobody is ever lost.
  package var lifetimeProfit: Double? {
    guard let averagePayment else { return nil }
    switch value {
    case .purchases(let margin, let perLife): return averagePayment * Double(margin) * Double(perLife) / 1e6
    case .subscription(let margin, let perMonth, let churn) where churn > 0:
      return averagePayment * Double(margin) * Double(perMonth) / 1000 / Double(churn)
    case .subscription, nil: return nil
    }
  }

  /// Lifetime profit to cost (LTV to CAC); three is a rule of thumb that is shown, never scored.
  package var profitToCost: Double? {
    guard let lifetimeProfit, let perCustomer, perCustomer > 0 else { return nil }
    return lifetimeProfit / perCustomer
  }

  package var profitToCostInterval: FigureInterval? {
    guard cost > 0, let profit = lifetimeProfit else { return nil }
    let count = CountInterval(customers)
    return FigureInterval(low: profit * count.low / Double(cost), high: profit * count.high / Double(cost))
  }

  /// Months until a subscriber has paid back what they cost; `nil` for purchases.
  package var paybackMonths: Double? {
    guard case .subscription(let margin, let perMonth, _) = value, let averagePayment, let perCustomer
    else { return nil }
    let monthly = averagePayment * Double(margin) * Double(perMonth) / 1e6
    return monthly > 0 ? perCustomer / monthly : nil
  }

  /// Whether a customer costs another sum here than there beyond doubt.
  package func costsDiffer(from other: Self) -> Bool {
    perCustomerInterval.isApart(from: other.perCustomerInterval)
  }

  private static func ratio(_ money: Int, _ count: Int) -> Double? {
    count > 0 ? Double(money) / Double(count) : nil
  }
}
