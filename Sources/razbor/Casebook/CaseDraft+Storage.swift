import Foundation
import GRDB
import RazborCore

extension CaseDraft {
  /// The drafts of a case that are what was written, in the order they were begun.
  static func all(_ db: Database) -> [CaseDraft] {
    // The first version had one.
    let table = (try? CaseSchema.isOld(db)) == true ? "draft" : "begun"
    let sql = "SELECT at, respondent, item, lines, text, hash FROM \(table) ORDER BY slot LIMIT \(limit)"
    return ((try? Row.fetchAll(db, sql: sql)) ?? []).compactMap { CaseDraft($0) }
  }

  /// More than any questionnaire has questions.
  private static let limit = 10_000

  private init?(_ row: Row) {
    let values = (0..<6).map { row[$0] as DatabaseValue }
    guard let time = values[0].text, let respondent = values[1].text,
      let lines = values[3].text.flatMap(CaseDraft.lines),
      values[2].isNull || values[2].text != nil, let text = values[4].bytes, let hash = values[5].digest
    else { return nil }
    self.init(
      respondent: CaseRespondent.ID(respondent), item: values[2].text.map { Item.ID($0) }, lines: lines,
      text: String(decoding: text, as: UTF8.self), time: time)
    guard self.hash == hash else { return nil }
  }

  private static func lines(_ text: String) -> [String]? {
    try? JSONDecoder().decode([String].self, from: Data(text.utf8))
  }
}

extension DatabaseValue {
  /// SQLite's texts end at a zero; these do not.
  fileprivate var bytes: Data? {
    if case .blob(let data) = storage { data } else { nil }
  }
}

extension CaseWriter {
  /// Puts drafts in the place of those before.
  func keep(_ drafts: [CaseDraft]) throws {
    try connection.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        try CaseWriter.keep(drafts, db)
        return .commit
      }
    }
  }

  static func keep(_ drafts: [CaseDraft], _ db: Database) throws {
    try db.execute(sql: "DELETE FROM begun")
    for draft in drafts {
      try db.execute(
        sql: "INSERT INTO begun (at, respondent, item, lines, text, hash) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          draft.time, draft.respondent.rawValue, draft.item?.rawValue,
          try JSONValue.list(draft.lines.map(JSONValue.text)).rendered(indented: false),
          Data(draft.text.utf8), Data(draft.hash.bytes),
        ])
    }
  }

  /// Removes the drafts of the questions that events are about; one that is about none takes them all.
  static func clearDrafts(of events: [EventRecord], _ db: Database) throws {
    // Deleting from an empty table writes a page of it all the same.
    let query = try db.cachedStatement(sql: "SELECT 1 FROM begun")
    guard try Row.fetchOne(query) != nil else { return }
    for event in events {
      guard let item = event.item else { return try db.execute(sql: "DELETE FROM begun") }
      try db.execute(
        sql: "DELETE FROM begun WHERE item = ? AND respondent IS ?", arguments: [item, event.respondent])
    }
  }
}
