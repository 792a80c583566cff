import RazborCore

extension Casebook {
  /// Begins a case: when this returns, there is a file with the questionnaire and the first event, open for answering.
  ///
  /// The file is built under another name, so that whatever happens there is a whole case or none.
  /// - Parameter title: what the case is called, `nil` for a neutral name made of the day.
  /// - Throws: `badName`, `nameTaken`, `cannotCreate`, `busy`.
  func create(
    _ title: String?, _ questionnaire: LoadedQuestionnaire, language: Language
  ) throws(CaseFileError) -> CaseFile {
    let began = CaseEntry(
      id: clock.newID(), time: clock.now(), event: .began(name: title, language: language))
    do { try PrivateFiles.makeFolder(folder) } catch { throw .cannotCreate(path: folder, error) }
    let location = CaseLocation(try name(title, day: began.time), in: folder)
    let lock = try creationLock(location, at: began.time)
    guard try isFree(location.name) else {
      throw .nameTaken(location.name, free: location.name.free { (try? isFree($0)) != true })
    }
    let first: EventRecord
    do { first = try EventCoder(questionnaire.questionnaire).record(began) } catch {
      throw .unstorable(error)
    }
    do {
      try build(location, questionnaire, first)
    } catch {
      // What is half built is of no use to anybody; the next attempt removes it if this one cannot.
      for path in location.companions + [location.draft] { try? PrivateFiles.remove(path) }
      throw .cannotCreate(path: location.path, StorageFault(error))
    }
    return try CaseFile(location, for: .answering, clock: clock, lock: lock)
  }

  private func build(
    _ location: CaseLocation, _ questionnaire: LoadedQuestionnaire, _ first: EventRecord
  ) throws {
    for path in location.companions + [location.draft] { try PrivateFiles.remove(path) }
    try PrivateFiles.makeFile(location.draft)
    let writer = try CaseWriter(location.draft)
    defer { writer.close() }
    let model = questionnaire.questionnaire
    try writer.create(
      StoredQuestionnaire(id: model.id.rawValue, version: model.version, text: questionnaire.text), first)
    writer.close()
    try PrivateFiles.rename(location.draft, to: location.path)
    try PrivateFiles.syncFolder(folder)
  }

  private func name(_ title: String?, day: String) throws(CaseFileError) -> CaseName {
    guard let title else { return try neutralName(day) }
    do { return try CaseName(title) } catch { throw .badName(title, error) }
  }

  /// A suffix of a letter and a digit has some 170 values; a day that used them up gets a longer one.
  private func neutralName(_ day: String) throws(CaseFileError) -> CaseName {
    var suffix = ""
    for attempt in 0..<100 {
      suffix = attempt % 20 == 19 ? suffix + clock.suffix() : clock.suffix()
      let name: CaseName
      do { name = try CaseName(day: day, suffix: suffix) } catch { throw .badName(day, error) }
      if try isFree(name) { return name }
    }
    throw .cannotCreate(path: folder, .system(0))
  }

  /// Also where a file that came from elsewhere has this name in another spelling.
  private func isFree(_ name: CaseName) throws(CaseFileError) -> Bool {
    do {
      _ = try find(name.text)
      return false
    } catch {
      if case .unknownCase = error { return true }
      throw error
    }
  }

  private func creationLock(_ location: CaseLocation, at time: String) throws(CaseFileError) -> CaseLock {
    do {
      return try location.locked(at: time)
    } catch {
      switch error {
      case .readOnly: throw .cannotCreate(path: folder, .noAccess)
      case .unreadable(_, let fault): throw .cannotCreate(path: folder, fault)
      default: throw error
      }
    }
  }
}
