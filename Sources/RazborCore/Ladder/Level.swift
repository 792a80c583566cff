/// What a key figure says about its side.
enum Level: Hashable {
  /// Significantly or, on thin data, by its index below the reference; `against` marks the former.
  case bad(against: Bool)
  case ok
  case unclear
  /// Not known.
  case none

  var isAgainst: Bool { self == .bad(against: true) }
}

/// The levels of both key figures together.
struct LevelPair: Hashable {
  let marketing: Level
  let sales: Level

  var hasAgainst: Bool { marketing.isAgainst || sales.isAgainst }

  /// What the pair means (Method, rule 4.5).
  var cell: Cell {
    switch (marketing, sales) {
    case (.bad, .bad): .loss
    case (.bad, _): .marketing
    case (_, .bad): .sales
    case (.none, _), (_, .none): .measure
    case (.ok, .ok): .next
    case (.unclear, _), (_, .unclear): .undecided
    }
  }

  enum Cell {
    case marketing, sales, loss, measure, undecided
    /// Both fine: the next rung decides.
    case next
  }
}
