import Foundation
import RazborCore

/// An exported table on the disk, read in pieces and never held as a whole.
struct TableFile {
  let path: String
  let encoding: TableEncoding
  let separator: UInt8
  let size: Int
  private let markLength: Int

  static let pieceSize = 64 * 1024
  /// What has no line end for longer than this is no table, and must not be held.
  private static let longestRow = 1024 * 1024

  /// Looks at the whole file once, which tells what it is and how it is written.
  ///
  /// - Throws: `TableFault` for what is no table of text.
  init(_ path: String) throws(TableFault) {
    self.path = path
    let scout = try Scout(path)
    (encoding, markLength, size) = (scout.encoding, scout.markLength, scout.size)
    separator = Separator.guess(scout.sample)
  }

  /// Every record with its number, which begins with 1.
  ///
  /// - Parameters:
  ///   - progress: how many bytes have been read.
  ///   - body: `false` stops.
  /// - Returns: the digest of all bytes; `nil` where it stopped.
  func forEachRow(
    progress: (Int) -> Void = { _ in }, _ body: (_ number: Int, _ cells: [String]) throws(TableFault) -> Bool
  ) throws(TableFault) -> Digest? {
    let reader = try PieceReader(path)
    let digest = StreamDigest()
    var decoder = TextDecoder(encoding)
    var splitter = RecordSplitter(separator: separator)
    let parser = RecordParser(separator: separator)
    var (number, position, isLast) = (0, 0, false)
    while !isLast {
      var bytes = try reader.next()
      digest.add(bytes)
      isLast = bytes.isEmpty
      if position == 0 { bytes.removeFirst(min(markLength, bytes.count)) }
      position += bytes.count
      let piece = splitter.split(decoder.decode(bytes, isLast: isLast), isLast: isLast)
      for cells in parser.rows(piece) {
        number += 1
        guard try body(number, cells) else { return nil }
      }
      guard splitter.pending <= Self.longestRow else { throw .rowTooLong(number + 1) }
      progress(position)
    }
    return digest.finish()
  }
}

/// A file in pieces.
private final class PieceReader {
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: TableFile.pieceSize)

  init(_ path: String) throws(TableFault) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(StorageFault(errno: errno)) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Empty at the end.
  func next() throws(TableFault) -> [UInt8] {
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(StorageFault(errno: errno)) }
      return Array(buffer.prefix(count))
    }
  }
}

/// What the first look at a file tells.
private struct Scout {
  private(set) var encoding = TableEncoding.utf8
  private(set) var markLength = 0
  private(set) var size = 0
  /// The first piece as UTF-8.
  private(set) var sample: [UInt8] = []

  init(_ path: String) throws(TableFault) {
    let reader = try PieceReader(path)
    let head = try reader.next()
    if let fault = TableFault.foreign(head) { throw fault }
    size = head.count
    if let marked = TableEncoding.marked(head) {
      (encoding, markLength) = marked
    } else {
      guard !head.contains(0) else { throw .notText }
      encoding = try Scout.isUTF8(head, reader, &size) ? .utf8 : .windows1251
    }
    var decoder = TextDecoder(encoding)
    sample = decoder.decode(Array(head.dropFirst(markLength)), isLast: false)
    guard String(decoding: sample, as: UTF8.self).contains(where: { !$0.isWhitespace }) else { throw .empty }
  }

  private static func isUTF8(_ head: [UInt8], _ reader: PieceReader, _ size: inout Int) throws(TableFault)
    -> Bool
  {
    var (bytes, isValid) = (head, true)
    while true {
      let end = bytes.count - UTF8Cut.tail(bytes)
      isValid = isValid && String(validating: bytes[..<end], as: UTF8.self) != nil
      let piece = try reader.next()
      size += piece.count
      guard !piece.isEmpty else { return isValid && end == bytes.count }
      guard isValid else { return false }
      bytes = Array(bytes[end...]) + piece
    }
  }
}

/// What stands between the fields.
enum Separator {
  /// The candidate that divides the first lines into the same number of fields, more than one; else a semicolon.
  static func guess(_ sample: [UInt8]) -> UInt8 {
    candidates.max { score($0, sample) < score($1, sample) } ?? candidates[0]
  }

  private static let candidates: [UInt8] = [0x3B, 0x09, 0x2C]

  /// How many of the first records have as many fields as the first, and then how many fields.
  private static func score(_ separator: UInt8, _ sample: [UInt8]) -> Int {
    var splitter = RecordSplitter(separator: separator)
    let piece = splitter.split(sample, isLast: true)
    let rows = RecordParser(separator: separator).rows(piece.prefix(30)).filter { $0 != [""] }
    let fields = rows.first?.count ?? 0
    return fields > 1
      ? 1000 * rows.count { $0.count == fields } / max(1, rows.count) * 100 + min(fields, 99) : 0
  }
}

extension RecordSplitter.Piece {
  fileprivate func prefix(_ count: Int) -> Self {
    let ends = Array(ends.prefix(count))
    return Self(
      bytes: Array(bytes.prefix(ends.last ?? 0)), ends: ends, unquoted: unquoted.filter { $0 < ends.count },
      isIrregular: isIrregular)
  }
}
