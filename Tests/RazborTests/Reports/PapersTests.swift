import Foundation
import RazborReport
import Testing

@testable import RazborCore
@testable import razbor

@Suite("Working papers") struct PapersTests {
  static let names = [
    "lead-criteria", "handover", "role-matrix", "job-descriptions", "shared-metrics", "lead-marks",
    "funnel-review",
    "use-case", "hypotheses", "find-out",
  ]

  @Test(
    "are ten sheets, each with what was said at its head and blank cells after it",
    arguments: Language.allCases)
  func consultation(language: Language) throws {
    let loaded = try LoadedSheet(
      path: TestFile.project("questionnaires/examples/quarrel-without-numbers-remedies.yaml"))
    let diagnosed = Diagnosed(loaded.questionnaire, loaded.sheet, language, isPrivate: false)
    let papers = diagnosed.papers
    #expect(papers.map(\.name) == Self.names)
    for (name, report) in papers {
      let tables = report.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
      #expect(
        tables.contains { $0.isForm && $0.rows.contains { $0.contains { $0.plain.isEmpty } } }, "\(name)")
      for table in tables { #expect(table.rows.allSatisfy { $0.count == table.header.count }) }
    }
    let criteria = try #require(papers.first).report
    let asked = language == .ru ? "«Есть ли критерии целевого лида" : "“Are there criteria of a target lead"
    #expect(TextRenderer(width: 1000).render(criteria).contains(asked))
  }

  @Test("that ask for nothing are not written: a sheet without questions to find out")
  func nothingToFindOut() throws {
    let loaded = try LoadedSheet(
      path: TestFile.project("questionnaires/examples/healthy-team-with-figures.yaml"))
    let diagnosed = Diagnosed(loaded.questionnaire, loaded.sheet, .ru, isPrivate: false)
    #expect(diagnosed.papers.map(\.name) == Self.names.dropLast())
  }

  @Test(
    "are files in a folder that is made where it is missing",
    arguments: [("html", "html"), ("md", "md"), ("text", "txt")])
  func files(format: String, ending: String) throws {
    let folder = try CaseFolder.temporary() + "/листы"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let sheet = TestFile.project("questionnaires/examples/language-school.yaml")
    let run = try ProgramRun(["papers", sheet, "-o", folder, "--format", format, "--lang", "ru"])
    #expect(run.status == 0)
    let written = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(!written.isEmpty)
    #expect(
      written.allSatisfy {
        $0.hasSuffix("." + ending) && Self.names.contains(String($0.dropLast(ending.count + 1)))
      })
    for name in written { #expect(run.errors.contains("Записан файл \(folder)/\(name).")) }
  }

  @Test("need a place that can be written")
  func noPlace() throws {
    let sheet = TestFile.project("questionnaires/examples/language-school.yaml")
    let run = try ProgramRun(["papers", sheet, "-o", "/nowhere/deep", "--lang", "en"])
    #expect(run.status == 73)
    #expect(run.errors.hasPrefix("The file /nowhere/deep was not written"))
  }
}
