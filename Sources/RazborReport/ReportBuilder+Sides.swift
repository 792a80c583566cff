import RazborCore

/// Whom a fact speaks against.
extension ReportBuilder {
  func area(of fact: Fact.ID) -> Verdict.AreaReading? {
    questionnaire.ladder.flatMap { sides($0.kind) }.first { $0.facts.contains { $0.id == fact } }
      .flatMap { questionnaire.verdict($0.verdict)?.area }
  }

  private typealias Side = (facts: [Fact], verdict: Verdict.Code)

  private func sides(_ kind: Rung.Kind) -> [Side] {
    switch kind {
    case .facts(let rung): [(rung.facts, rung.verdict)]
    case .gross(let rung):
      [
        (rung.capacity, rung.capacityVerdict), (rung.sales.facts, rung.sales.verdict),
        (rung.marketing.facts, rung.marketing.verdict),
      ]
    case .tally(let rung):
      // Management has no verdict of its own here; its lead gives one.
      [rung.sales, rung.marketing, rung.management].map { ($0.facts, $0.verdict ?? rung.leadVerdict) }
    case .gate, .keys, .index: []
    }
  }
}
