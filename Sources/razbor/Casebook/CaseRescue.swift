import RazborCore

/// The longest state of a case that can be vouched for: what is sound in its file, and its furthest good backup.
struct CaseRescue {
  let editions: QuestionnaireEditions
  /// In their order, with gaps where records are lost.
  let records: [SealedRecord]
  let lost: [LostRecord]
  /// The backup that helped; `nil` where the file knows as much by itself.
  let backup: CaseBackup?
  /// How many records came from the backup.
  let regained: Int
  let drafts: [CaseDraft]

  /// A record that is nowhere any more.
  struct LostRecord: Hashable {
    let seq: Int
    /// The question it answered, if that can be told.
    let item: String?
  }

  /// - Parameter remains: `nil` where the file is gone or nothing in it is a case.
  /// - Parameter known: questionnaires that may be the one of the case, if neither the file nor a backup has its text.
  /// - Returns: `nil` where there is nothing to restore.
  init?(_ remains: CaseRemains?, _ backups: CaseBackups, known: () -> [StoredQuestionnaire]) {
    let own = CaseRescue.linked(remains?.records ?? [:])
    let help = CaseRescue.furthest(backups, agreeingWith: own)
    var records = own
    for sealed in help?.contents.records ?? [] { records[sealed.seq] = sealed }
    let texts = [remains?.texts.first.flatMap(\.self), help?.contents.editions.first].compactMap { $0 }
    let pool = (remains?.texts.compactMap(\.self) ?? []) + (help?.contents.editions.all ?? [])
    let named = records.values.sorted { $0.seq < $1.seq }.map(\.record)
    guard let first = CaseRescue.first(texts, known, start: own[1]?.previous),
      let editions = QuestionnaireEditions(first, naming: named, among: pool)
        ?? QuestionnaireEditions(first, naming: named, among: pool + known())
    else { return nil }
    self.editions = editions
    let (readable, senseless) = CaseRescue.sift(records, editions)
    guard !readable.isEmpty else { return nil }
    self.records = readable
    regained = readable.count { own[$0.seq] == nil }
    backup = regained > 0 || remains?.texts.contains(nil) != false ? help?.backup : nil
    drafts = remains?.drafts ?? []
    let total = max(remains?.total ?? 0, readable.last?.seq ?? 0)
    let there = Set(readable.map(\.seq))
    lost = (1...total).filter { !there.contains($0) }.map { seq in
      LostRecord(seq: seq, item: senseless[seq] ?? remains?.claims[seq]?.item)
    }
  }

  /// A record that is sound by itself, but does not follow the one before it, was put there by somebody.
  private static func linked(_ records: [Int: SealedRecord]) -> [Int: SealedRecord] {
    var linked: [Int: SealedRecord] = [:]
    for (seq, sealed) in records.sorted(by: { $0.key < $1.key }) {
      if let before = linked[seq - 1], before.hash != sealed.previous { continue }
      linked[seq] = sealed
    }
    return linked
  }

  /// The chain knows its questionnaire; where its start is lost, the one in the file must do.
  private static func first(
    _ texts: [StoredQuestionnaire], _ known: () -> [StoredQuestionnaire], start: Digest?
  ) -> StoredQuestionnaire? {
    guard let start else { return texts.first }
    let isMeant = { ChainLink(startingFrom: $0).hash == start }
    return texts.first(where: isMeant) ?? known().first(where: isMeant)
  }

  private typealias Help = (backup: CaseBackup, contents: CaseContents)

  /// The backup that reaches furthest among those that contradict nothing in the file.
  private static func furthest(_ backups: CaseBackups, agreeingWith own: [Int: SealedRecord]) -> Help? {
    let good = ((try? backups.list()) ?? []).compactMap { location -> Help? in
      guard let contents = try? location.contents(), contents.damage.isEmpty,
        agrees(contents, own)
      else { return nil }
      return (CaseBackup(location: location, end: contents.end), contents)
    }
    return good.max {
      ($0.backup.end.seq, $0.backup.location.path) < ($1.backup.end.seq, $1.backup.location.path)
    }
  }

  private static func agrees(_ backup: CaseContents, _ own: [Int: SealedRecord]) -> Bool {
    guard !own.isEmpty else { return true }
    let common = backup.records.filter { own[$0.seq] != nil }
    guard common.allSatisfy({ own[$0.seq] == $0 }) else { return false }
    return !common.isEmpty || own[backup.end.seq + 1]?.previous == backup.end.hash
  }

  /// Records that the questionnaire has no place for are of no use in a case; with the items they name.
  private static func sift(
    _ records: [Int: SealedRecord], _ editions: QuestionnaireEditions
  ) -> (readable: [SealedRecord], senseless: [Int: String]) {
    let records = records.values.sorted { $0.seq < $1.seq }
    guard var reader = try? EventReader(editions, records.map(\.record)) else { return ([], [:]) }
    var readable: [SealedRecord] = []
    var senseless: [Int: String] = [:]
    for sealed in records {
      if (try? reader.read(sealed.record)) != nil {
        readable.append(sealed)
      } else {
        senseless[sealed.seq] = sealed.record.item
      }
    }
    return (readable, senseless)
  }
}
