import Foundation
import RazborCore
import Synchronization

/// Assesses all sheets of a source: a line of JSON each on standard output, errors on standard error, in their order.
///
/// Holds as many sheets as are worked on at a time, so that their number does not matter.
struct BatchRun {
  let source: any SheetSource
  let judge: SheetJudge
  let output: CommandOutput

  private static let atATime = 256

  /// What came of it.
  struct Count {
    var assessed = 0
    var failed = 0
  }

  /// Stops early where nobody reads the output any longer.
  func run() throws(ExitStatus) -> Count {
    var count = Count()
    var progress = BatchProgress(output)
    while !output.isUnread {
      let sheets = source.next(Self.atATime)
      if sheets.isEmpty { break }
      let verdicts = judged(sheets)
      if verdicts.contains(where: \.isFailure) { progress.clear() }
      write(verdicts, &count)
      try output.finish()
      progress.show(count.assessed + count.failed, source.progress)
    }
    progress.clear()
    output.remark(BatchPhrase.done(count, seconds: progress.seconds).text(output.language))
    return count
  }

  private func write(_ verdicts: [SheetJudge.Verdict], _ count: inout Count) {
    output.together {
      for verdict in verdicts {
        switch verdict {
        case .assessed(let line):
          count.assessed += 1
          output.data(line)
        case .failed(let message):
          count.failed += 1
          output.complainLaidOut(message)
        }
      }
    }
  }

  /// On every core, each verdict in the place of its sheet.
  private func judged(_ sheets: [BatchSheet]) -> [SheetJudge.Verdict] {
    let verdicts = Mutex([SheetJudge.Verdict?](repeating: nil, count: sheets.count))
    let judge = judge
    DispatchQueue.concurrentPerform(iterations: sheets.count) { place in
      let verdict = judge.judge(sheets[place])
      verdicts.withLock { $0[place] = verdict }
    }
    return verdicts.withLock { $0.compactMap(\.self) }
  }
}
