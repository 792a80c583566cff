import RazborCore

/// The assessment as the one object that scripts rely on; 0 ... 1000 are permille, null says nothing is known.
struct AssessmentJSON {
  private let questionnaire: Questionnaire
  private let digest: String
  private let assessment: Assessment
  /// `nil` where it was not worked out.
  private let robustness: Robustness?

  init(_ loaded: LoadedQuestionnaire, _ assessment: Assessment, _ robustness: Robustness?) {
    questionnaire = loaded.questionnaire
    digest = loaded.digest.hex
    self.assessment = assessment
    self.robustness = robustness
  }

  var value: JSONValue { .object(entries) }

  /// The same on one line, with the name of the sheet, and its line where it has one.
  func line(_ sheet: String?, line: Int?) -> String {
    var entries = entries
    entries["sheet"] = sheet.map { .text($0) } ?? .null
    entries["line"] = line.map { .whole($0) } ?? .null
    return JSONValue.object(entries).compact
  }

  private var entries: [String: JSONValue] {
    [
      "questionnaire": .object([
        "id": .text(questionnaire.id.rawValue), "version": .text(questionnaire.version),
        "digest": .text(digest),
      ]),
      "signals": .list(assessment.signals.map(signal)), "areas": .list(assessment.areas.map(area)),
      "verdict": verdict, "alarms": .list(assessment.alarms.map { finding($0.id.rawValue, $0.items) }),
      "contradictions": .list(assessment.contradictions.map(contradiction)),
      "claims": .list(assessment.claims.compactMap(claim)),
      "recommendations": .list(assessment.recommendations.map(recommendation)),
      "response_style": ResponseStyleJSON.value(assessment.style),
      "robustness": robustness.map(RobustnessJSON.value) ?? .null,
      "statistics": .object(
        Dictionary(
          uniqueKeysWithValues: assessment.statistics.map { ($0.key.rawValue, StatisticJSON.value($0.value)) }
        )),
    ]
  }

  private func signal(_ score: SignalScore) -> JSONValue {
    .object([
      "id": .text(score.id.rawValue), "score": optional(score.score), "low": .whole(score.low),
      "high": .whole(score.high), "coverage": .whole(score.coverage),
      "band": score.band.map { .text($0.rawValue) } ?? .null, "decided": .flag(score.decided),
      "flags": ids(score.flags),
    ])
  }

  private func area(_ score: AreaScore) -> JSONValue {
    .object([
      "id": .text(score.id.rawValue), "index": optional(score.index), "low": .whole(score.low),
      "high": .whole(score.high),
    ])
  }

  private var verdict: JSONValue {
    let verdict = assessment.verdict
    return .object([
      "code": .text(verdict.code.rawValue), "area": area(verdict.area),
      "status": .text(verdict.status.rawValue),
      "attainable": .list(verdict.attainable.map { .text($0.rawValue) }),
      "area_decided": .flag(verdict.areaDecided), "rung": verdict.rung.map { .text($0.rawValue) } ?? .null,
      "because": .list(verdict.because.flatMap(reason)),
      "second_suspect": verdict.secondSuspect.map { .text($0.rawValue) } ?? .null,
      "evidence_grade": verdict.grade.map { .text($0.rawValue) } ?? .null,
      "hangs_on": verdict.status == .decided ? robustness.map { ids($0.hangsOn) } ?? .null : .null,
      "smallest_flip": robustness?.smallestFlip.map { flip in
        .object(["count": .whole(flip.count), "items": ids(flip)])
      } ?? .null,
    ])
  }

  private func area(_ reading: Verdict.AreaReading) -> JSONValue {
    switch reading {
    case .area(let id): .text(id.rawValue)
    case .outside: .text("none")
    case .unknown: .null
    }
  }

  private func reason(_ reason: VerdictFinding.Reason) -> [JSONValue] {
    switch reason {
    case .fact(let id, _): [.text(id.rawValue)]
    case .gateFails(let item), .item(let item): [.text(item.rawValue)]
    case .marketingKey: key(assessment.verdict.keys.marketing)
    case .salesKey: key(assessment.verdict.keys.sales)
    case .index(let id, _): [.text(id.rawValue)]
    case .gateAgreed, .gateAssumed: []
    }
  }

  private func key(_ reading: KeyReading) -> [JSONValue] {
    if case .read(let figure) = reading { [.text(figure.item.rawValue)] } else { [] }
  }

  private func contradiction(_ finding: ContradictionFinding) -> JSONValue {
    .object([
      "id": .text(finding.id.rawValue), "items": ids(finding.items), "status": .text(finding.status.rawValue),
    ])
  }

  /// The word and the figure in the shape they have in an answer sheet.
  private func claim(_ finding: ClaimFinding) -> JSONValue? {
    guard let item = questionnaire.item(finding.item) else { return nil }
    let encoder = ResponseEncoder(includesPrivateNotes: false)
    let value = { (content: Response.Content) in JSONValue(encoder.encode(Response(content), for: item)) }
    let claim = finding.claim
    return .object([
      "item": .text(finding.item.rawValue), "role": .text(finding.role.rawValue),
      "stated": value(claim.stated), "measured": value(.answered(claim.measured)),
      "cases": .whole(claim.cases), "counts": .text(claim.counts.rawValue), "agrees": .flag(finding.agrees),
    ])
  }

  private func recommendation(_ finding: RecommendationFinding) -> JSONValue {
    .object([
      "id": .text(finding.id.rawValue), "area": .text(finding.area.rawValue), "items": ids(finding.items),
    ])
  }

  private func finding(_ id: String, _ items: [Item.ID]) -> JSONValue {
    .object(["id": .text(id), "items": ids(items)])
  }

  private func ids(_ items: [Item.ID]) -> JSONValue { .list(items.map { .text($0.rawValue) }) }

  private func optional(_ number: Int?) -> JSONValue { number.map { .whole($0) } ?? .null }
}
