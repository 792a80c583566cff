import Foundation
import Testing

@testable import RazborCore
@testable import RazborReport
@testable import razbor

/// A case with a private note wherever one can be written, each with a mark of its own.
@Suite("Private notes") struct PrivateNotesTests {
  private let folder: CaseFolder
  private let file: CaseFile
  private let marks: [String]

  init() throws {
    folder = try CaseFolder()
    let loaded = try LoadedSheet(path: TestFile.project("questionnaires/examples/language-school.yaml"))
    file = try folder.casebook.take(loaded, as: "школа")
    var marks: [String] = []
    let mark = { () -> String in
      marks.append("ТАЙНА\(marks.count)Я")
      return marks[marks.count - 1]
    }
    var events: [CaseEvent] = [.noted(nil, nil, text: mark(), as: .privateNote)]
    for respondent in file.state.respondents {
      events.append(.noted(respondent.id, nil, text: mark(), as: .privateNote))
      for item in respondent.answered {
        guard var response = respondent.responses[item] else { continue }
        response.privateNote = mark()
        events.append(.responded(respondent.id, item, response))
        events.append(.noted(respondent.id, item, text: mark(), as: .privateNote))
        events.append(.flagged(respondent.id, item, true))
      }
      for item in loaded.questionnaire.questionnaire.items where respondent.responses[item.id] == nil {
        events.append(.noted(respondent.id, item.id, text: mark(), as: .privateNote))
      }
      for item in loaded.questionnaire.questionnaire.items.suffix(5) {
        let content: [Response.Content] = [.dontKnow, .declined]
        let response = Response(content[events.count % 2], privateNote: mark())
        events.append(.responded(respondent.id, item.id, response))
      }
    }
    try file.append(events)
    try file.save([file.finish(.ru)])
    self.marks = marks
  }

  private func run(_ arguments: [String]) throws -> ProgramRun {
    try ProgramRun(arguments, environment: ["XDG_DATA_HOME": folder.path])
  }

  /// Every way in which something of a case is shown or written that a client may see.
  static let commands: [[String]] =
    ["text", "md", "html", "json", "csv"].map { ["report", "школа", "--format", $0] }
    + ["text", "csv", "ics"].map { ["plan", "школа", "--format", $0] }
    + [
      ["report", "школа", "--check"], ["report", "школа", "--check", "--json"],
      ["report", "школа", "--edition", "1"], ["report", "школа", "--edition", "1", "--format", "html"],
      ["report", "школа", "--accessible"], ["show", "школа"], ["show", "школа", "--json"],
      ["trace", "школа"], ["trace", "школа", "--json"], ["trace", "школа", "T1"],
      ["trace", "школа", "T1", "--json"],
      ["trace", "школа", "lead_criteria"], ["whatif", "школа", "response_time=30h"],
      ["whatif", "школа", "response_time=30h", "--json"], ["export", "школа"], ["list"], ["list", "--json"],
    ]

  @Test("are in nothing a client may see", arguments: commands)
  func open(arguments: [String]) throws {
    #expect(marks.count > 80)
    for language in Language.allCases {
      let run = try run(arguments + (arguments.contains("--edition") ? [] : ["--lang", language.rawValue]))
      #expect(!run.output.isEmpty, "\(run.errors)")
      #expect(!run.output.contains("ТАЙНА") && !run.errors.contains("ТАЙНА"))
    }
  }

  @Test("are in no working paper", arguments: ["text", "md", "html"])
  func papers(format: String) throws {
    let papers = folder.path + "/листы"
    #expect(try run(["papers", "школа", "-o", papers, "--format", format]).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: papers)
    #expect(!names.isEmpty)
    for name in names {
      #expect(!(try String(contentsOfFile: "\(papers)/\(name)", encoding: .utf8)).contains("ТАЙНА"))
    }
  }

  @Test("are in no document that another program makes", .enabled(if: RealDocumentTests.has("pandoc")))
  func word() throws {
    let environment = ProcessInfo.processInfo.environment
    for isPrivate in [true, false] {
      let report = file.report(.ru, isPrivate: isPrivate)
      let made = try DocumentMaker(environment: environment).make(.docx, of: report)
      let work = try WorkFolder(environment)
      try work.write(made, to: "made.docx")
      let pandoc = try #require(OutsideProgram(["pandoc"], searching: environment, .seconds(30)))
      let back = try pandoc.run(["-f", "docx", "-t", "plain", "--wrap=none", "made.docx"], in: work)
      #expect(String(decoding: back, as: UTF8.self).contains("ТАЙНА") == isPrivate)
    }
  }

  @Test(
    "are in no part of a Word document and in no line of a PDF, nor in a paper",
    .enabled(if: ["pandoc", "unzip", "weasyprint", "pdftotext"].allSatisfy(RealDocumentTests.has)))
  func parts() throws {
    let script = """
      set -e; cd '\(folder.path)'; mkdir парт
      razbor report школа --format docx -o парт/a.docx -q
      razbor report школа --format pdf -o парт/a.pdf -q
      razbor report школа --private --format docx -o парт/private.docx -q
      razbor report школа --private --format pdf -o парт/private.pdf -q
      razbor papers школа --format docx -o парт/docx -q
      razbor papers школа --format pdf -o парт/pdf -q
      for file in парт/*.docx парт/docx/*; do unzip -p "$file" | tr -d '\\000' >"$file.txt"; done
      for file in парт/*.pdf парт/pdf/*; do pdftotext -raw "$file" "$file.txt"; done
      grep -l ТАЙНА парт/*.txt парт/*/*.txt | sort
      """
    let run = try ShellRun(script, environment: ["XDG_DATA_HOME": folder.path, "LANG": "C.UTF-8"])
    #expect(run.output == "парт/private.docx.txt\nпарт/private.pdf.txt\n", "\(run.output)")
  }

  @Test(
    "are all in the consultant's own edition", arguments: ["text", "md", "html"])
  func own(format: String) throws {
    let run = try run(["report", "школа", "--format", format, "--private", "-o", folder.path + "/own"])
    #expect(run.status == 0)
    let text = try String(contentsOfFile: folder.path + "/own", encoding: .utf8)
    let missing = marks.filter { !text.contains($0) && stillStands($0) }
    #expect(missing.isEmpty, "\(missing.prefix(5))")
    let sheet = try self.run(["show", "школа", "--json", "--private"]).output
    #expect(marks.filter { !sheet.contains($0) && stillStands($0) }.isEmpty)
  }

  /// A response that was given later takes the private note of the earlier one with it.
  private func stillStands(_ mark: String) -> Bool {
    let state = file.state
    return state.notes.contains { $0.text == mark }
      || state.respondents.contains { $0.responses.values.contains { $0.privateNote == mark } }
  }
}
