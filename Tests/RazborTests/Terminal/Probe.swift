import Foundation

/// Programs of this package, built next to the test bundle.
enum BuiltProgram {
  static func url(_ name: String) -> URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: name)
  }
}

/// The probe in a window of its own, at its first prompt.
func startProbe(
  _ arguments: [String] = [], environment: [String: String?] = [:], columns: Int32 = 80
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    BuiltProgram.url("ReadlineProbe"), arguments, environment: environment, columns: columns)
  try terminal.expect("7> ")
  return terminal
}

extension PseudoTerminal {
  /// Types a line into an empty prompt and waits for what the probe makes of it, and for the next prompt.
  func enter(_ text: String, expecting outcome: String) throws {
    send(text)
    key(.enter)
    try expect(outcome)
    try expect("7> ")
  }

  /// Types without Enter, and waits for the echo: a signal sent earlier would take the letters with it.
  func type(_ text: String) throws {
    send(text)
    try expect(text)
  }

  /// Leaves with Ctrl-D and checks that the window is as it was.
  func leave() throws -> Bool {
    key(.controlD)
    try expect("end\n")
    return try exitStatus() == 0 && hasOriginalModes
  }
}

/// A file that exists while the test runs.
final class TemporaryFile {
  let url = FileManager.default.temporaryDirectory.appending(path: "razbor-\(UUID().uuidString)")

  init(_ bytes: [UInt8]) throws { try Data(bytes).write(to: url) }

  convenience init(_ text: String = "") throws { try self.init(Array(text.utf8)) }

  deinit { try? FileManager.default.removeItem(at: url) }

  var text: String { (try? String(contentsOf: url, encoding: .utf8)) ?? "" }
}
