/// What would move if some answers were different (Method, rule 7.10). Nothing is saved or changed.
package struct WhatIf: Sendable {
  package let supposed: [Supposition]
  /// The sheet with the suppositions in it.
  package let sheet: AnswerSheet
  package let before: Assessment
  package let after: Assessment

  /// Of several suppositions about one item the last one holds.
  package init(_ questionnaire: Questionnaire, _ sheet: AnswerSheet, _ supposed: [Supposition]) {
    let last = supposed.enumerated().filter { place, one in
      !supposed[(place + 1)...].contains { $0.item == one.item }
    }
    self.supposed = last.map(\.element)
    self.sheet = self.supposed.reduce(sheet) { $0.supposing($1, questionnaire) }
    before = Assessment(questionnaire, sheet)
    after = Assessment(questionnaire, self.sheet)
  }

  /// What became possible, and what ceased to be, in the order of the questionnaire.
  package var verdictsThatCome: [Verdict.Code] { come(\.verdict.attainable, \.self) }
  package var verdictsThatGo: [Verdict.Code] { go(\.verdict.attainable, \.self) }
  package var recommendationsThatCome: [Recommendation.ID] { come(\.recommendations, \.id) }
  package var recommendationsThatGo: [Recommendation.ID] { go(\.recommendations, \.id) }
  package var alarmsThatCome: [Alarm.ID] { come(\.alarms, \.id) }
  package var alarmsThatGo: [Alarm.ID] { go(\.alarms, \.id) }
  package var contradictionsThatCome: [Contradiction.ID] { come(\.unresolved, \.id) }
  package var contradictionsThatGo: [Contradiction.ID] { go(\.unresolved, \.id) }

  /// The signals of which something is different, as they are and as they would be.
  package var signalsThatMove: [(before: SignalScore, after: SignalScore)] {
    before.signals.compactMap { old in
      guard let new = after.signals.first(where: { $0.id == old.id }) else { return nil }
      let moved =
        old.score != new.score || old.low != new.low || old.high != new.high || old.band != new.band
      return moved ? (old, new) : nil
    }
  }

  /// Whether the verdict or how sure it is would be different.
  package var movesVerdict: Bool {
    before.verdict.code != after.verdict.code || before.verdict.status != after.verdict.status
  }

  private func come<Finding, ID: Hashable>(
    _ findings: KeyPath<Assessment, [Finding]>, _ id: KeyPath<Finding, ID>
  ) -> [ID] {
    let old = Set(before[keyPath: findings].map { $0[keyPath: id] })
    return after[keyPath: findings].map { $0[keyPath: id] }.filter { !old.contains($0) }
  }

  private func go<Finding, ID: Hashable>(
    _ findings: KeyPath<Assessment, [Finding]>, _ id: KeyPath<Finding, ID>
  ) -> [ID] {
    let new = Set(after[keyPath: findings].map { $0[keyPath: id] })
    return before[keyPath: findings].map { $0[keyPath: id] }.filter { !new.contains($0) }
  }
}

/// An answer that is only supposed.
package struct Supposition: Sendable, Hashable {
  package let item: Item.ID
  /// `nil`: not answered.
  package let content: Response.Content?

  package init(_ item: Item.ID, _ content: Response.Content?) {
    self.item = item
    self.content = content
  }
}

extension Assessment {
  fileprivate var unresolved: [ContradictionFinding] { contradictions.filter { $0.status == .open } }
}

extension AnswerSheet {
  /// As if everybody who was asked had said so; where nobody was, the one whose word comes first.
  fileprivate func supposing(_ supposition: Supposition, _ questionnaire: Questionnaire) -> AnswerSheet {
    var sheet = self
    if sheet.respondents.isEmpty { sheet.respondents = [Respondent(role: .owner, responses: [:])] }
    let asked = sheet.respondents.indices.filter { sheet.respondents[$0].responses[supposition.item] != nil }
    let first = sheet.respondents.indices.min {
      (sheet.respondents[$0].role.precedence, $0) < (sheet.respondents[$1].role.precedence, $1)
    }
    for place in asked.isEmpty ? [first].compactMap(\.self) : asked {
      sheet.respondents[place].responses[supposition.item] = supposition.content.map { Response($0) }
    }
    return sheet
  }
}
