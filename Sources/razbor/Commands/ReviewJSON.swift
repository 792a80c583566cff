import RazborCore
import RazborReport

/// A look over a diagnosis, for a script.
struct ReviewJSON {
  private let review: ReportReview

  init(_ review: ReportReview) {
    self.review = review
  }

  var value: JSONValue {
    .object([
      "clear": .flag(review.isClear), "findings": .list(review.findings.map(finding)),
      "changes": review.changes.map(changes) ?? .null,
    ])
  }

  private func finding(_ finding: ReportReview.Finding) -> JSONValue {
    let (id, names): (String, [String]) =
      switch finding {
      case .noName: ("no_name", [])
      case .noDate: ("no_date", [])
      case .unanswered(let items): ("unanswered", items.map(\.rawValue))
      case .contradictions(let ids): ("contradictions", ids.map(\.rawValue))
      case .unexplained(let items): ("dont_know_without_note", items.map(\.rawValue))
      case .unfounded(let items): ("verdict_without_basis", items.map(\.rawValue))
      case .flagged(let items): ("flagged", items.map(\.rawValue))
      }
    return .object(["id": .text(id), "of": .list(names.map { .text($0) })])
  }

  private func changes(_ changes: ReportReview.Changes) -> JSONValue {
    .object([
      "edition": .whole(changes.edition), "answers": .list(changes.answers.map { .text($0.rawValue) }),
      "verdict": changes.verdict.map { change in
        .object(["before": .text(change.before.rawValue), "after": .text(change.after.rawValue)])
      } ?? .null,
      "signals": .list(
        changes.scores.map { change in
          .object([
            "id": .text(change.signal.rawValue), "before": score(change.score.before),
            "after": score(change.score.after),
          ])
        }),
      "plan": .list(changes.plan.map { .text($0.step.rawValue) }),
    ])
  }

  private func score(_ permille: Int?) -> JSONValue { permille.map { .whole($0) } ?? .null }
}
