import Foundation
import RazborReport
import Testing

@testable import RazborCore
@testable import razbor

/// Files with a truth that is known, loaded by the program, and what the report says of them.
@Suite("The money in a report") struct MoneyReportTests {
  private let folder: CaseFolder

  init() throws {
    folder = try CaseFolder()
  }

  /// Enquiries of one source over June to August 2026; the first are the target ones, the first of these the deals.
  private struct Source {
    let name: String
    let leads: Int
    let target: Int
    let deals: Int
    let amount: Int

    func rows(from number: Int) -> [String] {
      (0..<leads).map { place in
        let status = place < deals ? "Deal won" : place < target ? "Good lead" : "Junk lead"
        let (day, month) = (place % 28 + 1, place % 3 + 6)
        let created = "2026-0\(month)-\(day < 10 ? "0" : "")\(day) 10:00"
        // Every tenth that bought nothing was never answered.
        let answered = place >= deals && place % 10 == 0 ? "" : created.replacing("10:00", with: "10:30")
        let manager =
          place < deals
          ? (place % 5 == 0 ? "Smith John" : "Brown Ann") : ["Smith John", "Brown Ann"][place % 2]
        return
          "\(number + place),\(created),\(answered),\(status),\(name),\(manager),\(place < deals ? String(amount) : "")"
      }
    }
  }

  private static let sources = [
    Source(name: "Search", leads: 400, target: 248, deals: 47, amount: 50_000),
    Source(name: "Social", leads: 220, target: 100, deals: 9, amount: 48_000),
    Source(name: "Banners", leads: 160, target: 60, deals: 0, amount: 0),
    Source(name: "Friends", leads: 60, target: 58, deals: 22, amount: 60_000),
    Source(name: "Leaflet", leads: 12, target: 5, deals: 0, amount: 0),
  ]

  private static let spend =
    "Day,Campaign,Cost\n2026-06-01,SEARCH,100000\n2026-07-01,search ,100000\n2026-08-01,Search,100000\n"
    + "2026-08-01,social,150000\n2026-07-01,Banners,90000\n2026-07-01,Leaflet,12000\n2026-07-02,Radio,7000\n"

  private static let plan =
    "Month,Leads,Target leads,Deals,Revenue\n"
    + ["2026-06", "2026-07", "2026-08", "2026-10"].map { "\($0),290,232,42,2100000\n" }.joined()

  private func report(_ tables: [(String, String)], _ language: Language = .en, sheet: String = "{}") throws
    -> String
  {
    let text =
      "{questionnaire: consultation, date: 2026-11-23, respondents: [{role: owner, answers: \(sheet)}]}"
    let file = try TemporaryTable(Data(text.utf8), name: "sheet.yaml")
    #expect(try run("import", file.path, "--as", "daisy").status == 0)
    for (kind, text) in tables {
      let table = try TemporaryTable(text)
      let loaded = try run("load", "daisy", table.path, "--as", kind)
      #expect(loaded.status == 0, "\(loaded.errors)")
    }
    return try run("report", "daisy", "--lang", language.rawValue, "--format", "md").output
      .replacing("\u{A0}", with: " ").replacing("\\", with: "")
  }

  private var leads: String {
    var rows: [String] = []
    for source in Self.sources { rows += source.rows(from: rows.count + 1) }
    return "ID,Created at,First response,Lead status,Lead source,Responsible user,Budget\n"
      + rows.joined(separator: "\n") + "\n"
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(arguments, environment: ["RAZBOR_LANG": "en", "XDG_DATA_HOME": folder.path])
  }

