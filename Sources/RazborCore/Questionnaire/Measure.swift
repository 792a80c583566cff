/// How an answer is condensed to one integer.
package enum Measure: Sendable {
  /// A number or a scale, in its own unit. With branches the worst row that has enough cases counts.
  case number(Field.ID, branches: Branches?)
  /// A share in permille, at the midpoint of its counts.
  case share(ShareReading)
  /// A share divided by its reference, in permille (Method, rule 1.7).
  case shareToReference(ShareReading, [Reference])
  /// Sum of one column as a percentage of the sum of another.
  case ratio(table: Field.ID, of: TableFormat.Column.ID, to: TableFormat.Column.ID)
  /// Forecast error beyond what luck explains, in permille (Method, rule 5.1).
  case forecastExcess(
    table: Field.ID, forecast: TableFormat.Column.ID, actual: TableFormat.Column.ID, counted: Counted)
  /// Spread of true rates between people, in 1/10 000 (Method, rule 5.4).
  case spread(table: Field.ID, successes: TableFormat.Column.ID, trials: TableFormat.Column.ID)

  /// Whether the figures are counts of deals, so that chance has a known size.
  package enum Counted: Sendable {
    case always
    case never
    /// Where this choice field has one of these options.
    case whenChosen(Field.ID, Set<AnswerOption.ID>)
  }

  /// Where the worst row stands in the place of the main figure.
  package var branches: Branches? {
    switch self {
    case .number(_, let branches), .share(.field(_, let branches)),
      .shareToReference(.field(_, let branches), _):
      branches
    case .share, .shareToReference, .ratio, .forecastExcess, .spread: nil
    }
  }

  /// Rows that give the same figure for parts of the company.
  package struct Branches: Sendable {
    package let table: Field.ID
    package let value: TableFormat.Column.ID
    /// How many cases the row rests on; `nil` where the value is a share and carries its own.
    package let cases: TableFormat.Column.ID?
  }
}

/// How a share is read from an answer.
package enum ShareReading: Sendable {
  /// A share field; with branches the worst row that has at least 20 cases counts, else their sum.
  case field(Field.ID, branches: Measure.Branches?)
  /// The rows whose option is one of these, added up; all rows speak of the same cases.
  case rows(
    table: Field.ID, option: TableFormat.Column.ID, among: Set<AnswerOption.ID>, share: TableFormat.Column.ID)
  /// Sum of one column of sum of another, over the rows that have both.
  case sums(table: Field.ID, part: TableFormat.Column.ID, whole: TableFormat.Column.ID, cohort: Cohort?)
  /// Three numbers: the least and the greatest possible count, and of how many.
  case range(low: Field.ID, high: Field.ID, of: Field.ID)

  /// Rows are months of arrival; those younger than the cycle are left out.
  package struct Cohort: Sendable {
    package let month: TableFormat.Column.ID
    /// An item whose answer is the usual cycle in days.
    package let cycle: Item.ID
  }
}

/// What a share is held against.
package enum Reference: Sendable {
  /// Permille.
  case fixed(Int)
  /// A number field of the same item, in permille, or a share field.
  case field(Field.ID)
  /// The company's own earlier half, from this many months on.
  case earlierHalf(months: Int)
}

/// How an answer becomes a severity in permille.
package enum SeverityRule: Sendable {
  /// A 0-10 scale; `true` where 10 is good.
  case scale(higherIsBetter: Bool)
  /// The options of this field carry their severity.
  case options(Field.ID)
  /// The measure through knots; where the measure may be luck, at most `unproven`.
  case knots(Knots, unproven: Int?)
}

/// A piecewise linear function through integer points, constant outside them.
package struct Knots: Sendable {
  package struct Knot: Sendable, Hashable {
    package let x: Int
    package let severity: Int
  }

  /// At least two, x strictly rising.
  package let knots: [Knot]
}
