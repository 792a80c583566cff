import SwiftCSV

/// Records as fields, through the CSV library. The only file that knows it.
///
/// A piece that the library refuses is given to it record by record, and a record that it refuses is read with loose
/// quotes.
struct RecordParser {
  let separator: UInt8

  func rows(_ piece: RecordSplitter.Piece) -> [[String]] {
    guard !piece.ends.isEmpty else { return [] }
    if !piece.isIrregular, let rows = parsed(piece.bytes[...]), rows.count == piece.ends.count {
      return rows
    }
    var start = 0
    return piece.ends.enumerated().map { place, end in
      defer { start = end }
      return row(piece.bytes[start..<end], isUnquoted: piece.unquoted.contains(place))
    }
  }

  private func row(_ record: ArraySlice<UInt8>, isUnquoted: Bool) -> [String] {
    if !isUnquoted, let rows = parsed(record), rows.count == 1 { return rows[0] }
    return LooseRecord.fields(record, separator: separator, isUnquoted: isUnquoted)
  }

  /// `nil` where the library refuses.
  private func parsed(_ bytes: ArraySlice<UInt8>) -> [[String]]? {
    // Without a line end the library drops an empty last field.
    let text = String(decoding: bytes, as: UTF8.self) + (bytes.last == 10 || bytes.last == 13 ? "" : "\n")
    var rows: [[String]] = []
    do {
      // Made with no rows, because it would keep them all, and pad the short ones.
      let table = try EnumeratedCSV(
        string: text, delimiter: CSVDelimiter(unicodeScalarLiteral: Character(Unicode.Scalar(separator))),
        loadColumns: false, rowLimit: 0)
      try table.enumerateAsArray(startAt: 0, rowLimit: nil) { rows.append($0) }
    } catch {
      return nil
    }
    return rows
  }
}
