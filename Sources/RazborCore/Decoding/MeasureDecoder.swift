/// Reads how an answer is condensed to one integer.
struct MeasureDecoder {
  let context: DecodingContext
  /// `nil` where the item could not be declared; then nothing is reported about its fields.
  let item: DeclaredItem?

  private static let heads = ["number", "share", "share_to_reference", "ratio", "forecast_excess", "spread"]
  private static let others = ["worst_of", "references", "to", "in"]

  /// The written measure, or the one that the main field is by itself.
  func measure(_ reader: Reader?) -> Measure? {
    guard let reader else { return natural() }
    guard let map = reader.mapping(), let head = map.one(of: Self.heads, besides: Self.others) else {
      return nil
    }
    switch head {
    case "number": return number(map)
    case "share":
      map.allow(["share"])
      return map["share"].flatMap(shares.reading).map(Measure.share)
    case "share_to_reference": return shareToReference(map)
    case "ratio": return ratio(map)
    case "forecast_excess":
      map.allow(["forecast_excess"])
      return map["forecast_excess"].flatMap(forecastExcess)
    default:
      map.allow(["spread"])
      return map["spread"].flatMap(spread)
    }
  }

  private var shares: ShareReadingDecoder { ShareReadingDecoder(context: context, item: item) }

  private func natural() -> Measure? {
    guard let main = item?.main else { return nil }
    switch main.format {
    case .number, .scale: return .number(main.id, branches: nil)
    case .share: return .share(.field(main.id, branches: nil))
    case .choice, .several, .month, .text, .table: return nil
    }
  }

  private func number(_ map: MappingReader) -> Measure? {
    map.allow(["number", "worst_of"])
    let field = context.namedField(map["number"], of: item, needs: [.number, .scale])
    let branches = map["worst_of"].flatMap { BranchDecoder(context: context, item: item).numbers($0) }
    return field.map { .number($0.id, branches: branches) }
  }

  private func shareToReference(_ map: MappingReader) -> Measure? {
    map.allow(["share_to_reference", "references"])
    let reading = map["share_to_reference"].flatMap(shares.reading)
    let references = map.required("references")?.each {
      ReferenceDecoder(context: context).reference($0, items: [item].compactMap { $0 })
    }
    guard let reading, let references else { return nil }
    return .shareToReference(reading, references)
  }

  private func ratio(_ map: MappingReader) -> Measure? {
    map.allow(["ratio", "to", "in"])
    let table = context.table(map.required("in"), of: item)
    let part = context.numberColumn(map["ratio"], of: table?.format)
    let whole = context.numberColumn(map.required("to"), of: table?.format)
    guard let table, let part, let whole else { return nil }
    return .ratio(table: table.id, of: part, to: whole)
  }

  private func forecastExcess(_ reader: Reader) -> Measure? {
    guard let map = reader.mapping(["in", "forecast", "actual", "counted"]) else { return nil }
    let table = context.table(map.required("in"), of: item)
    let forecast = context.numberColumn(map.required("forecast"), of: table?.format)
    let actual = context.numberColumn(map.required("actual"), of: table?.format)
    let counted = map.required("counted").flatMap(counted)
    guard let table, let forecast, let actual, let counted else { return nil }
    return .forecastExcess(table: table.id, forecast: forecast, actual: actual, counted: counted)
  }

  private func counted(_ reader: Reader) -> Measure.Counted? {
    if case .scalar = reader.node.content { return reader.flag().map { $0 ? .always : .never } }
    guard let map = reader.mapping(["field", "is"]) else { return nil }
    let field = context.namedField(map.required("field"), of: item, needs: [.choice])
    let options = context.options(map.required("is"), of: field?.format)
    guard let field, let options else { return nil }
    return .whenChosen(field.id, options)
  }

  private func spread(_ reader: Reader) -> Measure? {
    guard let map = reader.mapping(["in", "successes", "trials"]) else { return nil }
    let table = context.table(map.required("in"), of: item)
    let successes = context.countColumn(map.required("successes"), of: table?.format)
    let trials = context.countColumn(map.required("trials"), of: table?.format)
    guard let table, let successes, let trials else { return nil }
    return .spread(table: table.id, successes: successes, trials: trials)
  }
}
