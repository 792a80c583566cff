import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Case files") struct CaseFileTests {
  private let folder: CaseFolder

  init() throws {
    folder = try CaseFolder()
  }

  @Test("Everything that can happen in a case comes back as it was")
  func roundTrip() throws {
    let file = try folder.begin("ООО «Ромашка»")
    try file.append(CaseExamples.events)
    try file.append([.undone(try #require(file.entries.last).id)])
    let (entries, state) = (file.entries, file.state)
    let again = try folder.casebook.open("ооо ромашка", for: .reading)
    #expect(entries.count == CaseExamples.events.count + 2)
    #expect(again.entries == entries)
    #expect(again.state.name == "ООО «Ромашка»")
    #expect(again.state.respondents == state.respondents)
    #expect(again.questionnaireText == file.questionnaireText)
    #expect(again.damage.isEmpty)
  }

  @Test("Any text of a person comes back byte for byte", arguments: CaseExamples.texts)
  func texts(text: String) throws {
    let file = try folder.begin()
    try file.append([
      .joined("owner", .owner), .noted(nil, nil, text: text, as: .privateNote),
      .responded("owner", "cycle", .number(1, field: "value", note: text)),
    ])
    let again = try folder.casebook.open("ромашка", for: .reading)
    #expect(again.entries == file.entries)
    let note = try #require(again.state.notes.first)
    #expect(Array(note.text.utf8) == Array(text.utf8))
  }

  @Test("A response is stored in the shape it has in an answer sheet", arguments: CaseExamples.shapes)
  func shape(item: Item.ID, response: Response, payload: String) throws {
    let file = try folder.begin()
    try file.append([.joined("owner", .owner), .responded("owner", item, response)])
    #expect(try file.location.contents().records.last?.record.payload == payload)
  }

  @Test("Taking back is stored like everything else, and can be taken back")
  func undo() throws {
    let file = try folder.begin()
    try file.append([.joined("owner", .owner), .responded("owner", "cycle", .number(30, field: "value"))])
    let change = try file.append([.responded("owner", "cycle", .number(90, field: "value"))])
    let undo = try file.append([.undone(change[0].id)])
    #expect(cycle(file) == .number(30, field: "value"))
    try file.append([.undone(undo[0].id)])
    #expect(cycle(try folder.casebook.open("ромашка", for: .reading)) == .number(90, field: "value"))
  }

  @Test("Saving the same entries again stores them once")
  func retry() throws {
    let file = try folder.begin()
    let entries = try file.append([.joined("owner", .owner), .reopened("owner", "cycle")])
    try file.save(entries)
    try file.save(
      entries + [CaseEntry(id: "new", time: "2026-11-23T20:00:00+03:00", event: .finished(edition: 1))])
    #expect(file.entries.map(\.id) == [file.entries[0].id, entries[0].id, entries[1].id, "new"])
    #expect(try folder.casebook.open("ромашка", for: .reading).entries == file.entries)
  }

  @Test("An entry with the name of another one is refused, and the case stays as it was")
  func takenID() throws {
    let file = try folder.begin()
    let entry = try file.append([.joined("owner", .owner)])[0]
    let other = CaseEntry(id: entry.id, time: entry.time, event: .joined("sales", .sales))
    let error = try failure { try file.save([other]) }
    #expect(error == .notSaved([other], .idTaken, safe: 0))
    #expect(try file.location.contents().records.count == 2)
  }

  @Test("What could not be read back is not stored", arguments: CaseExamples.unstorable)
  func unstorable(event: CaseEvent) throws {
    let file = try folder.begin()
    let before = try folder.bytes(file.location)
    let error = try failure { try file.append([.joined("owner", .owner), event]) }
    guard case .unstorable = error else { throw error }
    #expect(try folder.bytes(file.location) == before)
    try file.append([.joined("owner", .owner)])
  }

  @Test("A case knows when it is finished", arguments: CaseExamples.endings)
  func finished(events: [CaseEvent], isFinished: Bool) throws {
    let file = try folder.begin()
    try file.append([.joined("owner", .owner)] + events)
    #expect(file.state.isFinished == isFinished)
    let outline = CaseOutline(try file.location.contents())
    #expect(outline.isFinished == isFinished)
    #expect(outline.edition == file.state.edition)
    #expect(outline.answered == file.state.respondents[0].responses.count)
    #expect(outline.title == file.state.name)
    #expect(outline.language == file.state.language)
    #expect(outline.lastAt == file.state.lastAt)
  }

  @Test("Ten thousand events open in half a second")
  func size() throws {
    let file = try folder.begin()
    let answer = CaseEvent.responded("owner", "cycle", .number(30, field: "value", note: "Спросил обоих"))
    try file.append([.joined("owner", .owner)] + Array(repeating: answer, count: 10_000))
    let began = clock_gettime_nsec()
    let again = try folder.casebook.open("ромашка", for: .reading)
    let seconds = Double(clock_gettime_nsec() - began) / 1e9
    #expect(again.entries.count == 10_002)
    // Without optimisation the compiler's own checks take most of the time.
    #if DEBUG
      #expect(seconds < 1.5)
    #else
      #expect(seconds < 0.5)
    #endif
  }

  private func cycle(_ file: CaseFile) -> Response? {
    file.state.respondent("owner")?.responses["cycle"]
  }

  /// Time this thread was computing.
  private func clock_gettime_nsec() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
