import Foundation
import RazborCore
import Synchronization
import Testing

@testable import razbor

/// A folder for one test, with a casebook in it and a clock without surprises. Gone when the test is over.
final class CaseFolder {
  let path: String
  let casebook: Casebook

  init() throws {
    path = try CaseFolder.temporary()
    casebook = Casebook(folder: path + "/razbor/cases", clock: .ticking())
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func begin(_ title: String? = "Ромашка") throws -> CaseFile {
    try casebook.create(title, CaseFolder.questionnaire(), language: .ru)
  }

  /// A case with an owner and as many answers, closed.
  func written(_ title: String = "Ромашка", answers: Int = 20) throws -> CaseLocation {
    let file = try begin(title)
    try file.append([.joined("owner", .owner)])
    for number in 0..<answers {
      let note = "заметка \(number) " + String(repeating: "слово ", count: number % 40)
      try file.append([.responded("owner", "cycle", .number(number, field: "value", note: note))])
    }
    return file.location
  }

  func bytes(_ location: CaseLocation) throws -> Data {
    try Data(contentsOf: URL(filePath: location.path))
  }

  func replace(_ location: CaseLocation, with bytes: Data) throws {
    try bytes.write(to: URL(filePath: location.path))
  }

  var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: casebook.folder).sorted() }
  }

  static func questionnaire() throws -> LoadedQuestionnaire {
    LoadedQuestionnaire(questionnaire: try Fixture.questionnaire(), text: try Fixture.text("full.yaml"))
  }

  static func temporary() throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/razbor-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}

extension CaseClock {
  /// The first event at 14:00:00, each a second later, with ids e1, e2, ...
  static func ticking(_ prefix: String = "e") -> CaseClock {
    let ticks = Counter()
    let ids = Counter()
    let suffixes = Counter()
    return CaseClock(
      now: {
        let tick = ticks.next() - 1
        return "2026-11-23T\(14 + tick / 3600):\(twoDigits(tick / 60 % 60)):\(twoDigits(tick % 60))+03:00"
      },
      newID: { CaseEntry.ID("\(prefix)\(ids.next())") },
      suffix: { "k\(suffixes.next() + 1)" })
  }

  private static func twoDigits(_ number: Int) -> String {
    (number < 10 ? "0" : "") + String(number)
  }

  private final class Counter: Sendable {
    private let value = Mutex(0)

    func next() -> Int {
      value.withLock { value in
        value += 1
        return value
      }
    }
  }
}

extension Response {
  static func number(_ number: Int, field: Field.ID, note: String? = nil) -> Response {
    Response(.answered(Answer([field: .number(number)])), note: note)
  }
}

/// The error that a piece of code must throw.
func failure(_ body: () throws -> some Any, at location: SourceLocation = #_sourceLocation) throws
  -> CaseFileError
{
  let error = #expect(throws: CaseFileError.self, sourceLocation: location) { _ = try body() }
  return try #require(error, sourceLocation: location)
}
