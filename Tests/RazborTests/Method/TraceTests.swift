import Foundation
import RazborReport
import Testing

@testable import RazborCore
@testable import razbor

@Suite("Findings followed back to the answers") struct TraceTests {
  let questionnaire: Questionnaire

  init() throws {
    questionnaire = try QuestionnaireLoader.load("consultation").questionnaire
  }

  private func sheets(_ count: Int = 8) -> [AnswerSheet] {
    var random = RandomSheet(questionnaire: questionnaire, chance: SeededGenerator(seed: 77))
    return (0..<count).map { _ in random.sheet().possible(questionnaire) }
  }

  @Test("Everything that was found has a trace with its own number, and the numbers stay")
  func complete() {
    for sheet in sheets() {
      let assessment = Assessment(questionnaire, sheet)
      let traces = Trace.all(questionnaire, sheet)
      #expect(traces.map(\.number) == Array(1...traces.count))
      #expect(traces.map(\.subject) == Trace.all(questionnaire, sheet).map(\.subject))
      let subjects = Set(traces.map(\.subject))
      #expect(subjects.count == traces.count && traces[0].subject == .verdict)
      let wanted: [Trace.Subject] =
        assessment.signals.map { .signal($0.id) } + assessment.areas.map { .area($0.id) }
        + assessment.alarms.map { .alarm($0.id) } + assessment.contradictions.map { .contradiction($0.id) }
        + assessment.recommendations.map { .recommendation($0.id) }
        + assessment.differences.map { .difference($0.item) }
        + assessment.statistics.keys.map { .statistic($0) }
        + assessment.verdict.alsoTrue.map { .fact($0) }
        + (assessment.verdict.secondSuspect.map { [.secondSuspect($0)] } ?? [])
      #expect(subjects.isSuperset(of: wanted))
    }
  }

  @Test("The products of a score add up to it, whoever adds them")
  func sums() {
    for sheet in sheets() {
      let assessment = Assessment(questionnaire, sheet)
      for trace in Trace.all(questionnaire, sheet) {
        guard case .sum(let sum) = trace.chain else { continue }
        #expect(sum.parts.reduce(0) { $0 + $1.weight * $1.severity } == sum.sum)
        #expect(sum.parts.reduce(0) { $0 + $1.weight } == sum.weight)
        #expect(sum.applicableWeight == sum.weight + sum.missing.reduce(0) { $0 + $1.weight })
        #expect(sum.mean == (sum.weight > 0 ? halfUp(sum.sum, sum.weight) : nil))
        guard case .signal(let id) = trace.subject,
          let signal = assessment.signals.first(where: { $0.id == id })
        else { continue }
        #expect(sum.score == signal.score && sum.low == signal.low && sum.high == signal.high)
        if let mean = sum.mean, let score = sum.score { #expect(score == max(mean, sum.floor)) }
        #expect(Set(trace.items).isSuperset(of: signal.flags + signal.contributions.map(\.item)))
      }
    }
  }

  @Test("One rung decides; of those before it none fires, and none is still open where the verdict is final")
  func rungs() throws {
    let company = try SoundCompany()
    let changed = try [
      "", "lead_criteria=none", "response_time=1800", "records=heads sales_docs=none stage_conditions=names",
      "blame_pattern=both one_picture=separate", "table=400/248/47", "table=dk target_lead_share=dk",
    ].map { try company.sheet($0) }
    for sheet in sheets() + changed {
      let verdict = Assessment(questionnaire, sheet).verdict
      guard case .ladder(let rungs) = Trace.all(questionnaire, sheet)[0].chain else {
        Issue.record("no ladder")
        continue
      }
      #expect(rungs.map(\.rung) == questionnaire.ladder.map(\.id))
      #expect(rungs.filter { $0.standing == .decides }.map(\.rung) == [verdict.rung].compactMap(\.self))
      guard let place = rungs.firstIndex(where: { $0.standing == .decides }) else { continue }
      #expect(rungs[(place + 1)...].allSatisfy { $0.standing == .notReached })
      #expect(rungs[..<place].allSatisfy { $0.standing == .passed || $0.standing == .open })
    }
    for sheet in changed {
      guard case .ladder(let rungs) = Trace.all(questionnaire, sheet)[0].chain else { continue }
      let place = try #require(rungs.firstIndex { $0.standing == .decides })
      #expect(rungs[..<place].allSatisfy { $0.standing == .passed }, "\(rungs.map(\.standing))")
    }
  }

  @Test("A condition is traced to statements that hold, and only to those")
  func clauses() {
    for sheet in sheets() {
      let tracer = Tracer(questionnaire, sheet)
      let reader = ConditionReader(
        severities: tracer.world.severities, outcome: tracer.assessor.outcome(tracer.assessment))
      for trace in tracer.traces {
        guard case .clauses(let clauses) = trace.chain else { continue }
        #expect(!clauses.isEmpty, "\(trace.subject)")
        for clause in clauses {
          let truth = reader.truth(of: clause.condition)
          #expect(truth == (clause.isNegated ? .no : .yes), "\(trace.subject) \(clause.condition)")
          #expect(Set(trace.items).isSuperset(of: clause.items))
        }
      }
    }
  }

  @Test("Every rule that is cited is a heading of the method", arguments: MethodRule.allCases)
  func rules(_ rule: MethodRule) throws {
    let path = TestFile.project("Sources/RazborCore/Documentation.docc/Method.md")
    let chapter = try String(contentsOfFile: path, encoding: .utf8)
    #expect(chapter.contains("### Rule \(rule.number) \(rule.title.en)\n"))
    #expect(rule.title.ru != rule.title.en)
  }

  @Test("Every trace can be read in both languages, without a name that only the questionnaire knows")
  func words() {
    for sheet in sheets(4) {
      let assessment = Assessment(questionnaire, sheet)
      for language in Language.allCases {
        let proof = ProofReport(questionnaire, sheet, assessment, language: language)
        let traces = Trace.all(questionnaire, sheet)
        for trace in traces {
          let title = proof.title(trace.subject)
          #expect(
            !title.hasSuffix(": ") && proof.find(trace.label, among: traces).map(\.number) == [trace.number])
          let own = proof.chain(trace).blocks.flatMap(\.ownWords).joined(separator: " ")
          for item in trace.items where item.rawValue.contains("_") {
            #expect(!own.contains(item.rawValue), "\(item) \(title)")
          }
        }
      }
    }
  }

