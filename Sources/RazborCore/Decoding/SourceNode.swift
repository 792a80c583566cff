/// A piece of a YAML or JSON file with the place it was written at; all scalars are text.
package struct SourceNode: Sendable {
  package let content: Content
  package let position: SourcePosition

  package enum Content: Sendable {
    case scalar(String, quoted: Bool)
    case list([SourceNode])
    case mapping([(key: SourceNode, value: SourceNode)])
  }

  package init(_ content: Content, at position: SourcePosition) {
    self.content = content
    self.position = position
  }
}

/// Line and column, both from 1; columns count characters.
package struct SourcePosition: Hashable, Sendable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension SourceNode {
  /// The text of a scalar.
  package var word: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The elements of a list; none for anything else.
  package var elements: [SourceNode] {
    if case .list(let nodes) = content { nodes } else { [] }
  }

  /// The entries of a mapping; none for anything else.
  package var entries: [(key: SourceNode, value: SourceNode)] {
    if case .mapping(let entries) = content { entries } else { [] }
  }

  /// The value of a key; `nil` where there is none or this is no mapping.
  package subscript(_ key: String) -> SourceNode? {
    entries.first { $0.key.word == key }?.value
  }
}
