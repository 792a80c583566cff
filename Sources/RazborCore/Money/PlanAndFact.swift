/// What was planned for some months and what came, by the factors of revenue (Method, rule 5.10).
package struct PlanAndFact: Hashable, Sendable {
  package let plan: Sums
  package let fact: Sums
  package let split: RevenueSplit
  /// Whether both sides know the target leads; otherwise a deal is counted out of all leads.
  package let knowsTarget: Bool
  /// Whether both sides know the deals; otherwise there is no more to tell apart than enquiries and what each brings.
  package let knowsDeals: Bool
  private let planned: RevenueFactors
  private let came: RevenueFactors
  private let payment: AveragePayment?

  package struct Sums: Hashable, Sendable {
    package let leads: Int
    package let target: Int?
    package let deals: Int?
    package let revenue: Int

    package init(leads: Int, target: Int?, deals: Int?, revenue: Int) {
      (self.leads, self.target, self.deals, self.revenue) = (leads, target, deals, revenue)
    }
  }

  package enum Factor: Hashable, Sendable, CaseIterable {
    case leads, targetShare, conversion, payment
  }

  /// `nil` where nothing was planned, a count is below 0 or above `Count.limit`, or a part is more than its whole.
  ///
  /// - Parameter deviation: of the amounts of single deals that came; `nil` where nobody knows.
  package init?(plan: Sums, fact: Sums, deviation: Int? = nil) {
    let sides = [plan, fact]
    let knowsDeals = sides.allSatisfy { $0.deals != nil }
    let knowsTarget = knowsDeals && sides.allSatisfy { $0.target != nil }
    let known = sides.map { $0.knowing(target: knowsTarget, deals: knowsDeals) }
    guard known.allSatisfy(\.isSound), let planned = known[0].factors(like: nil),
      let came = known[1].factors(like: planned)
    else { return nil }
    (self.knowsTarget, self.knowsDeals) = (knowsTarget, knowsDeals)
    (self.plan, self.fact, self.planned, self.came) = (plan, fact, planned, came)
    payment = fact.deals.flatMap { AveragePayment(revenue: fact.revenue, deals: $0, deviation: deviation) }
    split = RevenueSplit(plan: planned, fact: came)
  }

  /// The factors that can be told apart.
  package var factors: [Factor] {
    Factor.allCases.filter { ($0 != .targetShare || knowsTarget) && ($0 != .conversion || knowsDeals) }
  }

  package func planned(_ factor: Factor) -> Double { planned[factor] }
  package func came(_ factor: Factor) -> Double { came[factor] }

  /// Where more months like these would show the factor, 90 %; `nil` for a payment whose spread nobody knows.
  package func interval(_ factor: Factor) -> FigureInterval? {
    switch factor {
    case .leads:
      let interval = CountInterval(fact.leads)
      return FigureInterval(low: interval.low, high: interval.high)
    case .targetShare: return share(fact.target ?? 0, of: fact.leads)
    case .conversion: return share(fact.deals ?? 0, of: knowsTarget ? fact.target ?? 0 : fact.leads)
    case .payment:
      guard let payment, payment.hasInterval else { return nil }
      return FigureInterval(low: payment.range.low, high: payment.range.high)
    }
  }

  /// Whether chance alone may explain the distance from the plan; of a payment nobody can say.
  package func mayBeChance(_ factor: Factor) -> Bool {
    guard let interval = interval(factor) else { return false }
    return interval.low <= planned(factor) && planned(factor) <= interval.high ?? .infinity
  }

  /// The part of the gap that the factor makes.
  package func part(_ factor: Factor) -> Double { split[factor] }

  /// The same at both ends of the factor's interval, the other factors as they came; `nil` without an interval.
  package func partRange(_ factor: Factor) -> ClosedRange<Double>? {
    guard let interval = interval(factor), let high = interval.high else { return nil }
    let parts = [interval.low, high].compactMap { value in
      came.replacing(factor, by: value).map { RevenueSplit(plan: planned, fact: $0)[factor] }
    }
    guard let least = parts.min(), let most = parts.max(), parts.count == 2 else { return nil }
    return least...most
  }

  private func share(_ part: Int, of whole: Int) -> FigureInterval {
    let interval = WilsonInterval(Proportion(part, of: whole))
    return FigureInterval(low: interval.low, high: interval.high)
  }
}

extension PlanAndFact.Sums {
  /// What nobody counts is taken to be as many as came before it, so that its factor is 1 on both sides.
  fileprivate func knowing(target knowsTarget: Bool, deals knowsDeals: Bool) -> Chain {
    let target = knowsTarget ? self.target ?? 0 : leads
    return Chain(leads: leads, target: target, deals: knowsDeals ? deals ?? 0 : target, revenue: revenue)
  }
}

/// Counts one out of the other, and what they brought.
private struct Chain {
  let leads: Int
  let target: Int
  let deals: Int
  let revenue: Int

  var isSound: Bool {
    (0...Count.limit).contains(leads) && (0...leads).contains(target) && (0...target).contains(deals)
      && revenue >= 0
  }

  /// What follows a factor of 0 cannot be known and is taken as planned, so that the whole gap stands where it arose.
  func factors(like plan: RevenueFactors?) -> RevenueFactors? {
    guard let share = Self.ratio(target, leads) ?? plan?.targetShare,
      let conversion = Self.ratio(deals, target) ?? plan?.conversion,
      let payment = Self.ratio(revenue, deals) ?? plan?.payment
    else { return nil }
    guard plan != nil || leads > 0 && deals > 0 && revenue > 0 else { return nil }
    return RevenueFactors(
      leads: Double(leads), targetShare: share, conversion: conversion, payment: payment)
  }

  private static func ratio(_ part: Int, _ whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}

extension RevenueFactors {
  fileprivate subscript(factor: PlanAndFact.Factor) -> Double {
    switch factor {
    case .leads: leads
    case .targetShare: targetShare
    case .conversion: conversion
    case .payment: payment
    }
  }

  fileprivate func replacing(_ factor: PlanAndFact.Factor, by value: Double) -> RevenueFactors? {
    RevenueFactors(
      leads: factor == .leads ? value : leads, targetShare: factor == .targetShare ? value : targetShare,
      conversion: factor == .conversion ? value : conversion, payment: factor == .payment ? value : payment)
  }
}

extension RevenueSplit {
  fileprivate subscript(factor: PlanAndFact.Factor) -> Double {
    switch factor {
    case .leads: leads
    case .targetShare: targetShare
    case .conversion: conversion
    case .payment: payment
    }
  }
}
