/// The questionnaire examined by cases of which it is known what should come of them.
package struct Exam: Sendable {
  private let questionnaire: Questionnaire
  private let cases: [ExamCase]

  package init(_ questionnaire: Questionnaire, _ cases: [ExamCase]) {
    self.questionnaire = questionnaire
    self.cases = cases
  }

  package func report() -> ExamReport {
    let assessments = cases.map { Assessment(questionnaire, $0.sheet) }
    var exercised = ExamCoverage()
    for (exam, assessment) in zip(cases, assessments) { exercised.add(exam.sheet, assessment) }
    let failures = zip(cases, assessments).compactMap { exam, assessment in
      let mismatches = exam.expected.mismatches(assessment)
      return mismatches.isEmpty ? nil : ExamReport.Failure(name: exam.name, mismatches: mismatches)
    }
    let failing = Set(failures.map(\.name))
    let reach = QuestionnaireReach(questionnaire)
    return ExamReport(
      cases: cases.count, failures: failures, coverage: exercised.coverage(of: questionnaire),
      unnoticed: unnoticed(cases.filter { !failing.contains($0.name) }),
      unreachable: reach.unreachableVerdicts, idleOptions: reach.idleOptions, ranges: reach.ranges)
  }

  /// The items whose answers can be left out of every case, and each still comes out as expected.
  ///
  /// Cases that fail say nothing about it, and neither do items that nobody answered.
  private func unnoticed(_ cases: [ExamCase]) -> [Item.ID] {
    questionnaire.items.map(\.id).filter { item in
      let answering = cases.filter { exam in
        exam.sheet.respondents.contains { $0.responses[item] != nil }
      }
      return !answering.isEmpty
        && answering.allSatisfy { exam in
          let sheet = exam.sheet.without(item)
          return exam.expected.mismatches(Assessment(questionnaire, sheet)).isEmpty
        }
    }
  }
}

/// What an exam found.
package struct ExamReport: Sendable {
  package let cases: Int
  /// In the order of the cases.
  package let failures: [Failure]
  /// One for each kind.
  package let coverage: [Coverage]
  /// Items whose removal no case notices, in the order of asking.
  package let unnoticed: [Item.ID]
  /// Verdicts that no answers lead to.
  package let unreachable: [Verdict.Code]
  /// Options of choices among whose options no rule makes a difference, as `item.option`.
  package let idleOptions: [String]
  /// The signals, then the indexes.
  package let ranges: [Range]

  package var isPassed: Bool { failures.isEmpty }

  package struct Failure: Sendable, Hashable {
    package let name: String
    /// Never empty.
    package let mismatches: [Expectation.Mismatch]
  }

  /// How much of one kind of thing the cases exercise.
  package struct Coverage: Sendable, Hashable {
    package let kind: Kind
    package let total: Int
    /// What no case exercises, in the order of the questionnaire.
    package let missing: [String]

    package enum Kind: String, Sendable, CaseIterable, Hashable {
      case verdicts, rungs, facts, items, options, recommendations, alarms, contradictions, texts
    }
  }

  /// The least and the greatest value of a score over all answers, permille.
  package struct Range: Sendable, Hashable {
    package let name: String
    package let isSignal: Bool
    package let low: Int
    package let high: Int
  }
}

extension AnswerSheet {
  fileprivate func without(_ item: Item.ID) -> AnswerSheet {
    var sheet = self
    for index in sheet.respondents.indices { sheet.respondents[index].responses[item] = nil }
    return sheet
  }
}
