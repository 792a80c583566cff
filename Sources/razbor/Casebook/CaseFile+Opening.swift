import RazborCore

extension CaseFile {
  static func lock(
    _ location: CaseLocation, for access: Access, _ clock: CaseClock
  ) throws(CaseFileError) -> CaseLock? {
    guard access != .reading else { return nil }
    guard FileIdentity(location.path) != nil else { throw .unknownCase(location.name.text, nearest: nil) }
    guard PrivateFiles.isWritable(location.path), PrivateFiles.isWritable(location.folder) else {
      throw .readOnly(location.name)
    }
    return access == .answering ? try location.locked(at: clock.now()) : nil
  }

  static func reader(
    _ editions: QuestionnaireEditions, _ records: [SealedRecord], _ name: CaseName
  ) throws(CaseFileError) -> EventReader {
    do {
      return try EventReader(editions, records.map(\.record))
    } catch {
      switch error {
      case .missing: throw .questionnaireDamaged(name)
      case .unreadable(let problems): throw .questionnaireUnreadable(name, problems)
      }
    }
  }
}

extension CaseLocation {
  func locked(at time: String) throws(CaseFileError) -> CaseLock {
    do {
      return try CaseLock(lock, at: time)
    } catch {
      switch error {
      case .held(let holder): throw .busy(name, holder)
      case .storage(.noAccess), .storage(.readOnlyDisk): throw .readOnly(name)
      case .storage(let fault): throw .unreadable(name, fault)
      }
    }
  }
}
