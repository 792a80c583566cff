import RazborCore
import Testing

@testable import RazborReport

@Suite("What is said of exported tables") struct ExportPhraseTests {
  @Test(
    "Ends that are alike are one value, and days stand in their case",
    arguments: [
      (
        2, 2, 2, nil, "у половины не дольше, чем 2 дня; с учётом случайности — столько же.",
        "half take no longer than 2 days; allowing for chance, the same."
      ),
      (
        18, 17, 21, 1200,
        "у половины не дольше, чем 18 дней; с учётом случайности — от 17 до 21 дня; сделок: 1\u{A0}200.",
        "half take no longer than 18 days; allowing for chance, between 17 and 21 days; deals: 1,200."
      ),
    ] as [(Int, Int, Int, Int?, String, String)])
  func cycle(days: Int, low: Int, high: Int, cases: Int?, russian: String, english: String) {
    let phrase = ExportPhrase.cycle(days, low: low, high: high, cases: cases)
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

  @Test(
    "The slow tenth has its bounds and its cases, or is never",
    arguments: [
      (
        "2 ч", "1 ч", "3 ч", "не дольше, чем 2 ч (с учётом случайности: 1 ч – 3 ч); заявок: 90.",
        "no longer than 2 ч; allowing for chance, between 1 ч and 3 ч; enquiries: 90."
      ),
      ("2 ч", nil, nil, "не дольше, чем 2 ч; заявок: 90.", "no longer than 2 ч; enquiries: 90."),
      (
        nil, "1 ч", nil, "одна заявка из десяти осталась без ответа; заявок: 90.",
        "one enquiry in ten got no answer; enquiries: 90."
      ),
    ] as [(String?, String?, String?, String, String)])
  func slowTenth(time: String?, low: String?, high: String?, russian: String, english: String) {
    let phrase = ExportPhrase.slowTenth(time, low: low, high: high, cases: "90")
    #expect(phrase.text(.ru).hasSuffix(russian))
    #expect(phrase.text(.en).hasSuffix(english))
  }

  @Test("The header on chance keeps its per cent together")
  func header() {
    #expect(ExportPhrase.header("chance").text(.ru).hasSuffix("(90\u{A0}%)"))
  }
}
