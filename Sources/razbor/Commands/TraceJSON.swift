import RazborCore
import RazborReport

/// Traces for scripts: the list, or one whole chain; 0 ... 1000 are permille.
struct TraceJSON {
  private let subject: CaseOrSheet
  private let proof: ProofReport
  private let language: Language
  private var questionnaire: Questionnaire { subject.questionnaire }

  init(_ subject: CaseOrSheet, _ proof: ProofReport, _ language: Language) {
    self.subject = subject
    self.proof = proof
    self.language = language
  }

  func value(_ traces: [Trace], whole: Bool) -> JSONValue {
    .object(["traces": .list(traces.map { whole ? chain($0) : .object(head($0)) })])
  }

  private func head(_ trace: Trace) -> [String: JSONValue] {
    [
      "id": .text(trace.label), "of": .text(proof.names(trace.subject).first ?? ""),
      "title": .text(proof.title(trace.subject)),
    ]
  }

  private func chain(_ trace: Trace) -> JSONValue {
    var object = head(trace)
    object["rules"] = .list(
      trace.rules.map { .object(["number": .text($0.number), "title": .text($0.title[language])]) })
    object["answers"] = .list(trace.items.map(answer))
    object["source"] = source(trace.subject)
    switch trace.chain {
    case .ladder(let rungs): object["rungs"] = .list(rungs.map(rung))
    case .sum(let sum): object["sum"] = self.sum(sum)
    case .clauses(let clauses): object["conditions"] = .list(clauses.map(clause))
    case .answers: break
    }
    return .object(object)
  }

  private func source(_ subject: Trace.Subject) -> JSONValue {
    guard case .recommendation(let id) = subject,
      let step = questionnaire.recommendations.first(where: { $0.id == id }),
      let source = questionnaire.sources.first(where: { $0.id == step.source })
    else { return .null }
    return .text(source.text[language])
  }

  private func answer(_ id: Item.ID) -> JSONValue {
    guard let item = questionnaire.item(id) else { return .null }
    let said = subject.sheet.respondents.enumerated().compactMap { place, respondent in
      respondent.responses[id].map { response in
        JSONValue.object([
          "role": .text(respondent.role.rawValue),
          "answer": JSONValue(
            ResponseEncoder(includesPrivateNotes: false).encode(Response(response.content), for: item)),
          "basis": response.basis.map { .text($0.rawValue) } ?? .null,
          "time": subject.times.indices.contains(place)
            ? subject.times[place][id].map { .text($0) } ?? .null : .null,
        ])
      }
    }
    return .object(["item": .text(id.rawValue), "said": .list(said)])
  }

  private func sum(_ sum: SumTrace) -> JSONValue {
    .object([
      "parts": .list(
        sum.parts.map {
          .object([
            "item": .text($0.item.rawValue), "severity": .whole($0.severity), "weight": .whole($0.weight),
            "product": .whole($0.weight * $0.severity), "by_dont_know": .flag($0.byDontKnow),
          ])
        }),
      "missing": .list(
        sum.missing.map {
          .object(["item": .text($0.item.rawValue), "weight": .whole($0.weight), "open": .flag($0.isOpen)])
        }), "not_applicable": ids(sum.void), "sum": .whole(sum.sum), "weight": .whole(sum.weight),
      "applicable_weight": .whole(sum.applicableWeight), "mean": optional(sum.mean), "flags": ids(sum.flags),
      "floor": .whole(sum.floor), "score": optional(sum.score), "low": .whole(sum.low),
      "high": .whole(sum.high), "band": sum.band.map { .text($0.rawValue) } ?? .null,
    ])
  }

  private func rung(_ trace: RungTrace) -> JSONValue {
    .object([
      "rung": .text(trace.rung.rawValue), "standing": .text(trace.standing.rawValue),
      "reading": reading(trace.reading),
    ])
  }

  private func reading(_ reading: RungTrace.Reading) -> JSONValue {
    switch reading {
    case .facts(let facts, let weight, let needs, let twoSided, let needsTwoSided, let hasTwoSides):
      .object([
        "facts": .list(facts.map(fact)), "weight": .whole(weight), "needs": .whole(needs),
        "two_sided": .whole(twoSided), "needs_two_sided": .whole(needsTwoSided),
        "has_two_sides": .flag(hasTwoSides),
      ])
    case .gross(let facts): .object(["facts": .list(facts.map(fact))])
    case .tally(let facts, let tally, let sales, let marketing):
      .object([
        "facts": .list(facts.map(fact)), "sales": .whole(tally.sales), "marketing": .whole(tally.marketing),
        "management": .whole(tally.management), "sales_needs": .whole(sales),
        "marketing_needs": .whole(marketing),
      ])
    case .gate(let gate):
      .object([
        "agreements": .list(
          gate.map { .object(["item": .text($0.item.rawValue), "stands": truth($0.passes)]) })
      ])
    case .keys(let keys, let gate, let onlyAgainst):
      .object([
        "gate": truth(gate), "only_against": .flag(onlyAgainst), "marketing": key(keys.marketing),
        "sales": key(keys.sales),
      ])
    case .index(let id, let mean, let low, let high, let limit):
      .object([
        "index": .text(id.rawValue), "mean": optional(mean), "low": .whole(low), "high": .whole(high),
        "limit": .whole(limit),
      ])
    }
  }

  private func fact(_ trace: FactTrace) -> JSONValue {
    .object([
      "fact": .text(trace.fact.rawValue), "weight": .whole(trace.weight), "holds": truth(trace.truth),
      "items": ids(trace.items),
    ])
  }

  private func key(_ reading: KeyReading) -> JSONValue {
    guard case .read(let figure) = reading else { return .null }
    return .object(["item": .text(figure.item.rawValue), "share": StatisticJSON.value(.share(figure.share))])
  }

  private func clause(_ clause: Clause) -> JSONValue {
    .object(["items": ids(clause.items), "negated": .flag(clause.isNegated)])
  }

  private func truth(_ truth: Truth) -> JSONValue {
    switch truth {
    case .yes: .flag(true)
    case .no: .flag(false)
    case .open: .null
    }
  }

  private func ids(_ items: [Item.ID]) -> JSONValue { .list(items.map { .text($0.rawValue) }) }
  private func optional(_ number: Int?) -> JSONValue { number.map { .whole($0) } ?? .null }
}
