/// Everything that is computed from a sheet. Pure data: the report, the interview and the JSON print it.
package struct Assessment: Sendable {
  package let signals: [SignalScore]
  package let areas: [AreaScore]
  package let verdict: VerdictFinding
  package let alarms: [AlarmFinding]
  package let contradictions: [ContradictionFinding]
  /// In the order of the plan: what the verdict brings first, then by leverage.
  package let recommendations: [RecommendationFinding]
  package let statistics: [Item.ID: Statistic]
  /// Answered "don't know", in the order of asking: what to find out.
  package let toFindOut: [Item.ID]
  /// Not asked, skipped or declined, in the order of asking.
  package let open: [Item.ID]
  /// The open items that can still change the verdict, in the order of asking.
  package let pivotal: [Item.ID]
  /// Where respondents differ, in the order of asking.
  package let differences: [Difference]
  /// Where a person's word and a file's figure meet, in the order of asking.
  package let claims: [ClaimFinding]
  package let style: ResponseStyle
}

/// A share of whole numbers, compared by cross-multiplication.
package struct Ratio: Hashable, Sendable, Comparable {
  package let numerator: Int
  /// Above 0.
  package let denominator: Int

  package init(_ numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// For display only: bands and verdicts are decided on the exact fraction.
  package var rounded: Int { halfUp(numerator, denominator) }

  package static func < (left: Self, right: Self) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }
}

/// How bad one signal is.
package struct SignalScore: Sendable {
  package let id: Signal.ID
  /// Permille; `nil` where less than half of the weight is answered.
  package let score: Int?
  /// Exact bounds over everything that is open, permille.
  package let low: Int
  package let high: Int
  /// Answered weight of applicable weight.
  package let answeredWeight: Int
  package let applicableWeight: Int
  /// The band of the score; `nil` without a score.
  package let band: Band?
  package let lowBand: Band
  package let highBand: Band
  /// Items that raised a red flag, in the order of the questionnaire.
  package let flags: [Item.ID]
  /// What the score is made of, the largest first.
  package let contributions: [Contribution]

  /// No open answer can change the band.
  package var decided: Bool { lowBand == highBand }
  /// Permille; 0 where nothing applies.
  package var coverage: Int {
    applicableWeight == 0 ? 0 : halfUp(1000 * answeredWeight, applicableWeight)
  }
}

/// The part of one item in a score.
package struct Contribution: Sendable, Hashable {
  package let item: Item.ID
  package let weight: Int
  /// Permille.
  package let severity: Int
  /// The severity rests on a don't-know.
  package let byDontKnow: Bool
}

/// The index behind an area.
package struct AreaScore: Sendable {
  package let id: Area.ID
  /// Permille over what is answered, whatever the coverage; `nil` where nothing is.
  package let index: Int?
  package let low: Int
  package let high: Int
  /// `nil` where less than half of the weight is answered.
  package let band: Band?
  /// Answered weight of applicable weight.
  package let answeredWeight: Int
  package let applicableWeight: Int

  /// Permille; 0 where nothing applies.
  package var coverage: Int {
    applicableWeight == 0 ? 0 : halfUp(1000 * answeredWeight, applicableWeight)
  }
}

