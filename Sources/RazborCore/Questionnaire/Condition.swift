/// A statement about the answers that is a yes, a no, or still open. A closed set: no expressions in YAML.
package indirect enum Condition: Sendable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  /// A choice is one of these, or a several-of has one of them.
  case option(Item.ID, Field.ID, Set<AnswerOption.ID>)
  /// A number field against a limit, in the field's unit.
  case number(Item.ID, Field.ID, Comparison, Int)
  /// The item's measure against a limit, in the measure's unit.
  case measure(Item.ID, Comparison, Int)
  /// The item's share lies above this many permille beyond doubt (Method, rule 2.3).
  case shareAbove(Item.ID, permille: Int)
  /// Every pattern is matched by a row of the table.
  case rows(Item.ID, Field.ID, [RowPattern])
  /// Enough months and volume, and the sum of fact below this many permille of plan.
  case shortfall(Item.ID, Shortfall)
  /// Money spent where nothing is sold (Method, rule 3.5).
  case idleMoney(Item.ID, IdleMoney)
  /// The list in a text field has more points than this, or none.
  case listLength(Item.ID, Field.ID, outside: ClosedRange<Int>)
  /// A later stage holds more than an earlier one: across a row, or down the rows.
  case grows(Item.ID, Growth)
  /// What one of something costs is more than a number of the same item.
  case costAbove(Item.ID, UnitCost)
  /// The sum of a table column differs from a total of another item by more than this share.
  case sumsDiffer(Total, Total, permille: Int)
  /// A total is more than another one.
  case sumExceeds(Total, Total)
  /// A number in per cent lies further than so many permille outside the interval of the item's share (Method, rule 2.2).
  case shareStrays(Item.ID, from: Total, permille: Int)
  /// One respondent's answer has at least this severity, another's less.
  case respondentsDiffer(Item.ID, across: Int)
  /// The heads of marketing and of sales both gave a text, and no word of one is in the other's.
  case headsDiffer(Item.ID, Field.ID)
  /// Enough scored answers, and so large a part of them is so bad or so good.
  case scoredAnswers(ScoredAnswers)
  case status(Item.ID, Set<AnswerStatus>)
  /// The firmest basis of anyone's answer that counts is one of these; an answer without a basis was said.
  case basis(Item.ID, Set<Response.Basis>)
  /// The item's own severity, permille.
  case severity(Item.ID, atLeast: Int)
  case fact(Fact.ID)
  case signal(Signal.ID, Set<Band>)
  case index(Index.ID, Set<Band>)
  case verdict(Set<Verdict.Code>)
  case area(Set<Area.ID>)
  case alarm(Alarm.ID)
  case contradiction(Contradiction.ID)
  case gateFails(Item.ID)

  package enum Comparison: String, Sendable, CaseIterable {
    case atLeast = "at_least"
    case above
    case atMost = "at_most"
    case below
  }

  package struct RowPattern: Sendable {
    /// Option columns that must have one of these.
    package let options: [TableFormat.Column.ID: Set<AnswerOption.ID>]
    /// Number columns that must be at least this.
    package let atLeast: [TableFormat.Column.ID: Int]
  }

  package struct Shortfall: Sendable {
    package let table: Field.ID
    package let plan: TableFormat.Column.ID
    package let fact: TableFormat.Column.ID
    package let months: Int
    package let total: Int
    package let below: Int
  }

  package struct IdleMoney: Sendable {
    package let table: Field.ID
    package let spend: TableFormat.Column.ID
    package let trials: TableFormat.Column.ID
    package let successes: TableFormat.Column.ID
    package let cases: Int
  }

  package struct Growth: Sendable {
    package let table: Field.ID
    /// The stages of a row, the earliest first.
    package let across: [TableFormat.Column.ID]
    /// Whether the rows themselves are stages that follow one another.
    package let down: Bool
  }

  package struct UnitCost: Sendable {
    package let table: Field.ID
    package let spend: TableFormat.Column.ID
    package let units: TableFormat.Column.ID
    package let limit: Field.ID
  }

  /// The sum of a column, or of its last rows, or a number; taken so many times. Or the permille that a column is of
  /// another one.
  package struct Total: Sendable {
    package let item: Item.ID
    package let field: Field.ID
    /// `nil` for a number.
    package let column: TableFormat.Column.ID?
    package var whole: TableFormat.Column.ID?
    package var last: Int?
    package var times = 1
  }

  package struct ScoredAnswers: Sendable {
    /// So many scored answers at least.
    package let count: Int
    /// So large a part of them.
    package let permille: Int
    /// The severities that are meant.
    package let severities: ClosedRange<Int>
  }
}
