import Foundation
import Testing

@testable import razbor

@Suite("The same answers and the same program") struct SameBytesTests {
  private static let sheet: String = TestFile.project(
    "questionnaires/examples/healthy-team-with-figures.yaml")
  private static let zones = ["Pacific/Kiritimati", "America/Los_Angeles"]

  /// Twenty processes, each with hash seeds of its own, in two places whose day is never the same.
  private func runs(_ format: String, _ path: String) throws -> Set<Data> {
    var found: Set<Data> = []
    for place in 0..<20 {
      let run = try ProgramRun(
        ["report", Self.sheet, "--format", format, "-o", path, "--lang", "ru"],
        environment: ["TZ": Self.zones[place % 2]])
      try #require(run.status == 0, "\(run.errors)")
      found.insert(try Data(contentsOf: URL(filePath: path)))
    }
    return found
  }

  @Test(
    "give the same bytes, run after run, wherever it is", arguments: ["md", "html", "json", "csv", "text"])
  func own(format: String) throws {
    let folder = try CaseFolder()
    let found = try runs(format, folder.path + "/report")
    #expect(found.count == 1 && found.first?.isEmpty == false)
  }

  @Test("give the same Word document", .enabled(if: RealDocumentTests.has("pandoc")))
  func word() throws {
    let folder = try CaseFolder()
    let found = try runs("docx", folder.path + "/report")
    #expect(found.count == 1 && found.first?.isEmpty == false)
  }
}
