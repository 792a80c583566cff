/// The cohort of the months that had time to become deals, from enquiry to deal (Method, rule 5.6).
package struct MonthlyFunnel: Sendable {
  package enum Stage: Hashable, Sendable, CaseIterable {
    case leads, target, deals
  }

  /// Two, or three where target leads are counted in every month.
  package let stages: [(stage: Stage, count: Int)]
  package let leak: FunnelLeak
  package let months: [MonthlyHistory.Row]

  /// - Parameters:
  ///   - targetPlan: the share of enquiries that should be on target, permille.
  ///   - closingPlan: the share of target enquiries that should become deals, permille.
  ///
  /// A step without a plan is held against the company's own earlier half where there are six months; then the cohort
  /// is the later half. `nil` where no enquiries had the time.
  package init?(_ history: MonthlyHistory, targetPlan: Int?, closingPlan: Int?) {
    let rows = Array(history.mature)
    let hasTarget = !rows.isEmpty && rows.allSatisfy { $0.target != nil }
    let plans = hasTarget ? [targetPlan, closingPlan] : [nil]
    let needsPast = rows.count >= MonthSeries.fewestMonths && plans.contains(nil)
    let (earlier, later) =
      needsPast ? (rows.prefix(rows.count / 2), rows.dropFirst(rows.count / 2)) : ([], rows[...])
    let (counts, past) = (Self.counts(later, hasTarget), Self.counts(earlier, hasTarget))
    let references = plans.enumerated().map { place, plan -> FunnelLeak.Reference? in
      if let plan { return .plan(plan) }
      return needsPast && past[place] > 0 ? .past(Proportion(past[place + 1], of: past[place])) : nil
    }
    guard counts[0] > 0, let leak = FunnelLeak(stages: counts, references: references) else { return nil }
    self.leak = leak
    stages = Array(zip(hasTarget ? Stage.allCases : [.leads, .deals], counts))
    months = Array(later)
  }

  private static func counts(_ rows: ArraySlice<MonthlyHistory.Row>, _ hasTarget: Bool) -> [Int] {
    let sums = (
      leads: rows.reduce(0) { $0 + $1.leads }, target: rows.reduce(0) { $0 + ($1.target ?? 0) },
      deals: rows.reduce(0) { $0 + $1.deals }
    )
    return hasTarget ? [sums.leads, sums.target, sums.deals] : [sums.leads, sums.deals]
  }
}
