import RazborCore
import Testing

@testable import razbor

@Suite("Tables pasted from a spreadsheet") struct PastedTableTests {
  @Test(
    "Rows with titles in another order, a column more and a row of totals are understood and added up",
    arguments: Language.allCases)
  func pasted(_ language: Language) throws {
    let talk = try Talk(language)
    let window = try talk.begin()
    try window.say(talk.command(.go, "forecast_vs_fact"))
    window.paste(
      talk.words(
        "Факт\tМесяц\tКто вносил\tПрогноз\n80\tавгуст 2026\tАнна\t100\n100\tсентябрь 2026\tАнна\t110\n"
          + "90\tоктябрь 2026\tОлег\t120\n270\tИтого\t\t330\n",
        "Actual\tMonth\tWho wrote it\tForecast\n80\tAug 2026\tAnn\t100\n100\tSep 2026\tAnn\t110\n"
          + "90\tOct 2026\tOle\t120\nTotal\t270\t\t330\n"))
    try window.say(
      "",
      talk.words(
        "Столбцы по заголовкам: факт, месяц, прогноз.", "Columns by their titles: actual, month, forecast."),
      talk.words("Итоговая строка не взята", "The row of totals was left out"),
      talk.words("всего: прогноз 330, факт 270", "in all: forecast 330, actual 270"))
    // A row is put right in its place, and the empty line ends the table with what it means.
    try window.say(talk.words("!2 сентябрь 2026; 110; 101", "!2 Sep 2026; 110; 101"), "101")
    try window.say("", talk.words("В чём считали", "Counted in"))
    try window.say(
      "1",
      talk.words("3 строки, всего: прогноз 330, факт 271", "3 rows, in all: forecast 330, actual 271"))
    window.key(.controlD)
    _ = try window.exitStatus()
    let answer = try #require(try talk.file().state.respondents.first?.responses["forecast_vs_fact"])
    guard case .answered(let given) = answer.content, case .rows(let rows)? = given["months"] else {
      Issue.record("\(answer)")
      return
    }
    #expect(rows.map { $0["forecast"]?.number } == [100, 110, 120])
    #expect(rows.map { $0["fact"]?.number } == [80, 101, 90])
  }
}
