import Foundation
import Testing

@testable import razbor

/// Plays a story in windows of one size, or from a file of answers, and writes down what is to be seen.
struct StoryPlayer {
  var rows: Int32 = 24
  var columns: Int32 = 80
  var environment: [String: String] = [:]
  var options: [String] = []

  let home = FileManager.default.temporaryDirectory.appending(path: "razbor-story-\(UUID().uuidString)")

  struct Played {
    var text = ""
    /// Everything the program wrote, codes included.
    var output: [UInt8] = []
  }

  func play(_ story: Story) throws -> Played {
    defer { try? FileManager.default.removeItem(at: home) }
    var played = Played()
    for (index, sitting) in story.sittings.enumerated() {
      let terminal = try PseudoTerminal(
        BuiltProgram.url("razbor"), sitting.arguments + options,
        environment: environment.merging(stoppedClock) { $1 }, rows: rows, columns: columns)
      var window = StoryWindow(terminal, columns: Int(columns), rows: Int(rows))
      let status = try window.play(sitting.lines)
      #expect(terminal.hasOriginalModes || sitting.lines.last?.pieces.contains(.close) == true)
      played.text += Self.title(sitting, first: index == 0) + window.text + "[\(status)]\n"
      played.output += terminal.output
    }
    played.text = normalized(played.text)
    return played
  }

  /// The same story from files: what only people type is left out.
  func pipe(_ story: Story) throws -> Played {
    defer { try? FileManager.default.removeItem(at: home) }
    var played = Played()
    for (index, sitting) in story.sittings.enumerated() {
      let lines = sitting.lines.filter { !$0.isForPeople }.map { $0.text + "\n" }
      let (output, status) = try run(sitting.arguments + options, reading: lines.joined())
      played.text += Self.title(sitting, first: index == 0) + output + "[\(status)]\n"
      played.output += Array(output.utf8)
    }
    played.text = normalized(played.text)
    return played
  }

  private func run(_ arguments: [String], reading text: String) throws -> (String, Int32) {
    let input = try TemporaryFile(text)
    let process = Process()
    process.executableURL = BuiltProgram.url("razbor")
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(stoppedClock) { $1 }
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: input.url)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
  }

  private static func title(_ sitting: Story.Sitting, first: Bool) -> String {
    (first ? "" : "\n") + "$ razbor " + sitting.arguments.joined(separator: " ") + "\n"
  }

  /// At 14:02:10 on the 23rd of November 2026, whenever it is played.
  private var stoppedClock: [String: String] {
    [
      "LD_PRELOAD": BuiltProgram.url("libFixedClock.so").path, "FIXED_CLOCK_SECONDS": "1795442530",
      "TZ": "UTC",
      "RAZBOR_HOME": home.path,
    ]
  }

  /// The fingerprint of the questionnaire changes with every word of it.
  private func normalized(_ text: String) -> String {
    text.replacing(#/[0-9a-f]{64}/#) { String(repeating: "0", count: $0.output.count) }
  }
}

/// One window: types, and waits for the next prompt on the screen.
private struct StoryWindow {
  private let terminal: PseudoTerminal
  private var screen: Screen
  private var fed = 0

  init(_ terminal: PseudoTerminal, columns: Int, rows: Int) {
    self.terminal = terminal
    screen = Screen(width: columns, height: rows)
  }

  var text: String {
    var rows = screen.rows
    while rows.last == "" { rows.removeLast() }
    return rows.map { $0 + "\n" }.joined()
  }

  /// The exit code.
  mutating func play(_ lines: [Story.Typing]) throws -> Int32 {
    var row = -1
    var hides = false
    for line in lines {
      try awaitPrompt(below: row)
      row = screen.row + (hides ? 0 : rows(of: line.text))
      hides = ["/private", "/личное"].contains(line.text)
      for (index, piece) in line.pieces.enumerated() {
        try type(piece, after: line.pieces.prefix(index).last)
      }
    }
    let status = try terminal.exitStatus()
    update()
    return status
  }

  /// How many rows below the prompt the line will end.
  private func rows(of text: String) -> Int {
    guard let end = screen.current.firstIndex(of: ">") else { return 0 }
    let prompt = screen.current.distance(from: screen.current.startIndex, to: end) + 2
    // Where something stands in the line already, nobody knows what will be left of it.
    return screen.column == prompt ? (prompt + text.count) / screen.width : 0
  }

  private mutating func type(_ piece: Story.Piece, after last: Story.Piece?) throws {
    // Letters that were not read yet would go down with the line, or with the window.
    if [.key(.controlC), .close].contains(piece), case .text(let text)? = last { try awaitEcho(text) }
    switch piece {
    case .text(let text): terminal.send(text)
    case .key(let key): terminal.key(key)
    case .close: terminal.hangUp()
    }
  }

  private mutating func awaitEcho(_ text: String) throws {
    try terminal.wait(for: text) {
      update()
      return screen.current.hasSuffix(text)
    }
  }

  private mutating func awaitPrompt(below row: Int) throws {
    try terminal.wait(for: "a prompt") {
      update()
      // A prompt is there when the program listens again, and has written what it wrote before that.
      guard screen.row > row, screen.column > 0, terminal.isEditing else { return false }
      terminal.drain()
      update()
      return screen.column > 0
    }
  }

  private mutating func update() {
    screen.feed(terminal.output[fed...])
    fed = terminal.output.count
  }
}
