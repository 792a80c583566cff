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

  @Test("The program keeps such a case within 150 MB")
  func memory() throws {
    let folder = try CaseFolder()
    _ = try CaseSizeTests.begun(in: folder.casebook)
    let peak = try peakMemory(["note", "ромашка", "ещё"], home: folder.path + "/razbor")
    #expect(peak < 150 << 20, "\(peak >> 20) MB")
  }

  /// The most memory the built program had, in bytes.
  private func peakMemory(_ arguments: [String], home: String) throws -> Int {
    var child: pid_t = 0
    let path = BuiltProgram.url("razbor").path
    let words = [path] + arguments
    var argv = words.map { strdup($0) } + [nil]
    var envp = [strdup("RAZBOR_HOME=" + home), nil]
    defer { (argv + envp).forEach { free($0) } }
    try #require(posix_spawn(&child, path, nil, nil, &argv, &envp) == 0)
    var (status, usage) = (CInt(0), rusage())
    try #require(wait4(child, &status, 0, &usage) == child)
    #expect(status == 0)
    return Int(usage.ru_maxrss) * 1024
  }
}
