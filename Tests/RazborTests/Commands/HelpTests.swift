import RazborCore
import Testing

@testable import razbor

@Suite("Help") struct HelpTests {
  static let commands = CommandTree.razbor.command.commands.map(\.commandName)

  private func page(
    of name: String, _ language: Language, width: Int = 78, accessible: Bool = false
  ) throws -> [String] {
    let console = Console(capturingAt: width, accessible: accessible)
    let renderer = HelpRenderer(CommandOutput(language, environment: [:], capturing: console))
    renderer.command(try #require(CommandTree.razbor.command.subcommand(name)))
    return console.captured.split(separator: "\n").map(String.init)
  }

  @Test(
    "Every command has a summary, an example and words for all it takes, in both languages",
    arguments: commands)
  func words(_ name: String) throws {
    let command = try #require(CommandTree.razbor.command.subcommand(name))
    #expect(command.abstract.flatMap(Bilingual.words) != nil, "no summary of \(name)")
    for argument in command.all {
      let words = argument.words
      #expect(words != nil, "no words for \(argument.term(.en)) of \(name)")
      #expect(words?.ru.contains { ("а"..."я").contains($0) } == true)
      #expect(words?.en.contains { ("а"..."я").contains($0) } == false)
      if argument.kind != .flag { #expect(!argument.value(.ru).isEmpty && !argument.value(.en).isEmpty) }
      if argument.kind == .positional { #expect(argument.valueName.flatMap(Bilingual.words) != nil) }
    }
    #expect(!command.isShown || !HelpPage.named(name).examples.isEmpty)
  }

  @Test("Russian pages have dashes, not hyphens between spaces", arguments: commands)
  func dashes(_ name: String) throws {
    #expect(try page(of: name, .ru, width: 400).allSatisfy { !$0.contains(" - ") })
  }

  @Test("A page names only commands that exist, and its examples can be parsed", arguments: commands)
  func references(_ name: String) throws {
    let page = HelpPage.named(name)
    #expect(page.seeAlso.allSatisfy(Self.commands.contains))
    for example in page.examples {
      for language in Language.allCases {
        let words = example.line(language).split(separator: " ").map(String.init)
        let line = words.dropFirst().prefix { !["<", ">", "&&"].contains($0) }
        #expect(UsageCheck(Array(line), language).fault == nil, "\(line)")
      }
    }
  }

  @Test("No line is wider than the window", arguments: [24, 40, 60, 78], Language.allCases)
  func width(_ width: Int, _ language: Language) throws {
    for name in Self.commands {
      let lines = try page(of: name, language, width: width)
      #expect(lines.allSatisfy { TerminalText.width(of: $0) <= width })
    }
    let console = Console(capturingAt: width)
    HelpRenderer(CommandOutput(language, environment: [:], capturing: console)).root()
    #expect(console.captured.split(separator: "\n").allSatisfy { TerminalText.width(of: $0) <= width })
  }

  @Test("Read aloud, a term and its meaning are a sentence")
  func accessible() throws {
    let lines = try page(of: "report", .en, accessible: true)
    #expect(lines.contains("--private: With private notes."))
  }

  @Test(
    "Every way of asking for help on a command gives the same page", arguments: commands, Language.allCases)
  func sameEverywhere(_ name: String, _ language: Language) throws {
    let environment = ["RAZBOR_LANG": language.rawValue]
    let asked = try ProgramRun(["help", name], environment: environment)
    #expect(asked.status == 0)
    #expect(asked.errors.isEmpty)
    #expect(asked.output.split(separator: "\n").map(String.init) == (try page(of: name, language)))
    for line in [[name, "--help"], ["help", name, "-h"]] where name != "help" {
      #expect(try ProgramRun(line, environment: environment).output == asked.output)
    }
  }

  @Test(
    "The first page shows every command, every common option and every exit code",
    arguments: Language.allCases)
  func root(_ language: Language) throws {
    let run = try ProgramRun(["--help", "--lang", language.rawValue])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    for command in CommandTree.razbor.command.commands where command.isShown {
      #expect(lines.contains { $0.hasPrefix("  \(command.commandName) ") })
    }
    for argument in CommandTree.razbor.command.named {
      #expect(lines.contains { $0.hasPrefix("  \(argument.term(language)) ") })
    }
    for status in ExitStatus.allCases {
      #expect(lines.contains { $0.hasPrefix("  \(status.rawValue) ") })
    }
    #expect(try ProgramRun(["help"], environment: ["RAZBOR_LANG": language.rawValue]).output == run.output)
  }

  @Test("A line that is wrong otherwise still gives help and the version")
  func helpOnAWrongLine() throws {
    #expect(try ProgramRun(["new", "--role", "boss", "--help"]).output.hasPrefix("Begin a case"))
    #expect(try ProgramRun(["nope", "--help"]).output.hasPrefix("Says whether"))
    #expect(try ProgramRun(["list", "--bad", "--version"]).output.hasPrefix("razbor \(Razbor.version)\n"))
  }

  @Test("The version is said in the same words everywhere", arguments: Language.allCases)
  func version(_ language: Language) throws {
    let lines = [["version"], ["--version"], ["list", "--version"]]
    let outputs = try lines.map { try ProgramRun($0 + ["--lang", language.rawValue]).output }
    let licence = HelpPhrase.licence.text(language)
    #expect(outputs.allSatisfy { $0 == "razbor \(Razbor.version)\n\(licence)\n" })
  }

  struct Surroundings: Sendable, CustomTestStringConvertible {
    let variables: [String: String]
    let line: [String]
    let language: Language
    var testDescription: String { "\(variables) \(line) \(language)" }
  }

  static let surroundings = [
    Surroundings(variables: [:], line: [], language: .en),
    Surroundings(variables: ["LANG": "ru_RU.UTF-8"], line: [], language: .ru),
    Surroundings(variables: ["LANG": "ru_RU.UTF-8", "LC_MESSAGES": "en_US.UTF-8"], line: [], language: .en),
    Surroundings(
      variables: ["LC_MESSAGES": "en_US.UTF-8", "LC_ALL": "ru_RU.UTF-8"], line: [], language: .ru),
    Surroundings(variables: ["LC_ALL": "", "LANG": "ru_RU"], line: [], language: .ru),
    Surroundings(variables: ["LC_ALL": "de_DE.UTF-8", "LANG": "ru_RU"], line: [], language: .en),
    Surroundings(variables: ["LC_ALL": "C", "RAZBOR_LANG": "ru"], line: [], language: .ru),
    Surroundings(variables: ["RAZBOR_LANG": "fr", "LANG": "ru_RU"], line: [], language: .ru),
    Surroundings(variables: ["RAZBOR_LANG": "en", "LANG": "ru_RU"], line: [], language: .en),
    Surroundings(variables: ["RAZBOR_LANG": "ru"], line: ["--lang", "en"], language: .en),
    Surroundings(variables: ["RAZBOR_LANG": "en"], line: ["--lang=ru"], language: .ru),
  ]

  @Test(
    "Flag, RAZBOR_LANG, the locale, English: the first that says something decides", arguments: surroundings)
  func languageOrder(_ case: Surroundings) throws {
    let line = ["help", "list"] + `case`.line
    let output = try ProgramRun(line, environment: `case`.variables).output
    #expect(output.hasPrefix(`case`.language == .ru ? "Какие разборы есть." : "List the cases."))
    #expect(Language.spoken(line, `case`.variables) == `case`.language)
  }

  @Test(
    "On a narrow screen help is wrapped to it and headings are bold; NO_COLOR and --no-color leave them plain"
  )
  func terminal() throws {
    func screen(_ line: [String], _ environment: [String: String] = [:]) throws -> PseudoTerminal {
      let terminal = try PseudoTerminal(
        BuiltProgram.url("razbor"), line, environment: environment.mapValues { $0 }, columns: 40)
      #expect(try terminal.exitStatus() == 0)
      return terminal
    }
    let plain = try screen(["help", "list"])
    #expect(plain.transcript.split(separator: "\n").allSatisfy { $0.count <= 40 })
    #expect(String(decoding: plain.output, as: UTF8.self).contains("\u{1B}[1m"))
    for quiet in [
      try screen(["help", "list", "--no-color"]), try screen(["help", "list"], ["NO_COLOR": "1"]),
    ] {
      #expect(!quiet.output.contains(0x1B))
    }
  }
}
