import Foundation

/// How much of a file has been read, on one line of a terminal; nothing anywhere else.
final class ProgressBar {
  private let descriptor: Int32?
  private var shown = -1

  /// `nil`, or no terminal: it stays silent.
  init(_ descriptor: Int32?) {
    self.descriptor = descriptor.flatMap { isatty($0) == 1 ? $0 : nil }
  }

  func show(_ permille: Int) {
    let percent = min(100, max(0, permille / 10))
    guard descriptor != nil, percent != shown else { return }
    shown = percent
    let done = percent / 5
    write(
      "\r[" + String(repeating: "=", count: done) + String(repeating: " ", count: 20 - done)
        + "] \(percent) %")
  }

  func clear() {
    guard shown >= 0 else { return }
    shown = -1
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    guard let descriptor else { return }
    let bytes = Array(text.utf8)
    // What is not written is only the bar.
    _ = Foundation.write(descriptor, bytes, bytes.count)
  }
}
