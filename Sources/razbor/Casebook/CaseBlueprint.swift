import GRDB
import RazborCore

/// Everything a new case file is made of.
struct CaseBlueprint {
  let editions: QuestionnaireEditions
  /// A whole chain, from the questionnaire on.
  let records: [SealedRecord]
  let drafts: [CaseDraft]

  /// Seals the events anew, in their order.
  init(_ editions: QuestionnaireEditions, sealing events: [EventRecord], drafts: [CaseDraft] = []) {
    let start = ChainLink(startingFrom: editions.first)
    self.init(editions, SealedRecord.chain(events, after: start), drafts)
  }

  /// Keeps the seals that the events have.
  init(_ editions: QuestionnaireEditions, _ records: [SealedRecord], _ drafts: [CaseDraft]) {
    self.editions = editions
    self.records = records
    self.drafts = drafts
  }

  /// Builds the file under another name and reads it again before it gets its own, so that whatever happens there is
  /// a whole case or none.
  ///
  /// The caller holds the lock. On an error nothing stays behind, and what was there is as it was.
  /// - Parameter aside: where the file goes that is there already, with its journal; without it, it is replaced.
  func build(_ location: CaseLocation, settingAside aside: String? = nil) throws {
    do {
      for path in location.draftCompanions + [location.draft] { try PrivateFiles.remove(path) }
      try PrivateFiles.makeFile(location.draft)
      let writer = try CaseWriter(location.draft)
      defer { writer.close() }
      try writer.create(self)
      writer.close()
      try verify(CaseLocation(name: location.name, path: location.draft))
      if let aside { try location.setAside(as: aside) }
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
    guard contents.damage.isEmpty, contents.records == records, contents.editions == editions
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

extension CaseWriter {
  /// Everything a new case begins with.
  fileprivate func create(_ blueprint: CaseBlueprint) throws {
    try connection.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        try CaseSchema.create(db)
        for edition in blueprint.editions.all { try CaseWriter.insert(edition, db) }
        for sealed in blueprint.records { try CaseWriter.insert(sealed, db) }
        let start = ChainLink(startingFrom: blueprint.editions.first)
        try CaseWriter.setHead(blueprint.records.last.map { ChainLink($0) } ?? start, db)
        try CaseWriter.keep(blueprint.drafts, db)
        return .commit
      }
    }
  }
}
