import Foundation
import RazborCore
import Testing

@testable import razbor

/// What a sceptical owner asks of every number: how sure, of how many, from where.
@Suite("Figures in a report") struct MeasuredFiguresTests {
  private let folder = RunFolder()

  static let examples = [
    "dental-clinics", "fleet-telematics", "furniture-factory", "healthy-team-with-figures", "healthy-team",
    "language-school", "launch-without-sales", "quarrel-over-leads", "quarrel-without-numbers-remedies",
    "quarrel-without-numbers",
  ]

  @Test("Each has its interval, its cases and its source", arguments: examples, Language.allCases)
  func sheets(example: String, language: Language) throws {
    let sheet = TestFile.project("questionnaires/examples/\(example).yaml")
    let run = try folder.run("report", sheet, "--format", "md", "--lang", language.rawValue)
    try check(run.output, language)
  }

  @Test(
    "The same of cases into which exports were loaded, many rows or few",
    arguments: [("dental-clinics", 900), ("fleet-telematics", 60), ("furniture-factory", 3)],
    GeneratedExport.Shape.allCases)
  func exports(example: (name: String, rows: Int), shape: GeneratedExport.Shape) throws {
    let sheet = TestFile.project("questionnaires/examples/\(example.name).yaml")
    let table = try TemporaryTable(GeneratedExport(shape, rows: example.rows, seed: 3).text)
    let spend = try TemporaryTable("Month,Source,Spend\n2025-06,Avito,90000\n2025-07,Сайт,120000\n")
    let plan = try TemporaryTable("Month,Leads,Target,Deals,Revenue\n2025-06,300,200,60,9000000\n")
    #expect(try folder.run("import", sheet, "--as", "daisy").status == 0)
    for (table, kind) in [(table, nil), (spend, "spend"), (plan, "plan")] {
      let arguments = ["load", "daisy", table.path] + (kind.map { ["--as", $0] } ?? [])
      let run = try ProgramRun(
        arguments, environment: ["RAZBOR_HOME": folder.path + "/home", "RAZBOR_LANG": "ru"])
      #expect(run.status == 0, "\(run.errors)")
    }
    for language in Language.allCases {
      let run = try folder.run("report", "daisy", "--format", "md", "--lang", language.rawValue)
      try check(run.output, language)
    }
  }

  private func check(_ report: String, _ language: Language) throws {
    let text = report.replacing("\u{A0}", with: " ").replacing("\\", with: "")
    let chapters = text.components(separatedBy: "\n## ").filter { chapter in
      language == .ru
        ? chapter.hasPrefix("Что показывают цифры") || chapter.hasPrefix("Деньги")
        : chapter.hasPrefix("What the figures say") || chapter.hasPrefix("The money")
    }
    try #require(!chapters.isEmpty)
    for section in chapters.flatMap({ $0.components(separatedBy: "\n### ").dropFirst() }) {
      let part = FigureSection(section, language)
      #expect(part.hasSource, "no source: \(section)")
      for line in part.bare { Issue.record("no interval or no cases: \(line)") }
    }
  }
}

/// What stands under one title.
private struct FigureSection {
  private let title: String
  private let lines: [String]
  private let language: Language

  init(_ text: String, _ language: Language) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    (title, self.lines, self.language) = (lines.first ?? "", Array(lines.dropFirst()), language)
  }

  /// A question is its own source; else a file or an answer is named.
  var hasSource: Bool {
    let words =
      language == .ru
      ? ["на вопрос «", "SHA-256", "ответ «", "файл ", "чего не хватает", "не хватает цифры", "не сказать"]
      : ["answer to “", "SHA-256", "the answer “", ", file ", "figure that is missing", "cannot be said"]
    return title.hasSuffix("?")
      || lines.contains { line in line.contains("?") || words.contains(where: line.contains) }
  }

  /// Shares that are told without what chance may have done to them, or without their cases.
  var bare: [String] {
    var (header, found) = ("", [String]())
    for (place, line) in lines.enumerated() {
      if line.hasPrefix("|"), place == 0 || !lines[place - 1].hasPrefix("|") {
        header = line
      } else if line.contains(/\d ?%/), !isTold(line, under: header) {
        found.append(line)
      }
    }
    let isBare = lines.contains { $0.contains(/\d ?%/) } && !lines.contains { $0.contains(chance) }
    return found + (isBare ? [title] : [])
  }

  /// Forecast against actual is no share of cases, a factor of revenue has its cases in the row of enquiries.
  private func isTold(_ line: String, under header: String) -> Bool {
    let others =
      language == .ru ? ["Прогноз", "Множитель", "Что теряется"] : ["Forecast", "Factor", "What is lost"]
    if line.hasPrefix("|") {
      return others.contains(where: header.contains) || line.contains(/\d–\d/) && line.contains(cases)
    }
    return !line.hasPrefix("- ") || line.contains(chance)
  }

  /// "12 of 40", or a stage with those who came to it.
  private var cases: Regex<(Substring, Substring?)> { /\d (из|of) \d|\| [\d ,]+ \|/ }

  private var chance: Regex<Substring> {
    language == .ru
      ? /случайност|с уверенностью|обычно от|\d–\d/
      : /chance|confidence|usually between|\d–\d/
  }
}
