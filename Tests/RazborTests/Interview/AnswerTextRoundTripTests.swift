import Testing

@testable import RazborCore
@testable import razbor

@Suite("What the edit line shows of an old answer") struct AnswerTextRoundTripTests {
  @Test("Every value that an item allows is read back from its text", arguments: ["full", "consultation"])
  func everyValue(_ name: String) throws {
    let questionnaire =
      name == "full" ? try Fixture.questionnaire() : try QuestionnaireLoader.load(name).questionnaire
    for seed in 0..<10 {
      var random = RandomSheet(questionnaire: questionnaire, chance: SeededGenerator(seed: seed))
      for item in questionnaire.items {
        for (format, label) in item.formats {
          let value = random.value(format)
          for language in Language.allCases {
            guard let typed = try readBack(value, format, language) else { continue }
            #expect(typed == value.asTyped, "seed \(seed), \(item.id), \(label), \(language)")
          }
        }
      }
    }
  }

  /// Through the line's grammar and the parser; `nil` for what has no text.
  private func readBack(
    _ value: Answer.Value, _ format: AnswerFormat, _ language: Language
  ) throws -> Answer.Value? {
    let text = AnswerText.text(value, format, language)
    if case .rows = value { return nil }
    if value == .options([]) {
      #expect(text.isEmpty)
      return nil
    }
    guard case .answer(let answer) = Line(text, language: language) else {
      Issue.record("\(text.debugDescription) is no answer")
      return nil
    }
    return try AnswerParser.value(answer, format)
  }
}

extension Item {
  /// Of every part and every column.
  fileprivate var formats: [(AnswerFormat, String)] {
    fields.flatMap { field -> [(AnswerFormat, String)] in
      guard case .table(let table) = field.format else { return [(field.format, field.id.rawValue)] }
      return table.columns.map { ($0.format, $0.id.rawValue) }
    }
  }
}

extension Answer.Value {
  /// A line cannot bring space around a text.
  fileprivate var asTyped: Answer.Value {
    if case .text(let text) = self { .text(text.trimmingSpace) } else { self }
  }
}
