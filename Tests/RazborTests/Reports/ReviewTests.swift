import Foundation
import RazborReport
import Testing

@testable import RazborCore
@testable import razbor

@Suite("A look before a diagnosis is sent") struct ReviewTests {
  private let folder: CaseFolder

  init() throws {
    folder = try CaseFolder()
  }

  private static let school: String = TestFile.project("questionnaires/examples/language-school.yaml")

  private func review(_ file: CaseFile) -> ReportReview {
    Diagnosed(
      file.questionnaire, file.sheet, .ru, isPrivate: false, of: file
    ).review
  }

  private func run(_ arguments: [String], _ language: Language = .ru) throws -> ProgramRun {
    try ProgramRun(
      arguments, environment: ["RAZBOR_LANG": language.rawValue, "XDG_DATA_HOME": folder.path])
  }

  @Test(
    "A case that was begun has no answers to its core questions, and every question it can be asked is named")
  func empty() throws {
    let file = try folder.casebook.create(nil, QuestionnaireLoader.load("consultation"), language: .ru)
    try file.append([.joined("owner", .owner)])
    let findings = review(file).findings
    #expect(findings.first == .noName)
    guard case .unanswered(let items) = try #require(findings.dropFirst().first) else {
      Issue.record("no empty places")
      return
    }
    let questionnaire = file.questionnaire.questionnaire
    #expect(items.count > 10 && items.allSatisfy { questionnaire.item($0)?.depth == .core })
    #expect(review(file).changes == nil)
  }

  @Test("A don't-know counts until a note says why, a flag until it is taken off")
  func explained() throws {
    let file = try folder.casebook.take(LoadedSheet(path: Self.school), as: "школа")
    try file.append([
      .responded("owner", "call_back_sample", Response(.dontKnow)),
      .flagged("owner", "call_back_sample", true),
    ])
    let isIn = { (finding: ReportReview.Finding, id: Item.ID) in
      switch finding {
      case .unexplained(let items), .flagged(let items): items.contains(id)
      default: false
      }
    }
    #expect(review(file).findings.count { isIn($0, "call_back_sample") } == 2)
    try file.append([
      .noted("owner", "call_back_sample", text: "Спросит в отделе", as: .note),
      .flagged("owner", "call_back_sample", false),
    ])
    #expect(!review(file).findings.contains { isIn($0, "call_back_sample") })
  }

  @Test("An answer the verdict rests on is named until it is written down how it is known")
  func founded() throws {
    let loaded = try LoadedSheet(path: Self.school)
    var sheet = loaded.sheet
    let unfounded = { (sheet: AnswerSheet) -> [Item.ID] in
      let review = ReportReview(loaded.questionnaire.questionnaire, sheet, flagged: [], before: nil)
      for case .unfounded(let items) in review.findings { return items }
      return []
    }
    for place in sheet.respondents.indices {
      for id in sheet.respondents[place].responses.keys {
        sheet.respondents[place].responses[id]?.basis = nil
      }
    }
    let found = unfounded(sheet)
    #expect(!found.isEmpty)
    for place in sheet.respondents.indices {
      for id in found { sheet.respondents[place].responses[id]?.basis = .shown }
    }
    #expect(unfounded(sheet).isEmpty)
  }

  @Test("A contradiction is there until it is explained")
  func contradiction() throws {
    let file = try folder.casebook.take(LoadedSheet(path: Self.school), as: "школа")
    let open = { (file: CaseFile) -> [Contradiction.ID] in
      for case .contradictions(let ids) in review(file).findings { return ids }
      return []
    }
    let rules = file.questionnaire.questionnaire.contradictions.map(\.id)
    let before = open(file)
    #expect(before.allSatisfy(rules.contains))
    try file.append(before.map { .resolved($0, explanation: "Выяснили") })
    #expect(open(file).isEmpty)
  }

  @Test("What was decided about the plan since the last edition", arguments: Language.allCases)
  func planChanges(language: Language) throws {
    let file = try folder.casebook.take(LoadedSheet(path: Self.school), as: "школа")
    let kept = PlanEdit(step: "weekly_review", texts: [.owner: "Вера"])
    let gone = PlanEdit(step: "one_funnel", texts: [.owner: "Глеб"])
    try file.append([.planned([kept])])
    try file.append([.planned([gone])])
    try file.append([file.finish(language)].map(\.event))
    #expect(review(file).changes?.isEmpty == true)
    let new = PlanEdit(
      step: "owner_as_tracker", texts: [.owner: "Анна"], due: Day("2026-12-10"), state: .started)
    try file.append([.planned([new, PlanEdit(step: "one_funnel")])])
    #expect(review(file).changes?.plan == [PlanEdit(step: "one_funnel"), new])
    #expect(!review(file).isClear)
    let run = try run(["report", "школа", "--check"], language)
    let said = run.output.replacing(#/\s+/#, with: " ")
    let words =
      language == .ru
      ? [
        "Правки плана: 2", "снова как в диагнозе",
        "кто отвечает: Анна; срок: до 10 декабря 2026 года; состояние: начат",
      ]
      : [
        "Changes of the plan: 2", "as in the diagnosis again",
        "who is responsible: Анна; when: by 10 December 2026; state: started",
      ]
    for word in words { #expect(said.contains(word), "\(said)") }
    #expect(!said.contains("Вера"))
  }

  @Test("What changed since the last edition: answers, scores, verdict", arguments: Language.allCases)
  func changes(language: Language) throws {
    let healthy = TestFile.project("questionnaires/examples/healthy-team-with-figures.yaml")
    let file = try folder.casebook.take(LoadedSheet(path: healthy), as: "здоровая")
    try file.append([file.finish(language)].map(\.event))
    #expect(review(file).changes?.isEmpty == true)
    let answer = Response(.answered(Answer(["minutes": .number(1800)])))
    let owner = try #require(file.state.respondents.first).id
    try file.append([.responded(owner, "response_time", answer)])
    let changes = try #require(review(file).changes)
    #expect(changes.edition == 1 && changes.answers == ["response_time"])
    #expect(changes.verdict?.after == "SL-GROSS" && changes.verdict?.before != "SL-GROSS")
    #expect(!changes.scores.isEmpty && !review(file).isClear)
    let run = try run(["report", "здоровая", "--check"], language)
    let title = language == .ru ? "Изменилось после редакции 1" : "Changed since edition 1"
    #expect(run.status == 65 && run.output.contains(title) && run.output.contains("(response_time)"))
    let json = try self.run(["report", "здоровая", "--check", "--json"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(json.status == 65 && object["clear"] as? Bool == false)
    let named = try #require(object["changes"] as? [String: Any])
    #expect(named["answers"] as? [String] == ["response_time"])
    #expect((named["verdict"] as? [String: String])?["after"] == "SL-GROSS")
  }

  @Test("Nothing to look at is said in a line, with the code 0", arguments: Language.allCases)
  func clear(language: Language) throws {
    let path = folder.path + "/sheet.json"
    var sheet = try LoadedSheet(path: Self.school).sheet
    let loaded = try LoadedSheet(path: Self.school).questionnaire
    for place in sheet.respondents.indices {
      for id in sheet.respondents[place].responses.keys {
        sheet.respondents[place].responses[id]?.basis = .shown
        sheet.respondents[place].responses[id]?.note = "Записано"
      }
    }
    let core = loaded.questionnaire.items.filter { $0.depth == .core }.map(\.id)
    for id in core where sheet.respondents.allSatisfy({ $0.responses[id] == nil }) {
      sheet.respondents[0].responses[id] = Response(.declined)
    }
    sheet.name = "Школа"
    sheet.date = Day("2026-11-23")
    for rule in loaded.questionnaire.contradictions { sheet.resolved[rule.id] = "Выяснили" }
    let review = ReportReview(loaded.questionnaire, sheet, flagged: [], before: nil)
    #expect(review.isClear, "\(review.findings)")
    let encoder = AnswerSheetEncoder(loaded.questionnaire, includesPrivateNotes: false)
    try JSONValue(encoder.encode(sheet)).rendered().write(toFile: path, atomically: true, encoding: .utf8)
    let run = try run(["report", path, "--check"], language)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(language == .ru ? "Смотреть не на что" : "There is nothing to look at"))
  }
}
