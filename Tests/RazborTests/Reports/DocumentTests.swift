import Foundation
import RazborReport
import Testing

@testable import RazborCore
@testable import razbor

/// Documents that other programs make, with programs of the test's own on the search path.
@Suite("Documents that another program makes") final class DocumentTests {
  private let folder: CaseFolder
  private let report: Report

  init() throws {
    folder = try CaseFolder()
    let loaded = try LoadedSheet(path: TestFile.project("questionnaires/examples/language-school.yaml"))
    report = Report(loaded.questionnaire, loaded.sheet, .ru)
  }

  struct Fake: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// A shell script in place of the program.
    let script: String
    let failure: OutsideProgram.Failure
  }

  static let fakes = [
    Fake(testDescription: "ends with an error", script: "exit 3", failure: .failed(3)),
    Fake(
      testDescription: "fills standard error and ends with an error",
      script: "head -c 5000000 /dev/zero | tr '\\0' x >&2; exit 1", failure: .failed(1)),
    Fake(testDescription: "hangs", script: "exec sleep 60", failure: .tookTooLong),
    Fake(
      testDescription: "hangs and will not be ended", script: "trap '' TERM; while :; do sleep 1; done",
      failure: .tookTooLong),
    Fake(testDescription: "is killed", script: "kill -9 $$", failure: .failed(9)),
  ]

  @Test("A converter that fails is a fault with its name, and leaves nothing behind", arguments: fakes)
  func fails(_ fake: Fake) throws {
    for (kind, name) in [(DocumentKind.pdf, "weasyprint"), (.docx, "pandoc")] {
      let maker = try maker(with: fake.script, as: name)
      let fault = #expect(throws: DocumentFault.self) { try maker.make(kind, of: self.report) }
      #expect(fault == .failed(program: name, fake.failure))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp").isEmpty)
    }
  }

  @Test("A converter that writes nothing is a fault too")
  func writesNothing() throws {
    let maker = try maker(with: "exit 0", as: "weasyprint")
    let fault = #expect(throws: DocumentFault.self) { try maker.make(.pdf, of: self.report) }
    #expect(fault == .failed(program: "weasyprint", .wroteNothing))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp").isEmpty)
  }

  @Test("Where no converter is, that is said", arguments: DocumentKind.allCases)
  func missing(kind: DocumentKind) {
    let maker = DocumentMaker(environment: ["PATH": folder.path, "TMPDIR": folder.path])
    #expect(throws: DocumentFault.noConverter(kind)) { try maker.make(kind, of: self.report) }
  }

  @Test("The converter sees a folder of its own and nothing of the person's")
  func bareEnvironment() throws {
    let script = "env > report.pdf; pwd >> report.pdf; ls -a >> report.pdf; stat -c %a . >> report.pdf"
    let made = try maker(with: script, as: "weasyprint").make(.pdf, of: report)
    let seen = String(decoding: made, as: UTF8.self).split(separator: "\n").map(String.init)
    let names = Set(
      seen.filter { $0.contains("=") }.compactMap { $0.split(separator: "=").first.map(String.init) })
    #expect(
      names.subtracting(["_", "SHLVL", "OLDPWD", "PWD"]) == [
        "PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "LANG", "TZ", "SOURCE_DATE_EPOCH",
      ])
    #expect(seen.contains("report.html"))
    #expect(seen.last == "700")
    #expect(!seen.contains { $0.contains("SECRET") })
  }

  @Test("The best converter that is there is taken")
  func best() throws {
    _ = try maker(with: "echo chromium > report.pdf", as: "chromium")
    let maker = try maker(with: "echo weasyprint > report.pdf", as: "weasyprint")
    #expect(try String(decoding: maker.make(.pdf, of: report), as: UTF8.self) == "weasyprint\n")
  }

  private func maker(with script: String, as name: String) throws -> DocumentMaker {
    let path = folder.path + "/" + name
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
    chmod(path, 0o755)
    try FileManager.default.createDirectory(atPath: folder.path + "/tmp", withIntermediateDirectories: true)
    return DocumentMaker(
      environment: ["PATH": folder.path, "TMPDIR": folder.path + "/tmp", "SECRET": "SECRET"],
      limit: .milliseconds(400))
  }
}

/// Where the real converters are.
@Suite("Documents of the real converters") struct RealDocumentTests {
  static func has(_ program: String) -> Bool {
    OutsideProgram([program], searching: ProcessInfo.processInfo.environment, .seconds(1)) != nil
  }

