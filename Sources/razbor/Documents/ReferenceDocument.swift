import CReference
import Foundation
import RazborCore

/// The document whose styles ours have.
enum ReferenceDocument {
  /// The colour of headings as our styles name it.
  private static let accent = "0B5D66"

  /// - Parameter accent: of headings; `nil` for ours.
  static func bytes(accent: Colour?) -> Data {
    let bytes = Data(bytes: cr_bytes(), count: cr_length())
    guard let accent, var archive = StoredEntry("word/styles.xml", in: [UInt8](bytes)) else { return bytes }
    archive.replace(Array(Self.accent.utf8), with: Array(accent.text.dropFirst().uppercased().utf8))
    return Data(archive.archive)
  }
}

/// A file of a ZIP archive that is not compressed, so that it can be changed in place as long as its length stays.
struct StoredEntry {
  private(set) var archive: [UInt8]
  /// Where its contents lie, and where the two checksums of them.
  private let contents: Range<Int>
  private let checksums: [Int]

  /// `nil` where there is no such file, or it is compressed.
  init?(_ name: String, in archive: [UInt8]) {
    self.archive = archive
    let name = Array(name.utf8)
    let entries = archive.indices.lazy.filter { archive.number($0, bytes: 4) == 0x0201_4B50 }
    let found = entries.first { entry in
      archive.number(entry + 28, bytes: 2) == name.count && archive.dropFirst(entry + 46).starts(with: name)
    }
    guard let found, archive.number(found + 10, bytes: 2) == 0,
      let size = archive.number(found + 24, bytes: 4),
      let start = archive.number(found + 42, bytes: 4), archive.number(start, bytes: 4) == 0x0403_4B50,
      let names = archive.number(start + 26, bytes: 2), let extras = archive.number(start + 28, bytes: 2)
    else { return nil }
    let first = start + 30 + names + extras
    guard first + size <= found else { return nil }
    contents = first..<first + size
    checksums = [start + 14, found + 16]
  }

  /// - Precondition: both are of the same length; others change nothing.
  mutating func replace(_ old: [UInt8], with new: [UInt8]) {
    guard old.count == new.count, !old.isEmpty else { return }
    var place = contents.lowerBound
    while place + old.count <= contents.upperBound {
      if archive[place..<place + old.count].elementsEqual(old) {
        archive.replaceSubrange(place..<place + old.count, with: new)
        place += old.count
      } else {
        place += 1
      }
    }
    let sum = Self.checksum(archive[contents])
    for at in checksums {
      for byte in 0..<4 { archive[at + byte] = UInt8(truncatingIfNeeded: sum >> (8 * UInt32(byte))) }
    }
  }

  /// CRC-32, as ZIP has it.
  static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }
}

extension [UInt8] {
  /// Little-endian; `nil` beyond the end.
  fileprivate func number(_ place: Int, bytes: Int) -> Int? {
    guard place >= 0, place + bytes <= count else { return nil }
    return (0..<bytes).reduce(0) { $0 | Int(self[place + $1]) << (8 * $1) }
  }
}
