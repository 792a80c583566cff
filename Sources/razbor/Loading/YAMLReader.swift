// The libyaml inside Yams. Yams itself makes a tree of its own first, at three times the price, for every start.
import CYaml
import RazborCore

/// Makes a tree of the events of libyaml. The only file that knows it.
///
/// Stops at the first fault of the text and at the first limit, so that aliases of aliases are never unfolded.
final class YAMLReader {
  /// Why there is no tree.
  struct Failure: Error {
    let fault: FileFault
    let position: SourcePosition
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let source: SourceText
  private var anchored: [String: Part] = [:]
  private var aliases = 0
  private var count = 0

  static func tree(_ text: String, _ source: SourceText) -> Result<SourceNode, Failure> {
    var text = text
    return text.withUTF8 { bytes in
      Result { () throws(Failure) in try YAMLReader(bytes, source).document() }
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ source: SourceText) {
    self.bytes = bytes
    self.source = source
    parser = .allocate(capacity: 1)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// A node with all it holds, aliases unfolded.
  private struct Part {
    let node: SourceNode
    /// Nodes.
    let size: Int
    /// Levels, 1 for a scalar.
    let height: Int
  }

  private enum Event {
    case documentStart, documentEnd, streamStart, streamEnd
    case scalar(String, quoted: Bool)
    case list, mapping
    case alias(String)
    case end
  }

  private struct Mark {
    let event: Event
    let anchor: String?
    let position: SourcePosition
  }
}

extension YAMLReader {
  private func document() throws(Failure) -> SourceNode {
    _ = try next()
    guard case .documentStart = try next().event else {
      throw Failure(fault: .empty, position: SourcePosition(line: 1, column: 1))
    }
    let root = try part(next(), depth: 1)
    _ = try next()
    let last = try next()
    guard case .streamEnd = last.event else {
      throw Failure(fault: .syntax("but found another document"), position: last.position)
    }
    return root.node
  }

  private func part(_ mark: Mark, depth: Int) throws(Failure) -> Part {
    if depth > YAMLSource.depthLimit { throw tooDeep(mark) }
    let part: Part
    switch mark.event {
    case .alias(let name): return try aliased(name, mark, depth: depth)
    case .scalar(let text, let quoted):
      try add(1, mark)
      part = Part(node: SourceNode(.scalar(text, quoted: quoted), at: mark.position), size: 1, height: 1)
    case .list: part = try list(mark, depth: depth)
    case .mapping: part = try mapping(mark, depth: depth)
    // The parser itself lets none of these begin a node.
    case .documentStart, .documentEnd, .streamStart, .streamEnd, .end:
      throw Failure(fault: .syntax("did not find expected node content"), position: mark.position)
    }
    if let anchor = mark.anchor { anchored[anchor] = part }
    return part
  }

  private func list(_ mark: Mark, depth: Int) throws(Failure) -> Part {
    try add(1, mark)
    var nodes: [SourceNode] = []
    var (size, height) = (1, 1)
    while let next = try element() {
      let part = try part(next, depth: depth + 1)
      nodes.append(part.node)
      size += part.size
      height = max(height, part.height + 1)
    }
    return Part(node: SourceNode(.list(nodes), at: mark.position), size: size, height: height)
  }

  private func mapping(_ mark: Mark, depth: Int) throws(Failure) -> Part {
    try add(1, mark)
    var entries: [(key: SourceNode, value: SourceNode)] = []
    var names: Set<String> = []
    var (size, height) = (1, 1)
    while let next = try element() {
      let key = try part(next, depth: depth + 1)
      if case .scalar(let name, _) = key.node.content, !names.insert(name).inserted {
        throw Failure(fault: .duplicateKey(name), position: key.node.position)
      }
      let value = try part(self.next(), depth: depth + 1)
      entries.append((key.node, value.node))
      size += key.size + value.size
      height = max(height, key.height + 1, value.height + 1)
    }
    return Part(node: SourceNode(.mapping(entries), at: mark.position), size: size, height: height)
  }

  private func aliased(_ name: String, _ mark: Mark, depth: Int) throws(Failure) -> Part {
    guard let part = anchored[name] else {
      throw Failure(fault: .syntax("found undefined alias"), position: mark.position)
    }
    aliases += 1
    if aliases > YAMLSource.aliasLimit {
      throw Failure(fault: .tooManyAliases(limit: YAMLSource.aliasLimit), position: mark.position)
    }
    if depth + part.height - 1 > YAMLSource.depthLimit { throw tooDeep(mark) }
    try add(part.size, mark)
    return part
  }

  /// `nil` at the end of a list or of a mapping.
  private func element() throws(Failure) -> Mark? {
    let mark = try next()
    if case .end = mark.event { return nil }
    return mark
  }

  private func add(_ nodes: Int, _ mark: Mark) throws(Failure) {
    count += nodes
    if count > YAMLSource.nodeLimit {
      throw Failure(fault: .tooManyNodes(limit: YAMLSource.nodeLimit), position: mark.position)
    }
  }

  private func tooDeep(_ mark: Mark) -> Failure {
    Failure(fault: .tooDeep(limit: YAMLSource.depthLimit), position: mark.position)
  }
}

extension YAMLReader {
  private func next() throws(Failure) -> Mark {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    let position = source.position(line: event.start_mark.line + 1, scalar: event.start_mark.column + 1)
    let (kind, anchor) = YAMLReader.read(event)
    return Mark(event: kind, anchor: anchor.map { String(cString: $0) }, position: position)
  }

  private static func read(_ event: yaml_event_t) -> (Event, UnsafeMutablePointer<yaml_char_t>?) {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let quoted =
        scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
      return (.scalar(String(decoding: bytes, as: UTF8.self), quoted: quoted), scalar.anchor)
    case YAML_ALIAS_EVENT: return (.alias(String(cString: event.data.alias.anchor)), nil)
    case YAML_SEQUENCE_START_EVENT: return (.list, event.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT: return (.mapping, event.data.mapping_start.anchor)
    case YAML_STREAM_START_EVENT: return (.streamStart, nil)
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, nil)
    case YAML_DOCUMENT_END_EVENT: return (.documentEnd, nil)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return (.end, nil)
    default: return (.streamEnd, nil)
    }
  }

  /// What the parser says of itself.
  private var failure: Failure {
    let fault = FileFault.syntax(parser.pointee.problem.map { String(cString: $0) } ?? "out of memory")
    let position: SourcePosition
    switch parser.pointee.error {
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
      let mark = parser.pointee.problem_mark
      position = source.position(line: mark.line + 1, scalar: mark.column + 1)
    case YAML_READER_ERROR:
      let before = String(decoding: bytes.prefix(parser.pointee.problem_offset), as: UTF8.self)
      position = source.position(after: before)
    default: position = SourcePosition(line: 1, column: 1)
    }
    return Failure(fault: fault, position: position)
  }
}
