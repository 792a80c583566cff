import RazborCore
import Testing

@testable import razbor

@Suite("Shares that are said twice") struct TargetShareTests {
  private static let disagrees = LocalizedText(ru: "получается двумя способами", en: "comes out in two ways")

  /// The share first, then as many target enquiries of 400 in the table.
  private func said(_ share: String, _ target: Int, _ language: Language) throws -> String {
    let go = "/" + Command.go.name(language) + " "
    let lines = [
      go + "target_lead_share", share, go + "leads_to_deals", "2026-06; 200; \(target / 2); 20",
      "2026-07; 200; \(target / 2); 20", "", "",
    ]
    return try ScriptedTalk.said(lines, language, in: CaseFolder()).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  @Test(
    "Two shares of target enquiries that differ beyond chance are asked about", arguments: Language.allCases)
  func differ(_ language: Language) throws {
    #expect(try said("40/120", 250, language).contains(Self.disagrees[language]))
    #expect(try said("80/120", 100, language).contains(Self.disagrees[language]))
  }

  @Test(
    "Nothing is said of two that agree, or of one that was counted in a few",
    arguments: ["75/120", "62 %", "3/6"],
    Language.allCases)
  func agree(_ share: String, _ language: Language) throws {
    #expect(try !said(share, 250, language).contains(Self.disagrees[language]))
  }

  @Test("A channel with more target enquiries than enquiries is not saved", arguments: Language.allCases)
  func channel(_ language: Language) throws {
    let folder = try CaseFolder()
    let go = "/" + Command.go.name(language) + " channel_economics"
    let said = try ScriptedTalk.said([go, "ads; 1000; 100; 120; 5", "", "300"], language, in: folder)
    let refusal = LocalizedText(
      ru: "целевых заявок больше, чем всех", en: "more target enquiries than enquiries")
    #expect(said.replacing("\n", with: " ").contains(refusal[language]))
    let name = try #require(folder.casebook.list().first?.location.name.text)
    #expect(try folder.casebook.open(name, for: .reading).state.respondents.first?.responses.isEmpty == true)
  }

  @Test(
    "A share is stored as it was said: where no part of so many is that share, it is asked",
    arguments: Language.allCases)
  func unaltered(_ language: Language) throws {
    let folder = try CaseFolder()
    let go = "/" + Command.go.name(language) + " target_lead_share"
    let third = language == .ru ? "33,3 %" : "33.3%"
    let said = try ScriptedTalk.said([go, third, "41", "14/41"], language, in: folder).replacing(
      "\n", with: " ")
    let asked = LocalizedText(
      ru: "33,3 % из 41 не получается: 13 из 41 — это 31,7 %, 14 из 41 — это 34,1 %",
      en: "No part of 41 is 33.3%: 13 of 41 is 31.7%, 14 of 41 is 34.1%")
    #expect(said.contains(asked[language]), "\(said.suffix(1500))")
    let name = try #require(folder.casebook.list().first?.location.name.text)
    let answer = try folder.casebook.open(name, for: .reading).state.respondents.first?.responses[
      "target_lead_share"]
    #expect(answer?.content == .answered(Answer(["value": .share(.counted(part: 14, whole: 41))])))
  }
}
