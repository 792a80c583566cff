/// Reads the rungs of the ladder.
struct LadderDecoder {
  let context: DecodingContext

  private static let kinds = ["facts", "gross", "tally", "gate", "keys", "index"]

  func rung(_ reader: Reader) -> Rung? {
    guard let map = reader.mapping() else { return nil }
    let head = map.one(of: Self.kinds, besides: ["id", "question"])
    if let head { map.allow(["id", "question", head]) }
    let id: Rung.ID? = map.required("id")?.identifier()
    let question = map.required("question")?.localized()
    let kind = head.flatMap { head in map[head].flatMap { self.kind(head, $0, id ?? "") } }
    guard let id, let question, let kind else { return nil }
    return Rung(id: id, question: question, kind: kind)
  }

  private func kind(_ head: String, _ reader: Reader, _ id: Rung.ID) -> Rung.Kind? {
    switch head {
    case "facts": facts(reader).map(Rung.Kind.facts)
    case "gross": GrossDecoder(context: context).rung(reader).map(Rung.Kind.gross)
    case "tally": tally(reader).map(Rung.Kind.tally)
    case "gate": GateDecoder(context: context).rung(reader, id: id).map(Rung.Kind.gate)
    case "keys": keys(reader, id).map(Rung.Kind.keys)
    default: index(reader).map(Rung.Kind.index)
    }
  }

  private func facts(_ reader: Reader) -> FactsRung? {
    guard let map = reader.mapping(["verdict", "needs", "needs_two_sided", "facts"]) else { return nil }
    let verdict = context.givenVerdict(map.required("verdict"))
    let needs = map.required("needs")?.whole(in: 1...100)
    let twoSided = map.required("needs_two_sided")?.whole(in: 0...100)
    let facts = map.required("facts")?.each(FactDecoder(context: context).fact)
    guard let verdict, let needs, let twoSided, let facts else { return nil }
    return FactsRung(facts: facts, needs: needs, needsTwoSided: twoSided, verdict: verdict)
  }

  private func tally(_ reader: Reader) -> TallyRung? {
    guard let map = reader.mapping(["marketing", "sales", "management", "lead"]) else { return nil }
    let marketing = map.required("marketing").flatMap(side)
    let sales = map.required("sales").flatMap(side)
    let management = map.required("management").flatMap(silentSide)
    let lead = context.givenVerdict(map.required("lead"))
    guard let marketing, let sales, let management, let lead else { return nil }
    return TallyRung(marketing: marketing, sales: sales, management: management, leadVerdict: lead)
  }

  private func side(_ reader: Reader) -> TallyRung.Side? {
    guard let map = reader.mapping(["minimum", "verdict", "facts"]) else { return nil }
    let minimum = map.required("minimum")?.whole(in: 1...100)
    let verdict = context.givenVerdict(map.required("verdict"))
    let facts = map.required("facts")?.each(FactDecoder(context: context).fact)
    guard let minimum, let verdict, let facts else { return nil }
    return TallyRung.Side(facts: facts, minimum: minimum, verdict: verdict)
  }

  /// The side that only holds the others back; it may be empty.
  private func silentSide(_ reader: Reader) -> TallyRung.Side? {
    guard let map = reader.mapping(["facts"]), let readers = map.required("facts")?.list() else { return nil }
    let facts = readers.compactMap(FactDecoder(context: context).fact)
    return TallyRung.Side(facts: facts, minimum: nil, verdict: nil)
  }

  private func keys(_ reader: Reader, _ id: Rung.ID) -> KeysRung? {
    guard let map = reader.mapping(["pairs", "gate"]) else { return nil }
    let pairs = map.required("pairs")?.choice(of: KeysRung.Pairs.self)
    let gate: Rung.ID? = context.reference(.rung, map["gate"])
    context.note(.keysGate(id), at: (map["gate"] ?? reader).position)
    return pairs.map { KeysRung(pairs: $0, gate: gate) }
  }

  private func index(_ reader: Reader) -> IndexRung? {
    guard let map = reader.mapping(["index", "limit", "verdict", "otherwise"]) else { return nil }
    let index: Index.ID? = context.reference(.index, map.required("index"))
    let limit = map.required("limit")?.permille()
    let verdict = context.givenVerdict(map.required("verdict"))
    let otherwise = context.givenVerdict(map.required("otherwise"))
    guard let index, let limit, let verdict, let otherwise else { return nil }
    return IndexRung(index: index, limit: limit, verdict: verdict, otherwise: otherwise)
  }
}

/// Reads a checkable statement.
struct FactDecoder {
  let context: DecodingContext

  func fact(_ reader: Reader) -> Fact? {
    let keys = ["id", "text", "when", "weight", "two_sided", "only_two_sides"]
    guard let map = reader.mapping(keys) else { return nil }
    let id: Fact.ID? = map.required("id")?.identifier()
    let text = map.required("text")?.localized()
    let condition = map.required("when").flatMap(ConditionDecoder(context: context, scope: .items).condition)
    let weight = map["weight"].map { $0.whole(in: 1...3) } ?? 1
    let twoSided = map.flag("two_sided")
    let onlyTwoSides = map.flag("only_two_sides")
    guard let id, let text, let condition, let weight else { return nil }
    return Fact(
      id: id, text: text, condition: condition, weight: weight, twoSided: twoSided,
      onlyTwoSides: onlyTwoSides)
  }
}
