/// Reads sections and their items.
struct ItemDecoder {
  let context: DecodingContext

  private static let keys = [
    "id", "text", "wordings", "why", "how_to_find_out", "anchors", "depth", "evidence", "known_to",
    "fallback_of", "asked_when", "not_applicable", "answer", "measure", "severity", "halved_for_one_side",
    "mutual", "length",
  ]

  /// Also gives the items of a section that is broken itself, so that they are checked.
  func section(_ reader: Reader) -> (section: Section?, items: [Item]) {
    guard let map = reader.mapping(["id", "title", "items"]) else { return (nil, []) }
    let id: Section.ID? = map.required("id")?.identifier()
    let title = map.required("title")?.localized()
    let items = map.required("items")?.each { item($0, in: id ?? "") } ?? []
    guard let id, let title else { return (nil, items) }
    return (Section(id: id, title: title, items: items.map(\.id)), items)
  }

  private func item(_ reader: Reader, in section: Section.ID) -> Item? {
    guard let map = reader.mapping(Self.keys) else { return nil }
    let id: Item.ID? = map.required("id")?.identifier()
    let text = map.required("text")?.localized()
    let why = map.required("why")?.localized()
    let howToFindOut = map.required("how_to_find_out")?.localized()
    let depth = map.required("depth")?.choice(of: Item.Depth.self)
    let evidence = map.required("evidence")?.choice(of: Item.Evidence.self)
    let knownTo = map["known_to"]?.choices(of: Role.self)
    if evidence == .opinion, !map.has("known_to") { reader.report(.meaning(.knownToMissing)) }
    _ = map.required("answer")
    let declared = declared(map, id)
    let wordings = wordings(map["wordings"])
    let anchors = AnchorDecoder().anchors(map, format: declared?.main?.format)
    let fallbackOf: Item.ID? = context.reference(.item, map["fallback_of"])
    let askedWhen = map["asked_when"].flatMap(ConditionDecoder(context: context, scope: .items).condition)
    let measure = MeasureDecoder(context: context, item: declared).measure(map["measure"])
    let severity = SeverityDecoder(context: context, item: declared, id: id).rule(map["severity"])
    let mutual = mutual(map["mutual"], declared)
    let allowsNotApplicable = map.flag("not_applicable")
    let halved = map.flag("halved_for_one_side")
    let length = map["length"]?.whole(in: 1...3)
    note(map, id)
    guard let id, let text, let why, let howToFindOut, let depth, let evidence, let fields = declared?.fields
    else { return nil }
    return Item(
      id: id, section: section, text: text, wordings: wordings, why: why, howToFindOut: howToFindOut,
      anchors: anchors, fields: fields, depth: depth, fallbackOf: fallbackOf, askedWhen: askedWhen,
      evidence: evidence, knownTo: knownTo ?? [], allowsNotApplicable: allowsNotApplicable, measure: measure,
      severity: severity, halvedForOneSide: halved, mutual: mutual, length: length)
  }

  /// The item as it was declared; of two items with one name the format of the first stands for both.
  private func declared(_ map: MappingReader, _ id: Item.ID?) -> DeclaredItem? {
    id.flatMap { context.declared.items[$0] }
  }

  private func note(_ map: MappingReader, _ id: Item.ID?) {
    guard let id else { return }
    if let fallback = map["fallback_of"] { context.note(.fallback(id), at: fallback.position) }
    if let condition = map["asked_when"] { context.note(.askedWhen(id), at: condition.position) }
  }

  private func wordings(_ reader: Reader?) -> [Role: LocalizedText] {
    guard let map = reader?.mapping(Role.allCases.map(\.rawValue)) else { return [:] }
    var wordings: [Role: LocalizedText] = [:]
    for role in Role.allCases {
      if let text = map[role.rawValue]?.localized() { wordings[role] = text }
    }
    return wordings
  }

  private func mutual(_ reader: Reader?, _ item: DeclaredItem?) -> Item.Mutual? {
    guard let reader, let map = reader.mapping(["marketing", "sales", "gives"]) else { return nil }
    let format = context.field(nil, of: item, needs: [.choice], at: reader)?.format
    let marketing = context.option(map.required("marketing"), of: format)
    let sales = context.option(map.required("sales"), of: format)
    let gives = context.option(map.required("gives"), of: format)
    guard let marketing, let sales, let gives else { return nil }
    return Item.Mutual(marketing: marketing, sales: sales, gives: gives)
  }
}

/// Reads what the points of a scale look like.
struct AnchorDecoder {
  func anchors(_ map: MappingReader, format: AnswerFormat?) -> [Item.Anchor] {
    guard let format else { return [] }
    guard case .scale = format else {
      map["anchors"]?.report(.meaning(.anchorsNotOnScale))
      return []
    }
    guard let reader = map.required("anchors"), let anchors = reader.mapping() else { return [] }
    let read = anchors.pairs.compactMap { pair in anchor(point: pair.key, text: pair.value) }
    for end in [0, 10] where !anchors.has(String(end)) { reader.report(.meaning(.anchorMissing(end))) }
    return read.sorted { $0.point < $1.point }
  }

  private func anchor(point: Reader, text: Reader) -> Item.Anchor? {
    let point = point.whole(in: 0...10)
    let text = text.localized()
    guard let point, let text else { return nil }
    return Item.Anchor(point: point, text: text)
  }
}
