import CDigest

/// The SHA-256 of what comes piece by piece.
final class StreamDigest {
  private var state: OpaquePointer?

  init() {
    state = cdigest_new()
  }

  deinit {
    var rest = [UInt8](repeating: 0, count: Digest.length)
    _ = cdigest_finish(state, &rest)
  }

  func add(_ bytes: [UInt8]) {
    if cdigest_add(state, bytes, bytes.count) != 1 { drop() }
  }

  /// Of all that was added; `nil` where libcrypto refused, or when asked again.
  func finish() -> Digest? {
    guard let state else { return nil }
    var result = [UInt8](repeating: 0, count: Digest.length)
    self.state = nil
    return cdigest_finish(state, &result) == 1 ? Digest(bytes: result) : nil
  }

  private func drop() {
    var rest = [UInt8](repeating: 0, count: Digest.length)
    _ = cdigest_finish(state, &rest)
    state = nil
  }
}
