/// Reads the two key figures and what is said while nothing is decided.
struct KeysDecoder {
  let context: DecodingContext

  func keys(_ reader: Reader) -> KeyFigures? {
    let names = ["marketing", "sales", "open_key", "bad_from", "ok_below", "verdicts"]
    guard let map = reader.mapping(names) else { return nil }
    let marketing = map.required("marketing").flatMap(key)
    let sales = map.required("sales").flatMap(key)
    let openKey = map.required("open_key")?.choice(of: KeyFigures.OpenKey.self)
    let badFrom = map.required("bad_from")?.permille()
    let okBelow = map.required("ok_below")?.permille()
    let verdicts = map.required("verdicts").flatMap(verdicts)
    guard let marketing, let sales, let openKey, let badFrom, let okBelow, let verdicts else { return nil }
    if okBelow > badFrom { map["ok_below"]?.report(.spelling(.limitsInverted(okBelow, badFrom))) }
    return KeyFigures(
      marketing: marketing, sales: sales, openKey: openKey, badFrom: badFrom, okBelow: okBelow,
      verdicts: verdicts)
  }

  private func key(_ reader: Reader) -> KeyFigures.Key? {
    guard let map = reader.mapping(["index", "readings", "references"]) else { return nil }
    let index: Index.ID? = context.reference(.index, map.required("index"))
    let readings = map.required("readings")?.each(reading)
    let items = (readings ?? []).compactMap { context.declared.items[$0.item] }
    let decoder = ReferenceDecoder(context: context)
    let references = map.required("references")?.each { decoder.reference($0, items: items) }
    guard let index, let readings, let references else { return nil }
    return KeyFigures.Key(index: index, readings: readings, references: references)
  }

  private func reading(_ reader: Reader) -> KeyFigures.Reading? {
    guard let map = reader.mapping(["item", "share"]) else { return nil }
    let item: Item.ID? = context.reference(.item, map.required("item"))
    let declared = item.flatMap { context.declared.items[$0] }
    let shares = ShareReadingDecoder(context: context, item: declared)
    let share = map.required("share").flatMap(shares.reading)
    if let item { context.note(.reading(item), at: reader.position) }
    guard let item, let share else { return nil }
    return KeyFigures.Reading(item: item, share: share)
  }

  private func verdicts(_ reader: Reader) -> KeyFigures.Verdicts? {
    let names = ["marketing", "sales", "joint", "measure", "undecided"]
    guard let map = reader.mapping(names) else { return nil }
    let codes = names.map { context.givenVerdict(map.required($0)) }
    guard let marketing = codes[0], let sales = codes[1], let joint = codes[2], let measure = codes[3],
      let undecided = codes[4]
    else { return nil }
    return KeyFigures.Verdicts(
      marketing: marketing, sales: sales, joint: joint, measure: measure, undecided: undecided)
  }

  func provisional(_ reader: Reader?) -> Provisional {
    let map = reader?.mapping(["index_lead", "hint", "quiet"])
    return Provisional(
      indexLead: map?["index_lead"].flatMap(indexLead), hint: map?["hint"].flatMap(hint),
      quiet: map?["quiet"].flatMap(quiet))
  }

  private func indexLead(_ reader: Reader) -> Provisional.IndexLead? {
    guard let map = reader.mapping(["limit", "marketing", "sales"]) else { return nil }
    let limit = map.required("limit")?.permille()
    let marketing = context.givenVerdict(map.required("marketing"))
    let sales = context.givenVerdict(map.required("sales"))
    guard let limit, let marketing, let sales else { return nil }
    return Provisional.IndexLead(limit: limit, marketing: marketing, sales: sales)
  }

  private func hint(_ reader: Reader) -> Provisional.Hint? {
    guard let map = reader.mapping(["when", "verdict"]) else { return nil }
    let condition = map.required("when").flatMap(ConditionDecoder(context: context, scope: .facts).condition)
    let verdict = context.givenVerdict(map.required("verdict"))
    guard let condition, let verdict else { return nil }
    return Provisional.Hint(condition: condition, verdict: verdict)
  }

  private func quiet(_ reader: Reader) -> Provisional.Quiet? {
    guard let map = reader.mapping(["answers", "severity_below", "verdict"]) else { return nil }
    let answers = map.required("answers")?.whole(in: 1...2_000)
    let severityBelow = map.required("severity_below")?.permille()
    let verdict = context.givenVerdict(map.required("verdict"))
    guard let answers, let severityBelow, let verdict else { return nil }
    return Provisional.Quiet(answers: answers, severityBelow: severityBelow, verdict: verdict)
  }
}
