import Foundation
import GRDB
import RazborCore

extension CaseDraft {
  /// The draft of a case; `nil` where there is none, or none that is what was written.
  init?(_ db: Database) {
    let sql = "SELECT at, respondent, item, lines, text, hash FROM draft WHERE slot = 1"
    guard let row = try? Row.fetchOne(db, sql: sql) else { return nil }
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
  /// Puts a draft in the place of the one before; `nil` removes it.
  func keep(_ draft: CaseDraft?) throws {
    try connection.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        try CaseWriter.keep(draft, db)
        return .commit
      }
    }
  }

  static func keep(_ draft: CaseDraft?, _ db: Database) throws {
    guard let draft else { return try clear(db) }
    try db.execute(
      sql: "REPLACE INTO draft (slot, at, respondent, item, lines, text, hash) VALUES (1, ?, ?, ?, ?, ?, ?)",
      arguments: [
        draft.time, draft.respondent.rawValue, draft.item?.rawValue,
        try JSONValue.list(draft.lines.map(JSONValue.text)).rendered(indented: false),
        Data(draft.text.utf8), Data(draft.hash.bytes),
      ])
  }

  /// Deleting from an empty table writes a page of it all the same.
  private static func clear(_ db: Database) throws {
    let query = try db.cachedStatement(sql: "SELECT 1 FROM draft")
    if try Row.fetchOne(query) != nil { try db.execute(sql: "DELETE FROM draft") }
  }
}
