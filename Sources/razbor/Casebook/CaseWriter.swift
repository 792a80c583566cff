import Foundation
import GRDB

/// Adds events to a case file, each batch in one transaction.
struct CaseWriter {
  let connection: DatabaseQueue

  /// - Parameter path: a file that is known to be a case. One of an earlier version becomes one of this version.
  init(_ path: String) throws {
    connection = try CaseConnection.writing(path)
    try connection.writeWithoutTransaction { db in
      guard try CaseSchema.isOld(db) else { return }
      try db.inTransaction(.immediate) {
        try CaseSchema.upgrade(db)
        return .commit
      }
    }
  }

  func close() {
    try? connection.close()
  }

  /// What a batch came to.
  struct Outcome {
    /// All that was stored after `known`, the events of other processes among it.
    let records: [SealedRecord]
    /// Whether all of the batch had been stored before.
    let wasThere: Bool
  }

  /// Adds those of the batch that are not stored yet.
  ///
  /// The end of the chain is read inside the transaction: another process may have added a note a moment ago.
  /// - Parameter clearingDraft: whether the drafts of the questions these are about go in the same transaction; an event
  ///   about no question takes all of them.
  /// - Parameter edition: a questionnaire that counts from here on.
  /// - Throws: `StorageFault` where the file is not what it was, or an error of the database.
  func add(
    _ batch: [EventRecord], after known: ChainLink, clearingDraft: Bool, edition: StoredQuestionnaire? = nil
  ) throws -> Outcome {
    var outcome: Outcome?
    try connection.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        outcome = try CaseWriter.add(batch, after: known, db)
        if clearingDraft { try CaseWriter.clearDrafts(of: batch, db) }
        if let edition, try !CaseContents.texts(db).contains(edition) { try CaseWriter.insert(edition, db) }
        return .commit
      }
    }
    guard let outcome else { throw StorageFault.damaged }
    return outcome
  }

  /// Whether all of the batch is stored; a batch is stored whole or not at all.
  func contains(_ batch: [EventRecord]) throws -> Bool {
    try connection.read { db in
      try batch.allSatisfy { try CaseWriter.find($0.uid, db)?.record == $0 }
    }
  }

  private static func add(_ batch: [EventRecord], after known: ChainLink, _ db: Database) throws -> Outcome {
    let others = try records(after: known, db)
    // What is to be added was written for the questionnaire before.
    if others.contains(where: { $0.record.edition != nil }) { throw StorageFault.upgraded }
    var link = others.last.map { ChainLink($0) } ?? known
    guard try ChainLink(head: db) == link else { throw StorageFault.damaged }
    var added: [SealedRecord] = []
    for record in batch {
      if let stored = try find(record.uid, db) {
        guard stored.record == record else { throw StorageFault.idTaken }
      } else {
        let sealed = SealedRecord(record, after: link)
        try insert(sealed, db)
        added.append(sealed)
        link = ChainLink(sealed)
      }
    }
    if !added.isEmpty { try setHead(link, db) }
    return Outcome(records: others + added, wasThere: added.isEmpty)
  }

  /// Events of other processes, held against their hashes like all others.
  private static func records(after known: ChainLink, _ db: Database) throws -> [SealedRecord] {
    var verifier = ChainVerifier(from: known)
    let query = try db.cachedStatement(sql: "\(SealedRecord.selection) WHERE seq > ? ORDER BY seq")
    let rows = try Row.fetchAll(query, arguments: [known.seq])
    let records = rows.compactMap { SealedRecord($0) }.filter { verifier.accepts($0) }
    guard records.count == rows.count, verifier.damage.isEmpty else { throw StorageFault.damaged }
    return records
  }

  private static func find(_ uid: String, _ db: Database) throws -> SealedRecord? {
    let query = try db.cachedStatement(sql: "\(SealedRecord.selection) WHERE uid = ?")
    return try Row.fetchOne(query, arguments: [uid]).flatMap { SealedRecord($0) }
  }

  static func insert(_ questionnaire: StoredQuestionnaire, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO questionnaire (id, version, digest, text) VALUES (?, ?, ?, ?)",
      arguments: [
        questionnaire.id, questionnaire.version, questionnaire.digest.hex, questionnaire.text,
      ])
  }

  static func insert(_ sealed: SealedRecord, _ db: Database) throws {
    let record = sealed.record
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO event (seq, uid, at, kind, respondent, item, payload, prev_hash, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(
      arguments: [
        sealed.seq, record.uid, record.at, record.kind, record.respondent, record.item, record.payload,
        Data(sealed.previous.bytes), Data(sealed.hash.bytes),
      ])
  }

  static func setHead(_ link: ChainLink, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO meta (key, value) VALUES ('length', ?), ('head', ?)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value
        """)
    try statement.execute(arguments: [String(link.seq), link.hash.hex])
  }
}
