import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Two windows") struct CaseLockTests {
  private let folder: CaseFolder

  init() throws {
    folder = try CaseFolder()
  }

  @Test("A second interview is told who has the case, and may look at it")
  func secondWindow() throws {
    let file = try folder.begin()
    let error = try failure { try folder.casebook.open("ромашка", for: .answering) }
    let since = "2026-11-23T14:00:01+03:00"
    #expect(
      error == .busy(file.name, CaseLock.Holder(process: Int(getpid()), since: file.state.beganAt ?? since)))
    #expect(error.exitStatus.rawValue == 75)
    #expect(
      error.message(in: .ru)
        == "Этот разбор открыт в другом окне (процесс \(getpid()), с 14:00). Там его и продолжите. "
        + "Здесь можно: razbor show ромашка, razbor note ромашка.")
    #expect(try folder.casebook.open("ромашка", for: .reading).entries == file.entries)
    #expect(try failure { try folder.casebook.delete(file.location) } == error)
  }

  @Test("The lock ends with the case and leaves nothing behind")
  func release() throws {
    _ = try folder.begin()
    #expect(try folder.files == ["ромашка.razbor"])
    _ = try folder.casebook.open("ромашка", for: .answering)
    #expect(try folder.files == ["ромашка.razbor"])
  }

  @Test("A note from another window lands between the answers, and the interview goes on behind it")
  func note() throws {
    let interview = try folder.begin()
    try interview.append([.joined("owner", .owner)])
    let other = Casebook(folder: folder.casebook.folder, clock: .ticking("n"))
    let notes = try other.open("ромашка", for: .noting)
    try notes.append([.noted(nil, nil, text: "Смотрит в сторону", as: .privateNote)])
    try interview.append([.reopened("owner", "cycle")])
    try notes.append([.noted(nil, nil, text: "Ещё", as: .privateNote)])
    #expect(interview.entries.map(\.id) == ["e1", "e2", "n1", "e3"])
    #expect(notes.entries.map(\.id) == ["e1", "e2", "n1", "e3", "n2"])
    #expect(try folder.casebook.open("ромашка", for: .reading).entries == notes.entries)
  }

  @Test("Two writers at once lose nothing")
  func writers() throws {
    let location = try folder.written(answers: 0)
    let folder = folder.casebook.folder
    DispatchQueue.concurrentPerform(iterations: 4) { writer in
      let casebook = Casebook(folder: folder, clock: .ticking("w\(writer)-"))
      do {
        let file = try casebook.open("ромашка", for: .noting)
        for number in 0..<25 * Soak.factor {
          try file.append([.noted(nil, nil, text: "\(number)", as: .privateNote)])
        }
      } catch {
        Issue.record(error)
      }
    }
    let contents = try location.contents()
    #expect(contents.damage.isEmpty)
    #expect(contents.records.count == 2 + 100 * Soak.factor)
    for writer in 0..<4 {
      let own = contents.records.map(\.record.uid).filter { $0.hasPrefix("w\(writer)-") }
      #expect(own == (1...25 * Soak.factor).map { "w\(writer)-\($0)" })
    }
  }

  @Test("A process that was killed leaves no lock and no damage")
  func killed() async throws {
    let location = try folder.written(answers: 3)
    let path = folder.casebook.folder
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let file = try Casebook(folder: path).open("ромашка", for: .answering)
      try file.append([.reopened("owner", "cycle")])
      kill(getpid(), SIGKILL)
    }
    #expect(try folder.files == ["ромашка.razbor", "ромашка.razbor.lock"])
    let file = try folder.casebook.open("ромашка", for: .answering)
    #expect(file.entries.count == 6)
    #expect(file.location == location)
  }

  @Test("A lock file with anything in it is no obstacle, and its contents are not trusted")
  func strangeLockFile() throws {
    let location = try folder.written(answers: 0)
    try Data("1\u{1B}[2J\n\u{1B}]0;x\n".utf8).write(to: URL(filePath: location.lock))
    let lock = try location.locked(at: "12\u{1B}:00")
    let error = try failure { try folder.casebook.open("ромашка", for: .answering) }
    #expect(error.message(in: .en).hasPrefix("This case is open in another window (process \(getpid()))."))
    withExtendedLifetime(lock) {}
  }

  @Test("Whoever looks at a case while it is written sees whole answers, and the writer waits for nobody")
  func lookingOn() throws {
    let file = try folder.begin()
    try file.append([.joined("owner", .owner)])
    let casebook = folder.casebook
    // Closures that run beside each other share nothing that changes.
    nonisolated(unsafe) let interview = file
    DispatchQueue.concurrentPerform(iterations: 2) { side in
      do {
        for number in 0..<20 {
          if side == 0 {
            try interview.append([
              .responded("owner", "cycle", .number(number, field: "value")),
              .noted(nil, nil, text: "x", as: .note),
            ])
          } else {
            let seen = try casebook.open("ромашка", for: .reading)
            #expect(seen.damage.isEmpty && seen.total % 2 == 0)
          }
        }
      } catch {
        Issue.record(error)
      }
    }
    #expect(try folder.casebook.open("ромашка", for: .reading).total == 42)
  }

  @Test(
    "Whatever a dead interview left in its lock file, the next one needs no help",
    arguments: [
      "", "1\n2026-11-23T14:02:10+03:00\n", "self", "-1\n", "99999999999999999999\n", "\0\0\0", "нет",
    ])
  func stale(contents: String) throws {
    let location = try folder.written(answers: 0)
    // The number may be somebody else's by now, even ours.
    let text = contents == "self" ? "\(getpid())\n2026-11-23T14:02:10+03:00\n" : contents
    try Data(text.utf8).write(to: URL(filePath: location.lock))
    #expect(folder.casebook.examine(location).findings.contains(.staleLock))
    try folder.casebook.open("ромашка", for: .answering).append([.reopened("owner", "cycle")])
    #expect(try folder.files == ["ромашка.razbor"])
  }

  @Test("A deleted case is gone with everything beside it, and its journal harms no later case of the name")
  func delete() throws {
    let location = try folder.written()
    for path in location.companions + location.draftCompanions + [location.draft] {
      try PrivateFiles.makeFile(path)
    }
    try PrivateFiles.remove(location.path + "-wal")
    try folder.casebook.delete(location)
    #expect(try folder.files.isEmpty)
    try Data(repeating: 1, count: 5000).write(to: URL(filePath: location.path + "-journal"))
    _ = try folder.begin()
    #expect(try folder.casebook.open("ромашка", for: .reading).damage.isEmpty)
    #expect(try folder.files == ["ромашка.razbor"])
  }
}
