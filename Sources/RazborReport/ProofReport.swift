import RazborCore

/// Findings followed back to the answers, and answers supposed to be different: documents like the report itself.
package struct ProofReport {
  let builder: ReportBuilder
  let proof: any ProofWords
  /// When each answer was given, by respondent, as the case keeps it; empty where nobody wrote it down.
  let times: [[Item.ID: String]]

  package init(
    _ questionnaire: Questionnaire, _ sheet: AnswerSheet, _ assessment: Assessment, language: Language,
    times: [[Item.ID: String]] = []
  ) {
    builder = ReportBuilder(
      questionnaire: questionnaire, sheet: sheet, assessment: assessment, language: language,
      edition: ReportBuilder.Edition(date: sheet.date?.description ?? "", version: "", digest: ""),
      isPrivate: false)
    proof = language.proof
    self.times = times
  }

  /// For the titles of what a report says.
  init(_ builder: ReportBuilder) {
    self.builder = builder
    proof = builder.language.proof
    times = []
  }

  var questionnaire: Questionnaire { builder.questionnaire }
  var language: Language { builder.language }
  var words: any ReportWords { builder.words }
  var units: any UnitWords { language.units }

  /// The traces there are, each with the number it is asked for by.
  package func list(_ traces: [Trace], of all: Int) -> Report {
    let lines = traces.map { trace -> [Report.Span] in
      [.strong(trace.label), .text(". " + title(trace.subject))]
    }
    return Report(
      language: language,
      blocks: [.paragraph([.text(proof.listNote(traces.count, of: all))]), .list(lines)])
  }

  /// The traces that are meant by a number, an id, words of the finding, or a question that is read for them.
  package func find(_ text: String, among traces: [Trace]) -> [Trace] {
    let wanted = text.folded
    let digits = wanted.first.map { "tт".contains($0) } == true ? String(wanted.dropFirst()) : wanted
    if let number = Int(digits) { return traces.filter { $0.number == number } }
    let named = traces.filter { names($0.subject).contains(wanted) }
    if !named.isEmpty { return named }
    let titled = traces.filter { title($0.subject).folded.contains(wanted) }
    if !titled.isEmpty || wanted.isEmpty { return titled }
    return traces.filter { $0.items.contains(Item.ID(wanted)) }
  }

  /// What comes nearest to a name that nothing has.
  package func nearest(to text: String, among traces: [Trace]) -> String? {
    let known = traces.flatMap { names($0.subject) + $0.items.map(\.rawValue) }
    return NearestName.of(text.folded, among: known)
  }

  /// What scripts call it; the first is the one that is printed.
  package func names(_ subject: Trace.Subject) -> [String] {
    switch subject {
    case .verdict: ["verdict", "вывод", builder.verdict.code.rawValue.folded]
    case .secondSuspect(let code): ["second_suspect", code.rawValue.folded]
    case .grade: ["evidence_grade"]
    case .firmness: ["firmness"]
    case .pivotal: ["pivotal"]
    case .signal(let id): [id.rawValue]
    case .area(let id): [id.rawValue]
    case .fact(let id): [id.rawValue]
    case .alarm(let id): [id.rawValue]
    case .contradiction(let id): [id.rawValue]
    case .difference(let item): ["difference:\(item)"]
    case .statistic(let item): ["statistic:\(item)"]
    case .recommendation(let id): [id.rawValue]
    }
  }

  /// What is traced, as the report says it.
  package func title(_ subject: Trace.Subject) -> String {
    let (kind, finding) = naming(subject)
    return proof.kind(kind) + (finding.isEmpty ? "" : ": \(finding)")
  }

  private func naming(_ subject: Trace.Subject) -> (ProofKind, String) {
    switch subject {
    case .verdict: (.verdict, verdictTitle(builder.verdict.code))
    case .secondSuspect(let code): (.secondSuspect, verdictTitle(code))
    case .grade(let grade): (.grade, words.grade(grade))
    case .firmness: (.firmness, "")
    case .pivotal: (.pivotal, "")
    case .signal(let id): (.signal, questionnaire.signals.first { $0.id == id }?.title[language] ?? "")
    case .area(let id): (.area, questionnaire.areas.first { $0.id == id }?.title[language] ?? "")
    case .fact(let id): (.fact, questionnaire.facts.first { $0.id == id }?.text[language] ?? "")
    case .alarm(let id): (.alarm, questionnaire.alarms.first { $0.id == id }?.text[language] ?? "")
    case .contradiction(let id):
      (.contradiction, questionnaire.contradictions.first { $0.id == id }?.text[language] ?? "")
    case .difference(let item): (.difference, builder.quoted(item))
    case .statistic(let item): (.statistic, builder.quoted(item))
    case .recommendation(let id): (.recommendation, builder.recommendation(id)?.title[language] ?? "")
    }
  }

  func verdictTitle(_ code: Verdict.Code) -> String {
    questionnaire.verdict(code)?.title[language] ?? code.rawValue
  }
}

/// The kinds of finding that can be traced.
enum ProofKind: Sendable, CaseIterable {
  case verdict, secondSuspect, grade, firmness, pivotal, signal, area, fact, alarm, contradiction, difference,
    statistic
  case recommendation
}
