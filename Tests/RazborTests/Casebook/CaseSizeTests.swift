import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Large cases") struct CaseSizeTests {
  /// 300 questions more than the fixture has.
  static func questionnaire() throws -> LoadedQuestionnaire {
    let marker = "      - id: maturity\n"
    let items = (1...300).map { number in
      """
            - id: extra_\(number)
              text: {ru: Вопрос \(number)?, en: Question \(number)?}
              why: {ru: Важно., en: It matters.}
              how_to_find_out: {ru: Посмотрите., en: Look.}
              depth: deepening
              evidence: measured
              answer: {number: days, from: 0, to: 1000}

      """
    }
    let text = try Fixture.text("full.yaml").replacingOccurrences(of: marker, with: items.joined() + marker)
    return try StoredQuestionnaire(id: "full", version: "1.0", text: text).loaded().get()
  }

  static func begun(in casebook: Casebook) throws -> CaseFile {
    let file = try casebook.create("Ромашка", questionnaire(), language: .ru)
    var events: [CaseEvent] = [.joined("owner", .owner)]
    for number in 0..<10_000 {
      let item = Item.ID("extra_\(number % 300 + 1)")
      events.append(.responded("owner", item, .number(number % 1000, field: "value", note: "Спросил обоих")))
      if number % 2 == 0 {
        events.append(.noted("owner", item, text: "Заметка \(number) о том, что было сказано", as: .note))
      }
    }
    try file.append(events)
    return file
  }

  @Test(
    "Ten thousand answers to three hundred questions with five thousand notes are opened, backed up and moved"
  )
  func everything() throws {
    let folder = try CaseFolder()
    let file = try CaseSizeTests.begun(in: folder.casebook)
    let state = file.state
    #expect(file.total == 15_002)
    #expect(state.respondents[0].responses.count == 300)
    #expect(state.notes.count == 5_000)
    let again = try folder.casebook.open("ромашка", for: .reading)
    #expect(again.records == file.records)
    let copy = try #require(try folder.casebook.backUp(again))
    #expect(try copy.contents().records.count == 15_002)
    let text = try CaseTransfer(again, includesPrivateNotes: true).json.rendered()
    #expect(text.utf8.count < CaseTransfer.limit)
    let other = Casebook(folder: folder.path + "/other")
    #expect(try other.take(CaseTransfer(Data(text.utf8)), as: nil).records == file.records)
  }

  @Test("The program keeps such a case within 150 MB of data")
  func memory() throws {
    let folder = try CaseFolder()
    _ = try CaseSizeTests.begun(in: folder.casebook)
    #expect(try note(within: 150, home: folder.path + "/razbor") == 0)
    // A limit that is too low is noticed, so the limit above says something.
    #expect(try note(within: 2, home: folder.path + "/razbor") != 0)
  }

  /// How `razbor note` ends where the system gives it no more than so many megabytes.
  private func note(within megabytes: Int, home: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "ulimit -d \(megabytes << 10); exec \"$0\" note ромашка ещё", BuiltProgram.url("razbor").path,
    ]
    process.environment = ["RAZBOR_HOME": home]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
