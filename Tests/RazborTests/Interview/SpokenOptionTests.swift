import RazborCore
import Testing

@testable import RazborCore
@testable import razbor

@Suite("Options by their words") struct SpokenOptionTests {
  /// All that can be chosen from in a questionnaire, by the place where it stands.
  struct Choice: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let options: [AnswerOption]

    func answer(_ text: String) -> Result<AnswerOption.ID?, AnswerParseError> {
      Result { () throws(AnswerParseError) in
        try AnswerParser.value(text, .choice(options)).option
      }
    }
  }

  static let choices: [Choice] = {
    let loaded = [
      try? QuestionnaireLoader.load("consultation").questionnaire, try? Fixture.questionnaire("r32.yaml"),
    ]
    return loaded.compactMap(\.self).flatMap { questionnaire in
      questionnaire.items.flatMap { item in
        item.fields.flatMap { field in
          formats(field.format).compactMap(\.options).map {
            Choice(testDescription: "\(item.id)", options: $0)
          }
        }
      }
    }
  }()

  private static func formats(_ format: AnswerFormat) -> [AnswerFormat] {
    if case .table(let table) = format { table.columns.map(\.format) } else { [format] }
  }

  @Test("Both questionnaires have options")
  func some() { #expect(Self.choices.count > 60) }

  @Test("An option is chosen by its number and by all its words, on either keyboard", arguments: choices)
  func whole(_ choice: Choice) {
    for (index, option) in choice.options.enumerated() {
      #expect(choice.answer("\(index + 1)") == .success(option.id))
      for language in Language.allCases {
        let label = option.text[language]
        #expect(choice.answer(label) == .success(option.id), "\(label)")
        #expect(choice.answer(label.uppercased()) == .success(option.id), "\(label)")
        #expect(choice.answer(label.replacing("’", with: "'")) == .success(option.id), "\(label)")
        let typed = KeyboardLayout.readings(of: label.lowercased())[language == .ru ? 0 : 1]
        if typed.contains(where: \.isLetter), label.allSatisfy({ $0.isLetter || $0 == " " }), label.count > 1
        {
          #expect(choice.answer(typed) == .success(option.id), "\(typed)")
        }
      }
    }
  }

  @Test(
    "The beginning of an option chooses it where it fits no other, and is asked about where it does",
    arguments: choices)
  func beginnings(_ choice: Choice) {
    for (index, option) in choice.options.enumerated() {
      for language in Language.allCases {
        let words = Self.words(option.text[language])
        for count in words.indices.dropFirst() { check(words.prefix(count), of: index, choice) }
      }
    }
  }

  private func check(_ beginning: ArraySlice<String>, of index: Int, _ choice: Choice) {
    let typed = beginning.joined(separator: " ")
    let found = choice.answer(typed)
    let others = choice.options.indices.filter { place in
      place != index && Self.holds(choice.options[place], Array(beginning))
    }
    if typed.count == 1 { return #expect(found == .failure(.singleLetter(typed))) }
    if let same = choice.options.first(where: { Self.isAll(of: $0, typed) }) {
      return #expect(found == .success(same.id), "\(typed)")
    }
    switch found {
    case .success(let id):
      #expect(id == choice.options[index].id && others.isEmpty, "\(typed)")
      #expect(!Self.yesAndNo.contains(typed), "\(typed)")
    case .failure(.ambiguous(_, let candidates)):
      #expect(candidates.contains { $0.number == index + 1 }, "\(typed)")
      #expect(
        Set(others.map { $0 + 1 }).isSubset(of: candidates.map(\.number)) || Self.isEmpty(beginning),
        "\(typed)")
      #expect(!others.isEmpty || candidates.count > 1 || Self.isEmpty(beginning), "asked in vain: \(typed)")
    case .failure(.denied(_, let number, _)): #expect(number == index + 1, "\(typed)")
    case .failure(let error): Issue.record("\(typed): \(error)")
    }
  }

  private static func words(_ text: String) -> [String] {
    text.folded.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
  }

  private static func isAll(of option: AnswerOption, _ typed: String) -> Bool {
    Language.allCases.contains { language in
      let text = option.text[language]
      return [text, String(text.prefix { $0 != "(" })].contains { words($0).joined(separator: " ") == typed }
    }
  }

  private static func holds(_ option: AnswerOption, _ wanted: [String]) -> Bool {
    Language.allCases.contains { language in
      (" " + words(option.text[language]).joined(separator: " ") + " ").contains(
        " " + wanted.joined(separator: " ") + " ")
    }
  }

  private static func isEmpty(_ words: some Sequence<String>) -> Bool {
    OptionWords(words.joined(separator: " ")).content.isEmpty
  }

  private static let yesAndNo: Set<String> = ["да", "нет", "не", "yes", "no", "not"]

  static let asked: [(Item.ID, String, [Int])] = [
    ("lost_between", "нет", [1]), ("lost_between", "No", [1]), ("records", "в CRM", [1, 2]),
    ("records", "CRM", [1, 2]), ("records", "in the CRM", [1, 2]), ("one_picture", "да", [1, 2]),
    ("one_picture", "yes", [1, 2]), ("one_picture", "нет", [3, 4]), ("single_funnel", "одна", [1, 2]),
    ("single_funnel", "ведут", [1, 2]), ("closing_predictability", "да", [1]),
    ("closing_predictability", "yes", [1]),
    ("processing_capacity", "не хватает", [2, 3]), ("traffic_fit", "нет", [3]), ("traffic_fit", "no", [3]),
    ("sales_docs", "есть", [1, 2, 3]), ("blame_pattern", "маркетинг", [2, 3]),
  ]

  @Test(
    "What fits several options, and a bare yes or no, is asked about with the options it may mean",
    arguments: asked)
  func asks(_ id: Item.ID, _ typed: String, _ numbers: [Int]) throws {
    let item = try #require(try QuestionnaireLoader.load("consultation").questionnaire.item(id))
    let options = try #require(item.mainField.format.options)
    let candidates = numbers.map { AnswerParseError.Candidate(number: $0, option: options[$0 - 1].text) }
    let error = AnswerParseError.ambiguous(typed, candidates)
    #expect(Choice(testDescription: "", options: options).answer(typed) == .failure(error))
    for language in Language.allCases {
      for candidate in candidates { #expect(error.message(language).contains(candidate.option[language])) }
    }
  }

  @Test(
    "A yes or no that is the whole of an option chooses it",
    arguments: [
      ("promise_match", "нет", "no"), ("promise_match", "Yes", "yes"), ("closing_predictability", "no", "no"),
      ("client_path_described", "нет", "no"), ("sales_docs", "нет", "none"),
      ("shared_metrics", "нет", "none"),
    ] as [(Item.ID, String, AnswerOption.ID)])
  func chooses(_ id: Item.ID, _ typed: String, _ option: AnswerOption.ID) throws {
    let item = try #require(try QuestionnaireLoader.load("consultation").questionnaire.item(id))
    let options = try #require(item.mainField.format.options)
    #expect(Choice(testDescription: "", options: options).answer(typed) == .success(option))
  }
}
