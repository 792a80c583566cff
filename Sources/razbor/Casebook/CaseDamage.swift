/// A place where a case file is not what was written.
enum CaseDamage: Hashable, Sendable {
  /// The contents of an entry are not those that were sealed, or make no sense. The kind, the respondent and the item
  /// are as they stand there and may be damaged themselves.
  case entry(seq: Int, kind: String?, item: String?)
  /// Entries that should be there are not.
  case missing(ClosedRange<Int>)
  /// Nothing after this entry can be read.
  case unreadable(after: Int)
  /// The entries are there, but SQLite's own bookkeeping is broken.
  case structure
}

/// Walks along a chain and notes what is wrong with it.
struct ChainVerifier {
  private(set) var damage: [CaseDamage] = []
  private(set) var link: ChainLink

  init(from start: ChainLink) {
    link = start
  }

  /// Whether the contents of the entry can be used; a gap before it is noted all the same.
  mutating func accepts(_ sealed: SealedRecord) -> Bool {
    defer { link = ChainLink(sealed) }
    if sealed.seq > link.seq + 1 { damage.append(.missing(link.seq + 1...sealed.seq - 1)) }
    guard sealed.isIntact, sealed.seq > link.seq, isLinked(sealed) else {
      reject(seq: sealed.seq, kind: sealed.record.kind, item: sealed.record.item)
      return false
    }
    return true
  }

  /// An entry that is not even a row of our table; the next one is held against its own word.
  mutating func reject(seq: Int, kind: String?, item: String?) {
    damage.append(.entry(seq: seq, kind: kind, item: item))
    brokenAt = seq
  }

  /// An entry with columns of the wrong type. It has no hash to continue from.
  mutating func skip(seq: Int) {
    reject(seq: seq, kind: nil, item: nil)
    link = ChainLink(seq: seq, hash: link.hash)
  }

  private var brokenAt: Int?

  /// Behind a gap or a broken entry there is nothing to compare with; the entry's own hash must do.
  private func isLinked(_ sealed: SealedRecord) -> Bool {
    sealed.seq > link.seq + 1 || brokenAt == link.seq || sealed.previous == link.hash
  }
}
