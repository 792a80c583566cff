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
