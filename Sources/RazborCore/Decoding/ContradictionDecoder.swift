/// Reads answers that do not fit together.
struct ContradictionDecoder {
  let context: DecodingContext

  func contradiction(_ reader: Reader) -> Contradiction? {
    guard let map = reader.mapping(["id", "when", "items", "text", "question", "alternative", "hard"]) else {
      return nil
    }
    let id: Contradiction.ID? = map.required("id")?.identifier()
    let condition = map.required("when").flatMap(ConditionDecoder(context: context, scope: .facts).condition)
    let items: [Item.ID]? = context.references(.item, map.required("items"))
    let text = map.required("text")?.localized()
    let question = map.required("question")?.localized()
    let alternative = map["alternative"].flatMap { self.alternative($0, items: items) }
    let isHard = map.flag("hard")
    if isHard, let second = map["alternative"] {
      second.report(.spelling(.conflictingKeys(["hard", "alternative"])))
    }
    guard let id, let condition, let items, let text, let question else { return nil }
    return Contradiction(
      id: id, condition: condition, items: items, text: text, question: question, alternative: alternative,
      isHard: isHard)
  }

  private func alternative(_ reader: Reader, items: [Item.ID]?) -> Contradiction.Alternative? {
    guard let map = reader.mapping() else { return nil }
    let head = map.one(of: ["option", "scale", "dk"], besides: ["item"])
    if let head { map.allow(["item", head]) }
    let item: Item.ID? = context.reference(.item, map.required("item"))
    if let item, items?.contains(item) == false { map["item"]?.report(.meaning(.notAmongItems(item))) }
    let reading = head.flatMap { head in map[head].flatMap { self.reading(head, $0, item) } }
    guard let item, let reading else { return nil }
    return Contradiction.Alternative(item: item, reading: reading)
  }

  private func reading(
    _ head: String, _ value: Reader, _ item: Item.ID?
  ) -> Contradiction.Alternative.Reading? {
    let declared = item.flatMap { context.declared.items[$0] }
    switch head {
    case "option":
      let field = context.field(nil, of: declared, needs: [.choice], at: value)
      return context.option(value, of: field?.format).map { .option($0) }
    case "scale":
      let point = value.whole(in: 0...10)
      guard context.field(nil, of: declared, needs: [.scale], at: value) != nil else { return nil }
      return point.map { .scale($0) }
    default:
      guard let flag = value.flag() else { return nil }
      return flag ? .dontKnow : value.fail(.spelling(.unknownWord("false", allowed: ["true"], nearest: nil)))
    }
  }
}
