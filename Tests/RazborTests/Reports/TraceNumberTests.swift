import Foundation
import Testing

@testable import RazborCore
@testable import RazborReport
@testable import razbor

@Suite("Numbers behind claims") struct TraceNumberTests {
  static let sheets = ["language-school", "healthy-team-with-figures", "quarrel-without-numbers-remedies"]

  private func report(_ sheet: String, _ language: Language) throws -> (Report, [Trace]) {
    let loaded = try LoadedSheet(path: TestFile.project("questionnaires/examples/\(sheet).yaml"))
    let report = Report(loaded.questionnaire, loaded.sheet, language, numbered: true)
    return (report, Trace.all(loaded.questionnaire.questionnaire, loaded.sheet))
  }

  @Test(
    "are those of razbor trace, and every one of them is listed once with its title", arguments: sheets,
    Language.allCases)
  func listed(sheet: String, language: Language) throws {
    let (report, traces) = try report(sheet, language)
    let text = TextRenderer(width: 1000).render(report)
    let shown = Set(text.matches(of: #/\[(T\d+)\]/#).map { String($0.1) })
    #expect(shown.contains("T1") && shown.count > 5)
    #expect(shown.isSubset(of: Set(traces.map(\.label))))
    let lists = report.blocks.compactMap { if case .list(let lines) = $0 { lines } else { nil } }
    let appendix = try #require(lists.first { $0.first?.first == .strong("T1") })
    #expect(appendix.map { $0.first } == traces.map { .strong($0.label) })
    #expect(appendix.allSatisfy { ($0.last?.plain.count ?? 0) > 4 })
  }

  @Test("stand behind the verdict, every signal, alarm, contradiction and step", arguments: sheets)
  func claims(sheet: String) throws {
    let (report, traces) = try report(sheet, .en)
    let page = HTMLRenderer().render(report)
    for trace in traces {
      switch trace.subject {
      case .verdict, .signal, .alarm, .recommendation, .contradiction:
        #expect(
          page.contains("<small class=\"trace\">\u{A0}[\(trace.label)]</small>"), "\(trace.subject)")
      default: break
      }
    }
  }

  @Test("are left out of the text where nobody asked for them", arguments: sheets)
  func leftOut(sheet: String) throws {
    let path = TestFile.project("questionnaires/examples/\(sheet).yaml")
    let plain = try ProgramRun(["report", path, "--lang", "en"])
    let numbered = try ProgramRun(["report", path, "--lang", "en", "--numbers"])
    let markdown = try ProgramRun(["report", path, "--lang", "en", "--format", "md"])
    #expect(!plain.output.contains("[T1]") && plain.status == 0)
    #expect(numbered.output.contains("[T1]"))
    #expect(markdown.output.contains("\\[T1\\]"))
  }
}
