/// Reads how an answer becomes a severity.
struct SeverityDecoder {
  let context: DecodingContext
  let item: DeclaredItem?
  let id: Item.ID?

  func rule(_ reader: Reader?) -> SeverityRule? {
    guard let reader else { return nil }
    if let word = reader.node.word { return simple(word, reader) }
    guard let map = reader.mapping(), let head = map.one(of: ["options", "knots"], besides: ["unproven"])
    else { return nil }
    return head == "options" ? options(map) : knots(map)
  }

  private func simple(_ word: String, _ reader: Reader) -> SeverityRule? {
    switch word {
    case "10_is_good": return scale(reader, higherIsBetter: true)
    case "10_is_bad": return scale(reader, higherIsBetter: false)
    case "options": return scored(context.field(nil, of: item, needs: [.choice], at: reader), reader)
    default:
      let allowed = ["10_is_good", "10_is_bad", "options"]
      let nearest = reader.log.nearest(to: word, among: allowed)
      return reader.fail(.spelling(.unknownWord(word, allowed: allowed, nearest: nearest)))
    }
  }

  private func scale(_ reader: Reader, higherIsBetter: Bool) -> SeverityRule? {
    context.field(nil, of: item, needs: [.scale], at: reader)
      .map { _ in .scale(higherIsBetter: higherIsBetter) }
  }

  private func options(_ map: MappingReader) -> SeverityRule? {
    map.allow(["options"])
    guard let reader = map["options"] else { return nil }
    return scored(context.namedField(reader, of: item, needs: [.choice]), reader)
  }

  private func scored(_ field: Field?, _ reader: Reader) -> SeverityRule? {
    guard let field else { return nil }
    let scores = field.format.options?.contains { option in
      if case .severity = option.effect { true } else { false }
    }
    return scores == true ? .options(field.id) : reader.fail(.meaning(.noScoredOption(field.id)))
  }

  private func knots(_ map: MappingReader) -> SeverityRule? {
    map.allow(["knots", "unproven"])
    let knots = map["knots"].flatMap(self.knots)
    let unproven = map["unproven"]?.permille()
    if let item, item.fields != nil, item.measure == .none, let id {
      map.reader.report(.meaning(.noMeasure(id)))
    }
    return knots.map { .knots($0, unproven: unproven) }
  }

  private func knots(_ reader: Reader) -> Knots? {
    guard let readers = reader.filledList() else { return nil }
    guard readers.count > 1 else { return reader.fail(.spelling(.wrongType(expected: .pair))) }
    let knots = readers.map(knot)
    for (before, here) in zip(knots, zip(knots, readers).dropFirst()) {
      guard let first = before?.x, let second = here.0?.x, second <= first else { continue }
      here.1.report(.meaning(.knotsNotRising(first, second)))
    }
    return knots.contains { $0 == nil } ? nil : Knots(knots: knots.compactMap { $0 })
  }

  private func knot(_ reader: Reader) -> Knots.Knot? {
    guard case .list(let nodes) = reader.node.content, nodes.count == 2 else {
      return reader.fail(.spelling(.wrongType(expected: .pair)))
    }
    let x = Reader(node: nodes[0], log: reader.log).whole(in: -Count.moneyLimit...Count.moneyLimit)
    let severity = Reader(node: nodes[1], log: reader.log).permille()
    guard let x, let severity else { return nil }
    return Knots.Knot(x: x, severity: severity)
  }
}
