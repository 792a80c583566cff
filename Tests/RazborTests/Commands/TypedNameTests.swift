import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Names of cases, typed at the program") struct TypedNameTests {
  /// What is typed, and the file it makes; `nil` where no case can be called so.
  static let rows: [(typed: String, file: String?)] = [
    ("..", nil), ("../x", nil), ("/etc/passwd", nil), ("a/b", nil), ("-rf", "rf"), ("--help", "help"),
    ("con", nil),
    (String(repeating: "я", count: 255), nil), ("точка.", "точка"), ("две\nстроки", "две-строки"),
    ("%s%n", "s-n"),
    ("$(id)", "id"), ("`id`", "id"), ("~", nil), ("и\u{306}од", "йод"), ("ЙОД", "йод"),
    ("\u{1B}]0;x\u{7}", "0-x"),
    ("\u{202E}gnp", "gnp"),
  ]

  @Test(
    "A name becomes a file beside the others, or is refused with a word of why", arguments: rows,
    Language.allCases)
  func names(_ name: (typed: String, file: String?), _ language: Language) throws {
    let talk = try Talk(language)
    let run = try ProgramRun(
      ["new", "--lang", language.rawValue, "--", name.typed], environment: ["RAZBOR_HOME": talk.home],
      input: "2\n")
    let folder = talk.home + "/cases"
    let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
      $0.hasSuffix(".razbor")
    }
    #expect(files == (name.file.map { [$0 + ".razbor"] } ?? []))
    #expect(run.status == (name.file == nil ? 73 : 0), "\(run.errors)")
    #expect(run.errors.isEmpty == (name.file != nil), "\(run.errors)")
    #expect(!(run.output + run.errors).contains("\u{1B}"))
  }
}
