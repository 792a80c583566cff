import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Completion in shells") struct ShellCompletionTests {
  private let folder = try? CaseFolder()

  private var environment: [String: String] {
    get throws {
      let folder = try #require(folder)
      _ = try? folder.begin("Ромашка")
      return ["RAZBOR_HOME": folder.path + "/razbor"]
    }
  }

  /// What bash would offer for the line so far.
  private func bash(_ words: [String], _ variables: [String: String] = [:]) throws -> [String] {
    let line = words.joined(separator: " ")
    let script = """
      source <(razbor completion bash)
      COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
      COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}
      _razbor razbor '\(words.last ?? "")' '\(words.dropLast().last ?? "")'
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try ShellRun(script, shell: "/bin/bash", environment: environment.merging(variables) { $1 })
    return run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test("bash completes commands, options, their values and the names of cases")
  func completes() throws {
    #expect(try bash(["razbor", "res"]) == ["resume"])
    #expect(try bash(["razbor", "new", "--ro"]) == ["--role"])
    #expect(try bash(["razbor", "new", "--role", "o"]) == ["owner"])
    #expect(try bash(["razbor", "resume", "--up"]) == ["--upgrade"])
    #expect(try bash(["razbor", "show", "ром"]) == ["ромашка"])
    #expect(try bash(["razbor", "help", "exit"]) == ["exit-codes"])
  }

  @Test("No name of a case is offered while a client may see the screen")
  func clientView() throws {
    #expect(try bash(["razbor", "show", "ром"], ["RAZBOR_CLIENT_VIEW": "1"]).isEmpty)
    #expect(try bash(["razbor", "show", "ром"], ["RAZBOR_CLIENT_VIEW": "0"]) == ["ромашка"])
  }

  @Test(
    "Scripts are sound and speak the language asked for", arguments: Completion.Shell.allCases,
    Language.allCases)
  func sound(_ shell: Completion.Shell, _ language: Language) throws {
    let run = try ProgramRun(["completion", shell.rawValue, "--lang", language.rawValue])
    #expect(run.status == 0)
    #expect(!run.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    #expect(language == .en || !run.output.contains("Show "))
    #expect(run.output.split(separator: "\n").count { $0 == "_razbor_help() {" } == (shell == .fish ? 0 : 1))
    if shell != .bash { #expect(run.output.contains(New.configuration.abstract.resolved(language))) }
    let program = "/usr/bin/\(shell.rawValue)"
    guard FileManager.default.isExecutableFile(atPath: program) else { return }
    let file = try TemporaryFile(run.output)
    let check = try ShellRun("\(program) -n '\(file.url.path)'")
    #expect(check.output.isEmpty)
    #expect(check.status == 0)
  }

  @Test("fish offers commands and options", .enabled(if: ShellRun.has("fish"), "fish is not installed"))
  func fish() throws {
    let script = "razbor completion fish | source; complete -C 'razbor res'; complete -C 'razbor new --ro'"
    let folder = try CaseFolder()
    let run = try ShellRun(script, shell: "/usr/bin/fish", environment: ["HOME": folder.path])
    #expect(run.output.contains("resume\t") && run.output.contains("--role\t"))
  }

  @Test("A broken question of a script is answered with silence")
  func silence() throws {
    let run = try ProgramRun(["---completion", "show", "--"])
    #expect(run.output.isEmpty && run.errors.isEmpty)
    #expect(run.status == 64)
  }
}

extension String {
  fileprivate func resolved(_ language: Language) -> String { Bilingual.resolve(self, language) }
}
