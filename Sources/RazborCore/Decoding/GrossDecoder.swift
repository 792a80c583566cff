/// Reads a rung of gross figures.
struct GrossDecoder {
  let context: DecodingContext

  func rung(_ reader: Reader) -> GrossRung? {
    guard let map = reader.mapping(["capacity", "marketing", "sales", "both"]) else { return nil }
    let capacity = map.required("capacity").flatMap(capacity)
    let marketing = map.required("marketing").flatMap(side)
    let sales = map.required("sales").flatMap(side)
    let both = context.givenVerdict(map.required("both"))
    guard let capacity, let marketing, let sales, let both else { return nil }
    return GrossRung(
      capacity: capacity.facts, capacityVerdict: capacity.verdict, marketing: marketing, sales: sales,
      bothVerdict: both)
  }

  private func capacity(_ reader: Reader) -> (facts: [Fact], verdict: Verdict.Code)? {
    guard let map = reader.mapping(["verdict", "facts"]) else { return nil }
    let verdict = context.givenVerdict(map.required("verdict"))
    let facts = map.required("facts")?.each(FactDecoder(context: context).fact)
    guard let verdict, let facts else { return nil }
    return (facts, verdict)
  }

  private func side(_ reader: Reader) -> GrossRung.Side? {
    guard let map = reader.mapping(["verdict", "facts", "share"]) else { return nil }
    let verdict = context.givenVerdict(map.required("verdict"))
    let facts = map.required("facts")?.each(FactDecoder(context: context).fact)
    let names = (map["facts"]?.node.elements ?? []).compactMap { $0["id"]?.word }
    let share = map.required("share").flatMap { self.share($0, facts: names) }
    guard let verdict, let facts, let share else { return nil }
    return GrossRung.Side(facts: facts, verdict: verdict, share: share)
  }

  private func share(
    _ reader: Reader, facts: [String]
  ) -> (fact: Fact.ID, item: Item.ID, above: Int)? {
    guard let map = reader.mapping(["fact", "item", "above"]) else { return nil }
    let fact: Fact.ID? = context.reference(.fact, map.required("fact"))
    let item: Item.ID? = context.reference(.item, map.required("item"))
    let above = map.required("above")?.permille()
    if let fact, !facts.contains(fact.rawValue) { map["fact"]?.report(.meaning(.notAFactOfThisSide(fact))) }
    if let item, let declared = context.declared.items[item], declared.fields != nil,
      declared.measure != .share
    {
      map["item"]?.report(.meaning(.noShare(item)))
    }
    guard let fact, let item, let above else { return nil }
    return (fact, item, above)
  }
}

/// Reads a gate.
struct GateDecoder {
  let context: DecodingContext

  func rung(_ reader: Reader, id: Rung.ID) -> GateRung? {
    guard let map = reader.mapping(["verdict", "items"]) else { return nil }
    let verdict = context.givenVerdict(map.required("verdict"))
    let items = map.required("items")?.each { item($0, gate: id) }
    guard let verdict, let items else { return nil }
    return GateRung(items: items, verdict: verdict)
  }

  private func item(_ reader: Reader, gate: Rung.ID) -> GateRung.GateItem? {
    guard let map = reader.mapping(["item", "passes", "passes_one_side", "dk"]) else { return nil }
    let item: Item.ID? = context.reference(.item, map.required("item"))
    let declared = item.flatMap { context.declared.items[$0] }
    let field = context.field(nil, of: declared, needs: [.choice], at: map["item"] ?? reader)
    let passes = map.required("passes").flatMap { context.options($0, of: field?.format) }
    let oneSide = map["passes_one_side"].flatMap { context.options($0, of: field?.format) }
    let dontKnow = map.required("dk")?.permille()
    if let item { context.note(.gateItem(gate, item), at: reader.position) }
    guard let item, let passes, let dontKnow else { return nil }
    return GateRung.GateItem(item: item, passes: passes, passesOneSide: oneSide, dontKnow: dontKnow)
  }
}
