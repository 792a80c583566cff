import GRDB

/// All that a case file says, held against its hashes.
struct CaseContents {
  let editions: QuestionnaireEditions
  /// Those that are what they were, in their order.
  private(set) var records: [SealedRecord] = []
  private(set) var damage: [CaseDamage] = []
  /// Where the next event will be linked.
  private(set) var end: ChainLink
  /// How many events were written, as far as that is known.
  private(set) var total: Int
  /// In the order they were begun.
  let drafts: [CaseDraft]

  /// Why a file is not read at all.
  enum Refusal: Error, Hashable {
    case foreign
    case newer(Int)
    /// What the events mean cannot be told any more.
    case questionnaireDamaged
  }

  /// Reads and verifies everything in one transaction.
  /// - Throws: `Refusal` or an error of the database. Damage to events is not thrown.
  init(_ db: Database) throws {
    try CaseContents.checkIdentity(db)
    editions = try CaseContents.editions(db)
    end = ChainLink(startingFrom: editions.first)
    total = 0
    drafts = CaseDraft.all(db)
    readEvents(db)
    if editions.current(records.map(\.record)) == nil { throw Refusal.questionnaireDamaged }
    compareWithHead(db)
    checkStructure(db)
  }

  static func checkIdentity(_ db: Database) throws {
    switch try CaseSchema.identity(db) {
    case .ours: break
    case .newer(let version): throw Refusal.newer(version)
    case .foreign: throw Refusal.foreign
    }
  }

  private static func editions(_ db: Database) throws -> QuestionnaireEditions {
    let texts = try texts(db)
    guard let first = texts.first.flatMap(\.self) else { throw Refusal.questionnaireDamaged }
    return QuestionnaireEditions(first, later: texts.dropFirst().compactMap(\.self))
  }

  /// In the order they came; `nil` for a text that is not what was stored.
  static func texts(_ db: Database) throws -> [StoredQuestionnaire?] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, version, digest, text FROM questionnaire ORDER BY rowid")
    var texts: [StoredQuestionnaire?] = []
    while let row = try rows.next() {
      let values = (0..<4).map { row[$0] as DatabaseValue }
      if let id = values[0].text, let version = values[1].text, let text = values[3].text,
        values[2].text == Digest(of: Array(text.utf8)).hex
      {
        texts.append(StoredQuestionnaire(id: id, version: version, text: text))
      } else {
        texts.append(nil)
      }
    }
    return texts
  }

  private mutating func readEvents(_ db: Database) {
    var verifier = ChainVerifier(from: end)
    do {
      let rows = try Row.fetchCursor(db, sql: "\(SealedRecord.selection) ORDER BY seq")
      while let row = try rows.next() {
        if let sealed = SealedRecord(row) {
          if verifier.accepts(sealed) { records.append(sealed) }
        } else {
          verifier.skip(seq: Int.fromDatabaseValue(row[0]) ?? verifier.link.seq + 1)
        }
      }
      damage = verifier.damage
    } catch {
      damage = verifier.damage + [.unreadable(after: verifier.link.seq)]
    }
    end = verifier.link
  }

  /// The last event is written down twice: a chain alone does not notice that its end is gone.
  private mutating func compareWithHead(_ db: Database) {
    let head = try? ChainLink(head: db)
    total = max(head?.seq ?? 0, end.seq)
    guard damage.isEmpty, head != end else { return }
    if let head, head.seq > end.seq {
      damage = [.missing(end.seq + 1...head.seq)]
    } else {
      damage = [.structure]
    }
  }

  private mutating func checkStructure(_ db: Database) {
    guard damage.isEmpty else { return }
    let verdict = try? String.fetchOne(db, sql: "PRAGMA integrity_check(1)")
    if verdict != "ok" { damage = [.structure] }
  }
}

extension SealedRecord {
  static let selection = "SELECT seq, uid, at, kind, respondent, item, payload, prev_hash, hash FROM event"

  /// `nil` where a column has another type than ours, which a damaged file can bring about in spite of `STRICT`.
  init?(_ row: Row) {
    let values = (0..<9).map { row[$0] as DatabaseValue }
    guard case .int64(let seq) = values[0].storage, let seq = Int(exactly: seq), seq > 0, seq < Int32.max,
      let uid = values[1].text, let at = values[2].text, let kind = values[3].text,
      let payload = values[6].text,
      values[4].isNull || values[4].text != nil, values[5].isNull || values[5].text != nil,
      let previous = values[7].digest, let hash = values[8].digest
    else { return nil }
    let record = EventRecord(
      uid: uid, at: at, kind: kind, respondent: values[4].text, item: values[5].text, payload: payload)
    self.init(seq: seq, record: record, previous: previous, hash: hash)
  }
}

extension ChainLink {
  /// The last event as the file remembers it.
  init(head db: Database) throws {
    let query = try db.cachedStatement(sql: "SELECT key, value FROM meta")
    let pairs = try Row.fetchAll(query).map { row in
      (row[0] as DatabaseValue, row[1] as DatabaseValue)
    }
    let values = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    guard let seq = values["length".databaseValue]?.text.flatMap({ Int($0) }), seq >= 0, seq < Int32.max,
      let hash = values["head".databaseValue]?.text.flatMap(Digest.init(hex:))
    else { throw StorageFault.damaged }
    self.init(seq: seq, hash: hash)
  }
}

extension DatabaseValue {
  var text: String? {
    if case .string(let text) = storage { text } else { nil }
  }

  var digest: Digest? {
    if case .blob(let data) = storage { Digest(bytes: Array(data)) } else { nil }
  }
}
