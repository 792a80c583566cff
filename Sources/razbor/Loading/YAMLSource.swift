import RazborCore
import Yams

/// Text -> tree. The only file that knows Yams; JSON is YAML and takes the same road.
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
    let source = SourceText(text)
    if let place = AliasCensus(text).firstBeyond(aliasLimit) {
      return failure(.tooManyAliases(limit: aliasLimit), at: source.position(scalarOffset: place, in: text))
    }
    do {
      guard let node = try compose(yaml: text, .basic, .default, .utf8) else { return failure(.empty) }
      var walk = Walk(source: source)
      let tree = walk.node(node, depth: 1)
      if let fault = walk.fault { return failure(fault.fault, at: fault.position) }
      return tree.map { .success($0) } ?? failure(.empty)
    } catch {
      return .failure(Problems([problem(error, text, source)]))
    }
  }

  private static func failure(
    _ fault: FileFault, at position: SourcePosition = SourcePosition(line: 1, column: 1)
  ) -> Result<SourceNode, Problems> {
    .failure(Problems([Problem(.file(fault), at: position)]))
  }
}

/// Turns the parser's nodes into ours and stops at the first limit, so that aliases of aliases are never unfolded.
private struct Walk {
  let source: SourceText
  private(set) var fault: (fault: FileFault, position: SourcePosition)?
  private var count = 0

  init(source: SourceText) {
    self.source = source
  }

  mutating func node(_ node: Node, depth: Int) -> SourceNode? {
    let position = position(of: node)
    count += 1
    if count > YAMLSource.nodeLimit { stop(.tooManyNodes(limit: YAMLSource.nodeLimit), at: position) }
    if depth > YAMLSource.depthLimit { stop(.tooDeep(limit: YAMLSource.depthLimit), at: position) }
    guard fault == nil else { return nil }
    switch node {
    case .scalar(let scalar):
      let quoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      return SourceNode(.scalar(scalar.string, quoted: quoted), at: position)
    case .sequence(let sequence):
      return list(sequence, depth: depth).map { SourceNode(.list($0), at: position) }
    case .mapping(let mapping):
      return entries(mapping, depth: depth).map { SourceNode(.mapping($0), at: position) }
    case .alias:
      return nil
    }
  }

  private mutating func list(_ sequence: Node.Sequence, depth: Int) -> [SourceNode]? {
    var nodes: [SourceNode] = []
    for element in sequence {
      guard let node = node(element, depth: depth + 1) else { return nil }
      nodes.append(node)
    }
    return nodes
  }

  private mutating func entries(
    _ mapping: Node.Mapping, depth: Int
  ) -> [(key: SourceNode, value: SourceNode)]? {
    var entries: [(key: SourceNode, value: SourceNode)] = []
    var names: Set<String> = []
    for (key, value) in mapping {
      guard let key = node(key, depth: depth + 1), let value = node(value, depth: depth + 1) else {
        return nil
      }
      // The parser takes a quoted key for another one than the same key without quotes.
      if case .scalar(let name, _) = key.content, !names.insert(name).inserted {
        stop(.duplicateKey(name), at: key.position)
      }
      entries.append((key, value))
    }
    return entries
  }

  private mutating func stop(_ fault: FileFault, at position: SourcePosition) {
    if self.fault == nil { self.fault = (fault, position) }
  }

  private func position(of node: Node) -> SourcePosition {
    guard let mark = node.mark else { return SourcePosition(line: 1, column: 1) }
    return source.position(line: mark.line, scalar: mark.column)
  }
}

extension YAMLSource {
  private static func problem(_ error: any Error, _ text: String, _ source: SourceText) -> Problem {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Problem(.file(.syntax(problem)), at: source.position(line: mark.line, scalar: mark.column))
    case .reader(let problem, let offset, _, _):
      // The offset counts characters; a character that the parser refuses is never part of a longer one.
      Problem(
        .file(.syntax(problem)),
        at: source.position(scalarOffset: String(text.prefix(offset ?? 0)).unicodeScalars.count, in: text))
    case .duplicatedKeysInMapping(let keys, let context):
      Problem(
        .file(.duplicateKey(keys.first ?? "")),
        at: source.secondKey(keys.first ?? "", after: context.mark.line, scalar: context.mark.column))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded, nil:
      Problem(.file(.syntax("\(error)")), at: SourcePosition(line: 1, column: 1))
    }
  }
}

extension SourceText {
  /// The parser says where a key stands first. The second one stands below it in a block, or further on in the line;
  /// where neither is found, the first place is told.
  fileprivate func secondKey(_ key: String, after line: Int, scalar column: Int) -> SourcePosition {
    let first = position(line: line, scalar: column)
    let spellings = [key, "\"\(key)\"", "'\(key)'"]
    for number in lines.indices.dropFirst(line) {
      let rest = lines[number].dropFirst(first.column - 1)
      let indent = lines[number].prefix(first.column - 1)
      guard indent.allSatisfy({ $0 == " " }), spellings.contains(where: { rest.isKey($0) }) else { continue }
      return SourcePosition(line: number + 1, column: first.column)
    }
    return first
  }
}

extension Substring {
  fileprivate func isKey(_ spelling: String) -> Bool {
    hasPrefix(spelling) && dropFirst(spelling.count).drop { $0 == " " }.first == ":"
  }
}
