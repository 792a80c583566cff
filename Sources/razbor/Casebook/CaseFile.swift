import RazborCore

/// One open case: its events so far, and the only way to add to them.
///
/// When `append` or `save` returns, the events are on the disk. Belongs to one thread.
final class CaseFile {
  /// What a case is opened for.
  enum Access {
    /// An interview. One process at a time.
    case answering
    /// A note beside an interview that may run in another window.
    case noting
    /// Looking at it, also where it is damaged or read-only.
    case reading
  }

  /// Where the case is now; see `saveElsewhere`.
  private(set) var location: CaseLocation
  private(set) var access: Access
  /// The texts the case keeps, whatever became of them elsewhere.
  private(set) var editions: QuestionnaireEditions
  /// In the order of storage; without those that are damaged.
  private(set) var records: [SealedRecord]
  /// What the records say; without those that make no sense.
  private(set) var entries: [CaseEntry]
  /// What an earlier edition of the questionnaire asked for and the one of now has no place for. Nothing of it counts.
  private(set) var retired: [CaseEntry] = []
  /// Empty for a case that is open for writing.
  private(set) var damage: [CaseDamage]
  /// How many events were written, the damaged ones among them.
  private(set) var total: Int
  /// What was begun and not finished, as it is on the disk, in the order it was begun.
  private(set) var drafts: [CaseDraft]

  let clock: CaseClock
  private var reader: EventReader
  private var lock: CaseLock?
  private var identity: FileIdentity?
  private(set) var end: ChainLink
  private var writer: CaseWriter?
  private var fold: CaseState?

  /// Reads the case and verifies all of it; changes nothing in the file.
  /// - Parameter lock: the lock of this case, where the caller holds it already.
  init(
    _ location: CaseLocation, for access: Access, clock: CaseClock = .system, lock: CaseLock? = nil
  ) throws(CaseFileError) {
    self.location = location
    self.access = access
    self.clock = clock
    if let lock { self.lock = lock } else { self.lock = try CaseFile.lock(location, for: access, clock) }
    identity = FileIdentity(location.path)
    let contents = try location.contents()
    editions = contents.editions
    reader = try CaseFile.reader(contents.editions, contents.records, location.name)
    damage = contents.damage
    total = contents.total
    end = contents.end
    records = []
    entries = []
    let coder = reader.coder
    drafts = contents.drafts.filter(coder.understands)
    take(contents.records)
    if access != .reading, !damage.isEmpty { throw .damaged(location.name, damage, total: total) }
  }

  deinit {
    writer?.close()
  }

  var name: CaseName { location.name }
  /// The questionnaire that counts now.
  var questionnaire: LoadedQuestionnaire { reader.loaded }
  var coder: EventCoder { reader.coder }
  var questionnaireText: String { questionnaire.text }

  /// The fold of the events.
  var state: CaseState {
    if let fold { return fold }
    let state = CaseState(entries)
    fold = state
    return state
  }

  /// Stores events, with names and the time of now.
  /// - Parameter clearingDraft: whether these events are what drafts of their questions became.
  /// - Returns: what was stored.
  /// - Throws: see `save`; the error carries the entries, so that the same ones can be saved again.
  @discardableResult
  func append(_ events: [CaseEvent], clearingDraft: Bool = false) throws(CaseFileError) -> [CaseEntry] {
    let entries = entries(events)
    try save(entries, clearingDraft: clearingDraft)
    return entries
  }

  /// Events with names and the time of now, to be saved.
  func entries(_ events: [CaseEvent]) -> [CaseEntry] {
    let time = clock.now()
    return events.map { CaseEntry(id: clock.newID(), time: time, event: $0) }
  }

  /// Stores entries, all or none, each once: those that are stored already are not stored again.
  /// - Parameter clearingDraft: removes the drafts of their questions in the same transaction, or all of them for an
  ///   entry about no question.
  /// - Throws: `notSaved` or `unclear`, and everything else that forbids writing. The case stays usable.
  func save(_ entries: [CaseEntry], clearingDraft: Bool = false) throws(CaseFileError) {
    guard access != .reading else { throw .readOnly(name) }
    let records = try coder.records(entries)
    do {
      try write(records, of: entries, clearingDraft)
    } catch {
      try settle(entries, records, clearingDraft, nil, StorageFault(error))
    }
  }

  /// The one begun last.
  var draft: CaseDraft? { drafts.last }

  /// Puts on the disk what is begun and not finished, in the place of what was there before. What is there already keeps
  /// its time.
  ///
  /// Costs as much as saving an answer, so every two seconds rather than at every key; nothing where nothing changed.
  /// - Throws: `draftNotKept`, and `readOnly` for all but interviews. Answers are as safe as before.
  func keep(_ drafts: [CaseDraft]) throws(CaseFileError) {
    guard access == .answering else { throw .readOnly(name) }
    let drafts = drafts.map { draft in self.drafts.first(where: draft.says) ?? draft.kept(at: clock.now()) }
    guard drafts != self.drafts else { return }
    do {
      try checkIdentity()
      try openWriter().keep(drafts)
      try checkIdentity()
      self.drafts = drafts
    } catch {
      closeWriter()
      throw .draftNotKept(StorageFault(error))
    }
  }
}

