import RazborCore

/// What is said about a batch of answer sheets, both languages side by side.
enum BatchPhrase: Spoken {
  /// `left` in seconds, `nil` where nobody knows how much there is.
  case progress(bar: String, count: Int, rate: Int, left: Int?)
  case done(BatchRun.Count, seconds: Double)

  var words: LocalizedText {
    switch self {
    case .progress(let bar, let count, let rate, let left):
      both(
        "\(bar)\(Counted.sheets(count).ru), \(rate) в секунду"
          + (left.map { ", осталось \(minutes($0))" } ?? ""),
        "\(bar)\(Counted.sheets(count).en), \(rate) a second" + (left.map { ", \(minutes($0)) left" } ?? ""))
    case .done(let count, let seconds):
      both(
        "\(Counted.sheets(count.assessed + count.failed).ru): оценено \(count.assessed), с ошибками "
          + "\(count.failed). Время \(tenths(seconds, ",")) с, \(rate(count, seconds)) в секунду.",
        "\(Counted.sheets(count.assessed + count.failed).en): \(count.assessed) assessed, \(count.failed) with "
          + "errors. \(tenths(seconds, ".")) s, \(rate(count, seconds)) a second.")
    }
  }

  private func rate(_ count: BatchRun.Count, _ seconds: Double) -> Int {
    Int(Double(count.assessed + count.failed) / max(seconds, 0.001))
  }

  private func tenths(_ seconds: Double, _ point: String) -> String {
    let tenths = Int((seconds * 10).rounded())
    return "\(tenths / 10)\(point)\(tenths % 10)"
  }

  private func minutes(_ seconds: Int) -> String {
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
