/// Finds what looks like aliases before the parser sees them: it compares keys by all they contain, so an alias of
/// aliases as a key would keep it busy for ages. Aliases in quotes are counted too; nobody has that many.
struct AliasCensus {
  /// Offsets in bytes.
  private var aliases: [Int] = []
  private var hasAnchor = false
  private let text: String

  init(_ text: String) {
    self.text = text
    var text = text
    text.withUTF8 { count($0) }
  }

  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    var before = UInt8(ascii: "\n")
    var sign: UInt8?
    for (offset, byte) in bytes.enumerated() {
      if let mark = sign, AliasCensus.isName(byte) {
        if mark == UInt8(ascii: "*") { aliases.append(offset - 1) } else { hasAnchor = true }
      }
      let isSign = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "&")
      sign = isSign && AliasCensus.mayPrecede(before) ? byte : nil
      before = byte
    }
  }

  /// The offset, in scalars, of the first alias beyond so many; without an anchor no alias leads anywhere.
  func firstBeyond(_ limit: Int) -> Int? {
    guard hasAnchor, aliases.count > limit else { return nil }
    return text.unicodeScalars[..<text.utf8.index(text.startIndex, offsetBy: aliases[limit])].count
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Everything after which a node may begin; a byte beyond ASCII may end a line end.
  private static func mayPrecede(_ byte: UInt8) -> Bool {
    byte >= 0x80 || " \t\r\n[{,:\"'?!".utf8.contains(byte)
  }
}
