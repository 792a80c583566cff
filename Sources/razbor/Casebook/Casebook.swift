import RazborCore

/// The folder with the cases.
struct Casebook {
  let folder: String
  let clock: CaseClock

  init(folder: String, clock: CaseClock = .system) {
    self.folder = folder
    self.clock = clock
  }

  /// The folder by the rules of the XDG base directories.
  /// - Throws: `noHome`, `notAbsolute`.
  init(environment: [String: String], clock: CaseClock = .system) throws(CaseFileError) {
    self.init(folder: try Casebook.home(environment) + "/cases", clock: clock)
  }

  /// All cases, the one that was written to last first. Files that cannot be read are among them, with the reason.
  func list() throws(CaseFileError) -> [CaseSummary] {
    try locations().map { CaseSummary($0.location) }
  }

  /// The case a person means.
  /// - Throws: `unknownCase` with the nearest name.
  func find(_ typed: String) throws(CaseFileError) -> CaseLocation {
    let locations = try locations().map(\.location)
    let name = try? CaseName(typed)
    if let found = locations.first(where: { $0.name == name }) { return found }
    let nearest = NearestName.of(name?.text ?? typed, among: locations.map(\.name.text))
    throw .unknownCase(typed, nearest: nearest.flatMap { try? CaseName($0) })
  }

  func open(_ typed: String, for access: CaseFile.Access) throws(CaseFileError) -> CaseFile {
    try CaseFile(find(typed), for: access, clock: clock)
  }

  /// The unfinished case that was written to last; `nil` where all are finished or there is none.
  ///
  /// Looks no further than it must, and past files that cannot be read.
  func latestUnfinished() throws(CaseFileError) -> CaseSummary? {
    try locations().lazy.map { CaseSummary($0.location) }.first {
      (try? $0.outline.get())?.isFinished == false
    }
  }

  /// Removes the case with everything that belongs to it: backups, and damaged files that were set aside.
  /// - Throws: `busy` where an interview runs, `cannotDelete`.
  func delete(_ location: CaseLocation) throws(CaseFileError) {
    let lock = try location.locked(at: clock.now())
    do {
      for path in location.companions + location.draftCompanions + [location.draft, location.path] {
        try PrivateFiles.remove(path)
      }
      try PrivateFiles.syncFolder(folder)
      for path in try setAside(location.name) { try PrivateFiles.remove(path) }
      try backups(of: location.name).delete()
    } catch {
      throw .cannotDelete(location.name, error)
    }
    // The lock's own file goes with the lock.
    withExtendedLifetime(lock) {}
  }

  private typealias Dated = (location: CaseLocation, modified: Int)

  /// The newest first. The name of a file that came from elsewhere may be written in another way than ours.
  private func locations() throws(CaseFileError) -> [(location: CaseLocation, modified: Int)] {
    let names: [String]
    do { names = try PrivateFiles.names(in: folder) } catch { throw .cannotList(path: folder, error) }
    let ending = "." + CaseLocation.ending
    let found = names.sorted().compactMap { file -> Dated? in
      guard file.hasSuffix(ending), let name = try? CaseName(String(file.dropLast(ending.count))) else {
        return nil
      }
      let location = CaseLocation(name: name, path: "\(folder)/\(file)")
      return FileIdentity(location.path).map { (location, $0.modified) }
    }
    return found.sorted { $0.modified > $1.modified }
  }

  private static func home(_ environment: [String: String]) throws(CaseFileError) -> String {
    if let home = try absolute("RAZBOR_HOME", environment) { return home }
    // The specification: a relative path here is to be ignored.
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/razbor" }
    guard let home = try absolute("HOME", environment) else { throw .noHome }
    return home + "/.local/share/razbor"
  }

  /// `nil` where the variable is not set or empty.
  private static func absolute(
    _ variable: String, _ environment: [String: String]
  ) throws(CaseFileError) -> String? {
    guard let value = environment[variable], !value.isEmpty else { return nil }
    guard value.hasPrefix("/") else { throw .notAbsolute(variable: variable, value: value) }
    return value
  }
}
