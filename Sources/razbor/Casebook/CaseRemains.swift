import GRDB

/// What is still sound in a case file, record by record.
struct CaseRemains {
  /// In the order they came; `nil` where a text is not what was stored.
  private(set) var texts: [StoredQuestionnaire?] = []
  /// Those whose contents are what was sealed, by their place in the chain.
  private(set) var records: [Int: SealedRecord] = [:]
  /// What the others say about themselves; nobody vouches for it.
  private(set) var claims: [Int: Claim] = [:]
  /// How many there were, as far as that is known.
  private(set) var total = 0
  private(set) var drafts: [CaseDraft] = []

  struct Claim: Hashable {
    let kind: String?
    let item: String?
  }

  /// More records than any case has; a file that claims more is not searched one by one.
  private static let limit = 1_000_000

  /// `nil` where the file cannot be opened, or has other tables than a case: nothing in it is asked for then.
  init?(_ location: CaseLocation) {
    guard let file = FileIdentity(location.path), file.isRegular, file.size > 0,
      let connection = try? CaseConnection.reading(location.path)
    else { return nil }
    defer { try? connection.close() }
    // Without a transaction: SQLite ends it at the first page that cannot be read.
    let remains = try? connection.unsafeRead { db in
      try CaseSchema.identity(db) == .ours ? CaseRemains(db) : nil
    }
    guard let remains else { return nil }
    self = remains
  }

  private init(_ db: Database) {
    texts = (try? CaseContents.texts(db)) ?? []
    drafts = CaseDraft.all(db)
    total = max((try? ChainLink(head: db).seq) ?? 0, CaseRemains.last(db))
    guard total > 0, total <= CaseRemains.limit else { return }
    // One by one: a page that cannot be read costs the records on it and no others.
    for seq in 1...total {
      let row = try? Row.fetchOne(
        db, sql: "\(SealedRecord.selection) WHERE seq = ?", arguments: [seq])
      if let row { take(row, seq) }
    }
  }

  private mutating func take(_ row: Row, _ seq: Int) {
    if let sealed = SealedRecord(row), sealed.seq == seq, sealed.isIntact {
      records[seq] = sealed
    } else {
      claims[seq] = Claim(kind: (row[3] as DatabaseValue).text, item: (row[5] as DatabaseValue).text)
    }
  }

  private static func last(_ db: Database) -> Int {
    let last = try? Int.fetchOne(db, sql: "SELECT seq FROM event ORDER BY seq DESC LIMIT 1")
    return last.flatMap { $0 } ?? 0
  }
}
