import RazborCore

extension Casebook {
  /// Begins a case: when this returns, there is a file with the questionnaire and the first event, open for answering.
  /// - Parameter title: what the case is called, `nil` for a neutral name made of the day.
  /// - Throws: `badName`, `nameTaken`, `cannotCreate`, `busy`.
  func create(
    _ title: String?, _ questionnaire: LoadedQuestionnaire, language: Language
  ) throws(CaseFileError) -> CaseFile {
    let began = CaseEntry(
      id: clock.newID(), time: clock.now(), event: .began(name: title, language: language))
    let name = try name(title, day: began.time)
    return try establish(name, try CaseBlueprint(questionnaire, [began]), at: began.time)
  }

  /// Makes a case of what is known already; it is open for answering then.
  /// - Throws: `nameTaken`, `cannotCreate`, `busy`. No case is ever replaced.
  func establish(
    _ name: CaseName, _ blueprint: CaseBlueprint, at time: String
  ) throws(CaseFileError) -> CaseFile {
    do { try PrivateFiles.makeFolder(folder) } catch { throw .cannotCreate(path: folder, error) }
    let location = CaseLocation(name, in: folder)
    let lock = try creationLock(location, at: time)
    guard try isFree(name) else {
      throw .nameTaken(name, free: name.free { (try? isFree($0)) != true })
    }
    do { try blueprint.build(location) } catch {
      throw .cannotCreate(path: location.path, StorageFault(error))
    }
    return try CaseFile(location, for: .answering, clock: clock, lock: lock)
  }

  func name(_ title: String?, day: String) throws(CaseFileError) -> CaseName {
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
  func isFree(_ name: CaseName) throws(CaseFileError) -> Bool {
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

extension CaseBlueprint {
  /// - Throws: `unstorable` where an entry does not belong to the questionnaire.
  init(_ questionnaire: LoadedQuestionnaire, _ entries: [CaseEntry]) throws(CaseFileError) {
    let coder = EventCoder(questionnaire.questionnaire)
    self.init(StoredQuestionnaire(questionnaire), sealing: try coder.records(entries))
  }
}

extension EventCoder {
  func records(_ entries: [CaseEntry]) throws(CaseFileError) -> [EventRecord] {
    do {
      return try entries.map { (entry) throws(Fault) in try record(entry) }
    } catch {
      throw .unstorable(error)
    }
  }
}
