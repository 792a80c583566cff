/// A number or a sentence of the report, followed down to the rules and the answers it comes from.
package struct Trace: Sendable {
  /// From 1, in the order of the report; the same sheet gives the same numbers.
  package let number: Int
  package let subject: Subject
  package let chain: Chain
  package let rules: [MethodRule]
  /// The items it was read from, in the order of asking.
  package let items: [Item.ID]

  package enum Subject: Sendable, Hashable {
    case verdict
    case secondSuspect(Verdict.Code)
    case grade(EvidenceGrade)
    case firmness
    /// The open questions that can still change the verdict.
    case pivotal
    case signal(Signal.ID)
    case area(Area.ID)
    case fact(Fact.ID)
    case alarm(Alarm.ID)
    case contradiction(Contradiction.ID)
    case difference(Item.ID)
    case statistic(Item.ID)
    case recommendation(Recommendation.ID)
  }

  /// What stands between the finding and the answers.
  package enum Chain: Sendable {
    case ladder([RungTrace])
    case sum(SumTrace)
    /// All of them hold.
    case clauses([Clause])
    /// Read straight from the answers.
    case answers
  }

  /// `T1`, as it is typed and printed.
  package var label: String { "T\(number)" }
}

/// How a mean came about.
package struct SumTrace: Sendable {
  /// What counts, the largest product first.
  package let parts: [Contribution]
  /// Applicable, but not counted.
  package let missing: [Missing]
  /// Not applicable, or replaced by another question.
  package let void: [Item.ID]
  /// Weight times severity, added up.
  package let sum: Int
  /// The weight of what counts, and of all that applies.
  package let weight: Int
  package let applicableWeight: Int
  /// Permille; `nil` where nothing counts.
  package let mean: Int?
  /// Items that raised a red flag, and the least score they allow, permille.
  package let flags: [Item.ID]
  package let floor: Int
  /// Permille; `nil` where less than half of the weight is answered.
  package let score: Int?
  package let low: Int
  package let high: Int
  package let band: Band?

  package struct Missing: Sendable, Hashable {
    package let item: Item.ID
    package let weight: Int
    /// Not asked yet; otherwise a don't-know that is no evidence.
    package let isOpen: Bool
  }
}

/// What one rung of the ladder says.
package struct RungTrace: Sendable {
  package let rung: Rung.ID
  package let standing: Standing
  package let reading: Reading

  package enum Standing: String, Sendable {
    /// The verdict is this rung's.
    case decides
    /// It was asked and did not fire.
    case passed
    /// It has not fired, but open answers can still make it.
    case open
    /// A rung before it has decided.
    case notReached = "not_reached"
  }

  package enum Reading: Sendable {
    case facts([FactTrace], weight: Int, needs: Int, twoSided: Int, needsTwoSided: Int, hasTwoSides: Bool)
    case gross([FactTrace])
    case tally([FactTrace], Tally, salesNeeds: Int, marketingNeeds: Int)
    case gate([GateReading])
    case keys(KeyReadings, gate: Truth, onlyAgainst: Bool)
    /// Permille; the mean is `nil` where nothing counts.
    case index(Index.ID, mean: Int?, low: Int, high: Int, limit: Int)
  }
}

/// A fact of a rung, and what it was read from.
package struct FactTrace: Sendable {
  package let fact: Fact.ID
  package let weight: Int
  package let truth: Truth
  package let items: [Item.ID]
}

/// One statement about the answers that a condition asks for and that holds.
package struct Clause: Sendable {
  /// Never `all`, `any` or `not`.
  package let condition: Condition
  /// It is the contrary that holds.
  package let isNegated: Bool

  package var items: [Item.ID] { condition.items }
}
