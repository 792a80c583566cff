import Foundation
import RazborCore

/// How far a batch is, on one line of standard error that is drawn over: only for somebody who sees it and not what the
/// batch writes.
struct BatchProgress {
  private let output: CommandOutput
  private let isShown: Bool
  private let begin = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private var width = 0

  init(_ output: CommandOutput) {
    self.output = output
    isShown =
      isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0 && !output.isQuiet && !output.isAccessible
  }

  /// Since the batch began.
  var seconds: Double { Double((ContinuousClock.now - begin) / .milliseconds(1)) / 1000 }

  /// At most five times a second.
  mutating func show(_ count: Int, _ part: (done: Int, of: Int)) {
    let now = ContinuousClock.now
    guard isShown, last.map({ now - $0 > .milliseconds(200) }) ?? true else { return }
    last = now
    let seconds = max(seconds, 0.001)
    let left = part.of > 0 && part.done > 0 ? seconds * Double(part.of - part.done) / Double(part.done) : nil
    let text = BatchPhrase.progress(
      bar: part.of > 0 ? bar(part) : "", count: count, rate: Int(Double(count) / seconds),
      left: left.map { max(0, Int($0)) })
    draw(text.text(output.language))
  }

  /// The line is empty again.
  mutating func clear() {
    guard width > 0 else { return }
    output.drawOver("\r" + String(repeating: " ", count: width) + "\r")
    width = 0
    last = nil
  }

  private func bar(_ part: (done: Int, of: Int)) -> String {
    let full = min(20, 20 * part.done / part.of)
    return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: 20 - full) + "] "
  }

  /// Never more than one line, or the next could not be drawn over it.
  private mutating func draw(_ whole: String) {
    let text = String(whole.prefix(output.messageWidth - 1))
    output.drawOver("\r" + text + String(repeating: " ", count: max(0, width - text.count)))
    width = text.count
  }
}