  // Byar at 90 %: 300 000 for 47 clients is 6383 each, 5006–8260; of 9 clients 150 000 is 16 667, 9554–31 962.
  @Test("Spending and enquiries from two files give the known price of a client by source")
  func channels() throws {
    let report = try report([("leads", leads), ("spend", Self.spend)])
    for words in [
      "| Search | 300,000 | 750 (400) | 1,210 (248) | 6,383; 5,006–8,260 (47) | 50,000 |",
      "| Social | 150,000 | 682 (220) | 1,500 (100) | 16,667; 9,554–31,962 (9) | 48,000 |",
      "| Banners | 90,000 | 563 (160) | 1,500 (60) | no deal; no less than 30,319 | — |",
      "Costly and empty, “Banners”: 90,000 spent, 160 enquiries, no deal.",
      "“Leaflet”: 12,000 spent, 12 enquiries, no deal, but it is too early to judge",
      "“Search” brings clients for less than “Social”", "“Radio” (7,000)",
      "“Friends” (60 enquiries)", "What was spent".lowercased(),
    ] { #expect(report.contains(words), "\(words)") }
    #expect(!report.contains("The files speak of different months"))
    let russian = try run("report", "daisy", "--lang", "ru", "--format", "md").output
    for words in ["Дорого и пусто, «Banners»", "Сколько стоят заявка и клиент", "Во что обходятся потери"] {
      #expect(russian.contains(words), "\(words)")
    }
  }

  /// Enquiries that are all still open, so that the deals come from their own list, which names no source.
  private static let openLeads =
    "ID,Created at,Lead status,Lead source\n"
    + (1...300).map {
      "\($0),2026-0\($0 % 3 + 6)-\($0 % 18 + 10) 10:00,In progress,\($0 % 3 == 0 ? "Search" : "Social")\n"
    }.joined()

  private static func deals(_ months: [Int]) -> String {
    "Deal ID,Created at,Status,Budget\n"
      + (1...24).map { "\($0),2026-0\(months[$0 % months.count])-\($0 % 18 + 10),Deal won,50000\n" }.joined()
  }

  private static let paid =
    "Day,Campaign,Cost\n2026-06-01,Search,100000\n2026-07-01,Search,80000\n2026-08-01,Social,60000\n"

  // Byar at 90 %: 24 clients are 16.6 … 33.8; 240 000 for 24 is 10 000 each.
  @Test("Deals without a source are put down to no source, and priced over all where the months agree")
  func sourceless() throws {
    let report = try report([
      ("leads", Self.openLeads), ("deals", Self.deals([6, 7, 8])), ("spend", Self.paid),
    ])
    for words in [
      "Which source the deals came from is not known: 24 deals without a source",
      "Over all sources together: 240,000 spent, 24 deals; the price of a client: 10,000;",
      "| Search | 180,000 | 1,800 (100) |",
    ] { #expect(report.contains(words), "\(words)") }
    for words in ["no deal.", "no deal;", "no deal,", "Sources without a deal"] {
      #expect(!report.contains(words), "\(words)")
    }
    let russian = try run("report", "daisy", "--lang", "ru", "--format", "md").output
    #expect(russian.contains("Из какого источника пришли сделки, неизвестно"))
  }

  /// Every other deal has a source.
  private static let partly =
    "Deal ID,Created at,Status,Budget,Source\n"
    + (1...24).map {
      "\($0),2026-0\($0 % 3 + 6)-\($0 % 18 + 10),Deal won,50000,\($0 % 2 == 0 ? "Search" : "")\n"
    }.joined()

  /// The same deals within a list of enquiries.
  private static var partlyListed: String {
    partly.replacing("Deal ID", with: "ID")
      + (101...300).map { "\($0),2026-0\($0 % 3 + 6)-11,In progress,,Social\n" }.joined()
  }

  // Twelve of 24 deals are Search's; the other twelve may be Social's, which then is not empty.
  @Test(
    "Where some deals have a source, the others may be from any: none is called empty, and the price says so",
    arguments: [
      [("leads", openLeads), ("deals", partly), ("spend", paid)], [("leads", partlyListed), ("spend", paid)],
    ])
  func partlySourced(tables: [(String, String)]) throws {
    let report = try report(tables)
    for words in [
      "Deals without a source: 12 of 24 (", "200 enquiries, no deal under this source, but 12 deals without",
      "Over all sources together: 240,000 spent, 24 deals; the price of a client: 10,000;",
    ] { #expect(report.contains(words), "\(words)") }
    for words in [
      "Costly and empty", "not one deal from", "“Social”: 60,000 spent, 200 enquiries, no deal, but",
    ] {
      #expect(!report.contains(words), "\(words)")
    }
    let russian = try run("report", "daisy", "--lang", "ru", "--format", "md").output
      .replacing("\u{A0}", with: " ")
    #expect(russian.contains("Сделки без источника: 12 из 24") && russian.contains("могли прийти и отсюда"))
  }

  @Test("Deals of other months than the spending give no price over all, and say why")
  func otherMonths() throws {
    let report = try report([("leads", Self.openLeads), ("deals", Self.deals([3, 4])), ("spend", Self.paid)])
    #expect(report.contains("spending and deals are of different months"))
    #expect(!report.contains("Over all sources together"))
  }

  @Test("Losses are sums of a month with their formula, ranked, and never added up")
  func losses() throws {
    let report = try report([("leads", leads), ("spend", Self.spend)])
    // 75 enquiries never answered; 78 deals of 852; 52 564 the average deal.
    #expect(report.contains("Sources without a deal: what was spent on sources"))
    #expect(report.contains("in all 90,000–102,000 ÷ 3 months = 30,000–34,000 a month"))
    #expect(report.contains("÷ 3 months × 7.7–10.9% (deals among all enquiries, 78 of 852)"))
    #expect(report.contains("(average deal, 78 deals)"))
    #expect(report.contains("The rows must not be added up"))
  }

  @Test("A plan and a list give the split of the gap; a month whose deals are still open is left out")
  func plan() throws {
    let report = try report([("leads", leads), ("plan", Self.plan)], sheet: "{sales_cycle: 25}")
    for words in [
      "| Enquiries | 870 | 852; ", "| Share on target | 80% | 55.3%; ",
      "| **Revenue** | 6,300,000 | 4,102,000 | −2,198,000 |",
      "Months: June 2026 – August 2026 (3). Left out: October 2026.", "Fewer on target than planned",
    ] { #expect(report.contains(words), "\(words)") }
  }

  // Python 3.11: L(240 000, 300 000) = 268 885; ln(280/300) · L = −18 551, the rest −41 449. Byar: 280 is 253 … 309.
  @Test("A plan that was typed splits the gap of revenue too, in the two parts that it knows")
  func typedPlan() throws {
    let sheet = """
      {lead_plan_fact: [{month: 2026-08, plan: 150, fact: 140}, {month: 2026-09, plan: 150, fact: 140}, \
      {month: 2026-10, plan: 150, fact: 150}], forecast_vs_fact: {unit: money, months: [\
      {month: 2026-08, forecast: 150000, fact: 130000}, {month: 2026-09, forecast: 150000, fact: 110000}]}}
      """
    let report = try report([], sheet: sheet)
    for words in [
      "| Enquiries | 300 | 280; 253–309 | −18,551 | perhaps |",
      "| Revenue an enquiry | 1,000 | 857 (280 enquiries) | −41,449 | cannot be said |",
      "| **Revenue** | 300,000 | 240,000 | −60,000 |",
      "Months: August 2026 – September 2026 (2). Left out: October 2026.",
      "The plan has no deals and no target enquiries", "Less revenue an enquiry than planned",
    ] { #expect(report.contains(words), "\(words)") }
    let russian = try run("report", "daisy", "--lang", "ru", "--format", "md").output
    #expect(russian.contains("Выручка на заявку") && russian.contains("Сделок и целевых заявок в плане нет"))
    #expect(!report.contains("A plan is loaded"))
  }

  @Test("A loss that cannot be counted is named in the number of its word", arguments: Language.allCases)
  func gaps(_ language: Language) throws {
    let sheet = """
      {forecast_vs_fact: {unit: deals, months: [{month: 2026-08, forecast: 100, fact: 20}, \
      {month: 2026-09, forecast: 110, fact: 30}, {month: 2026-10, forecast: 120, fact: 25}]}, \
      unanswered_share: {of: [36, 120]}}
      """
    let report = try report([], language, sheet: sheet)
    let words =
      language == .ru
      ? ["Сколько стоит ошибка прогноза в месяц", "Сколько стоят заявки без ответа в месяц"]
      : ["What the error of the forecast costs a month", "What unanswered enquiries cost a month"]
    for words in words { #expect(report.contains(words), "\(words)") }
  }

  @Test("A figure that is missing is named, and nothing is guessed in its place")
  func missing() throws {
    let silent = try report([], sheet: "{unanswered_share: {of: [36, 120]}}")
    #expect(silent.contains("the figure that is missing: how many enquiries come in a month"))
    #expect(!silent.contains("a month. From:"))
  }

  @Test("Of a sample the share with its interval meets the enquiries of a month")
  func sample() throws {
    let sheet = """
      {unanswered_share: {of: [36, 120]}, leads_to_deals: {months: [{month: 2026-08, leads: 200, deals: 20}]}, \
      channel_economics: {channels: [{channel: Search, spend: 900, leads: 90, deals: 30}], gross_profit: 14000}}
      """
    let report = try report([], sheet: sheet)
    // SciPy 1.17: wilson(36, 120) is 23.62–37.26 %, wilson(20, 200) 7.03–14.04 %; times 200 · 14 000 46 479 … 146 483.
    #expect(report.contains("= 46,000–150,000 a month"))
    #expect(report.contains("23.6–37.3% without an answer (36 of 120) × 200 (enquiries of a month)"))
    #expect(report.contains("14,000 (gross profit of a client) = "))
  }

  // Python 3.11: Byar's ends of ten clients are 5.43 and 16.96; the salespeople's X² is 15.9.
  @Test("Typed tables give what a dear channel, uneven people and a wrong forecast cost")
  func typed() throws {
    let sheet = """
      {channel_economics: {channels: [{channel: Dear, spend: 900000, leads: 90, deals: 10}], gross_profit: 14000}, \
      rep_results: [{manager: A, leads: 100, deals: 25, revenue: 1}, {manager: B, leads: 110, deals: 6, revenue: 1}], \
      forecast_vs_fact: {unit: money, months: [{month: 2026-08, forecast: 100000, fact: 80000}, \
      {month: 2026-09, forecast: 110000, fact: 100000}, {month: 2026-10, forecast: 120000, fact: 90000}]}}
      """
    let report = try report([], sheet: sheet)
    for words in [
      "At a loss, “Dear”: a client costs no less than 53,",
      "| Clients that cost more than they bring | 220,000–280,000 |",
      "short of it: 9.6–10 (people: 2, deals: 31)", "The forecast misses by 20,000 a month: an error of 22%",
      "That is no loss",
    ] { #expect(report.contains(words), "\(words)") }
  }

  @Test("What is free is not compared, and takes no part in what all cost")
  func free() throws {
    let sheet = """
      {channel_economics: {channels: [{channel: Free, spend: 0, leads: 90, target: 0, deals: 30}, \
      {channel: Paid, spend: 9000, leads: 90, target: 60, deals: 30}, \
      {channel: Dear, spend: 900000, leads: 90, target: 60, deals: 10}], gross_profit: 14000}}
      """
    let report = try report([], sheet: sheet)
    for words in [
      "| Free | 0 | 0 (90) | none | 0; 0 (30) |",
      "| **All paid for** | 909,000 | 5,050 (180) | 7,575 (120) |",
      "“Paid” brings clients for less than “Dear”",
    ] { #expect(report.contains(words), "\(words)") }
    #expect(!report.contains("from “Free”"))
  }

  /// Unanswered enquiries cost most beyond doubt, or within bounds that overlap; the standards are worst by score.
  @Test(
    "Money and scores disagree only where the sums can be told apart", arguments: [(90, true), (12, false)])
  func disagreement(unanswered: Int, disagrees: Bool) throws {
    let path = TestFile.project("questionnaires/examples/healthy-team-with-figures.yaml")
    let file = try folder.casebook.take(LoadedSheet(path: path), as: "школа")
    let rows: [Answer.Row] = [("A", 90, 30), ("B", 90, 8)].map { name, leads, deals in
      ["manager": .text(name), "leads": .number(leads), "deals": .number(deals)]
    }
    let answers: [(Item.ID, Field.ID, Answer.Value)] = [
      ("rep_results", "value", .rows(rows)),
      ("unanswered_share", "share", .share(.counted(part: unanswered, whole: 100))),
      ("process_maturity", "value", .number(0)),
    ]
    try file.append(
      answers.map { item, field, value in
        .responded("owner", item, Response(.answered(Answer([field: value]))))
      })
    let report = file.report(.en)
    #expect(
      report.contains("| Deals missed by some salespeople |") && report.contains("| Unanswered enquiries |"))
    #expect(report.contains("Money and scores disagree") == disagrees)
  }

  @Test("Spending or a plan alone says which file is missing")
  func alone() throws {
    let report = try report([("spend", Self.spend), ("plan", Self.plan)])
    #expect(report.contains("no enquiries and deals by source") && report.contains("A plan is loaded"))
  }

  @Test("Deals without an amount are counted and take no part in the average")
  func unpriced() throws {
    let rows = leads.replacing(",Search,Brown Ann,50000", with: ",Search,Brown Ann,")
    let report = try report([("leads", rows), ("spend", Self.spend)])
    #expect(report.contains("Without an amount: 37 of 78 deals (a list of enquiries, 852 rows"))
    #expect(report.contains("(average deal, 41 deals)") && !report.contains("Average deal |"))
  }

  @Test("Files of different months are said to be that")
  func months() throws {
    let spend = "Month,Source,Spend\n2026-01,Search,5\n"
    #expect(try report([("leads", leads), ("spend", spend)]).contains("The files speak of different months"))
  }

  @Test("What a file calls its sources drives nothing")
  func hostile() throws {
    let spend = "Source,Spend\n<b>x</b>[a](b),500\n"
    _ = try report([("leads", leads), ("spend", spend)])
    let markdown = try run("report", "daisy", "--format", "md").output
    let page = try run("report", "daisy", "--format", "html").output
    #expect(markdown.contains("(b)") == false && !markdown.contains("<b>x") && markdown.contains("500"))
    #expect(!page.contains("<b>x</b>") && page.contains("&lt;b&gt;x&lt;/b&gt;"))
  }

  @Test("An edition keeps what the tables say, and holds its scores against the edition before")
  func editions() throws {
    _ = try report([("leads", leads), ("spend", Self.spend)], sheet: "{lead_criteria: none}")
    let file = try folder.casebook.open("daisy", for: .answering)
    for point in [2, 8] {
      try answer(file, point)
      try finish(file)
    }
    let kept = file.finishedEditions.compactMap(\.kept?.markdown)
    #expect(kept.count == 2 && kept.allSatisfy { $0.contains("6,383") })
    #expect(!kept[0].contains("Compared with edition"))
  }

  /// With every scale at one end and at the other.
  @Test(
    "A score has changed where it moved further than answering twice moves it",
    arguments: [(6, 7, "within what repeats by chance"), (1, 9, "it has changed")])
  func changed(before: Int, after: Int, words: String) throws {
    let team = TestFile.project("questionnaires/examples/healthy-team-with-figures.yaml")
    let file = try folder.casebook.take(LoadedSheet(path: team), as: "школа")
    try answer(file, before)
    try finish(file)
    #expect(!file.report(.en).contains("Compared with edition"))
    try answer(file, after)
    let open = file.report(.en)
    #expect(open.contains("Compared with edition 1") && open.contains(words))
    #expect(open.contains("part of the improvement comes by itself"))
    try finish(file)
    #expect(file.report(.en).contains("Compared with edition 1"))
    #expect(file.report(.ru).contains("Сравнение с редакцией 1"))
  }

  @Test("Two diagnoses of a company are compared where they go by one questionnaire")
  func since() throws {
    let team = TestFile.project("questionnaires/examples/healthy-team-with-figures.yaml")
    let run = try run("report", team, "--since", team, "--format", "md")
    #expect(run.status == 0 && run.output.contains("Compared with the diagnosis of 23 November 2026"))
    #expect(run.output.contains("within what repeats by chance") && !run.output.contains("it has changed |"))
    let file = try folder.begin("цикл")
    let other = try self.run("report", team, "--since", file.name.text)
    #expect(
      other.status == 65 && other.output.isEmpty && other.errors.contains("their scores cannot be compared"))
    #expect(try self.run("report", team, "--since", "nobody").status == 66)
    #expect(try self.run("report", "nobody", "--since", team, "--edition", "1").status == 64)
  }

  private func answer(_ file: CaseFile, _ point: Int) throws {
    let items = file.questionnaire.questionnaire.items.filter { item in
      if case .scale? = item.fields.first?.format { item.fields.count == 1 } else { false }
    }
    try file.append(
      items.map { item in
        .responded("owner", item.id, Response(.answered(Answer([item.mainField.id: .number(point)]))))
      })
  }

  private func finish(_ file: CaseFile) throws {
    let talk = Conversation(
      file, respondent: "owner", language: .en, reader: ScriptedReader([]), console: Console(capturingAt: 78),
      isShared: false)
    try talk.finish()
  }
}

extension CaseFile {
  /// As the program writes it, in Markdown without its signs.
  fileprivate func report(_ language: Language) -> String {
    let report = Diagnosed(questionnaire, sheet, language, isPrivate: false, of: self).report(numbered: false)
    return MarkdownRenderer().render(report).replacing("\u{A0}", with: " ").replacing("\\", with: "")
  }
}
