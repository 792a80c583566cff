import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("A questionnaire that changed between two sittings") struct UpgradeTests {
  /// `maturity` is gone, `pace` is new.
  private static func newer() throws -> TemporaryFile {
    try TemporaryFile(
      Fixture.text("full.yaml").replacing("version: \"1.0\"", with: "version: \"1.1\"")
        .replacing("maturity", with: "pace").replacing("ru: Насколько?", with: "ru: Как быстро?"))
  }

  /// A case that goes by a file, with two answers.
  private func begin(_ talk: Talk) throws {
    let old = try TemporaryFile(Fixture.text("full.yaml"))
    let terminal = try talk.begin("--questionnaire", old.url.path)
    try terminal.say(talk.command(.go, "cycle"), prompt: "2> ")
    try terminal.say("30", talk.words("принято: 30 дней", "recorded: 30 days"))
    try terminal.say(talk.command(.go, "maturity"), prompt: "3> ")
    try terminal.say("7", talk.words("принято: 7 из 10", "recorded: 7 out of 10"))
    try terminal.pause()
  }

  @Test(
    "A file with the new edition is compared first, and moved to when that is asked for",
    arguments: Language.allCases)
  func file(_ language: Language) throws {
    let talk = try Talk(language)
    let newer = try Self.newer()
    try begin(talk)

    let silent = try talk.resume()
    #expect(!silent.transcript.contains("--upgrade"))
    try silent.pause()

    let compared = try talk.resume("--questionnaire", newer.url.path)
    let offer = talk.words(
      "Анкета изменилась после начала (1.0 → 1.1): новых вопросов — 1, убрано — 1, ответов без места в новой — 1.",
      "The questionnaire changed since the start (1.0 → 1.1): new questions 1, removed 1, answers without a place"
    )
    #expect(compared.transcript.replacing("\n", with: " ").contains(offer))
    #expect(compared.transcript.contains("--upgrade"))
    try compared.pause()
    #expect(try talk.file().questionnaire.questionnaire.version == "1.0")

    let moved = try talk.resume("--upgrade", "--questionnaire", newer.url.path)
    let said = moved.transcript.replacing("\n", with: " ")
    #expect(
      said.contains(talk.words("больше не учитываются: «Насколько?».", "count no longer: \"How much?\".")))
    try moved.say(talk.command(.go, "pace"), talk.words("3. Как быстро?", "3. How much?"), prompt: "3> ")
    try moved.say("5", talk.words("принято: 5 из 10", "recorded: 5 out of 10"))
    try moved.say(talk.command(.go, "maturity"), talk.words("Нет вопроса", "There is no question"))
    try moved.pause()
    #expect(try Set(talk.responses.keys) == ["cycle", "pace"])
    #expect(try talk.file().retired.count == 1)

    let again = try talk.resume("--upgrade", "--questionnaire", newer.url.path)
    #expect(again.transcript.contains(talk.words("Другой редакции анкеты нет", "There is no other edition")))
    try again.pause()
  }

  @Test("What cannot be moved stays as it is, and it is said what to type", arguments: Language.allCases)
  func refused(_ language: Language) throws {
    let talk = try Talk(language)
    try begin(talk)
    let before = try talk.file().records
    let nothing = try talk.run("resume", "talk", "--upgrade")
    #expect(nothing.status == 64)
    #expect(nothing.errors.contains("razbor resume talk --upgrade --questionnaire "))
    let other = try talk.run("resume", "talk", "--upgrade", "--questionnaire", "consultation")
    #expect(other.status == 65)
    #expect(
      other.errors.contains(
        talk.words("другая анкета, «consultation»", "another questionnaire, \"consultation\"")))
    let broken = try TemporaryFile("questionnaire: full\nversion: 1\n")
    #expect(try talk.run("resume", "talk", "--upgrade", "--questionnaire", broken.url.path).status == 65)
    #expect(try talk.run("resume", "talk", "--questionnaire", "/nowhere.yaml").status == 65)
    #expect(try talk.file().records == before)
  }

  /// The edition inside the program, as it might have been once: one question of it had another name.
  private func beginWithOld(_ talk: Talk, version: String) throws {
    let bytes = try #require(QuestionnaireLoader.embeddedBytes("consultation"))
    let text = String(decoding: bytes, as: UTF8.self).replacing(
      "version: \"1.0\"", with: "version: \"\(version)\""
    )
    .replacing("business_profile", with: "business_trade")
    let old = StoredQuestionnaire(id: "consultation", version: version, text: text)
    let file = try Casebook(environment: ["RAZBOR_HOME": talk.home]).create(
      "talk", old.loaded().get(), language: talk.language)
    try file.append([
      .joined("owner", .owner), .responded("owner", "process_maturity", .number(4, field: "value")),
      .responded("owner", "business_trade", Response(.declined)),
    ])
  }

  @Test(
    "The edition inside the program is offered until it is taken, in a pipe as well",
    arguments: Language.allCases)
  func embedded(_ language: Language) throws {
    let talk = try Talk(language)
    try beginWithOld(talk, version: "0.9")
    let offer = talk.words(
      "Анкета изменилась после начала (0.9 → 1.0)", "The questionnaire changed since the start (0.9 → 1.0)")
    let first = try talk.resume()
    let said = first.transcript.replacing("\n", with: " ")
    #expect(said.contains(offer))
    #expect(said.contains("razbor resume talk --upgrade."))
    try first.pause()
    #expect(try !talk.run("resume", "talk", "--quiet").output.contains(offer))
    #expect(try talk.file().questionnaire.questionnaire.version == "0.9")

    let moved = try talk.run(
      "resume", "talk", "--upgrade", input: talk.command(.go, "business_profile") + "\n2\n")
    #expect(moved.status == 0)
    #expect(
      moved.output.replacing("\n", with: " ").contains(
        talk.words("«Чем занимается", "\"What does the company do")))
    #expect(try talk.file().questionnaire.questionnaire.version == "1.0")
    #expect(try Set(talk.responses.keys) == ["process_maturity", "business_profile"])
    #expect(try !talk.run("resume", "talk").output.contains(offer))
    #expect(try talk.run("doctor", "talk").status == 0)
  }

  @Test("An older edition than the case goes by is never offered", arguments: Language.allCases)
  func older(_ language: Language) throws {
    let talk = try Talk(language)
    try beginWithOld(talk, version: "1.10")
    #expect(try !talk.run("resume", "talk").output.contains("--upgrade"))
    let refused = try talk.run("resume", "talk", "--upgrade")
    #expect(
      refused.output.contains(talk.words("разбор идёт по версии 1.10", "the case goes by version 1.10")))
    #expect(try talk.file().questionnaire.questionnaire.version == "1.10")
  }
}
