import Foundation
import RazborCore

/// All that can be said about the files of one case.
struct CaseExamination {
  let location: CaseLocation
  let findings: [CaseFinding]

  var isDamaged: Bool { findings.contains { $0.level == .damage } }
  /// Whether a repair would help.
  var isRestorable: Bool {
    findings.contains { finding in
      if case .restorable = finding { true } else { false }
    }
  }
}

extension Casebook {
  /// Looks at a case, whether or not its file is there. Nothing is changed, but for what SQLite takes back of an
  /// interrupted write.
  func examine(_ location: CaseLocation) -> CaseExamination {
    var findings = beside(location)
    let contents: CaseContents?
    if FileIdentity(location.path) == nil {
      contents = nil
      findings.append(.missing)
    } else {
      let (read, found) = read(location)
      contents = read
      findings += found
    }
    findings += examineBackups(of: location, contents)
    if findings.contains(where: { $0.level == .damage }) { findings += prospects(location, findings) }
    return CaseExamination(location: location, findings: findings)
  }

  /// The folder itself.
  func examineFolder() -> [CaseFinding] {
    guard FileIdentity(folder) != nil else { return [.noFolder] }
    return PrivateFiles.guarded(folder, mode: 0o700)
  }

  /// The case a person means, also one of which only backups are left.
  func locate(_ typed: String) throws(CaseFileError) -> CaseLocation {
    do {
      return try find(typed)
    } catch {
      guard case .unknownCase = error, let name = try? CaseName(typed),
        (try? backups(of: name).list().isEmpty) == false
      else { throw error }
      return CaseLocation(name, in: folder)
    }
  }

  /// Names of which there is a file or a backup.
  func allLocations() throws(CaseFileError) -> [CaseLocation] {
    let there = try list().map(\.location)
    let backups = (try? PrivateFiles.names(in: PrivateFiles.parent(folder) + "/backups")) ?? []
    let gone = backups.compactMap { try? CaseName($0) }.filter { name in
      !there.contains { $0.name == name } && (try? self.backups(of: name).list().isEmpty) == false
    }
    return (there + gone.map { CaseLocation($0, in: folder) }).sorted { $0.name < $1.name }
  }

  private func read(_ location: CaseLocation) -> (CaseContents?, [CaseFinding]) {
    do throws(CaseFileError) {
      let contents = try location.contents()
      guard contents.damage.isEmpty else {
        return (contents, [.damaged(contents.damage, total: contents.total)])
      }
      // What the events mean.
      let file = try CaseFile(location, for: .reading, clock: clock)
      guard file.damage.isEmpty else { return (contents, [.damaged(file.damage, total: file.total)]) }
      let answered = file.state.respondents.reduce(0) { $0 + $1.responses.count }
      return (contents, [.sound(events: file.total, answered: answered)])
    } catch {
      return (nil, [.refused(error)])
    }
  }

  /// Permissions, and what lies beside the file; looked at before anything is opened.
  private func beside(_ location: CaseLocation) -> [CaseFinding] {
    var findings = FileIdentity(location.path) == nil ? [] : PrivateFiles.guarded(location.path, mode: 0o600)
    let holder = CaseLock.holder(of: location.lock)
    if let holder {
      findings.append(.openElsewhere(holder))
    } else {
      if FileIdentity(location.lock) != nil { findings.append(.staleLock) }
      if location.companions.contains(where: { FileIdentity($0) != nil }) { findings.append(.journal) }
      if FileIdentity(location.draft) != nil { findings.append(.unfinished(path: location.draft)) }
    }
    return findings + ((try? setAside(location.name)) ?? []).map { .setAside(path: $0) }
  }

  private func examineBackups(of location: CaseLocation, _ contents: CaseContents?) -> [CaseFinding] {
    var findings: [CaseFinding] = []
    var good: [(location: CaseLocation, contents: CaseContents)] = []
    for backup in (try? backups(of: location.name).list()) ?? [] {
      guard let copy = try? backup.contents(), copy.damage.isEmpty else {
        findings.append(.brokenBackup(path: backup.path))
        continue
      }
      if let contents, !copy.isRelated(to: contents) {
        findings.append(.otherBackup(path: backup.path))
      } else {
        good.append((backup, copy))
      }
    }
    let last = good.max { ($0.contents.end.seq, $0.location.path) < ($1.contents.end.seq, $1.location.path) }
    guard let last else { return findings + [.noBackup] }
    findings.insert(.backups(count: good.count, last: last.location.stamp), at: 0)
    if let contents, contents.damage.isEmpty, last.contents.end.seq > contents.end.seq {
      let more = last.contents.end.seq - contents.end.seq
      findings.append(.behind(backup: last.location.stamp, by: more))
    }
    return findings
  }

  /// A file that a newer razbor made, or that the disk does not give out, is not damaged.
  private func prospects(_ location: CaseLocation, _ findings: [CaseFinding]) -> [CaseFinding] {
    for case .refused(let error) in findings {
      switch error {
      case .notACase, .questionnaireDamaged, .unreadable(_, .damaged): break
      default: return []
      }
    }
    guard let rescue = rescue(location) else { return [.nothingToRestore] }
    return [
      .restorable(
        records: rescue.records.count, regained: rescue.regained, backup: rescue.backup?.location.stamp,
        lost: rescue.lost.count, items: rescue.lostItems)
    ]
  }
}

extension CaseContents {
  /// Whether both are states of one case: they begin with the same questionnaire and share their events.
  fileprivate func isRelated(to other: CaseContents) -> Bool {
    let hashes = Dictionary(other.records.map { ($0.seq, $0.hash) }, uniquingKeysWith: { first, _ in first })
    let common = records.filter { hashes[$0.seq] != nil }
    return common.allSatisfy { hashes[$0.seq] == $0.hash }
      && (!common.isEmpty || other.records.isEmpty)
  }
}

extension CaseLocation {
  /// When a backup was made, by its name: `2026-11-23 14:02`.
  var stamp: String {
    let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    let parts = name.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, parts[1].prefix(4).allSatisfy(\.isNumber), parts[1].count >= 4 else {
      return printable(name)
    }
    return printable("\(parts[0]) \(parts[1].prefix(2)):\(parts[1].dropFirst(2).prefix(2))")
  }
}

extension PrivateFiles {
  /// Whether a file or folder is ours, and ours alone.
  static func guarded(_ path: String, mode: mode_t) -> [CaseFinding] {
    var status = stat()
    guard lstat(path, &status) == 0 else { return [] }
    var findings: [CaseFinding] = []
    if status.st_uid != geteuid() { findings.append(.foreign(path: path)) }
    if status.st_mode & 0o077 != 0 {
      findings.append(.open(path: path, wanted: String(mode, radix: 8)))
    }
    if !isWritable(path) { findings.append(.notWritable(path: path)) }
    return findings
  }
}
