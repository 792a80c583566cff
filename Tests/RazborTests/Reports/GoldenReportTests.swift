import Foundation
import Testing

@testable import RazborCore
@testable import RazborReport
@testable import razbor

/// Whole reports of two example sheets, as a reader gets them. After a change that is meant, write them anew with
/// `RAZBOR_UPDATE_GOLDEN=1 swift test --filter GoldenReportTests` and read the difference.
@Suite("Whole reports") struct GoldenReportTests {
  struct Golden: Sendable, CustomTestStringConvertible {
    let sheet: String
    let language: Language
    let kind: Kind

    enum Kind: String, CaseIterable {
      case text = "txt"
      case accessible = "accessible.txt"
      case markdown = "md"
    }

    var name: String { "reports/\(sheet).\(language.rawValue).\(kind.rawValue)" }
    var testDescription: String { name }
  }

  static let goldens =
    ["language-school", "healthy-team-with-figures"].flatMap { sheet in
      Language.allCases.map { Golden(sheet: sheet, language: $0, kind: .text) }
    } + [
      Golden(sheet: "language-school", language: .en, kind: .accessible),
      Golden(sheet: "healthy-team-with-figures", language: .ru, kind: .markdown),
    ]

  @Test("are as they were read and approved", arguments: goldens)
  func golden(_ golden: Golden) throws {
    let text = try rendered(golden)
    let file = Fixture.directory.appending(path: golden.name)
    if ProcessInfo.processInfo.environment["RAZBOR_UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let kept = lines(try String(contentsOf: file, encoding: .utf8))
    let now = lines(text)
    let first = zip(now, kept).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(first == nil, "line \(first.map { $0.offset + 1 } ?? 0): \(first?.element.0 ?? "")")
    #expect(now.count == kept.count)
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// With fixed versions: neither an edit that shows nowhere nor a release changes a report.
  private func rendered(_ golden: Golden) throws -> String {
    let loaded = try LoadedSheet(path: TestFile.project("questionnaires/examples/\(golden.sheet).yaml"))
    let questionnaire = loaded.questionnaire.questionnaire
    let report = Report(
      questionnaire: questionnaire, sheet: loaded.sheet,
      assessment: Assessment(questionnaire, loaded.sheet), language: golden.language,
      date: loaded.sheet.date?.description ?? "", version: "0", digest: "0", isPrivate: false)
    return switch golden.kind {
    case .text: TextRenderer(columns: 78, isAccessible: false).render(report)
    case .accessible: TextRenderer(columns: 78, isAccessible: true).render(report)
    case .markdown: MarkdownRenderer().render(report)
    }
  }
}
