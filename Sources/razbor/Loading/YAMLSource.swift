import RazborCore

/// Text -> tree; JSON is YAML and takes the same road.
///
/// Nothing is interpreted: `yes`, `010` and `12:30` stay text. Everything is limited, so that no file costs more than
/// a moment.
enum YAMLSource {
  static let byteLimit = 1024 * 1024
  static let nodeLimit = 50_000
  static let depthLimit = 32
  static let aliasLimit = 8

  static func parse(_ bytes: some Collection<UInt8>) -> Result<SourceNode, Problems> {
    guard bytes.count <= byteLimit else { return failure(.tooLarge(limit: byteLimit)) }
    guard let text = String(validating: bytes, as: UTF8.self) else { return failure(.notUTF8) }
    return parse(text)
  }

  static func parse(_ text: String) -> Result<SourceNode, Problems> {
    guard text.utf8.count <= byteLimit else { return failure(.tooLarge(limit: byteLimit)) }
    let bare = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let text = JSONSurrogates.joined(bare)
    return YAMLReader.tree(text, SourceText(text)).mapError {
      Problems([Problem(.file($0.fault), at: $0.position)])
    }
  }

  private static func failure(_ fault: FileFault) -> Result<SourceNode, Problems> {
    .failure(Problems([Problem(.file(fault), at: SourcePosition(line: 1, column: 1))]))
  }
}
