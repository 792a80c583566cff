import RazborCore
import Testing

@testable import razbor

@Suite("Mistyped commands") struct UsageErrorTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    let line: String
    let ru: String
    let en: String
    let help: String

    var testDescription: String { line }

    init(_ line: String, _ ru: String, _ en: String, help: String) {
      (self.line, self.ru, self.en, self.help) = (line, ru, en, help)
    }
  }

  static let slips = [
    Slip(
      "lits", "Команды «lits» нет, ничего не сделано. Возможно, razbor list?",
      "There is no command \"lits\", nothing was done. Did you mean razbor list?", help: "razbor help"),
    Slip(
      "дшые", "Команды «дшые» нет, ничего не сделано. Возможно, razbor list?",
      "There is no command \"дшые\", nothing was done. Did you mean razbor list?", help: "razbor help"),
    Slip(
      "frobnicate", "Команды «frobnicate» нет, ничего не сделано.",
      "There is no command \"frobnicate\", nothing was done.", help: "razbor help"),
    Slip(
      "help repotr", "Справки о «repotr» нет. Возможно, razbor help report?",
      "There is no help on \"repotr\". Did you mean razbor help report?", help: "razbor help"),
    Slip(
      "new --rol owner", "У razbor new нет ключа --rol, ничего не сделано. Возможно, --role?",
      "razbor new has no option --rol, nothing was done. Did you mean --role?", help: "razbor help new"),
    Slip(
      "list --no-colour", "У razbor list нет ключа --no-colour, ничего не сделано. Возможно, --no-color?",
      "razbor list has no option --no-colour, nothing was done. Did you mean --no-color?",
      help: "razbor help list"),
    Slip(
      "-z", "У razbor нет ключа -z, ничего не сделано.", "razbor has no option -z, nothing was done.",
      help: "razbor help"),
    Slip(
      "--role sales new",
      "Ключ --role стоит перед командой, ничего не сделано. Сначала команда: razbor new --role.",
      "The option --role stands before the command, nothing was done. The command goes first: razbor new --role.",
      help: "razbor help"),
    Slip(
      "report", "Не указано: ИМЯ|ФАЙЛ. Ничего не сделано. Наберите: razbor report ИМЯ|ФАЙЛ",
      "NAME|FILE is missing, nothing was done. Type: razbor report NAME|FILE", help: "razbor help report"),
    Slip(
      "show --json", "Не указано: ИМЯ. Ничего не сделано. Наберите: razbor show ИМЯ",
      "NAME is missing, nothing was done. Type: razbor show NAME", help: "razbor help show"),
    Slip(
      "papers x", "Не указан ключ --output, ничего не сделано. Наберите: razbor papers x --output ПАПКА",
      "The option --output is missing, nothing was done. Type: razbor papers x --output FOLDER",
      help: "razbor help papers"),
    Slip(
      "report x -o", "После -o нужно значение, ничего не сделано. Наберите: -o ФАЙЛ",
      "-o needs a value, nothing was done. Type: -o FILE", help: "razbor help report"),
    Slip(
      "new --role --quiet",
      "После --role нужно значение, ничего не сделано. "
        + "Наберите: --role owner|marketing|sales|manager|consultant",
      "--role needs a value, nothing was done. Type: --role owner|marketing|sales|manager|consultant",
      help: "razbor help new"),
    Slip(
      "report x --format mdd",
      "«mdd» не подходит для --format, ничего не сделано. Можно: text, md, html, pdf, docx, json, csv. Возможно, md?",
      "\"mdd\" does not fit --format, nothing was done. Possible: text, md, html, pdf, docx, json, csv. Did you mean md?",
      help: "razbor help report"),
    Slip(
      "new --role=boss",
      "«boss» не подходит для --role, ничего не сделано. "
        + "Можно: owner, marketing, sales, manager, consultant.",
      "\"boss\" does not fit --role, nothing was done. Possible: owner, marketing, sales, manager, consultant.",
      help: "razbor help new"),
    Slip(
      "list --lang de", "«de» не подходит для --lang, ничего не сделано. Можно: ru, en.",
      "\"de\" does not fit --lang, nothing was done. Possible: ru, en.", help: "razbor help list"),
    Slip(
      "--lang de list", "«de» не подходит для --lang, ничего не сделано. Можно: ru, en.",
      "\"de\" does not fit --lang, nothing was done. Possible: ru, en.", help: "razbor help"),
    Slip(
      "list --json=yes", "У ключа --json нет значения, ничего не сделано. Наберите просто --json.",
      "--json takes no value, nothing was done. Type --json alone.", help: "razbor help list"),
    Slip(
      "completion tcsh", "«tcsh» не подходит, ничего не сделано. Можно: bash, zsh, fish.",
      "\"tcsh\" does not fit, nothing was done. Possible: bash, zsh, fish.", help: "razbor help completion"),
    Slip(
      "list all", "«all» здесь лишнее, ничего не сделано. Наберите: razbor list",
      "\"all\" is one word too many, nothing was done. Type: razbor list", help: "razbor help list"),
    Slip(
      "show моя школа", "«школа» здесь лишнее, ничего не сделано. Имя из нескольких слов берут в кавычки.",
      "\"школа\" is one word too many, nothing was done. A name of several words needs quotes.",
      help: "razbor help show"),
  ]

  @Test("Our sentence comes first, then where help is, and 64", arguments: slips, Language.allCases)
  func sentences(_ slip: Slip, _ language: Language) throws {
    let run = try ProgramRun(
      slip.line.split(separator: " ").map(String.init), environment: ["RAZBOR_LANG": language.rawValue])
    let help = language == .ru ? "Справка: \(slip.help)" : "Help: \(slip.help)"
    #expect(run.complaints == [language == .ru ? slip.ru : slip.en, help])
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }

  @Test("The language of an error is the one asked for on the same line")
  func languageOfTheLine() throws {
    for line in [["lits", "--lang", "ru"], ["--lang=ru", "lits"], ["list", "--json=1", "--lang", "ru"]] {
      let run = try ProgramRun(line, environment: ["LANG": "en_GB.UTF-8"])
      #expect(run.complaints.last?.hasPrefix("Справка: ") == true)
    }
  }

  @Test("What was typed cannot drive the terminal, and a word without end is cut")
  func hostileWords() throws {
    let run = try ProgramRun(["\u{1B}]0;x\u{7}", "--lang", "en"])
    #expect(!run.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    let long = try ProgramRun([String(repeating: "я", count: 5000)])
    #expect(long.errors.count < 300)
  }

  /// Words a line may be made of; many lines of them are wrong in more than one way.
  private static let vocabulary = [
    "new", "list", "report", "show", "help", "check", "completion", "bash", "x", "школа", "-", "--", "-o",
    "-q",
    "-qx", "--json", "--lang", "ru", "de", "--lang=en", "--role", "owner", "--role=", "--format", "md",
    "--private",
    "--quiet", "--quiet=1", "--no-input", "--confirm", "--man", "--", "", "-5", "---", "--json=",
  ]

  @Test("Whatever the parser refuses is explained, and nothing it accepts is called wrong")
  func agreement() {
    var generator = SeededGenerator(seed: 20_261_125)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...5, using: &generator)
      let line = (0..<count).map { _ in Self.vocabulary.randomElement(using: &generator) ?? "" }
      let isAccepted = (try? Razbor.parseAsRoot(line)) != nil
      let fault = UsageCheck(line, .en).fault
      #expect((fault == nil) == isAccepted, "\(line): \(String(describing: fault))")
    }
  }
}
