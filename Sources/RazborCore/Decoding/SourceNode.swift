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

extension SourceNode {
  /// A value as a file would hold it; there is no place to point at.
  package init(_ value: SheetValue) {
    self.init(Content(value), at: SourcePosition(line: 1, column: 1))
  }
}

extension SourceNode.Content {
  fileprivate init(_ value: SheetValue) {
    switch value {
    case .text(let text): self = .scalar(text, quoted: true)
    case .whole(let number): self = .scalar(String(number), quoted: false)
    case .tenths(let number): self = .scalar(number.tenthsText, quoted: false)
    case .list(let values): self = .list(values.map { SourceNode($0) })
    case .mapping(let entries):
      let sorted = entries.sorted { $0.key < $1.key }
      self = .mapping(sorted.map { (SourceNode(.text($0.key)), SourceNode($0.value)) })
    }
  }
}

extension Int {
  /// Tenths as a decimal number: `185` is 18.5.
  fileprivate var tenthsText: String {
    "\(self < 0 ? "-" : "")\(magnitude / 10).\(magnitude % 10)"
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
