import Foundation
import Testing

@Suite("What the code cites") struct CitationTests {
  @Test("Every rule and chapter of the method that the code names stands in the method")
  func citations() throws {
    let method = try text("Sources/RazborCore/Documentation.docc/Method.md")
    let rules = Set(method.matches(of: #/### Rule (\d+\.\d+)/#).map { String($0.1) })
    let chapters = Set(method.matches(of: #/\n## (\d+) /#).map { String($0.1) })
    #expect(rules.count > 25)
    var cited = 0
    for file in try swiftFiles() {
      let source = try text(file).replacing(#/\n\s*/// /#, with: " ")
      for match in source.matches(of: #/Method, rules? (\d+\.\d+)(?: to (\d+\.\d+))?/#) {
        cited += 1
        #expect(rules.contains(String(match.1)), "\(file)")
        if let last = match.2 { #expect(rules.contains(String(last)), "\(file)") }
      }
      for match in source.matches(of: #/Method, chapter (\d+)/#) {
        #expect(chapters.contains(String(match.1)), "\(file)")
      }
      #expect(!source.contains(#/\((?:Ladder|Design|Bank), /#), "\(file)")
    }
    #expect(cited > 40)
  }

  private func swiftFiles() throws -> [String] {
    let sources = TestFile.project("Sources")
    return try FileManager.default.subpathsOfDirectory(atPath: sources)
      .filter { $0.hasSuffix(".swift") }.map { "Sources/" + $0 }
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: TestFile.project(name), encoding: .utf8)
  }
}
