/// What a terminal would show of a stream of bytes, as far as that needs no screen: text without its codes.
///
/// Movements of the cursor are dropped like colours; compare results, not redrawn lines.
struct Transcript {
  private(set) var bytes: [UInt8] = []
  /// Where each byte stood in the stream.
  private(set) var positions: [Int] = []

  static func plain(_ stream: [UInt8]) -> String {
    String(decoding: positions(in: stream[...]).bytes, as: UTF8.self)
  }

  static func positions(in stream: ArraySlice<UInt8>) -> Transcript {
    var transcript = Transcript()
    var index = stream.startIndex
    while index < stream.endIndex {
      let next = end(ofCodeAt: index, in: stream)
      if next == index {
        transcript.bytes.append(stream[index])
        transcript.positions.append(index)
        index += 1
      } else {
        index = next
      }
    }
    return transcript
  }

  /// The place in the stream after the first occurrence of the text.
  func end(of text: String) -> Int? {
    bytes.firstRange(of: Array(text.utf8)).map { positions[$0.upperBound - 1] + 1 }
  }

  /// The index itself where no code begins there. A code cut off by the end of the stream reaches to the end.
  private static func end(ofCodeAt index: Int, in stream: ArraySlice<UInt8>) -> Int {
    switch stream[index] {
    case 0x0D, 0x07: return index + 1
    case 0x1B: break
    default: return index
    }
    guard index + 1 < stream.endIndex else { return stream.endIndex }
    let body = stream[(index + 2)...]
    switch stream[index + 1] {
    case UInt8(ascii: "["): return after(body.firstIndex { (0x40...0x7E).contains($0) }, in: stream)
    case UInt8(ascii: "]"): return after(body.firstIndex { $0 == 0x07 || $0 == 0x5C }, in: stream)
    case UInt8(ascii: "("), UInt8(ascii: ")"): return min(index + 3, stream.endIndex)
    default: return index + 2
    }
  }

  private static func after(_ index: Int?, in stream: ArraySlice<UInt8>) -> Int {
    index.map { $0 + 1 } ?? stream.endIndex
  }
}
