import CDigest

/// A SHA-256.
struct Digest: Hashable, Sendable {
  static let length = Int(CDIGEST_LENGTH)

  let bytes: [UInt8]

  init(of message: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: Digest.length)
    let done = message.withUnsafeBufferPointer { cdigest_sha256($0.baseAddress, $0.count, &digest) }
    precondition(done == 1, "libcrypto cannot compute SHA-256")
    bytes = digest
  }

  /// A digest that was computed before; `nil` unless there are 32 bytes.
  init?(bytes: [UInt8]) {
    guard bytes.count == Digest.length else { return nil }
    self.bytes = bytes
  }

  /// `nil` unless there are 64 hexadecimal digits.
  init?(hex: String) {
    let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == 2 * Digest.length, hex.utf8.count == digits.count else { return nil }
    bytes = (0..<Digest.length).map { UInt8(digits[2 * $0] * 16 + digits[2 * $0 + 1]) }
  }

  /// 64 lower-case digits.
  var hex: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension LoadedQuestionnaire {
  /// The digest of the text, so that two editions of a questionnaire can be told apart.
  var digest: Digest {
    Digest(of: Array(text.utf8))
  }
}
