import GRDB
import RazborCore

/// Everything a new case file is made of.
struct CaseBlueprint {
  let questionnaire: StoredQuestionnaire
  /// A whole chain, from the questionnaire on.
  let records: [SealedRecord]
  let draft: CaseDraft?

  /// Seals the events anew, in their order.
  init(_ questionnaire: StoredQuestionnaire, sealing events: [EventRecord], draft: CaseDraft? = nil) {
    self.init(questionnaire, SealedRecord.chain(events, after: ChainLink(startingFrom: questionnaire)), draft)
  }

  /// Keeps the seals that the events have.
  init(_ questionnaire: StoredQuestionnaire, _ records: [SealedRecord], _ draft: CaseDraft?) {
    self.questionnaire = questionnaire
    self.records = records
    self.draft = draft
  }

  /// Builds the file under another name and reads it again before it gets its own, so that whatever happens there is
  /// a whole case or none. A file that is there is replaced.
  ///
  /// The caller holds the lock. On an error nothing stays behind, and what was there is as it was.
  func build(_ location: CaseLocation) throws {
    do {
      for path in location.draftCompanions + [location.draft] { try PrivateFiles.remove(path) }
      try PrivateFiles.makeFile(location.draft)
      let writer = try CaseWriter(location.draft)
      defer { writer.close() }
      try writer.create(self)
      writer.close()
      try verify(CaseLocation(name: location.name, path: location.draft))
      // A journal would be rolled back into the new file.
      for path in location.companions { try PrivateFiles.remove(path) }
      try PrivateFiles.rename(location.draft, to: location.path)
      try PrivateFiles.syncFolder(location.folder)
    } catch {
      // What is half built is of no use to anybody; the next attempt removes it if this one cannot.
      for path in location.draftCompanions + [location.draft] { try? PrivateFiles.remove(path) }
      throw error
    }
  }

  private func verify(_ location: CaseLocation) throws {
    let contents = try location.contents()
    guard contents.damage.isEmpty, contents.records == records, contents.questionnaire == questionnaire
    else { throw StorageFault.damaged }
  }
}

extension SealedRecord {
  /// The links that follow a link.
  static func chain(_ events: [EventRecord], after start: ChainLink) -> [SealedRecord] {
    var link = start
    return events.map { event in
      let sealed = SealedRecord(event, after: link)
      link = ChainLink(sealed)
      return sealed
    }
  }
}

extension StoredQuestionnaire {
  init(_ loaded: LoadedQuestionnaire) {
    let model = loaded.questionnaire
    self.init(id: model.id.rawValue, version: model.version, text: loaded.text)
  }
}

extension CaseWriter {
  /// Everything a new case begins with.
  fileprivate func create(_ blueprint: CaseBlueprint) throws {
    let questionnaire = blueprint.questionnaire
    try connection.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        try CaseSchema.create(db)
        try db.execute(
          sql: "INSERT INTO questionnaire (id, version, digest, text) VALUES (?, ?, ?, ?)",
          arguments: [
            questionnaire.id, questionnaire.version, Digest(of: Array(questionnaire.text.utf8)).hex,
            questionnaire.text,
          ])
        for sealed in blueprint.records { try CaseWriter.insert(sealed, db) }
        let end =
          blueprint.records.last.map { ChainLink($0) } ?? ChainLink(startingFrom: questionnaire)
        try CaseWriter.setHead(end, db)
        try CaseWriter.keep(blueprint.draft, db)
        return .commit
      }
    }
  }
}