/// What to fix first, and how firm that is.
package struct VerdictFinding: Sendable {
  package let code: Verdict.Code
  package let area: Verdict.AreaReading
  package let status: Status
  /// Every code that open answers still allow, in the order of the questionnaire.
  package let attainable: [Verdict.Code]
  /// All attainable codes lie in one area.
  package let areaDecided: Bool
  /// The rung that decided; `nil` where none did.
  package let rung: Rung.ID?
  package let route: Route
  package let because: [Reason]
  /// Facts that hold on lower rungs and on the other sides.
  package let alsoTrue: [Fact.ID]
  package let suspicion: Suspicion?
  package let grade: EvidenceGrade?
  package let keys: KeyReadings
  package let tally: Tally?
  package let gate: [GateReading]

  package var secondSuspect: Verdict.Code? { suspicion?.code }

  package enum Status: String, Sendable, CaseIterable {
    case decided, provisional, undecided
  }

  /// How the verdict was reached.
  package enum Route: Sendable, Hashable {
    /// A rung fired.
    case rung
    /// The gate is open and was assumed to pass, because a key test is against.
    case assumedGate
    /// The gate is open: one side leads by its facts.
    case lead
    case indexLead
    case hint
    /// Enough answers and nothing severe: nothing points anywhere so far.
    case quiet
    /// Nothing speaks.
    case silence
  }

  /// One reason, down to what it was read from.
  package enum Reason: Sendable, Hashable {
    case fact(Fact.ID, items: [Item.ID])
    case gateFails(Item.ID)
    case gateAgreed
    case gateAssumed
    case marketingKey
    case salesKey
    case index(Index.ID, permille: Int)
    case item(Item.ID)
  }
}

extension VerdictFinding {
  /// The items the reasons were read from.
  package var readItems: [Item.ID] { because.flatMap(items) }

  package func items(_ reason: Reason) -> [Item.ID] {
    switch reason {
    case .fact(_, let items): items
    case .gateFails(let item), .item(let item): [item]
    case .marketingKey: item(keys.marketing)
    case .salesKey: item(keys.sales)
    case .gateAgreed: gate.map(\.item)
    case .gateAssumed, .index: []
    }
  }

  private func item(_ reading: KeyReading) -> [Item.ID] {
    if case .read(let figure) = reading { [figure.item] } else { [] }
  }
}

/// The second suspect, and what one would have to know to be sure of it (Method, rule 4.8).
package struct Suspicion: Sendable {
  package let code: Verdict.Code
  /// The rung that would decide.
  package let rung: Rung.ID
  package let because: [VerdictFinding.Reason]
  /// Agreements that do not stand, or nobody knows of.
  package let toAgree: [Item.ID]
  /// Figures that are not known, or prove nothing yet.
  package let toMeasure: [Item.ID]
}

/// How good the evidence behind a verdict is.
package enum EvidenceGrade: String, Sendable, Comparable, CaseIterable {
  /// Shown, measured, or confirmed by two respondents.
  case a = "A"
  /// One person's statement of a checkable fact.
  case b = "B"
  /// Opinions or estimates decide.
  case c = "C"

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }

  /// One grade lower; C stays.
  var lowered: EvidenceGrade { self == .a ? .b : .c }
}

/// The weights of the facts that hold, side by side.
package struct Tally: Sendable, Hashable {
  package let sales: Int
  package let marketing: Int
  package let management: Int
}

/// What the two key figures say.
package struct KeyReadings: Sendable {
  package let marketing: KeyReading
  package let sales: KeyReading

  package static let none = KeyReadings(marketing: .open, sales: .open)
}

/// One key figure against its reference.
package enum KeyReading: Sendable {
  case open
  case notKnown
  case read(KeyFigure)
}

/// Whether an agreement of the gate stands.
package struct GateReading: Sendable {
  package let item: Item.ID
  /// `yes`: agreed; `no`: not; `open`: not asked.
  package let passes: Truth
}

package struct AlarmFinding: Sendable {
  package let id: Alarm.ID
  package let items: [Item.ID]
}

package struct ContradictionFinding: Sendable {
  package let id: Contradiction.ID
  package let items: [Item.ID]
  package let status: Status
  package let explanation: String?

  package enum Status: String, Sendable {
    case open, explained
  }
}

package struct RecommendationFinding: Sendable {
  package let id: Recommendation.ID
  package let area: Area.ID
  /// The items that brought it.
  package let items: [Item.ID]
  /// It belongs to the verdict's first steps.
  package let first: Bool
}

/// A statistic of one answer, for print.
package enum Statistic: Sendable {
  case forecast(ForecastAccuracy)
  case spread(ManagerSpread)
  case share(Proportion)
}

/// Respondents who do not say the same.
package struct Difference: Sendable {
  package let item: Item.ID
  package let answers: [(role: Role, content: Response.Content)]
}
