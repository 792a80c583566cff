import RazborCore
import Testing

@testable import razbor

@Suite("The history of an answer") struct AnswerHistoryTests {
  private let folder: CaseFolder

  init() throws {
    folder = try CaseFolder()
  }

  @Test("Every version is there with its time, what was taken back among them")
  func versions() throws {
    let file = try folder.begin()
    try file.append([.joined("owner", .owner), .joined("sales", .sales)])
    let numbers = [30, 60, 90].map { Response.number($0, field: "value") }
    let first = try file.append([.responded("owner", "cycle", numbers[0])])
    let second = try file.append([.responded("owner", "cycle", numbers[1])])
    try file.append([.responded("sales", "cycle", numbers[2]), .reopened("owner", "maturity")])
    try file.append([.undone(second[0].id)])
    let third = try file.append([.reopened("owner", "cycle")])
    let history = try folder.casebook.open("ромашка", for: .reading).entries.history(of: "cycle", by: "owner")
    #expect(history.map(\.entry) == [first[0].id, second[0].id, third[0].id])
    #expect(history.map(\.response) == [numbers[0], numbers[1], nil])
    #expect(history.map(\.isUndone) == [false, true, false])
    #expect(history.map(\.time) == [first[0].time, second[0].time, third[0].time])
  }

  @Test("What was taken back and put back again counts")
  func redone() throws {
    let file = try folder.begin()
    try file.append([.joined("owner", .owner)])
    let given = try file.append([.responded("owner", "cycle", .number(30, field: "value"))])
    let undo = try file.append([.undone(given[0].id)])
    #expect(file.entries.history(of: "cycle", by: "owner").map(\.isUndone) == [true])
    try file.append([.undone(undo[0].id)])
    #expect(file.entries.history(of: "cycle", by: "owner").map(\.isUndone) == [false])
    #expect(file.entries.history(of: "cycle", by: "sales").isEmpty)
  }
}