extension CaseFile {
  /// Goes on as another file that says the same, with its lock.
  func become(_ other: CaseFile) {
    closeWriter()
    other.closeWriter()
    (location, access, lock, identity) = (other.location, other.access, other.lock, other.identity)
    (records, entries, damage) = (other.records, other.entries, other.damage)
    (total, end, drafts, fold) = (other.total, other.end, other.drafts, nil)
    (editions, reader, retired) = (other.editions, other.reader, other.retired)
  }

  /// Moves the case to another edition of its questionnaire: one event, and the text beside the earlier ones.
  ///
  /// Every answer stays stored; what the new edition has no place for is `retired`. Whatever was made of `questionnaire`
  /// or `state` before is out of date then.
  /// - Throws: as `save`; the case goes on by the edition it had.
  func upgrade(to loaded: LoadedQuestionnaire) throws(CaseFileError) {
    guard access == .answering else { throw .readOnly(name) }
    let edition = StoredQuestionnaire(loaded)
    let entry = CaseEntry(
      id: clock.newID(), time: clock.now(),
      event: .upgraded(version: edition.version, digest: edition.digest.hex))
    let batch = try coder.records([entry])
    do { try write(batch, of: [entry], false, edition) } catch {
      try settle([entry], batch, false, edition, StorageFault(error))
    }
    editions.add(edition)
    let records = self.records
    reader = try CaseFile.reader(editions, records, name)
    (self.records, entries, retired, fold) = ([], [], [], nil)
    take(records)
  }

  private func write(
    _ records: [EventRecord], of entries: [CaseEntry], _ clearingDraft: Bool,
    _ edition: StoredQuestionnaire? = nil
  ) throws {
    try checkIdentity()
    let outcome = try openWriter().add(records, after: end, clearingDraft: clearingDraft, edition: edition)
    // What another process or an earlier attempt stored may not have reached the disk with its name.
    if outcome.wasThere { try PrivateFiles.syncFolder(location.folder) }
    try checkIdentity()
    take(outcome.records, written: entries)
    end = outcome.records.last.map { ChainLink($0) } ?? end
    total = end.seq
    if clearingDraft { drafts.removeAll { $0.isOf(records) } }
  }

  private func openWriter() throws -> CaseWriter {
    let writer = try self.writer ?? CaseWriter(location.path)
    self.writer = writer
    return writer
  }

  private func closeWriter() {
    writer?.close()
    writer = nil
  }

  /// After an error nobody knows what is on the disk, and a failed sync may be reported once only: look again with a
  /// new connection before saying anything.
  private func settle(
    _ entries: [CaseEntry], _ records: [EventRecord], _ clearingDraft: Bool, _ edition: StoredQuestionnaire?,
    _ fault: StorageFault
  ) throws(CaseFileError) {
    closeWriter()
    do {
      try checkIdentity()
      guard try openWriter().contains(records) else {
        throw CaseFileError.notSaved(entries, fault, safe: answered)
      }
      try write(records, of: entries, clearingDraft, edition)
    } catch let error as CaseFileError {
      throw error
    } catch {
      let again = StorageFault(error)
      throw again == .moved
        ? .notSaved(entries, .moved, safe: answered) : .unclear(entries, fault, safe: answered)
    }
  }

  /// A file that was renamed or deleted can still be written to, and nobody would ever find it.
  private func checkIdentity() throws(StorageFault) {
    guard let identity, identity.isSameFile(as: FileIdentity(location.path)) else { throw .moved }
  }

  private var answered: Int {
    state.respondents.reduce(0) { $0 + $1.responses.count }
  }

  /// An entry that cannot be understood is damage, even if its hash is right.
  /// - Parameter written: entries that some of the records were made of, and need not be read again.
  private func take(_ records: [SealedRecord], written: [CaseEntry] = []) {
    self.records += records
    for sealed in records {
      if let entry = written.first(where: { $0.id.rawValue == sealed.record.uid }) {
        add(entry)
        continue
      }
      do {
        let reading = try reader.read(sealed.record)
        if reading.isRetired { retired.append(reading.entry) } else { add(reading.entry) }
      } catch {
        damage.append(.entry(seq: sealed.seq, kind: sealed.record.kind, item: sealed.record.item))
      }
    }
  }

  private func add(_ entry: CaseEntry) {
    entries.append(entry)
    if CaseState.canAdd(entry) { fold?.add(entry) } else { fold = nil }
  }
}
