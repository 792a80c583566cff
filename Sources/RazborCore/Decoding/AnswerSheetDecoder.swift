/// Reads an answer sheet against the questionnaire it answers, or says everything that is wrong with it.
package enum AnswerSheetDecoder {
  /// - Parameter takingImpossible: take answers that contradict each other hard, instead of refusing the sheet.
  package static func decode(
    _ node: SourceNode, for questionnaire: Questionnaire, takingImpossible: Bool = false
  ) -> Result<AnswerSheet, Problems> {
    let log = ProblemLog()
    let reader = SheetReader(questionnaire: questionnaire, takesImpossible: takingImpossible)
    let sheet = reader.sheet(Reader(node: node, log: log))
    guard let sheet, log.problems.isEmpty else { return .failure(Problems(log.problems)) }
    return .success(sheet)
  }

  /// Which questionnaire a sheet answers; `nil` where it does not say.
  package static func questionnaire(of node: SourceNode) -> String? {
    node["questionnaire"]?.word
  }
}

private struct SheetReader {
  let questionnaire: Questionnaire
  let takesImpossible: Bool

  func sheet(_ reader: Reader) -> AnswerSheet? {
    let keys = ["questionnaire", "case", "date", "language", "respondents", "resolved", "remarks"]
    guard let map = reader.mapping(keys) else { return nil }
    let name = map.required("questionnaire")
    checkName(name)
    let title = map["case"]?.text()
    let date = map["date"].flatMap(day)
    let language = map["language"]?.choice(of: Language.self)
    let respondents = map.required("respondents")?.list()?.compactMap { respondent($0, date) }
    let resolved = map["resolved"].map(resolved) ?? [:]
    let remarks = map["remarks"]?.list()?.compactMap(remark) ?? []
    guard let respondents else { return nil }
    return AnswerSheet(
      questionnaire: questionnaire.id, name: title, date: date, language: language, respondents: respondents,
      resolved: resolved, remarks: remarks)
  }

  private func remark(_ reader: Reader) -> LooseRemark? {
    guard let map = reader.mapping() else { return nil }
    let item = map["item"].flatMap(item)?.id
    guard let key = map.one(of: Remark.allCases.map(\.rawValue), besides: ["item"]),
      let kind = Remark(rawValue: key), let text = map[key]?.text(limit: TextLimit.answer)
    else { return nil }
    return LooseRemark(item: item, kind: kind, text: text)
  }

  private func checkName(_ reader: Reader?) {
    guard let reader, let name = reader.word(), name != questionnaire.id.rawValue else { return }
    reader.report(.answer(.wrongQuestionnaire(name, expected: questionnaire.id)))
  }

  private func day(_ reader: Reader) -> Day? {
    guard let text = reader.word() else { return nil }
    return Day(text) ?? reader.fail(.answer(.notADay(text)))
  }

  private func respondent(_ reader: Reader, _ date: Day?) -> Respondent? {
    guard let map = reader.mapping(["role", "answers"]) else { return nil }
    let role = map.required("role")?.choice(of: Role.self)
    let responses = map.required("answers").flatMap(responses)
    guard let role, let responses else { return nil }
    let respondent = Respondent(role: role, responses: responses)
    if takesImpossible { return respondent }
    for rule in questionnaire.impossible(respondent, date: date) { report(rule, map) }
    return respondent
  }

  /// At the last of the answers that are involved.
  private func report(_ rule: Contradiction, _ map: MappingReader) {
    let keys = map["answers"]?.mapping()?.keys ?? []
    let place = keys.last { key in rule.items.contains { $0.rawValue == key.node.word } }
    (place ?? map.reader).report(.answer(.impossible(rule.id, rule.text, question: rule.question)))
  }

  private func responses(_ reader: Reader) -> [Item.ID: Response]? {
    guard let map = reader.mapping() else { return nil }
    var responses: [Item.ID: Response] = [:]
    for (key, value) in map.pairs {
      guard let item = item(key) else { continue }
      responses[item.id] = ResponseReader(item: item).response(value)
    }
    return responses
  }

  private func item(_ key: Reader) -> Item? {
    guard let name = key.word() else { return nil }
    if let item = questionnaire.item(Item.ID(name)) { return item }
    let nearest = key.log.nearest(to: name, among: questionnaire.items.map(\.id.rawValue))
    return key.fail(.name(.unknown(.item, name, nearest: nearest)))
  }

  private func resolved(_ reader: Reader) -> [Contradiction.ID: String] {
    guard let map = reader.mapping() else { return [:] }
    let known = questionnaire.contradictions.map(\.id.rawValue)
    var resolved: [Contradiction.ID: String] = [:]
    for (key, value) in map.pairs {
      let explanation = value.text(limit: TextLimit.answer)
      guard let name = key.word() else { continue }
      if !known.contains(name) {
        let nearest = key.log.nearest(to: name, among: known)
        key.report(.name(.unknown(.contradiction, name, nearest: nearest)))
      }
      resolved[Contradiction.ID(name)] = explanation
    }
    return resolved
  }
}
