import RazborCore

/// A table in columns where it fits, else each row as a short list.
struct TextTable {
  private let header: [String]
  private let rows: [[String]]
  private let width: Int
  private let isAccessible: Bool
  private let isForm: Bool
  private let measure: TextWrap.Measure
  private static let gap = "  "

  /// An accessible table never has columns.
  init(_ table: Report.Table, width: Int, isAccessible: Bool = false, measure: @escaping TextWrap.Measure) {
    header = table.header.map(Printable.line)
    rows = table.rows.map { $0.map { Printable.line($0.plain) } }
    self.width = width
    self.isAccessible = isAccessible
    isForm = table.isForm
    self.measure = measure
  }

  var text: String {
    let widths = header.indices.map { column in
      ([header] + rows).map { measure(cell($0, column)) }.max() ?? 0
    }
    let total = widths.reduce(0, +) + Self.gap.count * max(0, widths.count - 1)
    return total <= width && !isAccessible ? columns(widths) : stacked
  }

  private func columns(_ widths: [Int]) -> String {
    let rule = widths.map { String(repeating: "─", count: $0) }
    return ([header, rule] + rows).map { row in
      let padded = widths.indices.map { column in
        let cell = cell(row, column)
        let isLast = column == widths.count - 1
        return isLast ? cell : cell + String(repeating: " ", count: widths[column] - measure(cell))
      }
      return padded.joined(separator: Self.gap)
    }.map(Self.withoutTrailingSpaces).joined(separator: "\n")
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  private var stacked: String {
    if isNumbered { return numbered }
    let wrap = TextWrap(width: width, hanging: isAccessible ? 0 : Self.gap.count, measure: measure)
    return rows.map { row in
      header.indices.filter { isForm || !cell(row, $0).isEmpty }.map { "\(header[$0]): \(filled(row, $0))" }
        .flatMap(wrap.lines).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// Whether the rows are counted, so that each can stand as an entry of a list.
  private var isNumbered: Bool {
    header.count > 2 && rows.enumerated().allSatisfy { cell($0.element, 0) == "\($0.offset + 1)" }
  }

  private var numbered: String {
    rows.map { row in
      let first = "\(cell(row, 0)). "
      let facts = header.indices.dropFirst(2).filter { !cell(row, $0).isEmpty }.map {
        "\(header[$0]): \(cell(row, $0))."
      }
      let line = ([first + cell(row, 1).closed] + facts).joined(separator: " ")
      return TextWrap(width: width, hanging: isAccessible ? 0 : measure(first), measure: measure).lines(line)
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// A line to write on, where something is to be written.
  private func filled(_ row: [String], _ column: Int) -> String {
    let cell = cell(row, column)
    return cell.isEmpty && !isAccessible ? String(repeating: "_", count: 20) : cell
  }

  private func cell(_ row: [String], _ column: Int) -> String {
    row.indices.contains(column) ? row[column] : ""
  }
}

extension String {
  /// With a full stop, unless it brings its own.
  fileprivate var closed: String { isClosed ? self : self + "." }
}
