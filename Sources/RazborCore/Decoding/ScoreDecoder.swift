/// Reads signals, indexes, areas and the sides.
struct ScoreDecoder {
  let context: DecodingContext

  func signal(_ reader: Reader) -> Signal? {
    guard let map = reader.mapping(["id", "title", "meaning", "members"]) else { return nil }
    let id: Signal.ID? = map.required("id")?.identifier()
    let title = map.required("title")?.localized()
    let meaning = map.required("meaning").flatMap(meaning)
    let members = members(map) { item in id.map { .signalMember($0, item) } }
    guard let id, let title, let meaning, let members else { return nil }
    return Signal(id: id, title: title, meaning: meaning, members: members)
  }

  func index(_ reader: Reader) -> Index? {
    guard let map = reader.mapping(["id", "title", "members"]) else { return nil }
    let id: Index.ID? = map.required("id")?.identifier()
    let title = map.required("title")?.localized()
    let members = members(map) { item in id.map { .indexMember($0, item) } }
    guard let id, let title, let members else { return nil }
    return Index(id: id, title: title, members: members)
  }

  func area(_ reader: Reader) -> Area? {
    guard let map = reader.mapping(["id", "title", "index"]) else { return nil }
    let id: Area.ID? = map.required("id").flatMap(areaName)
    let title = map.required("title")?.localized()
    let index: Index.ID? = context.reference(.index, map.required("index"))
    guard let id, let title, let index else { return nil }
    return Area(id: id, title: title, index: index)
  }

  func sides(_ reader: Reader) -> Sides? {
    guard let map = reader.mapping(["item", "field", "two"]) else { return nil }
    let item: Item.ID? = context.reference(.item, map.required("item"))
    let declared = item.flatMap { context.declared.items[$0] }
    let field = context.field(map["field"], of: declared, needs: [.choice], at: reader)
    let two = map.required("two").flatMap { context.options($0, of: field?.format) }
    guard let item, let field, let two else { return nil }
    return Sides(item: item, field: field.id, two: two)
  }

  /// A verdict names an area or one of two words that therefore name none.
  private func areaName(_ reader: Reader) -> Area.ID? {
    guard let id: Area.ID = reader.identifier() else { return nil }
    return AdviceDecoder.areaWords.contains(id.rawValue) ? reader.fail(.name(.reserved(id.rawValue))) : id
  }

  private func meaning(_ reader: Reader) -> [Band: LocalizedText]? {
    guard let map = reader.mapping(Band.allCases.map(\.rawValue)) else { return nil }
    var texts: [Band: LocalizedText] = [:]
    for band in Band.allCases { texts[band] = map.required(band.rawValue)?.localized() }
    return texts.count == Band.allCases.count ? texts : nil
  }

  private func members(
    _ map: MappingReader, place: (Item.ID) -> DecodingContext.Place?
  ) -> [Member]? {
    guard let readers = map.required("members")?.filledList() else { return nil }
    readers.reportRepeatedIds(key: "item")
    return readers.compactMap { reader in
      guard let member = member(reader) else { return nil }
      if let place = place(member.item) { context.note(place, at: reader.position) }
      return member
    }
  }

  private func member(_ reader: Reader) -> Member? {
    guard let map = reader.mapping(["item", "weight", "dk", "flag", "known_is_zero"]) else { return nil }
    let item: Item.ID? = context.reference(.item, map.required("item"))
    let weight = map.required("weight")?.whole(in: 1...3)
    let dontKnow = map["dk"]?.permille()
    let flag = map["flag"]?.permille()
    let knownIsZero = map.flag("known_is_zero")
    if let item, !knownIsZero, context.declared.items[item]?.hasSeverity == false {
      map["item"]?.report(.meaning(.noSeverity(item)))
    }
    guard let item, let weight else { return nil }
    return Member(item: item, weight: weight, dontKnow: dontKnow, flag: flag, knownIsZero: knownIsZero)
  }
}
