import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("A question to which a file speaks too") struct MeasuredTalkTests {
  @Test("The figure is offered, and Enter takes it", arguments: Language.allCases)
  func offered(_ language: Language) throws {
    let talk = try loaded(language)
    let window = try talk.resume("--role", "sales")
    try window.say(
      talk.command(.go, "response_time"), talk.words("В вашем файле: медиана", "Your file says a median of"))
    try window.say("", talk.words("принято из файла: медиана", "recorded from the file: a median of"))
    try window.say(
      talk.command(.go, "response_time"),
      talk.words("Это цифра из файла (", "This is the file's figure ("))
    // The old answer stands in the line, and what stands there is no end of input.
    window.send("\u{15}")
    try window.pause()
    let response = try response("response_time", talk)
    #expect(response.basis == .measured)
    #expect(response.figure?.cases == 200)
    #expect(response.claim == nil)
  }

  @Test(
    "Where the answer differs, the person says which shall count; neither is lost",
    arguments: Language.allCases,
    [("1", Claim.Counts.measured), ("", .measured), ("2", .stated), ("3", .both)])
  func weighed(_ language: Language, choice: (key: String, counts: Claim.Counts)) throws {
    let talk = try loaded(language)
    let window = try talk.resume("--role", "sales")
    try window.say(talk.command(.go, "response_time"))
    try window.say("15")
    try window.say(
      "", talk.words("Сказанное и файл расходятся:", "What was said and the file differ:"),
      talk.words("сказано: 15\u{A0}мин", "said: 15\u{A0}min"),
      talk.words("Что считать?", "Which shall count?"))
    try window.say(choice.key, "15", talk.words("Сохранено", "Saved"))
    try window.pause()
    let claim = try #require(try response("response_time", talk).claim)
    #expect(claim.counts == choice.counts)
    #expect(claim.stated == .answered(Answer(["minutes": .number(15)])))
    #expect(claim.measured["minutes"]?.number == 59)
    let report = try talk.run("report", "talk", "--format", "md").output
    #expect(report.contains(talk.words("## Слова и цифры", "## Words and figures")))
    #expect(report.contains(Self.outcome(choice.counts)[language]))
  }

  @Test("What is said twice by keys alone is said by /basis too")
  func basis() throws {
    let talk = try loaded(.en)
    let window = try talk.resume("--role", "sales")
    try window.say("/go response_time")
    try window.say("15")
    try window.say("")
    try window.say("1", "Saved")
    try window.say("/basis said", "said")
    try window.pause()
    #expect(try response("response_time", talk).claim?.counts == .stated)
  }

  @Test("A don't-know does not outweigh a file, and is kept beside it", arguments: Language.allCases)
  func notKnown(_ language: Language) throws {
    let talk = try loaded(language)
    let window = try talk.resume("--role", "sales")
    try window.say(talk.command(.go, "response_time"))
    try window.say("-", talk.words("Что ответа не было", "That it was not known"))
    try window.pause()
    #expect(try response("response_time", talk).claim?.stated == .dontKnow)
    let report = try talk.run("report", "talk", "--format", "md").output
    #expect(
      report.contains(talk.words("хотя в данных компании он есть", "although the company’s own data have it"))
    )
  }

  @Test("Rows of a file are offered with their sums", arguments: Language.allCases)
  func rows(_ language: Language) throws {
    let talk = try loaded(language)
    let window = try talk.resume("--role", "sales")
    try window.say(
      talk.command(.go, "leads_to_deals"), talk.words("В вашем файле:", "Your file says:"),
      talk.words("всего:", "in all:"), talk.words("Enter — взять эти строки", "Enter takes these rows"))
    try window.say(
      "", talk.words("принято из файла: 3 строки, всего", "recorded from the file: 3 rows, in all"))
    try window.pause()
  }

  @Test("A word taken from a pipe stands beside the file's figure, and nothing waits for a reply")
  func piped() throws {
    let talk = try loaded(.en)
    let run = try talk.run("resume", "talk", "--role", "sales", input: "/go response_time\n15\n\n")
    #expect(run.output.contains("recorded from the file"), "\(run.errors)")
    #expect(try response("response_time", talk).claim?.counts == .measured)
  }

  @Test("Branches typed after a file stay with the word, as in the report", arguments: Language.allCases)
  func branches(_ language: Language) throws {
    let talk = try loaded(language)
    let window = try talk.resume("--role", "sales")
    for line in [talk.command(.go, "response_time"), "40", "City; 130; 400", "Mill; 60; 30"] {
      try window.say(line)
    }
    // The question that is asked names the word without its branches.
    try window.say("", talk.words("сказано: 40\u{A0}мин", "said: 40\u{A0}min"))
    try window.say(
      "1", talk.words("рядом: 40\u{A0}мин. Сохранено", "beside it: 40\u{A0}min. Saved"))
    window.key(.controlD)
    #expect(try window.leaves(0))
    let claim = try #require(try response("response_time", talk).claim)
    #expect(claim.measured == Answer(["minutes": .number(59)]))
    guard case .answered(let stated) = claim.stated, case .rows(let rows)? = stated["branches"] else {
      Issue.record("\(claim)")
      return
    }
    #expect(rows.map { $0["minutes"]?.number } == [400, 30])
  }

  @Test(
    "Rows that know the enquiries count beside a file of deals alone, typed anew or over the file's own",
    arguments: Language.allCases, ["sales", "owner"])
  func dealsAlone(_ language: Language, role: String) throws {
    let talk = try Talk(language)
    let rows = (1...40).map {
      "\($0),2026-0\($0 % 2 + 8)-1\($0 % 9),Deal won,\($0 % 2 == 0 ? "Ann" : "Bob"),5000\n"
    }
    try load("Deal ID,Created at,Status,Responsible user,Budget\n" + rows.joined(), into: talk)
    let places = role == "owner" ? ["!1 ", "!2 "] : ["", ""]
    let typed = "\(places[0])Ann; 102; 25\n\(places[1])Bob; 112; 26\n\n"
    let run = try talk.run(
      "resume", "talk", "--role", role, input: "\(talk.command(.go, "rep_results"))\n\(typed)")
    #expect(
      run.output.contains(
        talk.words(
          "В файле нет заявок, поэтому считается введённое", "The file has no enquiries, so what you typed")),
      "\(run.output)")
    let response = try #require(
      try talk.file().state.respondent(CaseRespondent.ID(role))?.responses["rep_results"])
    guard case .answered(let answer) = response.content, case .rows(let kept)? = answer["value"] else {
      Issue.record("\(response)")
      return
    }
    #expect(kept.map { $0["leads"]?.number } == [102, 112])
    #expect(response.basis != .measured && response.claim == nil)
  }

  @Test("Marks that a list has not are kept from the months that are typed", arguments: Language.allCases)
  func targets(_ language: Language) throws {
    let talk = try Talk(language)
    let rows = (1...40).map {
      "\($0),2026-0\($0 % 2 + 8)-1\($0 % 9),\($0 % 4 < 2 ? "Closed lost" : $0 % 8 < 4 ? "In progress" : "Deal won")\n"
    }
    try load("ID,Created at,Status\n" + rows.joined(), into: talk)
    _ = try talk.run(
      "resume", "talk", "--role", "sales",
      input: "\(talk.command(.go, "leads_to_deals"))\n2026-08; 21; 15; 6\n2026-09; 90; 19; 9\n\n")
    let claim = try #require(try response("leads_to_deals", talk).claim)
    guard case .rows(let measured)? = claim.measured["months"] else {
      Issue.record("\(claim)")
      return
    }
    #expect(measured.map { $0["leads"]?.number } == [20, 20])
    #expect(measured.map { $0["target"]?.number } == [15, nil])
  }

  private func load(_ table: String, into talk: Talk) throws {
    let sheet = try TemporaryTable(
      Data("{questionnaire: consultation, respondents: [{role: owner, answers: {}}]}".utf8),
      name: "sheet.yaml")
    let table = try TemporaryTable(table)
    try #require(try talk.run("import", sheet.path, "--as", "talk").status == 0)
    try #require(try talk.run("load", "talk", table.path, "--no-input").status == 0)
  }

  /// A case in which the owner said nothing and a table of 200 enquiries was read.
  private func loaded(_ language: Language) throws -> Talk {
    let talk = try Talk(language)
    let sheet = try TemporaryTable(
      Data(
        "{questionnaire: consultation, language: \(language), respondents: [{role: owner, answers: {}}]}".utf8
      ),
      name: "sheet.yaml")
    let table = try TemporaryTable(GeneratedExport(.bitrixRussian, rows: 200, seed: 5).text)
    try #require(try talk.run("import", sheet.path, "--as", "talk").status == 0)
    try #require(try talk.run("load", "talk", table.path, "--no-input").status == 0)
    return talk
  }

  private func response(_ item: Item.ID, _ talk: Talk) throws -> Response {
    try #require(try talk.file().state.respondent("sales")?.responses[item])
  }

  private static func outcome(_ counts: Claim.Counts) -> LocalizedText {
    switch counts {
    case .measured:
      LocalizedText(ru: "Расходится. Взята цифра из файла", en: "They differ. The file’s figure")
    case .stated:
      LocalizedText(ru: "По решению собеседника взято сказанное", en: "What was said is taken, as the person")
    case .both: LocalizedText(ru: "и что верно, не решено", en: "which is right is not settled")
    }
  }
}
