/// The two figures that decide where criteria are agreed, and the table of what they mean together.
package struct KeyFigures: Sendable {
  package let marketing: Key
  package let sales: Key
  /// An open key in a provisional verdict.
  package let openKey: OpenKey
  /// An index from this permille on tips thin data that lean against.
  package let badFrom: Int
  /// An index below this permille tips thin data that lean in favour.
  package let okBelow: Int
  package let verdicts: Verdicts

  package struct Key: Sendable {
    package let index: Index.ID
    /// Where the share is read, in order of preference.
    package let readings: [Reading]
    package let references: [Reference]
  }

  package struct Reading: Sendable {
    package let item: Item.ID
    package let share: ShareReading
  }

  package enum OpenKey: String, Sendable, CaseIterable {
    case unclear
    case notKnown = "none"
  }

  package struct Verdicts: Sendable {
    package let marketing: Verdict.Code
    package let sales: Verdict.Code
    package let joint: Verdict.Code
    package let measure: Verdict.Code
    package let undecided: Verdict.Code
  }
}

/// What is said while the verdict is not decided (Method, rules 4.3 to 4.8).
package struct Provisional: Sendable {
  /// An index that leads by itself.
  package let indexLead: IndexLead?
  /// The last resort before "undecided".
  package let hint: Hint?
  package let quiet: Quiet?

  package struct IndexLead: Sendable {
    package let limit: Int
    package let marketing: Verdict.Code
    package let sales: Verdict.Code
  }

  package struct Hint: Sendable {
    package let condition: Condition
    package let verdict: Verdict.Code
  }

  /// Enough scored answers and none of them severe: nothing points anywhere so far.
  package struct Quiet: Sendable {
    package let answers: Int
    package let severityBelow: Int
    package let verdict: Verdict.Code
  }
}
