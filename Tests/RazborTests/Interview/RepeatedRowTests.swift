import Testing

@testable import RazborCore
@testable import razbor

@Suite("Rows that speak of one thing") struct RepeatedRowTests {
  private let questionnaire: Questionnaire

  init() throws { questionnaire = try QuestionnaireLoader.load("consultation").questionnaire }

  private func entry(_ id: Item.ID) throws -> AnswerEntry {
    AnswerEntry(try #require(questionnaire.item(id)), asksMore: true)
  }

  private func fault(_ entry: inout AnswerEntry, _ line: String) -> AnswerParseError? {
    do {
      _ = try entry.take(line)
      return nil
    } catch {
      if case .line(let error) = error { return error }
      return nil
    }
  }

  @Test(
    "A month that stands in the table is not taken twice; a paste puts its row in the place of the old one")
  func months() throws {
    var entry = try entry("leads_to_deals")
    #expect(fault(&entry, "2026-09; 190; 95; 28") == nil)
    #expect(fault(&entry, "2026-10; 190; 95; 28") == nil)
    let october = LocalizedText(ru: "2026-10", en: "2026-10")
    #expect(fault(&entry, "октябрь 2026; 190; 90; 28") == .rowRepeated(october, row: 2))
    #expect(entry.currentRows.count == 2)
    #expect(fault(&entry, "2026-10; 200; 90; 20\n2026-11; 50; 30; 2") == nil)
    #expect(entry.currentRows.compactMap { $0["leads"]?.number } == [190, 200, 50])
    #expect(fault(&entry, "2026-12; 1; 1; 1\n2026-12; 2; 2; 2") != nil)
    #expect(fault(&entry, "!1 2026-11; 1; 1; 1") != nil)
    #expect(entry.currentRows.compactMap { $0["leads"]?.number } == [190, 200, 50])
  }

  @Test("A reason is given once, and the shares of all come to no more than the whole")
  func shares() throws {
    var entry = try entry("nontarget_reasons")
    #expect(fault(&entry, "region; 50%") == nil)
    let region = try #require(
      questionnaire.item("nontarget_reasons")?.mainField.format.tableOptions?.first { $0.id == "region" }?
        .text)
    #expect(fault(&entry, "region; 10%") == .rowRepeated(region, row: 1))
    #expect(fault(&entry, "spam; 80%") == .sharesAboveWhole(130))
    #expect(fault(&entry, "spam; 33%") == nil)
    #expect(fault(&entry, "product; 17.5%") == nil, "rounded shares may come to a little more")
  }

  @Test("Of two nobody can be a third")
  func smallWhole() throws {
    var entry = try entry("target_lead_share")
    #expect(fault(&entry, "треть") == nil)
    #expect(fault(&entry, "2") == .notOfSoMany(permille: 333, whole: 2))
    #expect(fault(&entry, "3") == nil)
  }
}

extension AnswerFormat {
  fileprivate var tableOptions: [AnswerOption]? {
    if case .table(let table) = self {
      table.columns.lazy.compactMap { $0.format.options }.first
    } else {
      nil
    }
  }
}
