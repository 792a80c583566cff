import Foundation
import Testing

@testable import RazborCore
@testable import RazborReport
@testable import razbor

@Suite("The action plan by itself") struct PlanTests {
  @Test("A calendar has a day for every step that is begun within three months", arguments: Language.allCases)
  func calendar(language: Language) throws {
    let plan = try plan("healthy-team-with-figures", language)
    let lines = try #require(plan.calendar).components(separatedBy: "\r\n")
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.dropLast().last == "END:VCALENDAR")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 5)
    #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == 5)
    // A month after 23 November, and the fifth step's two weeks after its own month.
    #expect(lines.contains("DTSTART;VALUE=DATE:20261223"))
    #expect(lines.contains("DTSTART;VALUE=DATE:20270106"))
    let whole = unfolded(lines)
    let title =
      language == .ru
      ? "SUMMARY:Записать и сберечь то\\, что работает" : "SUMMARY:Write down and keep what works"
    #expect(whole.contains(title))
  }

  @Test("The sources that the steps cite by number stand below them", arguments: Language.allCases)
  func sources(language: Language) throws {
    let plan = try plan("language-school", language)
    let text = TextRenderer(columns: 400, isAccessible: false).render(plan.report)
    #expect(text.contains(language == .ru ? "1 в списке источников" : "no. 1 in the list of sources"))
    #expect(text.contains(language == .ru ? "1. Кейс консультации" : "1. Consultation case"))
  }

  @Test("Answers without a date have a plan, and no calendar")
  func noDate() throws {
    #expect(try plan("language-school", .ru).calendar == nil)
    let sheet = TestFile.project("questionnaires/examples/language-school.yaml")
    let run = try ProgramRun(["plan", sheet, "--format", "ics", "--lang", "ru"])
    #expect(run.status == 65)
    #expect(run.errors.contains("Добавьте в файл строку date:"))
    #expect(run.output.isEmpty)
  }

  @Test("A table has a row for every step")
  func table() throws {
    let rows = try plan("healthy-team-with-figures", .en).csv.components(separatedBy: "\r\n").dropLast()
    #expect(rows.count == 6)
    #expect(
      rows.first
        == "\u{FEFF}\"number\",\"id\",\"month\",\"due\",\"area\",\"title\",\"owner\",\"first_step\",\"proof\",\"state\""
    )
    #expect(rows.last?.contains("\"2\",\"2027-01-06\"") == true)
    let russian = try plan("healthy-team-with-figures", .ru).csv
    #expect(russian.hasPrefix("\u{FEFF}\"номер\",\"имя\",\"месяц\",\"срок\",\"область\",\"шаг\""))
    #expect(russian.contains("\"не начат\"") && !russian.contains("\"planned\""))
  }

  @Test(
    "Of many steps twelve are told, and the rest stand behind by area: nothing is lost",
    arguments: ["dental-clinics", "fleet-telematics"], Language.allCases)
  func further(sheet: String, language: Language) throws {
    let loaded = try LoadedSheet(path: TestFile.project("questionnaires/examples/\(sheet).yaml"))
    let blocks = Report(loaded.questionnaire, loaded.sheet, language, numbered: true).blocks
    let steps = try plan(sheet, language).steps
    #expect(steps.count > 30)
    let told = blocks.compactMap { block -> String? in
      guard case .heading(3, let spans) = block else { return nil }
      return spans.map(\.plain).joined().wholeMatch(of: #/\d+\. (.+)/#).map { String($0.1) }
    }
    #expect(told == steps.prefix(12).map { $0.text(.title, language) })
    let tables = blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    let behind = tables.filter { Array($0.header.prefix(3)) == language.words.furtherHeader }.flatMap(\.rows)
    #expect(Set(behind.map { $0[0].plain }) == Set(steps.dropFirst(12).map { $0.text(.title, language) }))
    #expect(behind.allSatisfy { row in row.allSatisfy { !$0.plain.isEmpty } })
  }

  @Test("Four steps are begun in a month, and what comes after three months has no day")
  func months() throws {
    let recommendations = try Fixture.questionnaire().recommendations
    let one = try #require(recommendations.first)
    let steps = PlannedStep.plan(Array(repeating: one, count: 14))
    #expect(steps.map(\.horizon.rawValue) == [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3])
    #expect(steps.map(\.dueInDays).prefix(5) == [14, 14, 14, 14, 44])
    #expect(steps.last?.dueInDays == nil)
  }

  @Test(
    "Long lines are folded between characters",
    arguments: [("", [""]), (String(repeating: "я", count: 38), [String(repeating: "я", count: 37), " я"])])
  func folding(line: String, folded: [String]) {
    #expect(PlanCalendar.folded(line) == folded)
  }

  private func plan(_ sheet: String, _ language: Language) throws -> ActionPlan {
    let loaded = try LoadedSheet(path: TestFile.project("questionnaires/examples/\(sheet).yaml"))
    return Diagnosed(loaded.questionnaire, loaded.sheet, language, isPrivate: false).plan
  }

  private func unfolded(_ lines: [String]) -> Set<String> {
    Set(lines.joined(separator: "\n").replacing("\n ", with: "").components(separatedBy: "\n"))
  }
}
