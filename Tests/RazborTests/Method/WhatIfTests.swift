import Testing

@testable import RazborCore
@testable import razbor

@Suite("Supposing other answers") struct WhatIfTests {
  let company: SoundCompany
  let sheet: AnswerSheet

  init() throws {
    company = try SoundCompany()
    sheet = try company.sheet("")
  }

  private func read(_ line: String, here: Item.ID? = nil) throws -> [Supposition] {
    try SuppositionReader(company.questionnaire, sheet).read(line: line, here: here)
  }

  static let values: [(String, String)] = [
    ("lead_criteria=none", "lead_criteria=none"), ("lead_criteria=5", "lead_criteria=none"),
    ("lead_criteria=составила одна сторона", "lead_criteria=one_side"),
    ("LEAD_CRITERIA=Spoken only", "lead_criteria=verbal"),
    ("lead_criteria=-", "lead_criteria=dk"), ("response_time=2 часа", "response_time=120"),
    ("response_time=1h", "response_time=60"), ("unanswered_share=36 из 120", "unanswered=36/120"),
    ("unanswered_share=36 of 120; response_time=2 h", "unanswered=36/120 response_time=120"),
    ("process_maturity=3 owner_bottleneck=9", "process_maturity=3 owner_bottleneck=9"),
    ("lead_criteria=none lead_criteria=verbal", "lead_criteria=verbal"),
    ("lead_criteria=?", "!lead_criteria"),
  ]

  @Test("Values are read as the interview reads them, several at once", arguments: values)
  func reads(_ line: String, _ same: String) throws {
    let whatIf = WhatIf(company.questionnaire, sheet, try read(line))
    let other = try company.sheet(same)
    for item in company.questionnaire.items {
      let (supposed, given) = (whatIf.sheet.respondents[0], other.respondents[0])
      #expect(supposed.responses[item.id]?.content == given.responses[item.id]?.content, "\(item.id)")
    }
    let assessment = Assessment(company.questionnaire, other)
    #expect(whatIf.after.verdict.code == assessment.verdict.code)
    #expect(whatIf.after.verdict.attainable == assessment.verdict.attainable)
    #expect(whatIf.after.recommendations.map(\.id) == assessment.recommendations.map(\.id))
  }

  @Test("A number of a question will do for its name, and nothing for the question on the screen")
  func shortForms() throws {
    let place = try #require(company.questionnaire.position(of: "lead_criteria"))
    #expect(try read("\(place + 1)=none") == read("lead_criteria=none"))
    #expect(try read("none", here: "lead_criteria") == read("lead_criteria=none"))
    #expect(try read("spoken only", here: "lead_criteria") == read("lead_criteria=verbal"))
  }

  @Test("A part of an answer leaves the other parts as they were; rows are parted by a bar")
  func parts() throws {
    let part = try read("call_back_sample.not_target=7")[0]
    guard case .answered(let sample)? = part.content else { return #expect(Bool(false)) }
    #expect(sample["not_target"] == .number(7) && sample["not_answered"] == .number(0))
    let table = try read("leads_to_deals=2026-08; 400; 248; 47 | 2026-09; 400; 250; 50")[0]
    guard case .answered(let answer)? = table.content else { return #expect(Bool(false)) }
    #expect(answer.rows("months").count == 2)
    #expect(answer["agreed_conversion"] == .number(180))
  }

  static let mistakes: [(String, ru: String, en: String)] = [
    ("", "Что предположить?", "Suppose what?"),
    ("lead_criteria", "нужен вопрос, знак =", "the sign = and an answer are needed"),
    ("lead_criteria=", "нужен вопрос, знак =", "the sign = and an answer are needed"),
    ("=none", "нужен вопрос, знак =", "the sign = and an answer are needed"),
    ("lead_critera=none", "Возможно, lead_criteria?", "Did you mean lead_criteria?"),
    ("qqq=none", "Нет вопроса «qqq»", "There is no question \"qqq\""),
    ("999=1", "Нет вопроса «999»", "There is no question \"999\""),
    ("lead_criteria=togehter", "Возможно, together?", "Did you mean together?"),
    ("lead_criteria=qqq", "Есть такие: 1 together (", "The answers: 1 together ("),
    ("lead_criteria=9", "ответа «9» нет", "has no answer \"9\""),
    ("lead_criteria=/na", "относится ко всем", "concerns everybody"),
    ("process_maturity=11", "от 0 до 10", "from 0 to 10"),
    ("response_time=soon", "не похоже на", "does not look like"),
    ("unanswered_share=9 of 3", "", "larger than the whole"),
    ("call_back_sample.qqq=1", "нет части «qqq»", "has no part \"qqq\""),
    ("leads_to_deals=2026-08", "столбца", "column"),
  ]

  @Test("What cannot be supposed is said in both languages, with what comes nearest", arguments: mistakes)
  func refuses(_ line: String, _ ru: String, _ en: String) throws {
    let error = try #require(throws: SuppositionError.self) { _ = try read(line) }
    #expect(ru.isEmpty || error.message(.ru).contains(ru), "\(error.message(.ru))")
    #expect(error.message(.en).contains(en), "\(error.message(.en))")
  }

  @Test("What moves is what differs between the two assessments")
  func moves() throws {
    let whatIf = WhatIf(company.questionnaire, sheet, try read("lead_criteria=none response_time=30h"))
    #expect(
      whatIf.movesVerdict && whatIf.before.verdict.code == "OUT" && whatIf.after.verdict.code == "SL-GROSS")
    #expect(whatIf.verdictsThatCome == ["SL-GROSS"] && whatIf.verdictsThatGo == ["OUT"])
    #expect(whatIf.signalsThatMove.map(\.before.id).contains("leads"))
    #expect(!whatIf.recommendationsThatCome.isEmpty && !whatIf.alarmsThatCome.isEmpty)
    let back = WhatIf(
      company.questionnaire, whatIf.sheet,
      try SuppositionReader(company.questionnaire, whatIf.sheet).read([
        "lead_criteria=together", "response_time=25",
      ]))
    #expect(back.recommendationsThatGo == whatIf.recommendationsThatCome)
    #expect(back.alarmsThatGo == whatIf.alarmsThatCome)
  }

  @Test("Several respondents: everybody who was asked is supposed to say so, nobody else")
  func respondents() throws {
    var several = sheet
    several.respondents.append(
      Respondent(role: .sales, responses: ["lead_criteria": Response(.dontKnow, basis: .shown)]))
    #expect(Assessment(company.questionnaire, several).verdict.code == "MG-EXPECT")
    let reader = SuppositionReader(company.questionnaire, several)
    let whatIf = WhatIf(
      company.questionnaire, several, try reader.read(["lead_criteria=together", "records=heads"]))
    #expect(whatIf.after.verdict.code == "OUT")
    #expect(whatIf.sheet.respondents[1].responses.keys.map(\.rawValue) == ["lead_criteria"])
    #expect(whatIf.sheet.respondents[1].responses["lead_criteria"]?.basis == nil)
  }
}
