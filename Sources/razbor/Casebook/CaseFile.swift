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

  let location: CaseLocation
  let access: Access
  /// The questionnaire the case was begun with, whatever became of it elsewhere.
  let questionnaire: LoadedQuestionnaire
  private let stored: StoredQuestionnaire
  /// In the order of storage; without those that are damaged.
  private(set) var records: [SealedRecord]
  /// What the records say; without those that make no sense.
  private(set) var entries: [CaseEntry]
  /// Empty for a case that is open for writing.
  private(set) var damage: [CaseDamage]
  /// How many events were written, the damaged ones among them.
  private(set) var total: Int
  /// What was being typed when the interview stopped, as it is on the disk.
  private(set) var draft: CaseDraft?

  private let clock: CaseClock
  private let coder: EventCoder
  private let lock: CaseLock?
  private let identity: FileIdentity?
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
    stored = contents.questionnaire
    questionnaire = try CaseFile.questionnaire(contents.questionnaire, location.name)
    coder = EventCoder(questionnaire.questionnaire)
    damage = contents.damage
    total = contents.total
    end = contents.end
    records = []
    entries = []
    if let draft = contents.draft, coder.understands(draft) { self.draft = draft }
    take(contents.records)
    if access != .reading, !damage.isEmpty { throw .damaged(location.name, damage, total: total) }
  }

  deinit {
    writer?.close()
  }

  var name: CaseName { location.name }
  var questionnaireText: String { questionnaire.text }

  /// The fold of the events.
  var state: CaseState {
    if let fold { return fold }
    let state = CaseState(entries)
    fold = state
    return state
  }

  /// Stores events, with names and the time of now.
  /// - Parameter clearingDraft: whether these events are what the draft became.
  /// - Returns: what was stored.
  /// - Throws: see `save`; the error carries the entries, so that the same ones can be saved again.
  @discardableResult
  func append(_ events: [CaseEvent], clearingDraft: Bool = false) throws(CaseFileError) -> [CaseEntry] {
    let time = clock.now()
    let entries = events.map { CaseEntry(id: clock.newID(), time: time, event: $0) }
    try save(entries, clearingDraft: clearingDraft)
    return entries
  }

  /// Stores entries, all or none, each once: those that are stored already are not stored again.
  /// - Parameter clearingDraft: removes the draft in the same transaction.
  /// - Throws: `notSaved` or `unclear`, and everything else that forbids writing. The case stays usable.
  func save(_ entries: [CaseEntry], clearingDraft: Bool = false) throws(CaseFileError) {
    guard access != .reading else { throw .readOnly(name) }
    let records = try coder.records(entries)
    do {
      try write(records, clearingDraft)
    } catch {
      try settle(entries, records, clearingDraft, StorageFault(error))
    }
  }

  /// Puts on the disk what is being typed, in the place of what was there before; `nil` removes it.
  ///
  /// Costs as much as saving an answer, so every two seconds rather than at every key.
  /// - Throws: `draftNotKept`, and `readOnly` for all but interviews. Answers are as safe as before.
  func keep(_ draft: CaseDraft?) throws(CaseFileError) {
    guard access == .answering else { throw .readOnly(name) }
    let draft = draft?.kept(at: clock.now())
    do {
      try checkIdentity()
      try openWriter().keep(draft)
      try checkIdentity()
      self.draft = draft
    } catch {
      closeWriter()
      throw .draftNotKept(StorageFault(error))
    }
  }
}

extension CaseFile {
  private func write(_ records: [EventRecord], _ clearingDraft: Bool) throws {
    try checkIdentity()
    let outcome = try openWriter().add(records, after: end, clearingDraft: clearingDraft)
    // What another process or an earlier attempt stored may not have reached the disk with its name.
    if outcome.wasThere { try PrivateFiles.syncFolder(location.folder) }
    try checkIdentity()
    take(outcome.records)
    end = outcome.records.last.map { ChainLink($0) } ?? end
    total = end.seq
    if clearingDraft { draft = nil }
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
    _ entries: [CaseEntry], _ records: [EventRecord], _ clearingDraft: Bool, _ fault: StorageFault
  ) throws(CaseFileError) {
    closeWriter()
    do {
      try checkIdentity()
      guard try openWriter().contains(records) else {
        throw CaseFileError.notSaved(entries, fault, safe: answered)
      }
      try write(records, clearingDraft)
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
  private func take(_ records: [SealedRecord]) {
    self.records += records
    for sealed in records {
      do {
        entries.append(try coder.entry(sealed.record))
      } catch {
        damage.append(.entry(seq: sealed.seq, kind: sealed.record.kind, item: sealed.record.item))
      }
    }
    fold = nil
  }
}
