/// One source of leads in a report.
package struct LeadSource: Hashable, Sendable {
  package let name: String
  package let leads: Int
  /// Of the leads, those that meet the agreed criteria; `nil` where nobody marks them.
  package let target: Int?
  package let deals: Int
  /// In whole units of the company's currency; `nil` where it is not known.
  package let spend: Int?
  package let revenue: Int?

  /// `nil` where a count is below 0, above `Count.limit`, or a part is more than its whole.
  package init?(
    _ name: String, leads: Int, target: Int? = nil, deals: Int, spend: Int? = nil, revenue: Int? = nil
  ) {
    guard (0...Count.limit).contains(leads), (0...leads).contains(deals), (0...leads).contains(target ?? 0)
    else { return nil }
    (self.name, self.leads, self.target, self.deals) = (name, leads, target, deals)
    (self.spend, self.revenue) = (spend, revenue)
  }

  package var conversion: Proportion { Proportion(deals, of: leads) }
  package var targetShare: Proportion? { target.map { Proportion($0, of: leads) } }
}

/// What sources brought, held against the company as a whole (Method, rule 5.5).
package struct SourceReport: Hashable, Sendable {
  package let sources: [LeadSource]
  /// Leads of which nobody knows where they came from.
  package let unknown: Int

  package enum Mark: Hashable, Sendable, CaseIterable {
    /// No deal, and beyond doubt less than half of what the company converts.
    case empty
    /// Target leads are at least four of five beyond doubt.
    case strong
  }

  /// `nil` where there are no leads at all, or more than `Count.limit`.
  package init?(_ sources: [LeadSource], unknown: Int = 0) {
    let sum = sources.reduce(0) { $0 + $1.leads }
    guard unknown >= 0, unknown <= Count.limit, (1...Count.limit).contains(sum + unknown) else { return nil }
    self.sources = sources
    self.unknown = unknown
  }

  private var all: Proportion { sources.reduce(Proportion(0, of: 0)) { $0 + $1.conversion } }

  package var unknownShare: Proportion {
    Proportion(unknown, of: sources.reduce(unknown) { $0 + $1.leads })
  }

  /// Whether more than a fifth of the leads has no source: the report then speaks of a part of the company only.
  package var isTooUnknown: Bool { 5 * unknownShare.low > unknownShare.whole }

  package func marks(_ source: LeadSource) -> Set<Mark> {
    var marks: Set<Mark> = []
    if isEmpty(source) { marks.insert(.empty) }
    if let share = source.targetShare, isStrong(share) { marks.insert(.strong) }
    return marks
  }

  /// How many leads without a deal it takes to call a source empty; `nil` where the company sells nothing itself.
  package var leadsForEmpty: Int? {
    let all = all
    guard all.low > 0 else { return nil }
    // 54 110 N < D (10 000 n + 27 055), solved for n.
    let least = (54_110 * all.whole - 27_055 * all.low) / (10_000 * all.low) + 1
    return max(Proportion.fewestCases, least)
  }

  /// Whether one source converts better than the other beyond doubt: their intervals do not overlap.
  package static func isBetter(_ one: LeadSource, than other: LeadSource) -> Bool {
    WilsonInterval(one.conversion).low > WilsonInterval(other.conversion).high
  }

  private func isEmpty(_ source: LeadSource) -> Bool {
    guard source.deals == 0, let needed = leadsForEmpty else { return false }
    return source.leads >= needed
  }

  private func isStrong(_ share: Proportion) -> Bool {
    share.whole >= Proportion.fewestCases && WilsonInterval(share).low >= 0.8
  }
}
