/// Where respondents say different things (Method, rule 6.7).
extension Assessor {
  func differences() -> [Difference] {
    guard answers.respondents.count > 1 else { return [] }
    return questionnaire.items.compactMap { item in
      let said = answers.respondents.compactMap { respondent in
        respondent.responses[item.id].map { (role: respondent.role, content: $0.content) }
      }
      return differ(said.map(\.content), item) ? Difference(item: item.id, answers: said) : nil
    }
  }

  private func differ(_ contents: [Response.Content], _ item: Item) -> Bool {
    let compared = Set(contents.map { comparable($0, item) })
    guard compared.count > 1 else { return false }
    let points = contents.compactMap { content in
      if case .answered(let answer) = content { answer[item.mainField.id]?.number } else { nil }
    }
    guard case .scale = item.mainField.format, points.count == contents.count else { return true }
    return Self.isNoticeableGap(points)
  }

  /// Two people never tell a story in the same words, so what is told beside the main field is not compared; nor is the
  /// reason why a question does not apply.
  private func comparable(_ content: Response.Content, _ item: Item) -> Response.Content {
    switch content {
    case .answered(let answer):
      let stories = item.fields.dropFirst().filter { if case .text = $0.format { true } else { false } }
      return .answered(Answer(answer.values.filter { value in !stories.contains { $0.id == value.key } }))
    case .notApplicable: return .notApplicable(reason: nil)
    case .dontKnow, .declined: return content
    }
  }

  /// The mean difference of two of them is at least two and a half points.
  static func isNoticeableGap(_ points: [Int]) -> Bool {
    let gaps = points.indices.flatMap { first in points[(first + 1)...].map { abs(points[first] - $0) } }
    return !gaps.isEmpty && 2 * gaps.reduce(0, +) >= 5 * gaps.count
  }
}
