/// Reads what became of one question, in the shape it has in an answer sheet.
package enum ResponseDecoder {
  package static func decode(_ node: SourceNode, for item: Item) -> Result<Response, Problems> {
    let log = ProblemLog()
    let response = ResponseReader(item: item).response(Reader(node: node, log: log))
    guard let response, log.problems.isEmpty else { return .failure(Problems(log.problems)) }
    return .success(response)
  }
}

struct ResponseReader {
  let item: Item

  /// The keys of a mapping that wraps a value, one of which is enough to tell it from the value itself.
  private static let aside = ["basis"] + Remark.allCases.map(\.rawValue)
  private static let around = ["value"] + aside
  private static let aroundStatus = ["status", "reason"] + aside
  /// What may stand there besides, where a file spoke to the question too.
  private static let figure = ["cases", "between", "months", "counts", "stated", "measured"]

  func response(_ reader: Reader) -> Response? {
    guard let map = MappingReader(reader), (Self.around + Self.aroundStatus).contains(where: map.has) else {
      return answer(reader).map { Response(.answered($0)) }
    }
    let hasStatus = map.has("status") || map.has("reason")
    if hasStatus, map.has("value") {
      return reader.fail(.spelling(.conflictingKeys(["status", "value"])))
    }
    map.allow((hasStatus ? Self.aroundStatus : Self.around) + Self.figure)
    let content = hasStatus ? status(map) : map.required("value").flatMap(answer).map { .answered($0) }
    let basis = map["basis"]?.choice(of: Response.Basis.self)
    let remark = { (kind: Remark) in map[kind.rawValue]?.text(limit: TextLimit.answer) }
    let (note, privateNote, quote) = (remark(.note), remark(.privateNote), remark(.quote))
    let figure = Self.figure.contains(where: map.has) ? figure(map, basis) : nil
    return content.map {
      Response($0, basis: basis, note: note, privateNote: privateNote, quote: quote, figure: figure)
    }
  }

  /// Both is all that has to be said: else the value tells what counts.
  private enum Counts: String, CaseIterable {
    case both
  }

  /// The word stands beside a measured value, the figure beside any other.
  private func figure(_ map: MappingReader, _ basis: Response.Basis?) -> FileFigure? {
    let isMeasured = basis == .measured
    let (key, refused) = isMeasured ? ("stated", "measured") : ("measured", "stated")
    if map.has(refused) { return map.reader.fail(.spelling(.conflictingKeys(["basis", refused]))) }
    let isOpen = map["counts"]?.choice(of: Counts.self) != nil
    if isOpen, !isMeasured { return map.reader.fail(.spelling(.conflictingKeys(["basis", "counts"]))) }
    // A figure that neither counts nor stands beside anything says nothing.
    let other = isOpen || !isMeasured ? map.required(key) : map[key]
    let cases = map.required("cases")?.whole(in: 1...Count.limit)
    let range = map["between"]?.pair(in: 0...Count.moneyLimit)
    let months = map["months"]?.months()
    let content = other.flatMap { isMeasured ? word($0) : answer($0).map { .answered($0) } }
    return cases.map { FileFigure(cases: $0, range: range, months: months, other: content, isOpen: isOpen) }
  }

  private func word(_ reader: Reader) -> Response.Content? {
    guard let map = MappingReader(reader), map.has("status") else {
      return answer(reader).map { .answered($0) }
    }
    map.allow(["status"])
    return map["status"]?.choice(of: NotKnowing.self).map { _ in .dontKnow }
  }

  private enum NotKnowing: String, CaseIterable {
    case dontKnow = "dk"
  }

  /// What a sheet can say instead of an answer.
  private enum Status: String, CaseIterable {
    case dontKnow = "dk"
    case declined
    case notApplicable = "na"
  }

  private func status(_ map: MappingReader) -> Response.Content? {
    let status = map.required("status")
    let word = status?.choice(of: Status.self)
    let reason = map["reason"]?.text(limit: TextLimit.answer)
    if word != nil, word != .notApplicable { map["reason"]?.report(.answer(.reasonRefused)) }
    switch word {
    case nil: return nil
    case .dontKnow: return .dontKnow
    case .declined: return .declined
    case .notApplicable:
      guard item.allowsNotApplicable else { return status?.fail(.answer(.notApplicableRefused)) }
      return .notApplicable(reason: reason)
    }
  }

  /// A plain value answers the main field, a mapping by name several; `nil` where nothing usable was said.
  private func answer(_ reader: Reader) -> Answer? {
    let values = isByName(reader) ? named(reader) : main(reader)
    guard let values else { return nil }
    var isComplete = true
    for field in item.fields where field.required && !values.tried.contains(field.id) {
      reader.report(.answer(.missingField(field.id)))
      isComplete = false
    }
    return isComplete ? Answer(values.read) : nil
  }

  /// What could be read, and which fields were there at all: a broken one is not missing besides.
  private typealias Values = (read: [Field.ID: Answer.Value], tried: Set<Field.ID>)

  private func isByName(_ reader: Reader) -> Bool {
    guard item.fields.count > 1, case .mapping(let entries) = reader.node.content else { return false }
    return !entries.contains { $0.key.word == "of" || $0.key.word == "percent" }
  }

  private func main(_ reader: Reader) -> Values? {
    let id = item.mainField.id
    return ValueReader(format: item.mainField.format).value(reader).map { ([id: $0], [id]) }
  }

  private func named(_ reader: Reader) -> Values? {
    guard let map = reader.mapping() else { return nil }
    var values: Values = ([:], [])
    for (key, value) in map.pairs {
      guard let name = key.word() else { continue }
      guard let field = item.field(Field.ID(name)) else {
        let nearest = key.log.nearest(to: name, among: item.fields.map(\.id.rawValue))
        key.report(.name(.unknown(.field, name, nearest: nearest)))
        if let nearest { values.tried.insert(Field.ID(nearest)) }
        continue
      }
      values.tried.insert(field.id)
      values.read[field.id] = ValueReader(format: field.format).value(value)
    }
    return values
  }
}
