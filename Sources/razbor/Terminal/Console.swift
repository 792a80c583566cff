import Foundation

/// Where the program writes: to a descriptor, or into memory for a test.
///
/// Whatever is printed is made safe first, so no stored text can drive the terminal. Output that fails does not stop
/// the caller; `failure` remembers it, and later output is dropped.
final class Console {
  enum Style {
    case plain
    /// Bold.
    case question
    /// Dim.
    case hint
    /// Red; the text names the error in words as well.
    case error
  }

  /// One fact a line, words instead of columns, for people who listen to the screen.
  let isAccessible: Bool
  private let isStyled: Bool
  private let sink: Sink
  private let columns: () -> Int?

  /// The errno of the first write that failed, EPIPE where the reader is gone.
  var failure: Int32? { sink.failure }

  /// What was written so far; empty unless this console captures.
  var captured: String { String(decoding: sink.captured, as: UTF8.self) }

  /// Writes to a descriptor; styles are decided here, once.
  init(descriptor: Int32, accessible: Bool = false, environment: [String: String] = [:]) {
    isAccessible = accessible
    isStyled = isatty(descriptor) == 1 && Self.allowsStyles(environment)
    sink = Sink(descriptor: descriptor)
    columns = { SystemTerminal.columns(of: descriptor) }
  }

  /// Keeps everything in `captured`.
  init(capturingAt width: Int = 78, accessible: Bool = false, styled: Bool = false) {
    isAccessible = accessible
    isStyled = styled
    sink = Sink(descriptor: nil)
    columns = { width }
  }

  /// Where a person is talked to: standard output, or standard error where only that one is a terminal.
  static func conversation(accessible: Bool, environment: [String: String]) -> Console {
    let isRedirected = isatty(STDOUT_FILENO) == 0 && isatty(STDERR_FILENO) == 1
    return Console(
      descriptor: isRedirected ? STDERR_FILENO : STDOUT_FILENO, accessible: accessible,
      environment: environment)
  }

  /// Columns to write in, asked anew each time: windows change.
  var width: Int { max(min(columns() ?? 80, 78), 2) }

  /// Prints paragraphs wrapped to the width, see `TerminalText.wrap`.
  func print(_ text: String = "", style: Style = .plain, hanging: Int = 0) {
    let lines = TerminalText.wrap(TerminalText.safe(text), width: width, hanging: hanging)
    write(lines, style)
  }

  /// Prints lines that are laid out already and must not be wrapped.
  func printLines(_ text: String, style: Style = .plain) {
    let lines = TerminalText.safe(text).split(separator: "\n", omittingEmptySubsequences: false)
    write(lines.map(String.init), style)
  }

  /// Everything that is printed meanwhile goes out at once: the terminal wakes up for every write.
  func together(_ body: () -> Void) {
    sink.hold()
    body()
    sink.release()
  }

  /// Data for another program, unchanged: a report, JSON.
  func writeData(_ data: some Sequence<UInt8>) { sink.write(Array(data)) }

  private func write(_ lines: [String], _ style: Style) {
    sink.write(Array(lines.map { styled($0, style) + "\n" }.joined().utf8))
  }

  /// Line by line, so that a cut or a scrolled page never leaves a style switched on.
  private func styled(_ line: String, _ style: Style) -> String {
    guard isStyled, !line.isEmpty, let code = style.code else { return line }
    return "\u{1B}[\(code)m\(line)\u{1B}[0m"
  }

  private static func allowsStyles(_ environment: [String: String]) -> Bool {
    guard environment["NO_COLOR", default: ""].isEmpty else { return false }
    return !["", "dumb"].contains(environment["TERM", default: ""])
  }
}

extension Console.Style {
  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .question: "1"
    case .hint: "2"
    case .error: "31"
    }
  }
}

/// The only place that writes to standard output and standard error.
private final class Sink {
  private let descriptor: Int32?
  private(set) var captured: [UInt8] = []
  private(set) var failure: Int32?

  init(descriptor: Int32?) {
    self.descriptor = descriptor
  }

  private var held: [UInt8]?

  func hold() { held = held ?? [] }

  func release() {
    let bytes = held ?? []
    held = nil
    write(bytes)
  }

  func write(_ bytes: [UInt8]) {
    if held != nil { return held?.append(contentsOf: bytes) ?? () }
    guard let descriptor else { return captured += bytes }
    var rest = bytes[...]
    while !rest.isEmpty, failure == nil {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else { recover(from: errno, on: descriptor) }
    }
  }

  /// Waits where the descriptor is only full for now; anything else but an interruption is final.
  private func recover(from code: Int32, on descriptor: Int32) {
    switch code {
    case EINTR: break
    case EAGAIN:
      var output = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&output, 1, -1)
    default: failure = code
    }
  }
}
