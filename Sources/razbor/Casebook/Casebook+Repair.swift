import RazborCore

/// What a repair came to.
struct CaseRepair {
  let location: CaseLocation
  let rescue: CaseRescue
  /// Where the damaged file is now; `nil` where there was none.
  let setAside: String?
}

extension Casebook {
  /// What could be restored of a case, whether or not its file is there.
  func rescue(_ location: CaseLocation) -> CaseRescue? {
    CaseRescue(CaseRemains(location), backups(of: location.name)) { StoredQuestionnaire.embedded }
  }

  /// Puts a new file, made of all that can be vouched for, in the place of a damaged or missing one.
  ///
  /// The damaged file is not written to; it stays beside the new one under another name.
  /// - Parameter language: of the remark in the case that says what was lost.
  /// - Throws: `busy`, `readOnly`, `nothingToRestore`, `cannotCreate`. Everything is as it was then.
  func repair(_ location: CaseLocation, _ language: Language) throws(CaseFileError) -> CaseRepair {
    let time = clock.now()
    let lock = try location.locked(at: time)
    defer { withExtendedLifetime(lock) {} }
    guard let rescue = rescue(location) else { throw .nothingToRestore(location.name) }
    let aside = FileIdentity(location.path).map { _ in
      "\(location.folder)/\(location.name).damaged-\(time.filter { $0 != ":" })"
    }
    do {
      try blueprint(rescue, location.name, language).build(location, settingAside: aside)
    } catch {
      throw .cannotCreate(path: location.path, StorageFault(error))
    }
    return CaseRepair(location: location, rescue: rescue, setAside: aside)
  }

  /// Where nothing is lost the records keep their seals; else they are sealed anew, and the case says so itself.
  private func blueprint(
    _ rescue: CaseRescue, _ name: CaseName, _ language: Language
  ) throws -> CaseBlueprint {
    guard !rescue.lost.isEmpty else {
      return CaseBlueprint(rescue.editions, rescue.records, rescue.drafts)
    }
    let coder = try EventReader(rescue.editions, rescue.records.map(\.record)).coder
    let mended = try coder.records(missing(rescue, name, language))
    let remark = try coder.records([
      entry(.noted(nil, nil, text: rescue.remark[language], as: .privateNote))
    ])
    return CaseBlueprint(
      rescue.editions, sealing: mended + rescue.records.map(\.record) + remark, drafts: rescue.drafts)
  }

  /// Without the events by which a case and its respondents begin, the answers behind them would count for nothing.
  private func missing(_ rescue: CaseRescue, _ name: CaseName, _ language: Language) -> [CaseEntry] {
    let records = rescue.records.map(\.record)
    let began = records.contains { $0.kind == EventCoder.Kind.began.rawValue }
    let joined = Set(records.filter { $0.kind == EventCoder.Kind.joined.rawValue }.map(\.respondent))
    var lost: [String] = []
    for case let id? in records.map(\.respondent) where !joined.contains(id) && !lost.contains(id) {
      lost.append(id)
    }
    let respondents = lost.compactMap { id in
      id.split(separator: "-").first.flatMap { Role(rawValue: String($0)) }.map { role in
        CaseEvent.joined(CaseRespondent.ID(id), role)
      }
    }
    return ((began ? [] : [.began(name: name.text, language: language)]) + respondents).map(entry)
  }

  private func entry(_ event: CaseEvent) -> CaseEntry {
    CaseEntry(id: clock.newID(), time: clock.now(), event: event)
  }
}

extension CaseRescue {
  /// The questions with an answer or a remark that is lost, each once.
  var lostItems: [String] {
    var items: [String] = []
    for case let item? in lost.map(\.item) where !items.contains(item) { items.append(item) }
    return items
  }

  /// What the repaired case says about itself.
  fileprivate var remark: LocalizedText {
    let items = lostItems.isEmpty ? "" : ": " + lostItems.map { shown($0) }.joined(separator: ", ")
    return both(
      "Файл разбора был повреждён и восстановлен. Потеряно записей: \(lost.count)\(items).",
      "The case file was damaged and restored. Entries lost: \(lost.count)\(items).")
  }
}
