import Foundation
import RazborCore
import Testing

@testable import razbor

/// From a file whose truth is known to what the report says of it.
@Suite("The months, stages and steps of a file") struct MonthsOfAFileTests {
  private let folder = RunFolder()

  /// Enquiries as in the published series: mean 474, limits 394 … 554. Then a fall in what becomes of them.
  private static let months = [430, 470, 455, 500, 480, 510].enumerated().map { place, leads in
    GeneratedMonths.Month(
      leads: leads, target: leads * (place < 3 ? 80 : 60) / 100, deals: leads * (place < 3 ? 20 : 10) / 100)
  }

  @Test("A generated list gives the sums that it was made with")
  func truth() throws {
    let load = try load(GeneratedMonths(months: Self.months).text)
    #expect(load.notes.examples == [])
    #expect(load.kept.figures[.enquiries] == 2845)
    #expect(load.kept.figures[.refused] == 2845 - Self.months.reduce(0) { $0 + $1.deals })
    let history = try #require(load.kept.history(until: nil, cycle: nil))
    #expect(history.months.map(\.leads) == Self.months.map(\.leads))
    #expect(history.months.map(\.target) == Self.months.map(\.target))
    #expect(history.months.map(\.deals) == Self.months.map(\.deals))
    #expect(load.kept.waits.map { $0.median?.low } == [60, 2880, 180, 300])
    #expect(load.kept.waits.map(\.count) == [2845, 2845, 2845 - off, 2845 - off])
    #expect(load.kept.stageTimes.standsAtHandoff == true)
    let way = try #require(load.kept.way)
    #expect(way.moments == [.created, .handed, .answered, .offered, .closed])
    #expect(way.counts == [2845, 2845, 2845, 2845 - off, Self.months.reduce(0) { $0 + $1.deals }])
    #expect(load.kept.figures[.open] == nil)
    #expect(LoadedTable(SourceNode(load.kept.value)) == load.kept)
  }

  /// Those off target have no offer and no outcome: of their last steps nothing is known.
  private var off: Int { Self.months.reduce(0) { $0 + $1.leads - $1.target } }

  @Test(
    "The report says what is in it, in both languages",
    arguments: [
      (
        "ru",
        [
          "Заявки: в среднем 474 в месяц, обычно от 394 до 554, по 6 месяцам.",
          "Доля целевых заявок: было 1 084 из 1 355", "стало 894 из 1 490", "Это настоящее изменение.",
          "Утечка. Заявки → Целевые: 894 из 1 490", "ориентир 80 %", "не хватает примерно 298.",
          "Утечка. Целевые → Сделки: 149 из 894", "| Заявки | 1 490 |", "| Сделки | 149 |",
          "Чаще любой другой названа одна причина, и это не случайность: Дорого.",
          "Дольше всего клиенты стоят здесь, и это не случайность: от передачи в продажи до первого ответа. "
            + "Это и есть передача от маркетинга к продажам.",
        ]
      ),
      (
        "en",
        [
          "Enquiries: 474 a month on average, usually between 394 and 554, over 6 months.",
          "Share of enquiries on target: it was 1,084 of 1,355", "and is 894 of 1,490",
          "This is a real change.",
          "A leak. Enquiries → On target: 894 of 1,490", "the reference is 80%", "about 298 are missing.",
          "| Enquiries | 1,490 |", "| Deals | 149 |",
          "Clients stand longest here, and that is not chance: handover to sales to first answer. "
            + "That is the handover from marketing to sales.",
        ]
      ),
    ])
  func reported(language: String, sentences: [String]) throws {
    let table = try TemporaryTable(GeneratedMonths(months: Self.months).text)
    try start()
    let loaded = try folder.run("load", "daisy", table.path)
    #expect(loaded.status == 0, "\(loaded.errors)")
    let report = try folder.run("report", "daisy", "--lang", language, "--format", "md").output
      .replacing("\u{A0}", with: " ").replacing("\\", with: "")
    for sentence in sentences { #expect(report.contains(sentence), "\(sentence)") }
    let isRussian = language == "ru"
    let own = try #require(report.firstRange(of: isRussian ? "Месяц за месяцем" : "Month by month"))
    let outside = try #require(report.firstRange(of: isRussian ? "Главные показатели" : "The key figures"))
    #expect(own.lowerBound < outside.lowerBound)
  }

  @Test("Stages with counts alone are one cohort, whose last stage leads nowhere")
  func stages() throws {
    let load = try load("Этап;Количество\nЗаявка;400\nЗвонок;248\nВстреча;130\nКП;90\nСделка;30\n")
    #expect(load.kind == .stages)
    let cohort = try #require(load.kept.stageCounts)
    #expect(cohort.steps.map(\.low) == [248, 130, 90, 30])
    #expect(cohort.stages.last?.passed == nil)
    guard case .rows(let rows)? = Measurement.all(load).first?.values["value"] else {
      return #expect(Bool(false))
    }
    #expect(rows.count == 4)
    #expect(rows.last?["passed"] == .number(30))
  }

  @Test("A list with a quantity is no table of stages")
  func quantity() throws {
    let load = try load("Дата создания;Статус;Количество\n01.08.2026;В работе;3\n")
    #expect(load.kind != .stages)
  }

  @Test(
    "Stages that grow, and one that is not understood, change nothing and say where",
    arguments: [
      ("Этап;Количество\nЗаявка;400\nЗвонок;248\nКП;300\n", "строка 4, этап КП: вошло 300"),
      ("Этап;Вошло;Прошло\nЗаявка;400;248\nЗвонок;260;130\n", "строка 3, этап Звонок: вошло 260"),
      ("Этап;Вошло;Прошло\nЗаявка;400;248\nЗвонок;240;250\n", "один из этапов не понят"),
      ("Этап;Количество\nЗаявка;400\nЗвонок;много\n", "строка 3, столбец Количество: много"),
    ])
  func growing(text: String, words: String) throws {
    try start()
    let table = try TemporaryTable(text)
    let run = try folder.run("load", "daisy", table.path)
    #expect(run.status == 65)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.errors.contains("Ничего не загружено."))
    #expect(try !folder.run("report", "daisy", "--format", "md").output.contains("Этапы воронки"))
  }

  private func start() throws {
    let sheet =
      "{questionnaire: consultation, date: 2026-11-23, respondents: [{role: owner, answers: {sales_cycle: 14}}]}"
    let file = try TemporaryTable(Data(sheet.utf8), name: "sheet.yaml")
    let run = try folder.run("import", file.path, "--as", "daisy")
    #expect(run.status == 0, "\(run.errors)")
  }

  private func load(_ text: String) throws -> TableLoad {
    let table = try TemporaryTable(text)
    return try TableLoad(table.path, as: nil, mappings: [], now: try GeneratedExportTests.today)
  }
}
