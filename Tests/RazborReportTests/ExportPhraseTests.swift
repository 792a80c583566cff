import RazborCore
import Testing

@testable import RazborReport

@Suite("What is said of exported tables") struct ExportPhraseTests {
  @Test(
    "Ends that are alike are one value, and days stand in their case",
    arguments: [
      (
        2, 2, 2, "у половины не дольше, чем 2 дня; с учётом случайности — столько же.",
        "half take no longer than 2 days; allowing for chance, the same."
      ),
      (
        18, 17, 21, "у половины не дольше, чем 18 дней; с учётом случайности — от 17 до 21 дня.",
        "half take no longer than 18 days; allowing for chance, between 17 and 21 days."
      ),
    ])
  func cycle(days: Int, low: Int, high: Int, russian: String, english: String) {
    let phrase = ExportPhrase.cycle(days, low: low, high: high)
    #expect(phrase.text(.ru) == "От заявки до сделки: " + russian)
    #expect(phrase.text(.en) == "From enquiry to deal: " + english)
  }

  @Test(
    "The bounds of a waiting time may meet, or have no upper end",
    arguments: [
      ("2 ч", "с учётом случайности: столько же", "allowing for chance, the same;"),
      ("3 ч", "с учётом случайности: 2 ч – 3 ч", "allowing for chance, between 2 ч and 3 ч;"),
      (nil, "не меньше, чем 2 ч, верхней границы нет", "from 2 ч on, with no upper end;"),
    ] as [(String?, String, String)])
  func response(high: String?, russian: String, english: String) {
    let phrase = ExportPhrase.response(median: "2 ч", low: "2 ч", high: high, cases: "90")
    #expect(phrase.text(.ru).contains(russian))
    #expect(phrase.text(.en).contains(english))
  }

  @Test("The header on chance keeps its per cent together")
  func header() {
    #expect(ExportPhrase.header("chance").text(.ru).hasSuffix("(90\u{A0}%)"))
  }
}
