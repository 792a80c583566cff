/// Reads verdicts, alarms, contradictions, recommendations and the back matter.
struct AdviceDecoder {
  let context: DecodingContext

  /// What a verdict says in the place of an area.
  static let areaWords = ["none", "unknown"]

  func verdict(_ reader: Reader) -> Verdict? {
    let keys = ["code", "area", "title", "sentence", "conditional", "meaning", "risk", "first"]
    guard let map = reader.mapping(keys) else { return nil }
    let code = map.required("code")?.code()
    let area = map.required("area").flatMap(area)
    let title = map.required("title")?.localized()
    let sentence = map.required("sentence")?.localized()
    let conditional = map.required("conditional")?.localized()
    let meaning = map.required("meaning")?.localized()
    let risk = map.required("risk")?.localized()
    let first: [Recommendation.ID]? = first(map, area)
    guard let code, let area, let title, let sentence, let conditional, let meaning, let risk, let first
    else { return nil }
    return Verdict(
      code: code, area: area, title: title, sentence: sentence, conditional: conditional, meaning: meaning,
      risk: risk, first: first)
  }

  private func area(_ reader: Reader) -> Verdict.AreaReading? {
    guard let word = reader.word() else { return nil }
    switch word {
    case "none": return .outside
    case "unknown": return .unknown
    default:
      if context.declared.contains(.area, word) { return .area(Area.ID(word)) }
      let names = context.declared.names(.area) + Self.areaWords
      return reader.fail(context.unknown(.area, word, among: names))
    }
  }

  /// Somebody who reads "not known" has nothing to start with; everybody else has.
  private func first(_ map: MappingReader, _ area: Verdict.AreaReading?) -> [Recommendation.ID]? {
    guard area == .unknown else { return context.references(.recommendation, map.required("first")) }
    guard let reader = map["first"], !reader.node.elements.isEmpty else {
      return map["first"].map { $0.list() == nil ? nil : [] } ?? []
    }
    return context.references(.recommendation, reader)
  }

  func alarm(_ reader: Reader) -> Alarm? {
    guard let map = reader.mapping(["id", "when", "text", "action"]) else { return nil }
    let id: Alarm.ID? = map.required("id")?.identifier()
    let condition = condition(map, .facts)
    let text = map.required("text")?.localized()
    let action = map.required("action")?.localized()
    guard let id, let condition, let text, let action else { return nil }
    return Alarm(id: id, condition: condition, text: text, action: action)
  }

  func recommendation(_ reader: Reader) -> Recommendation? {
    let keys = [
      "id", "area", "when", "title", "why", "first_step", "owner", "due_in_days", "proof", "source",
      "leverage",
    ]
    guard let map = reader.mapping(keys) else { return nil }
    let id: Recommendation.ID? = map.required("id")?.identifier()
    let area: Area.ID? = context.reference(.area, map.required("area"))
    let condition = condition(map, .everything)
    let title = map.required("title")?.localized()
    let why = map.required("why")?.localized()
    let firstStep = map.required("first_step")?.localized()
    let owner = map.required("owner")?.localized()
    let days = map.required("due_in_days")?.whole(in: 0...3_650)
    let proof = map.required("proof")?.localized()
    let source: Source.ID? = context.reference(.source, map.required("source"))
    let leverage = map.required("leverage")?.whole(in: 0...1_000_000)
    guard let id, let area, let condition, let title, let why, let firstStep, let owner, let days, let proof,
      let source, let leverage
    else { return nil }
    return Recommendation(
      id: id, area: area, condition: condition, title: title, why: why, firstStep: firstStep, owner: owner,
      dueInDays: days, proof: proof, source: source, leverage: leverage)
  }

  func glossaryEntry(_ reader: Reader) -> GlossaryEntry? {
    guard let map = reader.mapping(["term", "meaning"]) else { return nil }
    let term = map.required("term")?.localized()
    let meaning = map.required("meaning")?.localized()
    guard let term, let meaning else { return nil }
    return GlossaryEntry(term: term, meaning: meaning)
  }

  func source(_ reader: Reader) -> Source? {
    guard let map = reader.mapping(["id", "text"]) else { return nil }
    let id: Source.ID? = map.required("id")?.identifier()
    let text = map.required("text")?.localized()
    guard let id, let text else { return nil }
    return Source(id: id, text: text)
  }

  private func condition(_ map: MappingReader, _ scope: ConditionScope) -> Condition? {
    map.required("when").flatMap(ConditionDecoder(context: context, scope: scope).condition)
  }
}
