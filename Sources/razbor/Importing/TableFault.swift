import RazborCore

/// Why nothing was loaded.
enum TableFault: Error, Hashable {
  case unreadable(StorageFault)
  case notAFile
  case empty
  /// A workbook of a spreadsheet program.
  case workbook
  case webPage
  /// Bytes that are no text.
  case notText
  /// One line, or none below the header.
  case noRows
  case tooManyRows
  /// The row with this number goes on for more than a megabyte.
  case rowTooLong(Int)
  /// No column that this kind of table needs; what was found, and what is missing.
  case missingColumns(TableKind?, headers: [String], missing: [TableColumn])
  case unknownColumn(String, nearest: String?)
  case unknownField(String, nearest: String?)
  /// Of `--map`, no `=` in it.
  case badMapping(String)
  /// Nothing of the rows was understood.
  case nothingUnderstood(TableNotes)
  /// Of a table of stages, one that was not understood.
  case stageMissing(TableNotes)
  /// More come to a stage than left the one before: these are not the same enquiries.
  case stagesGrow(String, row: Int, came: Int, before: Int)

  /// By the first bytes; `nil` for what may be a table.
  static func foreign(_ head: [UInt8]) -> TableFault? {
    guard !head.isEmpty else { return .empty }
    let isArchive =
      head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    if isArchive { return .workbook }
    if head.starts(with: Array("%PDF".utf8)) { return .notText }
    let start = String(decoding: head.prefix(512), as: UTF8.self).lowercased().filter { !$0.isWhitespace }
      .drop { $0 == "\u{FEFF}" }
    let isPage = ["<!doctype", "<html", "<table", "<?xml", "<meta", "<head"].contains { start.hasPrefix($0) }
    return isPage ? .webPage : nil
  }
}
