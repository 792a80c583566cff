import RazborReport
import Testing

@testable import RazborCore
@testable import razbor

@Suite("The second suspect in the report") struct SecondSuspectTests {
  let company: SoundCompany

  init() throws {
    company = try SoundCompany()
  }

  /// The blocks of the chapter, one line each; empty where there is none.
  private func chapter(_ changes: String, _ language: Language) throws -> [String] {
    let loaded = try QuestionnaireLoader.load("consultation")
    let report = Report(loaded, try company.sheet(changes), language)
    let title = language == .ru ? "Второй подозреваемый" : "The second suspect"
    let blocks = report.blocks.drop { $0 != .heading(3, [.text(title)]) }.dropFirst()
    return blocks.prefix { if case .heading = $0 { false } else { true } }.map {
      $0.ownWords.joined(separator: " ")
    }
  }

  @Test(
    "It is put in the conditional mood, with what would have to be agreed and measured",
    arguments: Language.allCases)
  func open(_ language: Language) throws {
    let words = try chapter("lead_criteria=none handoff_point=undefined table=dk share=248/400", language)
    let isRussian = language == .ru
    let assessment = try company.assessment(
      "lead_criteria=none handoff_point=undefined table=dk share=248/400")
    let suspicion = try #require(assessment.verdict.suspicion)
    #expect(suspicion.code == "MK" && assessment.verdict.code == "MG-EXPECT")
    #expect(
      suspicion.toAgree == ["lead_criteria", "handoff_point"] && suspicion.toMeasure == ["leads_to_deals"])
    let conditional = try #require(company.questionnaire.verdict("MK")?.conditional[language])
    #expect(words.first?.hasSuffix(conditional) == true)
    #expect(
      words[2].contains("248") && !words[2].contains(isRussian ? "Показатель продаж" : "The sales figure"))
    #expect(words[3].contains(isRussian ? "сначала нужно договориться" : "would have to be agreed first"))
    #expect(words[5].contains(isRussian ? "нужно измерить" : "would have to be measured"))
  }

  @Test("Where nothing more need be known, it says so", arguments: Language.allCases)
  func known(_ language: Language) throws {
    let changes = "blame_pattern=both one_picture=separate unanswered=33/100"
    #expect(try company.assessment(changes).verdict.suspicion?.code == "SL-GROSS")
    let words = try chapter(changes, language)
    #expect(words.count == 4)
    #expect(words[3].contains(language == .ru ? "больше ничего не нужно" : "Nothing more would have to be"))
  }

  @Test("Without one there is no chapter", arguments: Language.allCases)
  func none(_ language: Language) throws {
    #expect(try chapter("", language).isEmpty)
  }
}
