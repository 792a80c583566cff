import RazborCore

/// Which column of a table means what.
struct ColumnMap: Hashable, Sendable {
  let headers: [String]
  private(set) var places: [TableColumn: Int] = [:]

  /// By their names, then as told.
  ///
  /// - Parameter mappings: `column=field`; a column by its name or its number from 1, `column=` to leave it out.
  /// - Throws: `TableFault` for what is no column, no field, or has no `=`.
  init(_ headers: [String], _ vocabulary: TableVocabulary, mappings: [String]) throws(TableFault) {
    self.headers = headers.map { $0.trimmingSpace }
    for (place, header) in headers.enumerated() {
      guard let column = vocabulary.column(header) else { continue }
      let known = places[column].map { vocabulary.rank(headers[$0]) } ?? .max
      if places[column] == nil || vocabulary.rank(header) < known { places[column] = place }
    }
    for mapping in mappings { try map(mapping) }
  }

  /// A table of nothing but a plan calls its columns what a table of facts calls them.
  func readAsPlan() -> ColumnMap {
    guard TableColumn.planned.allSatisfy({ places[$0.plan] == nil }) else { return self }
    var map = self
    for (fact, plan) in TableColumn.planned {
      map.places[plan] = map.places.removeValue(forKey: fact)
    }
    return map
  }

  func header(_ column: TableColumn) -> String? { places[column].map { headers[$0] } }

  /// Columns that nothing is read from.
  var unused: [String] {
    headers.indices.filter { !places.values.contains($0) }.map { headers[$0] }.filter { !$0.isEmpty }
  }

  private mutating func map(_ mapping: String) throws(TableFault) {
    guard let sign = mapping.lastIndex(of: "=") else { throw .badMapping(mapping) }
    let name = String(mapping[..<sign]).trimmingSpace
    let field = String(mapping[mapping.index(after: sign)...]).trimmingSpace
    let place = try place(name)
    for (column, used) in places where used == place { places[column] = nil }
    guard !field.isEmpty else { return }
    guard let column = TableColumn(rawValue: field) else {
      throw .unknownField(field, nearest: NearestName.of(field, among: TableColumn.allCases.map(\.rawValue)))
    }
    places[column] = place
  }

  private func place(_ name: String) throws(TableFault) -> Int {
    let folded = TableVocabulary.folded(name)
    if let place = headers.firstIndex(where: { TableVocabulary.folded($0) == folded }) { return place }
    if let number = Int(name), headers.indices.contains(number - 1) { return number - 1 }
    throw .unknownColumn(name, nearest: NearestName.of(name, among: headers))
  }
}
