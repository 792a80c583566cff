import Foundation
import RazborCore
import Synchronization
import Testing

@testable import razbor

@Suite("Clocks that jump") struct CaseClockTests {
  static let jumps: [(String, [String])] = [
    ("two hours back", ["2026-11-23T14:00:00+03:00", "2026-11-23T12:00:00+03:00"]),
    (
      "ten years on and back",
      ["2026-11-23T14:00:00+03:00", "2036-11-23T14:00:00+03:00", "2026-11-23T14:01:00+03:00"]
    ),
    ("1970", ["2026-11-23T14:00:00+03:00", "1970-01-01T00:00:00+00:00"]),
    ("the hour that comes twice", ["2026-10-25T02:59:59+02:00", "2026-10-25T02:00:00+01:00"]),
    ("the hour that is left out", ["2026-03-29T01:59:59+01:00", "2026-03-29T03:00:00+02:00"]),
    ("another zone", ["2026-11-23T14:00:00+03:00", "2026-11-23T01:00:00-10:00"]),
  ]

  @Test("The order of answers is the order in which they were given", arguments: jumps)
  func order(what: String, times: [String]) throws {
    let folder = try CaseFolder()
    let casebook = Casebook(folder: folder.casebook.folder, clock: .saying(times))
    let file = try casebook.create("Ромашка", CaseFolder.questionnaire(), language: .ru)
    try file.append([.joined("owner", .owner)])
    var given: [CaseEntry] = []
    for number in 1...4 {
      given += try file.append([.responded("owner", "cycle", .number(number, field: "value"))])
    }
    try file.append([.undone(given[3].id)])
    let again = try casebook.open("ромашка", for: .reading)
    #expect(again.entries == file.entries)
    #expect(again.state.respondents[0].responses["cycle"] == .number(3, field: "value"))
    #expect(again.entries.history(of: "cycle", by: "owner").map(\.entry) == given.map(\.id))
    #expect(again.state.lastAt == file.entries.last?.time)
    #expect(again.damage.isEmpty)
    try casebook.backUp(again)
    #expect(casebook.examine(again.location).findings.contains { $0.id == "backups" })
  }
}

extension CaseClock {
  /// These times, one after the other, and the last one again and again.
  fileprivate static func saying(_ times: [String]) -> CaseClock {
    let rest = Said(times)
    var clock = CaseClock.ticking()
    clock.now = { rest.next() }
    return clock
  }

  private final class Said: Sendable {
    private let times: Mutex<[String]>

    init(_ times: [String]) {
      self.times = Mutex(times)
    }

    func next() -> String {
      times.withLock { times in times.count > 1 ? times.removeFirst() : times.first ?? "" }
    }
  }
}
