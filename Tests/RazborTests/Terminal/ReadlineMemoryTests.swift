import Foundation
import Testing

@Suite("Memory over many reads")
struct ReadlineMemoryTests {
  private static let valgrind = URL(fileURLWithPath: "/usr/bin/valgrind")
  private static let strip = URL(fileURLWithPath: "/usr/bin/strip")

  private static var hasTools: Bool {
    [valgrind, strip].allSatisfy { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  @Test("a thousand reads lose nothing", .enabled(if: hasTools, "needs valgrind and binutils"))
  func leaks() throws {
    let probe = try strippedProbe()
    let terminal = try PseudoTerminal(
      Self.valgrind,
      ["--quiet", "--leak-check=full", "--show-leak-kinds=definite", "--errors-for-leak-kinds=definite"]
        + ["--error-exitcode=9", probe.url.path, "--words", "/помощь,/пауза"])
    for read in 0..<1000 {
      try terminal.expect("7> ")
      try step(read, in: terminal)
    }
    try terminal.expect("7> ")
    terminal.key(.controlD)
    #expect(try terminal.exitStatus() == 0, "\(terminal.transcript.suffix(2000))")
  }

  private func step(_ read: Int, in terminal: PseudoTerminal) throws {
    switch read % 4 {
    case 0:
      try terminal.type("половина")
      terminal.key(.controlC)
      try terminal.expect("interrupted")
    case 1:
      terminal.key(.pageUp)
      try terminal.expect("key")
    case 2:
      terminal.paste("раз\rдва")
      terminal.key(.backspace, .enter)
      try terminal.expect("line 6")
    default:
      terminal.send("/по\t\r")
      try terminal.expect("line 8")
    }
  }

  /// Valgrind gives up on Swift's debug information.
  private func strippedProbe() throws -> TemporaryFile {
    let copy = try TemporaryFile()
    let process = Process()
    process.executableURL = Self.strip
    process.arguments = ["-g", "-o", copy.url.path, BuiltProgram.url("ReadlineProbe").path]
    try process.run()
    process.waitUntilExit()
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: copy.url.path)
    return copy
  }
}
