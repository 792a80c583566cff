/// What is best asked next, and why (Method, rules 8.3 and 8.4).
package struct NextQuestion: Hashable, Sendable {
  package let item: Item.ID
  package let reason: Reason

  package enum Reason: Hashable, Sendable {
    /// It says whether there are two sides inside the company, and so which questions make sense.
    case sides
    /// Of all open questions it can decide the most for its length.
    case decides(Outlook)
    /// Nothing is open any more that it could change, but a report without it would lack something.
    case completes(Gap)
  }

  /// What answers can make of the conclusion.
  package struct Outlook: Hashable, Sendable {
    /// How many verdicts are left now.
    package let verdicts: Int
    /// How many the best answer leaves, and the worst.
    package let fewest: Int
    package let most: Int
    /// Signals whose band some answer decides.
    package let decides: [Signal.ID]
    /// Signals it moves without deciding them.
    package let narrows: [Signal.ID]
  }

  /// What is asked in any case, decided or not.
  package enum Gap: Hashable, Sendable {
    /// Which agreement is missing is the first step of the plan.
    case agreement
    /// It may raise an alarm that does not wait for a verdict.
    case alarm
    /// It says which months of a figure are old enough to be counted.
    case yardstick
    /// Less than half of what the signal rests on is answered.
    case coverage(Signal.ID)
  }
}
