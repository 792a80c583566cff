/// Reads a case of an exam: an answer sheet, what should come of it, and variations of both.
package enum ExamDecoder {
  /// The path of the answer sheet that the case takes its answers from; `nil` where it has its own.
  package static func sheetPath(of node: SourceNode) -> String? {
    node["sheet"]?.word
  }

  /// The answer sheet in a case, or what is one already.
  package static func sheet(of node: SourceNode) -> SourceNode {
    node.without(ExamReader.ownKeys)
  }

  /// - Parameters:
  ///   - sheet: what stands at `sheetPath`; it is sound.
  ///   - name: what the case is called in reports.
  package static func decode(
    _ node: SourceNode, sheet: SourceNode?, name: String, for questionnaire: Questionnaire
  ) -> Result<[ExamCase], Problems> {
    let log = ProblemLog()
    let reader = ExamReader(questionnaire: questionnaire, name: name, log: log)
    let cases = reader.cases(Reader(node: node, log: log), sheet)
    guard log.problems.isEmpty else { return .failure(Problems(log.problems)) }
    return .success(cases)
  }
}

private struct ExamReader {
  let questionnaire: Questionnaire
  let name: String
  let log: ProblemLog

  static let ownKeys = ["expect", "variations"]

  func cases(_ reader: Reader, _ sheet: SourceNode?) -> [ExamCase] {
    guard let map = reader.mapping() else { return [] }
    if sheet != nil { map.allow(["case", "sheet"] + Self.ownKeys) }
    let base = sheet ?? ExamDecoder.sheet(of: reader.node)
    let expected = map.required("expect").flatMap(expectation)
    guard let answers = decoded(base), let expected else { return [] }
    let first = ExamCase(name: name, sheet: answers, expected: expected)
    return [first] + (map["variations"]?.list()?.compactMap { variation($0, of: base) } ?? [])
  }

  private func variation(_ reader: Reader, of base: SourceNode) -> ExamCase? {
    guard let map = reader.mapping(["case", "role", "answers", "expect"]) else { return nil }
    let title = map.required("case")?.text()
    let role = map["role"]?.choice(of: Role.self)
    let answers = map.required("answers")?.mapping()
    answers?.keys.forEach { _ = one(.item, $0) }
    let expected = map.required("expect").flatMap(expectation)
    guard let title, let answers, let expected, map["role"] == nil || role != nil,
      let sheet = decoded(base.changed(answers.reader.node, for: role))
    else { return nil }
    return ExamCase(name: "\(name): \(title)", sheet: sheet, expected: expected)
  }

  private func decoded(_ node: SourceNode) -> AnswerSheet? {
    switch AnswerSheetDecoder.decode(node, for: questionnaire, takingImpossible: true) {
    case .success(let sheet): return sheet
    case .failure(let problems):
      for problem in problems.all { log.report(problem.kind, at: problem.position) }
      return nil
    }
  }

  private func expectation(_ reader: Reader) -> Expectation? {
    guard let map = reader.mapping(Expectation.Subject.allCases.map(\.rawValue)) else { return nil }
    var expected = Expectation()
    for subject in Expectation.Subject.allCases {
      guard let value = map[subject.rawValue], let names = names(subject, value) else { continue }
      expected.names[subject] = Set(names)
    }
    return expected
  }

  private func names(_ subject: Expectation.Subject, _ value: Reader) -> [String]? {
    switch subject {
    case .verdict: one(.verdict, value)
    case .status: value.choice(of: VerdictFinding.Status.self).map { [$0.rawValue] }
    case .attainable: each(.verdict, value)
    case .secondSuspect: value.node.word == "none" ? [] : one(.verdict, value)
    case .rung: value.node.word == "none" ? [] : one(.rung, value)
    case .grade: value.node.word == "none" ? [] : value.choice(of: EvidenceGrade.self).map { [$0.rawValue] }
    case .signals: bands(value)
    case .facts: each(.fact, value)
    case .alarms: each(.alarm, value)
    case .contradictions: each(.contradiction, value)
    case .recommendations: each(.recommendation, value)
    }
  }

  private func bands(_ reader: Reader) -> [String]? {
    reader.mapping()?.pairs.compactMap { key, value in
      guard let signal = one(.signal, key)?.first, let band = value.choice(of: Band.self) else { return nil }
      return "\(signal): \(band.rawValue)"
    }
  }

  private func each(_ kind: NameKind, _ reader: Reader) -> [String]? {
    guard let readers = reader.list() else { return nil }
    readers.reportRepeats()
    return readers.flatMap { one(kind, $0) ?? [] }
  }

  private func one(_ kind: NameKind, _ reader: Reader) -> [String]? {
    guard let name = reader.word() else { return nil }
    let known = questionnaire.names(kind)
    if known.contains(name) { return [name] }
    return reader.fail(.name(.unknown(kind, name, nearest: log.nearest(to: name, among: known))))
  }
}

extension Questionnaire {
  /// What an expectation may name.
  fileprivate func names(_ kind: NameKind) -> [String] {
    switch kind {
    case .verdict: verdicts.map(\.code.rawValue)
    case .rung: ladder.map(\.id.rawValue)
    case .fact: facts.map(\.id.rawValue)
    case .signal: signals.map(\.id.rawValue)
    case .alarm: alarms.map(\.id.rawValue)
    case .contradiction: contradictions.map(\.id.rawValue)
    case .recommendation: recommendations.map(\.id.rawValue)
    case .item: items.map(\.id.rawValue)
    case .section, .field, .column, .option, .index, .area, .source, .paper: []
    }
  }
}

extension SourceNode {
  fileprivate func without(_ keys: [String]) -> SourceNode {
    SourceNode(.mapping(entries.filter { !keys.contains($0.key.word ?? "") }), at: position)
  }

  /// The sheet with these answers in the place of the respondent's, or of the first one's without a role. One that is
  /// `{status: open}` is taken away.
  fileprivate func changed(_ answers: SourceNode, for role: Role?) -> SourceNode {
    replacing("respondents") { list in
      let places = list.elements.indices
      let place = role.map { role in places.first { list.elements[$0]["role"]?.word == role.rawValue } } ?? 0
      guard let place, places.contains(place) else {
        let name = SourceNode(.scalar((role ?? .owner).rawValue, quoted: false), at: answers.position)
        return SourceNode(.list(list.elements + [.respondent(name, answers)]), at: list.position)
      }
      var all = list.elements
      all[place] = all[place].replacing("answers") { $0.overridden(by: answers) }
      return SourceNode(.list(all), at: list.position)
    }
  }

  private static func respondent(_ role: SourceNode, _ answers: SourceNode) -> SourceNode {
    let keys = ["role", "answers"].map { SourceNode(.scalar($0, quoted: false), at: answers.position) }
    return SourceNode(.mapping([(keys[0], role), (keys[1], answers)]), at: answers.position)
  }

  private func replacing(_ key: String, by change: (SourceNode) -> SourceNode) -> SourceNode {
    SourceNode(
      .mapping(entries.map { ($0.key, $0.key.word == key ? change($0.value) : $0.value) }), at: position)
  }

  private func overridden(by answers: SourceNode) -> SourceNode {
    let named = Set(answers.entries.compactMap(\.key.word))
    let kept = entries.filter { !named.contains($0.key.word ?? "") }
    let added = answers.entries.filter { $0.value["status"]?.word != "open" }
    return SourceNode(.mapping(kept + added), at: position)
  }
}
