import RazborCore
import Testing

@testable import razbor

@Suite("Answers that cannot be") struct HardContradictionTests {
  @Test("Such an answer is not saved until it is corrected", arguments: Language.allCases)
  func refused(_ language: Language) throws {
    let folder = try CaseFolder()
    let go = "/" + Command.go.name(language) + " stage_conversions"
    let rows = ["enquiry; 100; 50", "offer; 50; 60", ""]
    let said = try ScriptedTalk.said([go] + rows, language, in: folder)
    let refusal = LocalizedText(
      ru: "Ответ не сохранён: на позднем этапе не может быть",
      en: "The answer is not saved: a later stage cannot hold")
    #expect(said.replacing("\n", with: " ").contains(refusal[language]))
    let name = try #require(folder.casebook.list().first?.location.name.text)
    #expect(try folder.casebook.open(name, for: .reading).state.respondents.first?.responses.isEmpty == true)
  }

  @Test("The corrected answer is saved") func corrected() throws {
    let folder = try CaseFolder()
    let lines = [
      "/go stage_conversions", "enquiry; 100; 50", "offer; 50; 60", "", "!2 offer; 50; 40", "",
    ]
    let said = try ScriptedTalk.said(lines, .en, in: folder)
    #expect(said.contains("recorded: 2 rows"))
    let name = try #require(folder.casebook.list().first?.location.name.text)
    let state = try folder.casebook.open(name, for: .reading).state
    #expect(state.respondents.first?.responses["stage_conversions"] != nil)
  }

  @Test("Where nobody can correct it, the sitting ends at that line with 65") func piped() throws {
    let home = try CaseFolder.temporary()
    let input = "/go stage_conversions\nenquiry; 100; 50\noffer; 50; 60\n\n"
    let run = try ProgramRun(
      ["new", "talk", "--lang", "en"], environment: ["RAZBOR_HOME": home], input: input)
    #expect(run.errors.contains("a later stage cannot hold more clients than an earlier one."))
    #expect(run.status == 65)
  }

  @Test(
    "A sheet with such an answer is refused at its place, in both languages", arguments: Language.allCases)
  func sheet(_ language: Language) throws {
    let sheet = try TemporaryFile(
      """
      questionnaire: consultation
      respondents:
        - role: owner
          answers:
            stage_conversions: [{stage: a, entered: 5, passed: 6}, {stage: b, entered: 5, passed: 4}]
      """)
    let run = try ProgramRun(["assess", sheet.url.path, "--lang", language.rawValue])
    let words = LocalizedText(ru: "так не бывает (`stages_grow`)", en: "this cannot be (`stages_grow`)")
    #expect(run.errors.contains(":5:7: ") && run.errors.contains(words[language]))
    #expect(run.status == 65)
  }
}
