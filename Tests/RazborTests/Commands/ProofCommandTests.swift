import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("razbor whatif and razbor trace") struct ProofCommandTests {
  private static let sheet: String = TestFile.project(
    "questionnaires/examples/healthy-team-with-figures.yaml")

  private func run(_ arguments: [String], _ language: Language, home: String? = nil) throws -> ProgramRun {
    var environment = ["RAZBOR_LANG": language.rawValue]
    environment["RAZBOR_HOME"] = home
    return try ProgramRun(arguments, environment: environment)
  }

  private func object(_ run: ProgramRun) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test(
    "Another answer: what would move, in both languages, with no word of a saved one",
    arguments: Language.allCases)
  func whatIf(_ language: Language) throws {
    let before = try Data(contentsOf: URL(filePath: Self.sheet))
    let answer = language == .ru ? "lead_criteria=ни у кого" : "lead_criteria=there are none"
    let run = try run(["whatif", Self.sheet, "response_time=30h", answer], language)
    let known =
      language == .ru
      ? ["Предположим:", "Вывод был бы другим", "Ничего не сохранено"]
      : ["Suppose:", "The verdict would be another one", "Nothing was saved"]
    if language == .en {
      #expect(run.status == 0 && run.errors.isEmpty)
      for words in known { #expect(run.output.contains(words), "\(words)") }
    }
    let number = try self.run(["whatif", Self.sheet, "response_time=30h", "lead_criteria=5"], language)
    #expect(number.status == 0 && number.errors.isEmpty)
    for words in known { #expect(number.output.contains(words), "\(words)") }
    #expect(try Data(contentsOf: URL(filePath: Self.sheet)) == before)
  }

  @Test("Another answer, for a script")
  func whatIfJSON() throws {
    let run = try run(["whatif", Self.sheet, "response_time=30h", "--json"], .en)
    let object = try object(run)
    let verdict = try #require(object["verdict"] as? [String: [String: Any]])
    #expect(verdict["before"]?["code"] as? String != verdict["after"]?["code"] as? String)
    #expect(verdict["after"]?["code"] as? String == "SL-GROSS")
    let supposed = try #require(object["supposed"] as? [[String: Any]])
    #expect(supposed.map { $0["item"] as? String } == ["response_time"])
    #expect(supposed[0]["after"] as? Int == 1800)
    let steps = try #require(object["recommendations"] as? [String: [String]])
    #expect(steps["come"]?.isEmpty == false)
  }

  static let mistakes: [([String], Int32, ru: String, en: String)] = [
    (["whatif", "SHEET", "lead_critera=1"], 65, "Возможно, lead_criteria?", "Did you mean lead_criteria?"),
    (["whatif", "SHEET", "lead_criteria=togehter"], 65, "Возможно, together?", "Did you mean together?"),
    (["whatif", "SHEET", "lead_criteria"], 65, "нужен вопрос, знак =", "the sign = and an answer"),
    (["whatif", "SHEET"], 64, "ВОПРОС=ОТВЕТ", "QUESTION=ANSWER"),
    (["whatif", "nobody", "lead_criteria=1"], 66, "nobody", "nobody"),
    (["trace", "nobody"], 66, "nobody", "nobody"),
    (["trace", "SHEET", "T99"], 64, "«T99» в отчёте нет", "Nothing in the report is \"T99\""),
    (["trace", "SHEET", "fumnel"], 64, "Возможно, funnel?", "Did you mean funnel?"),
  ]

  @Test("What is mistyped is said on standard error with the documented code", arguments: mistakes)
  func refuses(_ line: [String], _ status: Int32, _ ru: String, _ en: String) throws {
    let home = try CaseFolder.temporary()
    defer { try? FileManager.default.removeItem(atPath: home) }
    let arguments = line.map { $0 == "SHEET" ? Self.sheet : $0 }
    for language in Language.allCases {
      let run = try run(arguments, language, home: home)
      #expect(run.status == status && run.output.isEmpty)
      #expect(run.errors.contains(language == .ru ? ru : en), "\(run.errors)")
    }
  }

  @Test("The list of traces, and the whole chain of each of them", arguments: Language.allCases)
  func trace(_ language: Language) throws {
    let list = try object(run(["trace", Self.sheet, "--json"], language))
    let traces = try #require(list["traces"] as? [[String: Any]])
    #expect(traces.map { $0["id"] as? String } == (1...traces.count).map { "T\($0)" })
    for trace in traces.prefix(6) {
      let id = try #require(trace["id"] as? String)
      let text = try run(["trace", Self.sheet, id], language)
      #expect(text.status == 0 && text.errors.isEmpty && text.output.hasPrefix("\(id). "))
      #expect(text.output.contains(language == .ru ? "метода" : "of the method"))
      let chain = try #require(
        try object(run(["trace", Self.sheet, id, "--json"], language))["traces"] as? [[String: Any]])
      #expect(chain.count == 1 && chain[0]["title"] as? String == trace["title"] as? String)
      #expect((chain[0]["rules"] as? [Any])?.isEmpty == false)
    }
    let shown = try run(["trace", Self.sheet], language)
    #expect(shown.output.contains(language == .ru ? "Проследить можно" : "What can be traced"))
    let score = try run(["trace", Self.sheet, "funnel"], language)
    #expect(
      score.output.contains(" × ") && score.output.contains(language == .ru ? "делим на вес" : "divided by"))
  }

  @Test("No statement of a chain is said twice, and an answer’s words are where nobody differs")
  func saidOnce() throws {
    let sheet = TestFile.project("questionnaires/examples/fleet-telematics.yaml")
    let plain = { (arguments: [String]) in
      try run(["trace", sheet] + arguments, .ru).output.split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
    let figures = try plain(["two_sources_of_truth"])
    #expect(figures.components(separatedBy: "Это посчитано по этим цифрам.").count == 3)
    let funnel = try plain(["funnel"])
    #expect(funnel.contains("— описан частично. Собственник. •"))
    #expect(funnel.contains("— нет. Собственник: примерно. Руководитель продаж: нет. Менеджер: нет."))
    let norm = try plain(["agree_the_norm"])
    #expect(norm.contains("Не указано: «Какой процент целевых заявок должен становиться сделками"))
  }

  @Test("Of two final verdicts, and of scores that nothing can move, no more is said than there is")
  func finalWords() throws {
    let sheet = TestFile.project("questionnaires/examples/fleet-telematics.yaml")
    let agreed = ["lead_criteria=together", "handoff_point=qualified", "accountable_per_step=all"]
    let run = try run(["whatif", sheet] + agreed, .ru)
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("сейчас 57,4 (уровень тревожный), было бы 49,4 (уровень тревожный)."))
    #expect(text.contains("(окончательный) вместо") && !text.contains("Стало бы возможным"))
  }

  @Test("Of a case, each answer comes with its time and its basis", arguments: Language.allCases)
  func times(_ language: Language) throws {
    let home = try CaseFolder.temporary()
    defer { try? FileManager.default.removeItem(atPath: home) }
    let book = try Casebook(environment: ["RAZBOR_HOME": home])
    var name = ""
    do {
      let file = try book.create("Ромашка", QuestionnaireLoader.load("consultation"), language: language)
      name = file.name.text
      try file.append([.joined("owner", .owner)])
      let answer = Response(.answered(Answer(["value": .option("none")])), basis: .shown)
      try file.append([.responded("owner", "lead_criteria", answer)])
    }
    let file = try book.open(name, for: .reading)
    let time = try #require(file.state.respondents[0].times["lead_criteria"])
    let run = try run(["trace", name, "leads"], language, home: home)
    #expect(run.output.contains(String(time.prefix(16)).replacing("T", with: " ")), "\(run.output)")
    #expect(run.output.contains(language == .ru ? "показано" : "shown"))
    let events = file.entries.count
    _ = try self.run(["whatif", name, "lead_criteria=1"], language, home: home)
    #expect(try book.open(name, for: .reading).entries.count == events)
  }
}