  @Test(
    "Word and back is the same text, and the same bytes twice", .enabled(if: has("pandoc")),
    arguments: Language.allCases)
  func word(language: Language) throws {
    let loaded = try LoadedSheet(
      path: TestFile.project("questionnaires/examples/healthy-team-with-figures.yaml"))
    let report = Report(loaded.questionnaire, loaded.sheet, language)
    let environment = ProcessInfo.processInfo.environment
    let maker = DocumentMaker(environment: environment)
    let made = try maker.make(.docx, of: report)
    #expect(try maker.make(.docx, of: report) == made)
    let folder = try WorkFolder(environment)
    try folder.write(made, to: "made.docx")
    let pandoc = try #require(OutsideProgram(["pandoc"], searching: environment, .seconds(30)))
    let back = try pandoc.run(["-f", "docx", "-t", "plain", "--wrap=none", "made.docx"], in: folder)
    let text = String(decoding: back, as: UTF8.self)
    for case .paragraph(let spans) in report.blocks {
      let words = spans.map(\.plain).joined()
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("A PDF is made", .enabled(if: has("weasyprint") || has("chromium")))
  func pdf() throws {
    let loaded = try LoadedSheet(path: TestFile.project("questionnaires/examples/language-school.yaml"))
    let made = try DocumentMaker(environment: ProcessInfo.processInfo.environment)
      .make(.pdf, of: Report(loaded.questionnaire, loaded.sheet, .ru))
    #expect(made.starts(with: Data("%PDF-".utf8)))
    #expect(made.count > 10_000)
  }
}

/// The command with programs of the test's own on the search path.
@Suite("A document that cannot be made or kept") final class DocumentCommandTests {
  private static let sheet = TestFile.project("questionnaires/examples/language-school.yaml")
  private let folder: CaseFolder

  init() throws {
    folder = try CaseFolder()
  }

  private func run(_ format: String, with script: String?) throws -> ShellRun {
    let name = format == "pdf" ? "weasyprint" : "pandoc"
    let programs = folder.path + "/programs"
    try FileManager.default.createDirectory(atPath: programs, withIntermediateDirectories: true)
    if let script {
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: "\(programs)/\(name)"))
      chmod("\(programs)/\(name)", 0o755)
    }
    let razbor = BuiltProgram.url("razbor").path
    return try ShellRun(
      "PATH='\(programs)' TMPDIR='\(folder.path)' '\(razbor)' report '\(Self.sheet)' --format \(format) "
        + "-o '\(folder.path)/отчёт.\(format)' --lang en")
  }

  static let failures: [(String?, String)] = [
    (nil, "is not installed"), ("exit 1", "status 1"), ("exit 0", "it wrote nothing"),
    ("kill -9 $$", "status 9"),
    ("head -c 3000000 /dev/zero | tr '\\0' x >&2; exit 1", "status 1"),
  ]

  @Test(
    "says which program it was, leaves what was there, and the page can still be made", arguments: failures,
    ["pdf", "docx"])
  func fails(_ failure: (script: String?, words: String), format: String) throws {
    let path = "\(folder.path)/отчёт.\(format)"
    try Data("old".utf8).write(to: URL(filePath: path))
    let run = try run(format, with: failure.script)
    #expect(run.status == 69)
    #expect(run.output.contains(failure.words) && run.output.contains("The case is safe"), "\(run.output)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.hasPrefix("razbor-") }
    )
    let page = try ProgramRun(["report", Self.sheet, "--format", "html"])
    #expect(page.status == 0 && page.output.hasPrefix("<!DOCTYPE html>"))
  }

  static let formats =
    ["text", "md", "html", "json", "csv"] + (RealDocumentTests.has("pandoc") ? ["docx"] : [])

  @Test("A link is replaced by the report, what it leads to stays", arguments: formats)
  func link(format: String) throws {
    let (path, target) = (folder.path + "/report", folder.path + "/target")
    try Data("old".utf8).write(to: URL(filePath: target))
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    let run = try ProgramRun(["report", Self.sheet, "--format", format, "-o", path, "-q"])
    #expect(run.status == 0)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "old")
    #expect(try Data(contentsOf: URL(filePath: path)).count > 500)
  }

  @Test("A folder in which nothing may be made gets nothing, and 73 says so", arguments: formats)
  func forbidden(format: String) throws {
    let path = "/proc/report"
    let run = try ProgramRun(["report", Self.sheet, "--format", format, "-o", path, "-q", "--lang", "en"])
    #expect(run.status == 73 && run.errors.contains("was not written"), "\(run.errors)")
  }

  @Test("A reader that has seen enough is no failure, whatever the format", arguments: formats)
  func early(format: String) throws {
    let run = try ShellRun(
      "{ razbor report '\(Self.sheet)' --format \(format); echo code $? >&2; } | head -c 1 >/dev/null")
    #expect(run.output == "code 0\n", "\(run.output)")
  }

  @Test("A full disk behind standard output is said, whatever the format", arguments: formats)
  func full(format: String) throws {
    let run = try ShellRun("razbor report '\(Self.sheet)' --format \(format) --lang en > /dev/full")
    #expect(run.status == 74 && run.output.contains("The output is not complete"), "\(run.output)")
  }
}
