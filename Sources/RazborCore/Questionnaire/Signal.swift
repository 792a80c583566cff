/// One of the inefficiency signals: how bad, 0-100, as a weighted mean of severities (Method, rule 1.3).
package struct Signal: Sendable {
  package typealias ID = Identifier<Signal>

  package let id: ID
  package let title: LocalizedText
  /// What it means in a company, for the report: one text per band.
  package let meaning: [Band: LocalizedText]
  package let members: [Member]
}

/// A mean over the items that speak about one area, or about the rhythm of management.
package struct Index: Sendable {
  package typealias ID = Identifier<Index>

  package let id: ID
  package let title: LocalizedText
  package let members: [Member]
}

/// An item in a signal or an index.
package struct Member: Sendable {
  package let item: Item.ID
  /// 1 ... 3.
  package let weight: Int
  /// Permille; `nil` leaves a don't-know out of the mean.
  package let dontKnow: Int?
  /// From this severity on, permille, the item raises a red flag.
  package let flag: Int?
  /// Whether only *that* the item is known counts: any answer is severity 0.
  package let knownIsZero: Bool
}

/// Who has to act.
package struct Area: Sendable {
  package typealias ID = Identifier<Area>

  package let id: ID
  package let title: LocalizedText
  package let index: Index.ID
}

/// A coarse reading of a score.
package enum Band: String, CaseIterable, Sendable, Hashable, Comparable {
  case green, amber, red

  package static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .green: 0
    case .amber: 1
    case .red: 2
    }
  }
}
