import Foundation

/// The person's own editor, on a private file that is there until the text is safe elsewhere.
struct Editor {
  private let command: String
  private let folder: String

  /// `nil` where neither VISUAL nor EDITOR says which.
  init?(_ environment: [String: String]) {
    let names = ["VISUAL", "EDITOR"].compactMap { environment[$0] }
    guard let command = names.first(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
    self.command = command
    folder = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }

  enum Outcome: Equatable {
    /// The file is still there; remove it once the text is safe.
    case text(String, path: String)
    case unchanged
    /// Nothing changed within a second: an editor with a window of its own, which may still be open.
    case returnedAtOnce(path: String)
    /// Nothing is left in the file; what was there before is the caller's.
    case emptied
    /// It ended with an error; what it wrote is in the file.
    case failed(path: String)
    /// It ended with an error, or did not begin, and wrote nothing.
    case failedUnchanged
    case notText(path: String)
    case tooLong(path: String)
  }

  /// Runs the editor on a text and waits. Call it inside `LineReader.lendingTerminal`.
  func edit(_ text: String) -> Outcome {
    guard let path = privateFile(holding: text) else { return .failedUnchanged }
    let start = ContinuousClock.now
    let status = ForegroundProgram.run(["/bin/sh", "-c", command + " \"$1\"", "sh", path])
    let outcome = read(path, before: text)
    switch outcome {
    case .unchanged where status != 0, .emptied where status != 0:
      remove(path)
      return .failedUnchanged
    case .unchanged where start.duration(to: .now) < .seconds(1): return .returnedAtOnce(path: path)
    case .unchanged, .emptied: remove(path)
    default: if status != 0 { return .failed(path: path) }
    }
    return outcome
  }

  /// What stands in the file now; `unchanged` where it is what it was.
  func read(_ path: String, before: String) -> Outcome {
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: LineLimit.bytes + 2)
    else { return before.isEmpty ? .unchanged : .emptied }
    var bytes = data[...]
    while bytes.last == UInt8(ascii: "\n") || bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    return switch LineText.input(from: bytes) {
    case .line(before): .unchanged
    case .line(""): .emptied
    case .line(let text): .text(text, path: path)
    case .refused(.tooLong, _): .tooLong(path: path)
    default: .notText(path: path)
    }
  }

  func remove(_ path: String) { Self.remove(path) }

  static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  private func privateFile(holding text: String) -> String? {
    var template = Array("\(folder)/razbor-XXXXXX.txt".utf8CString)
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else { return nil }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try? handle.write(contentsOf: Data((text + "\n").utf8))
    return String(validating: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
