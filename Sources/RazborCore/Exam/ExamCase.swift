/// A sheet with what should come of it.
package struct ExamCase: Sendable {
  /// The file, and for a variation what it is called there.
  package let name: String
  package let sheet: AnswerSheet
  package let expected: Expectation
}

/// What should come of a sheet, as far as it is said: by subject, the names that are expected.
package struct Expectation: Sendable, Hashable {
  package var names: [Subject: Set<String>] = [:]

  /// What a case may say something about. The raw value is the key in its file.
  package enum Subject: String, Sendable, CaseIterable, Hashable {
    case verdict, status, attainable
    /// No name where there is none.
    case secondSuspect = "second_suspect"
    case rung
    case grade = "evidence_grade"
    /// A signal with its band, `funnel: red`.
    case signals
    case facts, alarms, contradictions, recommendations

    /// Whether others may come beside those that are named.
    package var allowsOthers: Bool { self == .facts || self == .recommendations || self == .signals }
  }

  /// Where the assessment is otherwise, in the order of the subjects.
  package func mismatches(_ assessment: Assessment) -> [Mismatch] {
    Subject.allCases.compactMap { subject in
      guard let expected = names[subject] else { return nil }
      let got = assessment.names(subject)
      let isMet = subject.allowsOthers ? expected.isSubset(of: got) : expected == got
      return isMet ? nil : Mismatch(subject: subject, expected: expected.sorted(), got: got.sorted())
    }
  }

  /// One thing that came out otherwise.
  package struct Mismatch: Sendable, Hashable {
    package let subject: Subject
    package let expected: [String]
    package let got: [String]
  }
}

extension Assessment {
  /// What came of the sheet, in the words of an expectation.
  func names(_ subject: Expectation.Subject) -> Set<String> {
    switch subject {
    case .verdict: [verdict.code.rawValue]
    case .status: [verdict.status.rawValue]
    case .attainable: Set(verdict.attainable.map(\.rawValue))
    case .secondSuspect: Set([verdict.secondSuspect].compactMap { $0?.rawValue })
    case .rung: Set([verdict.rung].compactMap { $0?.rawValue })
    case .grade: Set([verdict.grade].compactMap { $0?.rawValue })
    case .signals: Set(signals.compactMap { signal in signal.band.map { "\(signal.id): \($0.rawValue)" } })
    case .facts: Set(trueFacts.map(\.rawValue))
    case .alarms: Set(alarms.map(\.id.rawValue))
    case .contradictions: Set(contradictions.map(\.id.rawValue))
    case .recommendations: Set(recommendations.map(\.id.rawValue))
    }
  }

  /// Every fact that holds, whether the verdict rests on it or not.
  var trueFacts: Set<Fact.ID> {
    Set(verdict.alsoTrue).union(
      verdict.because.compactMap { if case .fact(let id, _) = $0 { id } else { nil } })
  }
}
