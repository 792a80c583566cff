import CTerminalHarness
import Foundation

@testable import razbor

/// A program in a window of its own, with the test as the person in front of it.
///
/// Nothing here sleeps: every step waits for text the program writes, or for its end.
final class PseudoTerminal {
  /// Codes a keyboard sends.
  enum Key: String {
    case enter = "\r"
    case backspace = "\u{7F}"
    case tab = "\t"
    case left = "\u{1B}[D"
    case up = "\u{1B}[A"
    case right = "\u{1B}[C"
    case home = "\u{1B}[H"
    case pageUp = "\u{1B}[5~"
    case pageDown = "\u{1B}[6~"
    case f1 = "\u{1B}OP"
    case f1Linux = "\u{1B}[[A"
    case f1Old = "\u{1B}[11~"
    case controlC = "\u{3}"
    case controlD = "\u{4}"
    case controlE = "\u{5}"
    case controlL = "\u{C}"
    case controlS = "\u{13}"
    case controlU = "\u{15}"
    case controlX = "\u{18}"
    case controlZ = "\u{1A}"
  }

  /// What `expect` did not see in time, with everything there was to see.
  struct Timeout: Error, CustomStringConvertible {
    let awaited: String
    let transcript: String

    var description: String { "no \(awaited.debugDescription) in:\n\(transcript)" }
  }

  struct SpawnFailure: Error {
    let code: Int32
  }

  static let patience = Duration.seconds(20)

  /// Everything the program wrote, codes included.
  private(set) var output: [UInt8] = []
  /// How much of the raw output earlier expectations have used up.
  private var seen = 0
  private var terminal = cth_terminal()

  /// Starts a program. Its environment is small and fixed; `environment` adds to it, nil removes.
  init(
    _ program: URL, _ arguments: [String] = [], environment: [String: String?] = [:],
    directory: URL? = nil, rows: Int32 = 24, columns: Int32 = 80
  ) throws {
    let merged = Self.environment.merging(environment) { $1 }.compactMapValues { $0 }
    let code = withCStrings([program.path] + arguments) { arguments in
      withCStrings(merged.map { "\($0.key)=\($0.value)" }) { variables in
        cth_spawn(&terminal, program.path, arguments, variables, directory?.path, rows, columns)
      }
    }
    guard code == 0 else { throw SpawnFailure(code: code) }
  }

  deinit {
    _ = cth_signal(&terminal, SIGKILL)
    cth_close(&terminal)
    _ = cth_wait(&terminal, 5000)
  }

  private static let environment: [String: String?] = [
    "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TERM": "xterm-256color", "LANG": "C.UTF-8",
    "INPUTRC": "/dev/null",
  ]

  /// The output without escape sequences, bracketed-paste codes and carriage returns.
  var transcript: String { Transcript.plain(output) }

  // MARK: The person

  func send(_ text: String) { send(bytes: Array(text.utf8)) }

  func send(bytes: [UInt8]) {
    var sent = 0
    // The echo must be read meanwhile, or both sides wait for each other.
    while sent < bytes.count {
      let rest = bytes[sent...].prefix(1024)
      sent += rest.withUnsafeBytes { cth_write(&terminal, $0.baseAddress, $0.count, 5000) }
      if !pump(milliseconds: 0) { return }
    }
  }

  func key(_ keys: Key...) { keys.forEach { send($0.rawValue) } }

  func paste(_ text: String) { send("\u{1B}[200~\(text)\u{1B}[201~") }

  func resize(rows: Int32, columns: Int32) { _ = cth_resize(&terminal, rows, columns) }

  func signal(_ number: Int32) { _ = cth_signal(&terminal, number) }

  /// Closes the window.
  func hangUp() { cth_close(&terminal) }

  // MARK: What is seen

  /// Waits until the text stands in the output after the last expected one; codes between its letters do not count.
  func expect(_ text: String, timeout: Duration = patience) throws {
    try wait(for: text, timeout) {
      let fresh = Transcript.positions(in: output[seen...])
      guard let end = fresh.end(of: text) else { return false }
      seen = end
      return true
    }
  }

  /// Waits for bytes as they are, codes included.
  func expectRaw(_ text: String, timeout: Duration = patience) throws {
    try wait(for: text, timeout) {
      guard let range = output[seen...].firstRange(of: Array(text.utf8)) else { return false }
      seen = range.upperBound
      return true
    }
  }

  /// Waits until the program has read all of the last `send`, for keys without an echo. Only after the echo of an
  /// earlier letter of the same `send`: until then the kernel may not have handed it over at all.
  func expectAllRead(timeout: Duration = patience) throws {
    try wait(for: "the last key read", timeout, slice: 5) { cth_unread(&terminal) == 0 }
  }

  /// Line mode with echo, flow control and the rest as before the program started.
  var hasOriginalModes: Bool {
    var modes = termios()
    return cth_modes(&terminal, &modes) == 0 && cth_modes_equal(&modes, &terminal.original) == 1
  }

  /// Takes what the program has written so far.
  func drain() {
    var known = -1
    while output.count != known {
      known = output.count
      _ = pump(milliseconds: 0)
    }
  }

  /// Whether a line is being edited: keys arrive one by one.
  var isEditing: Bool {
    var modes = termios()
    return cth_modes(&terminal, &modes) == 0 && modes.c_lflag & tcflag_t(ICANON) == 0
  }

  /// Whether Ctrl-S would freeze the window.
  var hasFlowControl: Bool {
    var modes = termios()
    return cth_modes(&terminal, &modes) == 0 && modes.c_iflag & tcflag_t(IXON) != 0
  }

  /// Memory the program holds now; `nil` where the system does not tell.
  var residentKilobytes: Int? {
    let status = try? String(contentsOfFile: "/proc/\(terminal.pid)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(separator: " ").compactMap { Int($0) }.first
  }

  /// Reads to the end and waits: the exit code, or 128 and the signal, as a shell tells it.
  func exitStatus(timeout: Duration = patience) throws -> Int32 {
    let deadline = ContinuousClock.now + timeout
    while terminal.master >= 0, ContinuousClock.now < deadline, pump(milliseconds: 100) {}
    let status = cth_wait(&terminal, Int32(timeout.components.seconds * 1000))
    guard status >= 0 else { throw Timeout(awaited: "end of the program", transcript: transcript) }
    return status
  }

  /// Waits until the condition holds, looking again whenever the program has written something.
  func wait(
    for text: String, _ timeout: Duration = patience, slice: Int32 = 100, until found: () -> Bool
  ) throws {
    let deadline = ContinuousClock.now + timeout
    while !found() {
      guard ContinuousClock.now < deadline, pump(milliseconds: slice) else {
        if found() { return }
        throw Timeout(awaited: text, transcript: transcript)
      }
    }
  }

  /// Takes what is there; false when the program has closed its side.
  private func pump(milliseconds: Int32) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 16 * 1024)
    let count = cth_read(&terminal, &chunk, chunk.count, milliseconds)
    if count > 0 { output += chunk.prefix(count) }
    return count >= 0
  }
}
