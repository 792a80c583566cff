/// One part of an item's answer.
package struct Field: Sendable {
  package typealias ID = Identifier<Field>

  package let id: ID
  /// What this part is called; `nil` only for the sole field of an item.
  package let label: LocalizedText?
  package let format: AnswerFormat
  /// Whether an answer must have this part. The main field is always required.
  package let required: Bool
}

/// What an answer may look like. Every case is asked, read, stored, scored and printed.
package enum AnswerFormat: Sendable {
  /// A whole number from 0 to 10.
  case scale
  case choice([AnswerOption])
  case several([AnswerOption])
  case number(NumberFormat)
  /// `k of n`, or a bare percentage.
  case share
  /// A calendar month, `2026-08`.
  case month
  /// Free text of at most 64 KiB.
  case text
  case table(TableFormat)
}

/// One of the answers a choice offers.
package struct AnswerOption: Sendable {
  package typealias ID = Identifier<AnswerOption>

  package let id: ID
  package let text: LocalizedText
  package let effect: Effect

  /// What choosing the option means for a score.
  package enum Effect: Hashable, Sendable {
    /// Permille, 0 no problem ... 1000 worst.
    case severity(Int)
    /// The answer takes the item out of the score and out of coverage.
    case notApplicable
    /// The item is not scored.
    case none
  }
}

/// A whole number with its unit and limits.
package struct NumberFormat: Sendable {
  package let unit: Unit
  package let limits: ClosedRange<Int>

  package enum Unit: String, Sendable, CaseIterable {
    /// Things that are counted: leads, deals, points. Never above `Count.limit`.
    case count
    /// Said and limited in per cent, kept in permille.
    case percent
    case minutes, days, months, people, times
    /// In the client's currency, whole units.
    case money
  }
}

/// A table that is answered row by row.
package struct TableFormat: Sendable {
  package let columns: [Column]
  package let rows: ClosedRange<Int>

  package struct Column: Sendable {
    package typealias ID = Identifier<Column>

    package let id: ID
    package let label: LocalizedText
    /// Never a table.
    package let format: AnswerFormat
    package let required: Bool
  }

  package func column(_ id: Column.ID) -> Column? {
    columns.first { $0.id == id }
  }
}

/// The limit of everything that is counted, so that no product on the way to a verdict overflows.
package enum Count {
  /// A count, or a sum of counts, above this is refused as input.
  package static let limit = 4_000_000
  /// The limit of an amount of money.
  package static let moneyLimit = 1_000_000_000_000
}

extension AnswerFormat {
  /// The options of a choice; `nil` where there is nothing to choose from.
  package var options: [AnswerOption]? {
    switch self {
    case .choice(let options), .several(let options): options
    case .scale, .number, .share, .month, .text, .table: nil
    }
  }
}
