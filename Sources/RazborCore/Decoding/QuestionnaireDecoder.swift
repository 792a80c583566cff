/// Makes a questionnaire of a file, or says everything that is wrong with it.
///
/// The vocabulary is the page "The questionnaire format" of the documentation; the words of the problems are in
/// `Problem+Words.swift`. Pure and total: any tree gives a questionnaire or at least one problem.
package enum QuestionnaireDecoder {
  package static let itemLimit = 2_000

  private static let keys = [
    "questionnaire", "version", "title", "introduction", "sections", "signals", "indexes", "areas", "sides",
    "keys", "ladder", "provisional", "verdicts", "alarms", "contradictions", "recommendations", "glossary",
    "sources", "papers",
  ]

  package static func decode(_ node: SourceNode) -> Result<Questionnaire, Problems> {
    let log = ProblemLog()
    let questionnaire = Reader(node: node, log: log).mapping(keys).map { map in
      let context = DecodingContext(log: log, root: node)
      let draft = draft(map, context)
      QuestionnaireChecks(questionnaire: draft, context: context).run()
      return draft
    }
    guard let questionnaire, log.problems.isEmpty else { return .failure(Problems(log.problems)) }
    return .success(questionnaire)
  }

  /// The questionnaire as far as it could be read. What is missing from it has been reported; it is checked all the
  /// same, so that one round of corrections is enough.
  private static func draft(_ map: MappingReader, _ context: DecodingContext) -> Questionnaire {
    let nothing = LocalizedText(ru: "", en: "")
    let id: Questionnaire.ID? = map.required("questionnaire")?.identifier()
    let version = map.required("version")?.text()
    let title = map.required("title")?.localized()
    let introduction = map.required("introduction")?.localized()
    let sections = map.required("sections")?.each(ItemDecoder(context: context).section) ?? []
    let scores = ScoreDecoder(context: context)
    let advice = AdviceDecoder(context: context)
    let keys = KeysDecoder(context: context)
    let items = sections.flatMap(\.items)
    if items.count > itemLimit { map["sections"]?.report(.spelling(.tooMany(limit: itemLimit))) }
    return Questionnaire(
      id: id ?? "", version: version ?? "", title: title ?? nothing, introduction: introduction ?? nothing,
      sections: sections.compactMap(\.section), items: items,
      signals: map.required("signals")?.each(scores.signal) ?? [],
      indexes: map.required("indexes")?.each(scores.index) ?? [],
      areas: map.required("areas")?.each(scores.area) ?? [],
      sides: map["sides"].flatMap(scores.sides), keys: map["keys"].flatMap(keys.keys),
      ladder: map.required("ladder")?.each(LadderDecoder(context: context).rung) ?? [],
      provisional: keys.provisional(map["provisional"]),
      verdicts: map.required("verdicts")?.each(advice.verdict) ?? [],
      alarms: optional(map["alarms"], advice.alarm),
      contradictions: optional(
        map["contradictions"], ContradictionDecoder(context: context).contradiction),
      recommendations: optional(map["recommendations"], advice.recommendation),
      glossary: optional(map["glossary"], advice.glossaryEntry),
      sources: optional(map["sources"], advice.source),
      papers: optional(map["papers"], PaperDecoder(context: context).paper))
  }

  private static func optional<Value>(_ reader: Reader?, _ read: (Reader) -> Value?) -> [Value] {
    reader?.list()?.compactMap(read) ?? []
  }
}
