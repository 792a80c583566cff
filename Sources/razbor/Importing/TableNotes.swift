import RazborCore

/// What became of the rows of a table; none is dropped in silence.
struct TableNotes: Hashable, Sendable {
  /// Below the header, blank ones aside.
  var read = 0
  var used = 0
  /// The same row, or the same number, again.
  var repeated = 0
  /// Sums at the end.
  var totals = 0
  private(set) var faults: [RowFault.Kind: Int] = [:]
  /// The first few of each kind.
  private(set) var examples: [RowFault] = []

  var notUnderstood: Int { faults.values.reduce(0, +) }

  mutating func add(_ fault: RowFault) {
    let count = faults[fault.kind, default: 0] + 1
    faults[fault.kind] = count
    if count <= 3 { examples.append(fault) }
  }
}

/// A row that was left out, and why.
struct RowFault: Error, Hashable, Sendable {
  /// From 1, the header included, as a spreadsheet shows it.
  let row: Int
  /// The name of the column; `nil` for the row as a whole.
  let column: String?
  let kind: Kind
  /// What stands there, where that can be shown.
  let value: String?

  enum Kind: Hashable, Sendable, CaseIterable {
    case tooManyCells, noDate, notADate, notANumber, negative, tooLarge, answeredBefore, closedBefore,
      inTheFuture
    case noName, partAboveWhole
  }

  /// Long numbers and addresses may be somebody's: they are not shown.
  init(row: Int, column: String?, kind: Kind, value: String? = nil) {
    (self.row, self.column, self.kind) = (row, column, kind)
    self.value = value.flatMap { Private.isPersonal($0) ? nil : $0.isEmpty ? nil : String($0.prefix(24)) }
  }
}

/// What belongs to a person and is never kept.
enum Private {
  /// An address, or enough digits in a row for a telephone.
  static func isPersonal(_ text: String) -> Bool {
    if text.contains("@") { return true }
    // A time of day is no telephone.
    if text.contains(":") { return false }
    let digits = text.count(where: \.isNumber)
    return digits >= 10 || digits >= 7 && text.contains("+")
  }

  /// A name as a table may keep it: printable, short; `nil` where it may be a person's address or number.
  static func name(_ text: String) -> String? {
    guard !isPersonal(text) else { return nil }
    let words = text.filter(\.isPrintable).split(whereSeparator: \.isWhitespace)
    // By scalars: a single character may have any number of marks.
    let name = String(String.UnicodeScalarView(words.joined(separator: " ").unicodeScalars.prefix(60)))
      .trimmingSpace
    return name.isEmpty ? nil : name
  }

  /// `Иванова Мария` as `И. М.`
  static func initials(_ text: String) -> String? {
    guard let name = name(text) else { return nil }
    let letters = name.split { !$0.isLetter }.compactMap(\.first).prefix(3)
    return letters.isEmpty ? nil : letters.map { "\($0.uppercased())." }.joined(separator: " ")
  }
}