  @Test(
    "A trace is found by number in either alphabet, by name, by words, and by a question it was read from")
  func finding() throws {
    let company = try SoundCompany()
    let sheet = try company.sheet("lead_criteria=none")
    let traces = Trace.all(questionnaire, sheet)
    let proof = ProofReport(questionnaire, sheet, Assessment(questionnaire, sheet), language: .ru)
    let found = { (text: String) in proof.find(text, among: traces).map(\.subject) }
    #expect(found("T1") == [.verdict] && found("т1") == [.verdict] && found("1") == [.verdict])
    #expect(found("вывод") == [.verdict] && found("MG-EXPECT") == [.verdict])
    #expect(found("leads") == [.signal("leads")] && found("лиды теряются") == [.signal("leads")])
    #expect(found("lead_criteria").contains(.verdict) && found("lead_criteria").contains(.signal("leads")))
    #expect(found("T0").isEmpty && found("T99999999999999999999").isEmpty && found("qqq").isEmpty)
    #expect(proof.nearest(to: "lead_critera", among: traces) == "lead_criteria")
  }
}

extension Report.Block {
  /// Everything in it that nobody typed.
  var ownWords: [String] {
    switch self {
    case .heading(_, let spans), .paragraph(let spans), .callout(let spans):
      spans.compactMap(\.ownWords)
    case .list(let lines), .numbered(let lines): lines.flatMap { $0.compactMap(\.ownWords) }
    case .table(let table): table.header + table.rows.flatMap { $0.compactMap(\.ownWords) }
    case .chart(let chart):
      [chart.caption] + chart.table.header + chart.table.rows.flatMap { $0.compactMap(\.ownWords) }
    case .bar(let bar): [bar.label]
    case .legend, .pageBreak, .letterhead: []
    }
  }
}

extension Report.Span {
  fileprivate var ownWords: String? {
    if case .said = self { nil } else { plain }
  }
}

extension AnswerSheet {
  /// Without what no file and no interview would let through, such as sums beyond every limit.
  fileprivate func possible(_ questionnaire: Questionnaire) -> AnswerSheet {
    var sheet = self
    for place in sheet.respondents.indices {
      sheet.respondents[place].responses = sheet.respondents[place].responses.filter { id, response in
        guard let item = questionnaire.item(id) else { return false }
        let value = ResponseEncoder(includesPrivateNotes: true).encode(response, for: item)
        if case .success = ResponseDecoder.decode(SourceNode(value), for: item) { return true }
        return false
      }
    }
    return sheet
  }
}
