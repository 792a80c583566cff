import RazborCore

/// What was read from an exported table: all that a case may keep of it, and what became of its rows.
struct TableLoad {
  let kind: TableKind
  let map: ColumnMap
  let encoding: TableEncoding
  let separator: UInt8
  /// `nil` where the dates are written in both orders, so that some could not be told.
  let order: WrittenMoment.Order?
  private(set) var notes = TableNotes()
  private(set) var tally = EnquiryTally()
  private(set) var sums: [SumsReader.Sums] = []
  private(set) var digest = ""
  let steps: [EnquiryTally.Step]

  /// Reads the file twice: what it is, and then what it says.
  ///
  /// - Parameters:
  ///   - told: the kind, where somebody said it.
  ///   - mappings: `column=field`.
  ///   - now: the day of today; nothing was created later.
  ///   - progress: the part of the file that was read, in permille.
  /// - Throws: `TableFault`, where nothing is kept of the file at all.
  init(
    _ path: String, as told: TableKind?, mappings: [String], now: Day, progress: (Int) -> Void = { _ in }
  ) throws(TableFault) {
    let file = try TableFile(path)
    let head = try TableHead(file, mappings: mappings, told)
    (kind, map, order, steps) = (head.kind, head.map, head.order, head.steps)
    (encoding, separator) = (file.encoding, file.separator)
    var body = Body(head, now: now)
    let digest = try file.forEachRow(progress: { progress(1000 * $0 / max(1, file.size)) }) {
      (number, cells) throws(TableFault) in
      if number > head.row { body.take(number, cells) }
      guard body.notes.read <= Count.limit else { throw .tooManyRows }
      return true
    }
    (notes, tally, sums) = (body.notes, body.tally, body.sums)
    self.digest = digest?.hex ?? ""
    guard notes.read > 0 else { throw .noRows }
    guard notes.used > 0 else { throw .nothingUnderstood(notes) }
    if kind == .stages { sums = try StageCohort.checked(sums, notes) }
  }

  /// Whether the list says when enquiries were answered.
  var countsAnswers: Bool { map.places[.answered] != nil || map.places[.minutes] != nil }

  /// The rows, one after another.
  private struct Body {
    let head: TableHead
    var notes = TableNotes()
    var tally = EnquiryTally()
    var sums: [SumsReader.Sums] = []
    private var seen = SeenRows()
    private var enquiries: EnquiryReader
    private var reader: SumsReader

    init(_ head: TableHead, now: Day) {
      self.head = head
      enquiries = EnquiryReader(head.map, order: head.order, now: now.number * 1440 + 1440)
      reader = SumsReader(kind: head.kind, map: head.map)
    }

    mutating func take(_ number: Int, _ cells: [String]) {
      guard let first = cells.first(where: { !$0.trimmingSpace.isEmpty }) else { return }
      notes.read += 1
      if isTotal(first) { return notes.totals += 1 }
      guard seen.insert(key(cells)) else { return notes.repeated += 1 }
      do throws(RowFault) {
        if head.kind.isList {
          tally.add(
            try enquiries.enquiry(number, cells), countsAnswers: head.countsAnswers, steps: head.steps)
        } else {
          sums.append(try reader.sums(number, cells))
        }
        notes.used += 1
      } catch {
        notes.add(error)
      }
    }

    private func isTotal(_ first: String) -> Bool {
      // A total begins with a word; most rows begin with a number.
      guard first.unicodeScalars.first(where: { $0 != " " })?.properties.isAlphabetic == true else {
        return false
      }
      let word = first.prefix { $0.isLetter || $0 == " " }
      return TableVocabulary.standard.meaning(String(word)) == .totals
    }

    private func key(_ cells: [String]) -> String {
      let id = head.kind.isList ? enquiries.text(.id, cells) : ""
      return id.isEmpty ? cells.joined(separator: "\u{1F}") : id
    }
  }
}

/// The first rows of a table: where its header is and what it means.
struct TableHead {
  let kind: TableKind
  let map: ColumnMap
  let order: WrittenMoment.Order?
  /// The number of the row with the names.
  let row: Int

  /// - Throws: `TableFault` where no kind of table fits.
  init(_ file: TableFile, mappings: [String], _ told: TableKind?) throws(TableFault) {
    var rows: [(number: Int, cells: [String])] = []
    _ = try file.forEachRow { (number, cells) throws(TableFault) in
      if cells.contains(where: { !$0.trimmingSpace.isEmpty }) { rows.append((number, cells)) }
      return rows.count < Self.sample
    }
    guard let header = Self.header(rows) else { throw .empty }
    row = header.number
    let found = try ColumnMap(header.cells, .standard, mappings: mappings)
    let map = told == .plan ? found.readAsPlan() : found
    let columns = Set(map.places.keys)
    guard let kind = told ?? TableKind.fitting(columns, headers: map.headers) else {
      throw .missingColumns(nil, headers: map.headers, missing: [])
    }
    let missing = kind.needed.filter { !columns.contains($0) }
    guard missing.isEmpty else { throw .missingColumns(kind, headers: map.headers, missing: missing) }
    (self.kind, self.map) = (kind, map)
    let dates = [TableColumn.created, .handed, .answered, .offered, .closed].compactMap { map.places[$0] }
    order = WrittenMoment.order(
      rows.lazy.filter { $0.number > header.number }.flatMap { row in
        dates.filter { $0 < row.cells.count }.map { row.cells[$0] }
      })
  }

  var countsAnswers: Bool { map.places[.answered] != nil || map.places[.minutes] != nil }

  /// The steps between the dates that the list has; none where there is only one, which is the answer or the deal.
  var steps: [EnquiryTally.Step] {
    let moments = LoadedTable.Moment.allCases.filter { map.places[$0.column] != nil }
    let steps = zip(moments, moments.dropFirst()).map { EnquiryTally.Step(from: $0, to: $1) }
    return steps.count > 1 ? steps : []
  }

  /// Rows that are looked at before the reading begins.
  private static let sample = 500

  /// Titles may stand above the names: the first row in which two columns are known, else the first.
  private static func header(_ rows: [(number: Int, cells: [String])]) -> (number: Int, cells: [String])? {
    let known = { (cells: [String]) in cells.count { TableVocabulary.standard.column($0) != nil } }
    return rows.prefix(20).first { known($0.cells) > 1 } ?? rows.first { $0.cells.count > 1 } ?? rows.first
  }
}
