/// One question of the ladder that leads to the verdict. The kinds are code, everything in them is data.
package struct Rung: Sendable {
  package typealias ID = Identifier<Rung>

  package let id: ID
  package let question: LocalizedText
  package let kind: Kind

  package enum Kind: Sendable {
    case facts(FactsRung)
    case gross(GrossRung)
    case tally(TallyRung)
    case gate(GateRung)
    case keys(KeysRung)
    case index(IndexRung)
  }
}

/// A checkable statement that a rung counts.
package struct Fact: Sendable {
  package typealias ID = Identifier<Fact>

  package let id: ID
  /// The fact as the report states it.
  package let text: LocalizedText
  package let condition: Condition
  package let weight: Int
  /// Speaks about both sides of a conflict.
  package let twoSided: Bool
  /// Reads as no where marketing and sales are not two sides inside.
  package let onlyTwoSides: Bool
}

/// Fires where enough facts are true and one of them is two-sided; only where there are two sides.
package struct FactsRung: Sendable {
  package let facts: [Fact]
  package let needs: Int
  package let needsTwoSided: Int
  package let verdict: Verdict.Code
}

/// One fact is enough. Capacity first; both sides at once are compared by what each loses.
package struct GrossRung: Sendable {
  package let capacity: [Fact]
  package let capacityVerdict: Verdict.Code
  package let marketing: Side
  package let sales: Side
  package let bothVerdict: Verdict.Code

  package struct Side: Sendable {
    package let facts: [Fact]
    package let verdict: Verdict.Code
    /// The fact whose share can be compared with the other side's, and the item it is read from.
    package let share: (fact: Fact.ID, item: Item.ID, above: Int)
  }
}

/// Facts are counted on three sides; one must lead both others.
package struct TallyRung: Sendable {
  package let marketing: Side
  package let sales: Side
  /// Never wins here, only holds the others back.
  package let management: Side
  /// The rung whose true facts count for management in the lead, two-sided ones double.
  package let leadVerdict: Verdict.Code

  package struct Side: Sendable {
    package let facts: [Fact]
    /// How much it takes; `nil` for the side that cannot win.
    package let minimum: Int?
    package let verdict: Verdict.Code?
  }
}

/// All agreements must hold; the first that does not decides.
package struct GateRung: Sendable {
  package let items: [GateItem]
  package let verdict: Verdict.Code

  package struct GateItem: Sendable {
    package let item: Item.ID
    /// The options that pass where there are two sides.
    package let passes: Set<AnswerOption.ID>
    /// The options that pass otherwise; `nil` where the item is not read then.
    package let passesOneSide: Set<AnswerOption.ID>?
    /// Severity of a don't-know when several respondents are merged, permille.
    package let dontKnow: Int
  }
}

/// The two key figures against their references. May stand in the ladder twice: once for what convicts, once for the rest.
package struct KeysRung: Sendable {
  package let pairs: Pairs
  /// A gate that has to pass before this rung speaks.
  package let gate: Rung.ID?

  package enum Pairs: String, Sendable, CaseIterable {
    /// Only where at least one test is against.
    case against
    /// Only where none is.
    case rest
    case all
  }
}

/// An index at or above its limit.
package struct IndexRung: Sendable {
  package let index: Index.ID
  package let limit: Int
  package let verdict: Verdict.Code
  package let otherwise: Verdict.Code
}
