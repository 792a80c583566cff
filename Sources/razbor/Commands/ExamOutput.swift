import RazborCore

/// What an exam found, for a person and for a program.
struct ExamOutput {
  let questionnaire: Questionnaire
  let report: ExamReport

  /// The failures first, what is not examined next, figures last.
  func say(_ output: CommandOutput) {
    let language = output.language
    output.say(
      ExamPhrase.summary(questionnaire, cases: report.cases, failed: report.failures.count).text(language))
    for failure in report.failures {
      output.say("\n\(printable(failure.name))")
      for mismatch in failure.mismatches { output.say("   " + ExamPhrase.mismatch(mismatch).text(language)) }
    }
    output.say("")
    for coverage in report.coverage { output.say("   " + ExamPhrase.exercised(coverage).text(language)) }
    for phrase in gaps { output.say("\n" + phrase.text(language)) }
    output.say("\n" + ExamPhrase.ranges.text(language))
    for range in report.ranges { output.say("   " + ExamPhrase.range(range).text(language)) }
  }

  private var gaps: [ExamPhrase] {
    let missing = report.coverage.filter { !$0.missing.isEmpty }.map(ExamPhrase.missing)
    let others: [(isEmpty: Bool, phrase: ExamPhrase)] = [
      (report.unnoticed.isEmpty, .unnoticed(report.unnoticed)),
      (report.unreachable.isEmpty, .unreachable(report.unreachable)),
      (report.idleOptions.isEmpty, .idle(report.idleOptions)),
    ]
    return missing + others.filter { !$0.isEmpty }.map(\.phrase)
  }

  var object: JSONValue {
    .object([
      "questionnaire": .object([
        "id": .text(questionnaire.id.rawValue), "version": .text(questionnaire.version),
      ]),
      "cases": .whole(report.cases), "passed": .flag(report.isPassed),
      "failures": .list(report.failures.map(failure)),
      "coverage": .object(
        Dictionary(uniqueKeysWithValues: report.coverage.map { ($0.kind.rawValue, coverage($0)) })),
      "unnoticed": texts(report.unnoticed.map(\.rawValue)),
      "unreachable": texts(report.unreachable.map(\.rawValue)), "idle_options": texts(report.idleOptions),
      "signals": .list(report.ranges.filter(\.isSignal).map(range)),
      "indexes": .list(report.ranges.filter { !$0.isSignal }.map(range)),
    ])
  }

  private func failure(_ failure: ExamReport.Failure) -> JSONValue {
    let mismatches = failure.mismatches.map { mismatch in
      JSONValue.object([
        "subject": .text(mismatch.subject.rawValue), "expected": texts(mismatch.expected),
        "got": texts(mismatch.got),
      ])
    }
    return .object(["case": .text(failure.name), "mismatches": .list(mismatches)])
  }

  private func coverage(_ coverage: ExamReport.Coverage) -> JSONValue {
    .object(["total": .whole(coverage.total), "missing": texts(coverage.missing)])
  }

  private func range(_ range: ExamReport.Range) -> JSONValue {
    .object(["id": .text(range.name), "low": .whole(range.low), "high": .whole(range.high)])
  }

  private func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }
}
