import Foundation
import RazborCore
import Testing

@testable import razbor

/// Files next to the tests.
enum Fixture {
  static let directory = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  static func text(_ name: String) throws -> String {
    try String(contentsOf: directory.appending(path: name), encoding: .utf8)
  }

  static func questionnaire(_ name: String = "full.yaml") throws -> Questionnaire {
    try decode(text(name)).get()
  }

  static func decode(_ text: String) -> Result<Questionnaire, Problems> {
    YAMLSource.parse(text).flatMap(QuestionnaireDecoder.decode)
  }

  /// None for a sound questionnaire.
  static func problems(_ text: String) -> [Problem] {
    if case .failure(let problems) = decode(text) { problems.all } else { [] }
  }
}
