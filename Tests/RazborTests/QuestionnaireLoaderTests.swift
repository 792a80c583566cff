import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Finding questionnaires") struct QuestionnaireLoaderTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../questionnaires").standardized

  @Test("Every questionnaire of the folder is in the binary, byte for byte")
  func everyFileIsEmbedded() throws {
    let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }
    #expect(!files.isEmpty)
    let names = files.map { $0.deletingPathExtension().lastPathComponent }
    #expect(names.sorted() == QuestionnaireLoader.embedded.sorted())
    for file in files {
      let name = file.deletingPathExtension().lastPathComponent
      #expect(try QuestionnaireLoader.embeddedBytes(name) == Array(Data(contentsOf: file)))
    }
  }

  @Test(
    "Every embedded questionnaire is sound and carries the name of its file",
    arguments: QuestionnaireLoader.embedded)
  func everyEmbeddedOneIsSound(name: String) throws {
    do {
      #expect(try QuestionnaireLoader.load(name).questionnaire.id.rawValue == name)
    } catch .broken(let diagnostic) {
      Issue.record("\(diagnostic.rendered(in: .en))")
    }
  }

  @Test("A misspelt name is answered with the nearest one")
  func misspeltName() {
    #expect {
      try QuestionnaireLoader.load("consultaton")
    } throws: { error in
      if case LoadingError.notFound(_, _, nearest: "consultation") = error { true } else { false }
    }
  }

  @Test("A folder and a file that is not there cannot be read")
  func unreadable() {
    for path in ["/", "/nowhere/at/all.yaml"] {
      #expect {
        try QuestionnaireLoader.load(path: path)
      } throws: { error in
        if case LoadingError.unreadable = error { true } else { false }
      }
    }
  }

  @Test("A problem is shown with its line, a caret that minds tabs and letters of two scalars, and the fix")
  func rendering() throws {
    let text = "questionnaire: a\nй\u{306}\twieght: 1\u{1b}[31m\n"
    let problem = Problem(
      .spelling(.unknownKey("wieght", nearest: "weight")), at: SourcePosition(line: 2, column: 3))
    let diagnostic = Diagnostic(file: "x.yaml", text: text, problems: Problems([problem]))
    #expect(
      diagnostic.rendered(in: .en) == """
        x.yaml:2:3: error: unknown key `wieght`
          й\u{306}\twieght: 1\u{FFFD}[31m
           \t^
          = did you mean `weight`?

        """)
    #expect(diagnostic.rendered(in: .ru).hasPrefix("x.yaml:2:3: ошибка: неизвестный ключ `wieght`\n"))
  }

  @Test("A line of a megabyte is shown as a window around the place")
  func longLine() {
    let text = String(repeating: "a", count: 500) + "b" + String(repeating: "c", count: 500)
    let problem = Problem(.spelling(.emptyText), at: SourcePosition(line: 1, column: 501))
    let lines = Diagnostic(file: "x", text: text, problems: Problems([problem])).rendered(in: .en)
      .split(separator: "\n")
    #expect(lines[1].count < 110)
    #expect(lines[1].dropFirst(lines[2].count - 1).first == "b")
  }
}
