/// Cuts UTF-8 text at the ends of records, so that the CSV library, which takes whole texts only, can be fed in pieces.
///
/// A quote opens a field only where the field begins, and closes it only before a separator or the end of a line;
/// any other one is a letter. What opens and never closes is cut after its first line.
struct RecordSplitter {
  let separator: UInt8
  private var buffer: [UInt8] = []
  private var state = State.fieldStart
  private var scanned = 0
  private var lines = 0
  private var failures = 0
  private var isIrregular = false

  private enum State { case fieldStart, plain, quoted, afterQuote }

  /// Some records one after another, each with its line end where it has one.
  struct Piece {
    var bytes: [UInt8] = []
    /// Where each record ends in the bytes.
    var ends: [Int] = []
    /// The places of records whose quotes are letters.
    var unquoted: Set<Int> = []
    /// Whether the library may see other records in it: quotes inside fields, rarer ends of lines.
    var isIrregular = false
  }

  /// A quoted field that runs on longer than this has lost its closing quote.
  private static let lineLimit = 100
  private static let byteLimit = 64 * 1024
  /// After so many of them quotes mean nothing in this file.
  private static let failureLimit = 100

  init(separator: UInt8) {
    self.separator = separator
  }

  /// How many bytes of a record have come whose end has not.
  var pending: Int { buffer.count }

  /// The records that are complete now.
  mutating func split(_ bytes: [UInt8], isLast: Bool) -> Piece {
    buffer += bytes
    var piece = Piece()
    var start = 0
    while let end = nextEnd(from: start, isLast: isLast) {
      let isUnquoted = end.isCut || failures >= Self.failureLimit
      if isUnquoted { piece.unquoted.insert(piece.ends.count) }
      piece.isIrregular = piece.isIrregular || isUnquoted || isIrregular
      piece.bytes += buffer[start..<end.place]
      piece.ends.append(piece.bytes.count)
      start = end.place
      begin(at: start)
    }
    buffer.removeFirst(start)
    scanned -= start
    return piece
  }

  private mutating func begin(at place: Int) {
    (state, scanned, lines, isIrregular) = (.fieldStart, place, 0, false)
  }

  private mutating func nextEnd(from start: Int, isLast: Bool) -> (place: Int, isCut: Bool)? {
    while scanned < buffer.count {
      let byte = buffer[scanned]
      if byte == 13 || byte == 10, state != .quoted {
        if byte == 13, scanned + 1 == buffer.count, !isLast { return nil }
        let isPair = byte == 13 && scanned + 1 < buffer.count && buffer[scanned + 1] == 10
        return (scanned + (isPair ? 2 : 1), false)
      }
      if isRareLineEnd(byte) { isIrregular = true }
      advance(byte)
      scanned += 1
      if state == .quoted, lines > Self.lineLimit || scanned - start > Self.byteLimit { return cut(start) }
    }
    guard isLast, start < buffer.count else { return nil }
    return state == .quoted ? cut(start) : (buffer.count, false)
  }

  /// The record ends after its first line after all.
  private mutating func cut(_ start: Int) -> (place: Int, isCut: Bool) {
    failures += 1
    let end = buffer[start...].firstIndex { $0 == 10 || $0 == 13 } ?? buffer.count - 1
    let isPair = buffer[end] == 13 && end + 1 < buffer.count && buffer[end + 1] == 10
    return (end + (isPair ? 2 : 1), true)
  }

  /// A vertical tab, a form feed, and what Unicode has beside them.
  private func isRareLineEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0B, 0x0C: true
    case 0x85: scanned > 0 && buffer[scanned - 1] == 0xC2
    case 0xA8, 0xA9: scanned > 1 && buffer[scanned - 1] == 0x80 && buffer[scanned - 2] == 0xE2
    default: false
    }
  }

  private mutating func advance(_ byte: UInt8) {
    let isQuote = byte == 0x22 && failures < Self.failureLimit
    if state == .plain, byte == 0x22 { isIrregular = true }
    if state == .afterQuote, byte != separator, byte != 0x20, byte != 0x22 { isIrregular = true }
    switch state {
    case .fieldStart where isQuote: state = .quoted
    case .fieldStart where byte == separator || byte == 0x20: break
    case .fieldStart, .plain: state = byte == separator ? .fieldStart : .plain
    case .quoted where isQuote: state = .afterQuote
    case .quoted: if byte == 10 { lines += 1 }
    case .afterQuote where byte == separator: state = .fieldStart
    case .afterQuote where byte == 0x20: break
    case .afterQuote: state = .quoted
    }
  }
}

/// A record that the CSV library refuses because of its quotes.
enum LooseRecord {
  /// Its fields: quotes that neither open nor close one are letters.
  ///
  /// - Parameter isUnquoted: no quote opens anything.
  static func fields(_ record: ArraySlice<UInt8>, separator: UInt8, isUnquoted: Bool) -> [String] {
    var rest = record.trimmingLineEnd
    var fields: [String] = []
    while true {
      let (field, after) =
        isUnquoted ? plain(rest, separator) : quoted(rest, separator) ?? plain(rest, separator)
      fields.append(field)
      guard let after else { return fields }
      rest = after
    }
  }

  private typealias Cut = (field: String, rest: ArraySlice<UInt8>?)

  private static func plain(_ bytes: ArraySlice<UInt8>, _ separator: UInt8) -> Cut {
    guard let end = bytes.firstIndex(of: separator) else { return (text(bytes), nil) }
    return (text(bytes[..<end]), bytes[(end + 1)...])
  }

  /// `nil` where no quote opens the field, or none closes it.
  private static func quoted(_ bytes: ArraySlice<UInt8>, _ separator: UInt8) -> Cut? {
    let bytes = bytes.drop { $0 == 0x20 }
    guard bytes.first == 0x22 else { return nil }
    var field: [UInt8] = []
    var place = bytes.startIndex + 1
    while place < bytes.endIndex {
      guard bytes[place] == 0x22 else {
        field.append(bytes[place])
        place += 1
        continue
      }
      let rest = bytes[(place + 1)...].drop { $0 == 0x20 }
      if rest.isEmpty { return (text(field[...]), nil) }
      if rest.first == separator { return (text(field[...]), rest.dropFirst()) }
      field.append(0x22)
      place += bytes[(place + 1)...].first == 0x22 ? 2 : 1
    }
    return nil
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmingLineEnd: Self {
    var bytes = self
    while let last = bytes.last, last == 10 || last == 13 { bytes.removeLast() }
    return bytes
  }
}
