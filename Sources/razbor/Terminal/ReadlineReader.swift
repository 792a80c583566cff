import CReadline
import Foundation

/// GNU readline on standard input. The one file that imports it.
///
/// One at a time, on the thread that made it: a read from another one gives `.failed`.
final class ReadlineReader: LineReader {
  let isInteractive = true

  /// Nil where standard input is no terminal, or where readline is not GNU's.
  init?() {
    guard crl_start("razbor") == 0 else { return nil }
  }

  deinit { crl_stop() }

  func read(prompt: String, prefill: String) -> LineInput {
    input(from: crl_read(TerminalText.safeLine(prompt), Self.editable(prefill)))
  }

  func prepare(replaces: Bool, recall: String?) {
    crl_prepare(replaces ? 1 : 0, recall.map(Self.editable))
  }

  func readHidden(prompt: String) -> LineInput {
    input(from: crl_read_hidden(TerminalText.safeLine(prompt)))
  }

  func resume() -> LineInput { input(from: crl_resume()) }

  func complete(_ words: [String], wholeLine: Bool) {
    withCStrings(words) {
      crl_set_words($0.map { UnsafePointer($0) }, words.count, wholeLine ? 1 : 0)
    }
  }

  func discardTypedAhead() { crl_discard_input() }

  func lendingTerminal<Result>(_ body: () throws -> Result) rethrows -> Result {
    crl_lend_terminal()
    defer { crl_reclaim_terminal() }
    return try body()
  }

  /// C takes the text up to a NUL, and the rest would be lost without a word.
  private static func editable(_ text: String) -> String {
    text.replacing("\0", with: "\u{2400}")
  }

  private func input(from result: crl_result) -> LineInput {
    defer { crl_free(result.text) }
    let bytes = UnsafeBufferPointer(start: result.text, count: result.text.map { strlen($0) } ?? 0)
    return bytes.withMemoryRebound(to: UInt8.self) { input(result.outcome, result.detail, $0) }
  }

  private func input(
    _ outcome: crl_outcome, _ detail: Int32, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> LineInput {
    switch outcome {
    case .line: LineText.input(from: bytes)
    case .end: .endOfInput
    case .interrupted: .interrupted(draft: LineText.draft(from: bytes))
    case .terminated: .terminated(signal: detail, draft: LineText.draft(from: bytes))
    case .key: .key(LineKey(detail), draft: LineText.draft(from: bytes))
    case .draft: .draft(LineText.draft(from: bytes))
    case .failed: .failed(code: detail)
    }
  }
}

extension LineKey {
  fileprivate init(_ detail: Int32) {
    switch crl_key(rawValue: UInt32(detail)) {
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    case .help: self = .help
    case .save: self = .save
    case .edit: self = .edit
    case .repeat: self = .repeat
    case .tab, nil: self = .tab
    }
  }
}

/// What the system knows about terminals and no Swift module tells.
enum SystemTerminal {
  /// Columns of one scalar; 0 for controls, combining marks and whatever has no width of its own.
  static func width(of scalar: Unicode.Scalar) -> Int { Int(crl_width(scalar.value)) }

  /// Columns of the terminal behind a descriptor, nil where there is none or it does not know.
  static func columns(of descriptor: Int32) -> Int? {
    let columns = Int(crl_columns(descriptor))
    return columns > 0 ? columns : nil
  }
}

enum ProcessSignals {
  /// Turns a closed pipe and a file over its size limit into write errors instead of a sudden end. Call first of all.
  static func prepare() {
    StandardStreams.ensureOpen()
    crl_make_write_signals_errors()
  }

  /// Ends the process as the signal would have, terminal restored, for parents that look at the status.
  static func end(by signal: Int32) -> Never { crl_die(signal) }
}
