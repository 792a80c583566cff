import Foundation
import RazborCore

/// Where a command writes: what was asked for on standard output, all else on standard error.
final class CommandOutput {
  let language: Language
  let isAccessible: Bool
  let isQuiet: Bool
  private let mayPage: Bool
  private let isCaptured: Bool
  private let environment: [String: String]
  private let standardOutput: Console
  private let standardError: Console

  init(_ common: CommonOptions) {
    language = common.language
    isAccessible = common.isAccessible
    isQuiet = common.quiet
    mayPage = !common.noInput
    isCaptured = false
    environment = common.environment
    standardOutput = Console(
      descriptor: STDOUT_FILENO, accessible: common.isAccessible, environment: common.environment)
    standardError = Console(descriptor: STDERR_FILENO, environment: common.environment)
  }

  /// Before there are options: help, version, mistyped commands. A test captures what is written.
  init(
    _ language: Language, environment: [String: String] = ProcessInfo.processInfo.environment,
    capturing console: Console? = nil
  ) {
    self.language = language
    self.environment = environment
    isAccessible = console?.isAccessible ?? Variable.accessible.isOn(environment)
    isQuiet = false
    mayPage = false
    isCaptured = console != nil
    standardOutput =
      console ?? Console(descriptor: STDOUT_FILENO, accessible: isAccessible, environment: environment)
    standardError = console ?? Console(descriptor: STDERR_FILENO, environment: environment)
  }

  /// Columns to lay out in.
  var width: Int { standardOutput.width }

  /// Columns of what is said beside it.
  var messageWidth: Int { standardError.width }

  /// For another program: unchanged, with a line end.
  func data(_ text: String) { standardOutput.writeData(Array((text + "\n").utf8)) }

  /// A whole file or none, and a word about it.
  func save(_ bytes: Data, to path: String) throws(ExitStatus) {
    do throws(StorageFault) {
      try OutputFile.write(Array(bytes), to: path)
    } catch {
      complain(.cannotWrite(path: path, error))
      throw .cannotCreate
    }
    remark(.written(path: path))
  }

  /// Bytes as they are.
  func data(_ bytes: Data) { standardOutput.writeData(Array(bytes)) }

  /// Whether a person would see what is written.
  var goesToTerminal: Bool { !isCaptured && isatty(STDOUT_FILENO) == 1 }

  /// A line that is laid out, a heading in bold.
  func line(_ text: String, style: Console.Style = .plain) { standardOutput.printLines(text, style: style) }

  /// A sentence for a person, as an answer to the command.
  func say(_ phrase: CommandPhrase) { say(phrase.text(language)) }

  func say(_ text: String) {
    if isCaptured || isatty(STDOUT_FILENO) == 1 {
      standardOutput.print(text)
    } else {
      standardOutput.printLines(text)
    }
  }

  /// As `say`, left out with `--quiet`.
  func remark(_ phrase: CommandPhrase) { remark(phrase.text(language)) }

  func remark(_ text: String) {
    if !isQuiet { complain(text) }
  }

  func complain(_ phrase: CommandPhrase) { complain(phrase.text(language)) }

  /// On standard error, wrapped where a person reads it: other programs look for whole sentences.
  func complain(_ text: String) {
    if isatty(STDERR_FILENO) == 1 { standardError.print(text) } else { standardError.printLines(text) }
  }

  /// What is wrong with a file; places in it are shown with lines that must not be wrapped.
  func complain(_ error: LoadingError) {
    if case .broken = error {
      standardError.printLines(error.message(language))
    } else {
      complain(error.message(language))
    }
  }

  /// On standard error, lines that must not be wrapped.
  func complainLaidOut(_ text: String) { standardError.printLines(text) }

  /// On standard error, as it is: a line that the next one is drawn over.
  func drawOver(_ text: String) { standardError.writeData(Array(text.utf8)) }

  /// Everything that is asked for meanwhile goes out at once.
  func together(_ body: () -> Void) { standardOutput.together(body) }

  /// Whether the reader of the output has seen enough.
  var isUnread: Bool { standardOutput.failure == EPIPE }

  /// Asks a person for a line; `nil` at the end of input. Where the output goes elsewhere, on standard error.
  /// - Parameter afresh: throws away what was typed before the question was there, so that it cannot answer it.
  func ask(_ phrase: CommandPhrase, afresh: Bool = false) -> String? {
    if afresh, isatty(STDIN_FILENO) == 1 { tcflush(STDIN_FILENO, TCIFLUSH) }
    let console = Console.conversation(accessible: isAccessible, environment: environment)
    console.print(phrase.text(language))
    console.writeData(Array("> ".utf8))
    return readLine()
  }

  /// A text of many lines, with its last line end: through the pager where it is longer than the screen.
  func page(_ text: String) {
    let safe = TerminalText.safe(text)
    if mayPage, let pager = Pager(environment), pager.show(safe) { return }
    standardOutput.writeData(Array(safe.utf8))
  }

  /// Whether all was written. A reader that has seen enough is no failure.
  func finish() throws(ExitStatus) { try Self.check(standardOutput.failure, language) }

  static func check(_ failure: Int32?, _ language: Language) throws(ExitStatus) {
    guard let failure, failure != EPIPE else { return }
    let phrase = CommandPhrase.outputFailed(StorageFault(errno: failure))
    CommandOutput(language).complain(phrase)
    throw .storage
  }
}
