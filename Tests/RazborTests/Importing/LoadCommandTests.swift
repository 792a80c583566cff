import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("razbor load") struct LoadCommandTests {
  private let folder = RunFolder()

  @Test("Figures from a file enter the case, outweigh what was said, and keep it beside them")
  func claimed() throws {
    let sheet = """
      questionnaire: consultation
      respondents:
        - role: owner
          answers: {response_time: 15}
        - role: sales
          answers: {response_time: 5}
      """
    let table = try TemporaryTable(GeneratedExport(.bitrixRussian, rows: 200, seed: 5).text)
    let file = try TemporaryTable(Data(sheet.utf8), name: "sheet.yaml")
    #expect(try folder.run("import", file.path, "--as", "daisy").status == 0)
    let loaded = try folder.run("load", "daisy", table.path)
    #expect(loaded.status == 0, "\(loaded.errors)")
    #expect(loaded.output.contains("было сказано: 15\u{A0}мин"))
    let shown = try folder.run("show", "daisy", "--json").output
    for stated in [15, 5] { #expect(shown.contains("\"stated\" : \(stated)")) }
    #expect(!shown.contains("Сидоров"))
    for (language, words) in [
      (
        "ru",
        [
          "По выгруженным таблицам", "взято строк 200 из 204", "Avito", "20 из 200", "Слова и цифры",
          "**Сказано (собственник):** 15 мин.", "Взята цифра из файла",
        ]
      ),
      (
        "en",
        ["From exported tables", "200 of 204 rows taken", "Avito", "20 of 200", "1 h 1 min; enquiries: 200"]
      ),
    ] {
      let report = try folder.run("report", "daisy", "--lang", language, "--format", "md").output
        .replacing("\u{A0}", with: " ")
      for word in words { #expect(report.contains(word), "\(word)") }
      #expect(!report.contains("Сидоров"))
    }
    let again = try folder.run("load", "daisy", table.path)
    #expect(again.output.contains("уже есть"))
    #expect(try folder.run("show", "daisy", "--json").output == shown)
    // The table moves with the case.
    #expect(try folder.run("export", "daisy", "-o", folder.path + "/daisy.json").status == 0)
    #expect(try folder.run("import", folder.path + "/daisy.json", "--as", "copy").status == 0)
    #expect(try folder.run("load", "copy", table.path).output.contains("уже есть"))
    #expect(try folder.run("doctor", "copy").status == 0)
  }

  /// Forty enquiries, each answered after 5 h 24 min.
  private static let slow =
    "ID,Created at,First response,Status\n"
    + (1...40).map { "\($0),2026-09-\($0 % 20 + 10) 10:00,2026-09-\($0 % 20 + 10) 15:24,In progress\n" }
    .joined()

  @Test("Typed branches neither outrank what a file measured nor keep a refuted contradiction alive")
  func branches() throws {
    let sheet = """
      {questionnaire: consultation, date: 2026-11-23, respondents: [{role: owner, answers: {response_time: \
      {minutes: 40, branches: [{branch: City, enquiries: 130, minutes: 40}, {branch: Mill, enquiries: 60, minutes: 30}]}, \
      response_complaints: weekly, source_report: cannot}}]}
      """
    let file = try TemporaryTable(Data(sheet.utf8), name: "sheet.yaml")
    #expect(try folder.run("import", file.path, "--as", "daisy").status == 0)
    let guess = "Most likely the time was not measured either but guessed"
    let before = try report("en")
    for words in ["Answers come within an hour, yet", guess] { #expect(before.contains(words), "\(words)") }
    let table = try TemporaryTable(Self.slow)
    let loaded = try folder.run("load", "daisy", table.path, "--lang", "en").output
      .replacing("\u{A0}", with: " ")
    #expect(
      loaded.contains("it was said: 40 min\n")
        && loaded.contains("the file (September 2026) says: 5 h 24 min\n"), "\(loaded)")
    let after = try report("en")
    for words in ["Answers come within an hour, yet", guess, "2 rows"] {
      #expect(!after.contains(words), "\(words)")
    }
    for words in ["**Said (owner):** 40 min.", "**By the file:** 5 h 24 min;"] {
      #expect(after.contains(words), "\(words)")
    }
    let russian = try report("ru")
    #expect(russian.contains("**Сказано (собственник):** 40 мин.") && russian.contains("5 ч 24 мин"))
    // The word keeps its branches, the figure has none.
    let shown = try folder.run("show", "daisy", "--json").output
    #expect(shown.components(separatedBy: "\"branches\"").count == 2 && shown.contains("\"City\""))
  }

  @Test("The score moves with the measured figure, whatever branches were typed")
  func scored() throws {
    let branches = "[{branch: City, enquiries: 130, minutes: 40}]"
    let scores = try ["{minutes: 40, branches: \(branches)}", "40"].map { answer in
      let folder = RunFolder()
      let sheet =
        "{questionnaire: consultation, respondents: [{role: owner, answers: {response_time: \(answer)}}]}"
      let file = try TemporaryTable(Data(sheet.utf8), name: "sheet.yaml")
      let table = try TemporaryTable(Self.slow)
      #expect(try folder.run("import", file.path, "--as", "daisy").status == 0)
      let before = try decoded(folder.run("assess", file.path, "--json"))
      #expect(try folder.run("load", "daisy", table.path).status == 0)
      let shown = try TemporaryTable(
        Data(try folder.run("show", "daisy", "--json").output.utf8), name: "shown.json")
      let after = try decoded(folder.run("assess", shown.path, "--json"))
      #expect(before != after)
      return after
    }
    #expect(scores[0] == scores[1])
  }

  private func decoded(_ run: ProgramRun) throws -> Scores {
    try JSONDecoder().decode(Scores.self, from: Data(run.output.utf8))
  }

  private struct Scores: Decodable, Equatable {
    let signals: [Score]

    struct Score: Decodable, Equatable {
      let id: String
      let score: Int?
      let low: Int
      let high: Int
    }
  }

  private func report(_ language: String) throws -> String {
    try folder.run("report", "daisy", "--lang", language, "--format", "md").output
      .replacing("\u{A0}", with: " ")
  }

  @Test("A list of deals leaves what was said of enquiries as it is", arguments: ["Deal ID", "ID"])
  func dealsAlone(header: String) throws {
    let sheet = """
      {questionnaire: consultation, date: 2026-11-23, respondents: [{role: owner, answers: {\
      leads_to_deals: {months: [{month: 2026-08, leads: 101, target: 61, deals: 23}, \
      {month: 2026-09, leads: 111, target: 71, deals: 24}]}, \
      rep_results: [{manager: Ann, leads: 102, deals: 25}, {manager: Bob, leads: 112, deals: 26}]}}]}
      """
    let file = try TemporaryTable(Data(sheet.utf8), name: "sheet.yaml")
    #expect(try folder.run("import", file.path, "--as", "daisy").status == 0)
    let rows = (1...40).map {
      "\($0),2026-0\($0 % 2 + 8)-1\($0 % 9),Deal won,\($0 % 2 == 0 ? "Ann" : "Bob"),5000\n"
    }
    let table = try TemporaryTable("\(header),Created at,Status,Responsible user,Budget\n" + rows.joined())
    let answers = try folder.run("show", "daisy", "--json").output
    let loaded = try folder.run("load", "daisy", table.path, "--lang", "en")
    #expect(loaded.status == 0 && loaded.output.contains("the file has no enquiries, so the answer stays"))
    let shown = try folder.run("show", "daisy", "--json").output
    for figure in [101, 61, 23, 111, 71, 24, 102, 25, 112, 26] {
      let cell = " : \(figure)"
      #expect(shown.contains(cell) && answers.contains(cell), "\(figure)")
    }
    #expect(!shown.contains("\"stated\"") && !shown.contains("measured"))
  }

  @Test("Target enquiries that a list does not mark stay, month by month, where they fit")
  func targetsStay() throws {
    let sheet = """
      {questionnaire: consultation, date: 2026-11-23, respondents: [{role: owner, answers: {\
      leads_to_deals: {months: [{month: 2026-08, leads: 22, target: 15, deals: 6}, \
      {month: 2026-09, leads: 90, target: 19, deals: 9}]}}}]}
      """
    let file = try TemporaryTable(Data(sheet.utf8), name: "sheet.yaml")
    #expect(try folder.run("import", file.path, "--as", "daisy").status == 0)
    let rows = (1...40).map {
      "\($0),2026-0\($0 % 2 + 8)-1\($0 % 9),\($0 % 4 < 2 ? "Closed lost" : $0 % 8 < 4 ? "In progress" : "Deal won")\n"
    }
    let table = try TemporaryTable("ID,Created at,Status\n" + rows.joined())
    #expect(try folder.run("load", "daisy", table.path).status == 0)
    let shown = try folder.run("show", "daisy", "--json").output
    let measured = try #require(shown.components(separatedBy: "\"value\"").dropFirst().first)
    #expect(measured.contains("\"target\" : 15") && !measured.contains("\"target\" : 19"), "\(shown)")
    #expect(shown.contains("\"target\" : 19"))
  }

  @Test(
    "Where no month has the same enquiries, rows with target ones stay, and that is said",
    arguments: Language.allCases)
  func targetsOfOthers(_ language: Language) throws {
    let sheet = """
      {questionnaire: consultation, date: 2026-11-23, respondents: [{role: owner, answers: {\
      leads_to_deals: {months: [{month: 2026-08, leads: 30, target: 15, deals: 6}, \
      {month: 2026-09, leads: 90, target: 71, deals: 24}]}}}]}
      """
    let file = try TemporaryTable(Data(sheet.utf8), name: "sheet.yaml")
    #expect(try folder.run("import", file.path, "--as", "daisy").status == 0)
    let rows = (1...40).map {
      "\($0),2026-0\($0 % 2 + 8)-1\($0 % 9),\($0 % 4 < 2 ? "Closed lost" : $0 % 8 < 4 ? "In progress" : "Deal won")\n"
    }
    let table = try TemporaryTable("ID,Created at,Status\n" + rows.joined())
    let answers = try folder.run("show", "daisy", "--json").output
    let loaded = try folder.run("load", "daisy", table.path, "--lang", language.rawValue).output
    #expect(
      loaded.contains(
        language == .ru
          ? "в файле не отмечены целевые заявки, поэтому ответ остаётся прежним"
          : "the file has no marks of enquiries on target, so the answer stays as it was"), "\(loaded)")
    let shown = try folder.run("show", "daisy", "--json").output
    for target in [15, 71] {
      #expect(shown.contains("\"target\" : \(target)") && answers.contains("\(target)"))
    }
    #expect(!shown.contains("measured"))
  }

  @Test(
    "Names, telephones and addresses stand in no byte of the case, and in nothing that any command prints")
  func privacy() throws {
    let planted = ["Сидоров", "Пётр", "916 123", "petr@example", "Иванова", "Олег", "Smith", "Ромашка"]
    let sheet = try TemporaryFile("{questionnaire: consultation, respondents: [{role: owner, answers: {}}]}")
    // A row that is not understood is shown, and must show nothing of a person either.
    let text =
      GeneratedExport(.bitrixRussian, rows: 120, seed: 4).text
      + "77;x;Пётр Сидоров;+7 916 123-45-67;petr@example.com;petr@example.com;;В работе;+7 916 123-45-67;Иванова;+79161234567;\r\n"
    let table = try TemporaryTable(text)
    #expect(try folder.run("import", sheet.url.path, "--as", "daisy").status == 0)
    var said = ""
    for language in ["ru", "en"] {
      let load = try folder.run("load", "daisy", table.path, "--lang", language)
      #expect(load.status == 0, "\(load.errors)")
      said += load.output + load.errors
    }
    for format in ["text", "md", "html", "json", "csv"] {
      said += try folder.run("report", "daisy", "--format", format, "--private").output
    }
    for command in [
      ["show", "daisy", "--json", "--private"], ["export", "daisy", "-o", "-"], ["list", "--json"],
      ["doctor", "daisy"],
    ] {
      let run = try ProgramRun(command, environment: ["RAZBOR_HOME": folder.path + "/home"])
      said += run.output + run.errors
    }
    #expect(said.contains("И. М."))
    for word in planted { #expect(!said.contains(word), "\(word)") }
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var searched = 0
    for path in files.map({ folder.path + "/" + $0 }) {
      guard let bytes = FileManager.default.contents(atPath: path) else { continue }
      searched += 1
      for word in planted { #expect(bytes.firstRange(of: Data(word.utf8)) == nil, "\(word) in \(path)") }
    }
    #expect(searched > 0)
  }

  @Test("--initials leaves no name of the people who are compared", arguments: ["text", "md", "html", "csv"])
  func initials(format: String) throws {
    let sheet = try TemporaryFile(
      "{questionnaire: consultation, respondents: [{role: owner, answers: {rep_results: ["
        + "{manager: Иванова Мария, leads: 40, deals: 12}, {manager: Ильин Максим, leads: 50, deals: 3}]}}]}")
    let open = try folder.run("report", sheet.url.path, "--format", format).output
    #expect(open.contains("Иванова Мария"))
    let closed = try folder.run("report", sheet.url.path, "--format", format, "--initials").output
      .replacing("\\", with: "")
    #expect(closed.contains("И. М.") && closed.contains("И. М. 2"))
    for word in ["Иванова", "Мария", "Ильин"] { #expect(!closed.contains(word)) }
  }

  @Test("In a terminal the bar moves, and what was said may be kept")
  func asked() throws {
    let sheet = "{questionnaire: consultation, respondents: [{role: owner, answers: {response_time: 15}}]}"
    let file = try TemporaryTable(Data(sheet.utf8), name: "sheet.yaml")
    #expect(try folder.run("import", file.path, "--as", "daisy").status == 0)
    let table = try TemporaryTable(GeneratedExport(.amoEnglish, rows: 3000, seed: 6).text)
    let home = ["RAZBOR_HOME": folder.path + "/home"] as [String: String?]
    let keys = [
      ("n", "\"value\" : 15"), ("", "\"value\" : 59"), ("b", "\"counts\" : \"both\""),
    ]
    for (number, (key, expected)) in keys.enumerated() {
      let terminal = try PseudoTerminal(
        BuiltProgram.url("razbor"), ["load", "daisy", table.path, "--lang", "en"], environment: home, rows: 60
      )
      try terminal.expect("] 100 %")
      try terminal.expect("Keep this in the case?")
      terminal.send("\n")
      try terminal.expect("Which shall count?")
      terminal.send(key + "\n")
      try terminal.expect("Kept in case")
      #expect(try terminal.exitStatus() == 0)
      let shown = try folder.run("show", "daisy", "--json").output
      #expect(shown.contains(expected), "\(key)")
      // Whichever counts, the other is not lost.
      #expect(shown.contains(key == "n" ? "\"measured\" : 59" : "\"stated\" : 15"))
      // Another file, so that it is not there already.
      try Data(
        GeneratedExport(.amoEnglish, rows: 3000, seed: 6).text.utf8 + Array(repeating: 10, count: number + 1)
      ).write(
        to: URL(filePath: table.path))
    }
  }

  @Test("A word that is no reply decides nothing, and a no keeps nothing", arguments: Language.allCases)
  func notUnderstood(_ language: Language) throws {
    let sheet = "{questionnaire: consultation, respondents: [{role: owner, answers: {response_time: 15}}]}"
    let file = try TemporaryTable(Data(sheet.utf8), name: "sheet.yaml")
    #expect(try folder.run("import", file.path, "--as", "daisy").status == 0)
    let before = try folder.run("show", "daisy", "--json").output
    let table = try TemporaryTable(Self.slow)
    let home = ["RAZBOR_HOME": folder.path + "/home"] as [String: String?]
    let terminal = try PseudoTerminal(
      BuiltProgram.url("razbor"), ["load", "daisy", table.path, "--lang", language.rawValue],
      environment: home,
      rows: 60)
    let question = language == .ru ? "Записать в разбор?" : "Keep this in the case?"
    try terminal.expect(question)
    for word in ["стоп", "wait", "2"] {
      terminal.send(word + "\n")
      try terminal.expect(language == .ru ? "Ничего не записано." : "Nothing has been kept.")
      try terminal.expect(question)
    }
    terminal.send(language == .ru ? "нет\n" : "no\n")
    try terminal.expect(language == .ru ? "ничего не изменилось" : "Nothing in the case was changed")
    #expect(try terminal.exitStatus() == 0)
    #expect(try folder.run("show", "daisy", "--json").output == before)
  }

  @Test("A file with far fewer enquiries than were stated is said to be perhaps a part")
  func partOfAnExport() throws {
    for (leads, isPart) in [(400, true), (60, false)] {
      let sheet =
        "{questionnaire: consultation, respondents: [{role: owner, answers: "
        + "{monthly_volume: {leads: \(leads), deals: 5}}}]}"
      let file = try TemporaryTable(Data(sheet.utf8), name: "sheet.yaml")
      #expect(try folder.run("import", file.path, "--as", "case\(leads)").status == 0)
      let table = try TemporaryTable(Self.slow + "41,2026-09-15 10:00,2026-09-15 15:24,Closed - lost\n")
      let ru = try folder.run("load", "case\(leads)", table.path, "--lang", "ru", "--no-input").output
      #expect(ru.contains("В файле заявок в месяц: 41, а сказано: \(leads).") == isPart)
      #expect(ru.contains("переименуйте её в «Успешно реализовано»"))
    }
  }

  @Test("What is no table changes nothing and has the documented code")
  func refused() throws {
    let sheet = try TemporaryTable(
      Data("{questionnaire: consultation, respondents: [{role: owner, answers: {}}]}".utf8),
      name: "sheet.yaml")
    #expect(try folder.run("import", sheet.path, "--as", "daisy").status == 0)
    let workbook = try TemporaryTable(Data([0x50, 0x4B, 3, 4, 0, 0]))
    let run = try folder.run("load", "daisy", workbook.path)
    #expect(run.status == 65)
    #expect(run.errors.contains("CSV UTF-8"))
    let table = try TemporaryTable("Дата создания;Статус\n01.08.2025;В работе\n")
    #expect(try folder.run("load", "daisy", table.path, "--map", "Статус").status == 64)
    #expect(try folder.run("load", "daisy", "/nothing").status == 74)
    #expect(try folder.run("load", "nobody", table.path).status == 66)
    #expect(try folder.run("load", "daisy", table.path, "--as", "plums").status == 64)
  }
}

/// A home for runs of the program.
final class RunFolder: Sendable {
  let path: String

  init() {
    path = (try? CaseFolder.temporary()) ?? NSTemporaryDirectory()
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(arguments, environment: ["RAZBOR_HOME": path + "/home", "RAZBOR_LANG": "ru"])
  }
}
