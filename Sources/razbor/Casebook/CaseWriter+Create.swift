import GRDB

extension CaseWriter {
  /// Everything a new case begins with.
  func create(_ questionnaire: StoredQuestionnaire, _ first: EventRecord) throws {
    try connection.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        try CaseSchema.create(db)
        try db.execute(
          sql: "INSERT INTO questionnaire (id, version, digest, text) VALUES (?, ?, ?, ?)",
          arguments: [
            questionnaire.id, questionnaire.version, Digest(of: Array(questionnaire.text.utf8)).hex,
            questionnaire.text,
          ])
        let sealed = SealedRecord(first, after: ChainLink(startingFrom: questionnaire))
        try CaseWriter.insert(sealed, db)
        try CaseWriter.setHead(ChainLink(sealed), db)
        return .commit
      }
    }
  }
}
