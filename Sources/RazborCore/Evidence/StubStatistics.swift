package struct ForecastAccuracy: Sendable {
  package init?(forecasts: [Int], actuals: [Int], countsDeals: Bool) { return nil }
  package var excessPermille: Int? { nil }
}
package struct ManagerSpread: Sendable {
  package init?(deals: [Int], leads: [Int]?) { return nil }
  package var tauPerTenThousand: Int { 0 }
  package var isSignificant: Bool { false }
  package var isUsable: Bool { false }
}
