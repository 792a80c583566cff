/// Reads working papers.
struct PaperDecoder {
  let context: DecodingContext

  /// More blank rows than these fill no sheet of paper better.
  private static let blankLimit = 40

  func paper(_ reader: Reader) -> Paper? {
    guard let map = reader.mapping(["id", "title", "purpose", "known", "parts"]) else { return nil }
    let id: Paper.ID? = map.required("id")?.identifier()
    let title = map.required("title")?.localized()
    let purpose = map.required("purpose")?.localized()
    let known: [Item.ID] = map["known"].flatMap { context.references(.item, $0) } ?? []
    let parts = map.required("parts")?.each(part)
    guard let id, let title, let purpose, let parts else { return nil }
    return Paper(id: id, title: title, purpose: purpose, known: known, parts: parts)
  }

  private func part(_ reader: Reader) -> Paper.Part? {
    guard let map = reader.mapping(),
      let kind = map.one(of: ["table", "steps", "find_out"], besides: ["heading"])
    else { return nil }
    map.allow(kind == "find_out" ? [kind] : [kind, "heading"])
    let heading = map["heading"]?.localized()
    guard let content = map[kind] else { return nil }
    switch kind {
    case "steps": return content.each { $0.localized() }.map { .steps(heading: heading, $0) }
    case "find_out": return findOut(content)
    default: return table(content, heading)
    }
  }

  /// A question, how to find out, who, by when.
  private func findOut(_ reader: Reader) -> Paper.Part? {
    guard let columns = reader.mapping(["columns"])?.required("columns")?.each({ $0.localized() }) else {
      return nil
    }
    return columns.count == 4
      ? .findOut(columns: columns) : reader.fail(.meaning(.wrongCells(columns.count, of: 4)))
  }

  private func table(_ reader: Reader, _ heading: LocalizedText?) -> Paper.Part? {
    guard let map = reader.mapping(["columns", "rows", "blank"]) else { return nil }
    let columns = map.required("columns")?.each { $0.localized() }
    let blank = map["blank"].map { $0.whole(in: 0...Self.blankLimit) } ?? 0
    guard let columns, let blank else { return nil }
    let rows = map["rows"]?.each { row($0, columns.count) } ?? []
    return .table(heading: heading, columns: columns, rows: rows, blank: blank)
  }

  /// `[{ru: ..., en: ...}, blank]`; cells that are not written are blank.
  private func row(_ reader: Reader, _ columns: Int) -> [LocalizedText?]? {
    guard let cells = reader.filledList() else { return nil }
    guard cells.count <= columns else { return reader.fail(.meaning(.wrongCells(cells.count, of: columns))) }
    let texts = cells.map { $0.node.word == "blank" ? nil : $0.localized() }
    return texts + Array(repeating: nil, count: columns - cells.count)
  }
}
