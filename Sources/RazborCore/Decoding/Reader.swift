/// Collects what is wrong, so that a file is read to its end. One log lives as long as one decoding.
final class ProblemLog {
  private(set) var problems: [Problem] = []

  func report(_ kind: Problem.Kind, at position: SourcePosition) {
    problems.append(Problem(kind, at: position))
  }

  /// The nearest candidate, or `nil` in a file so broken that hints would only cost time.
  func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    problems.count < 200 ? NearestName.of(name, among: candidates) : nil
  }
}

/// One node of a file, read with an expectation. A reader that answers `nil` has reported why.
struct Reader {
  let node: SourceNode
  let log: ProblemLog

  var position: SourcePosition { node.position }

  func report(_ kind: Problem.Kind) {
    log.report(kind, at: position)
  }

  func fail<Value>(_ kind: Problem.Kind) -> Value? {
    report(kind)
    return nil
  }

  /// A scalar, whatever it looks like.
  func word() -> String? {
    guard case .scalar(let text, _) = node.content else {
      return fail(.spelling(.wrongType(expected: .text)))
    }
    return text
  }

  func list() -> [Reader]? {
    guard case .list(let nodes) = node.content else {
      return fail(.spelling(.wrongType(expected: .list)))
    }
    return nodes.map { Reader(node: $0, log: log) }
  }

  func filledList() -> [Reader]? {
    guard let list = list() else { return nil }
    return list.isEmpty ? fail(.spelling(.emptyList)) : list
  }

  /// What could be read of a list that must have an element.
  func each<Value>(_ read: (Reader) -> Value?) -> [Value]? {
    filledList()?.compactMap(read)
  }

  /// A mapping whose keys are looked at later; see `MappingReader.allow`.
  func mapping() -> MappingReader? {
    MappingReader(self) ?? fail(.spelling(.wrongType(expected: .mapping)))
  }

  /// A mapping with no other keys than these.
  func mapping(_ keys: [String]) -> MappingReader? {
    guard let mapping = mapping() else { return nil }
    mapping.allow(keys)
    return mapping
  }

  func whole(in range: ClosedRange<Int>) -> Int? {
    guard case .scalar(let text, _) = node.content, let value = WholeNumber.parse(text) else {
      return fail(.spelling(.wrongType(expected: .wholeNumber)))
    }
    return range.contains(value) ? value : fail(.spelling(.numberOutOfRange(value, range)))
  }

  func permille() -> Int? {
    whole(in: 0...1000)
  }

  func flag() -> Bool? {
    guard case .scalar(let text, _) = node.content, let value = Bool(text) else {
      return fail(.spelling(.wrongType(expected: .flag)))
    }
    return value
  }

  /// Two whole numbers, the lower first.
  func pair(in range: ClosedRange<Int>) -> ClosedRange<Int>? {
    guard case .list(let nodes) = node.content, nodes.count == 2 else {
      return fail(.spelling(.wrongType(expected: .pair)))
    }
    let numbers = nodes.compactMap { Reader(node: $0, log: log).whole(in: range) }
    guard let lower = numbers.first, let upper = numbers.last, numbers.count == 2 else { return nil }
    return lower <= upper ? lower...upper : fail(.spelling(.limitsInverted(lower, upper)))
  }

  /// Two months, whichever is the earlier.
  func months() -> ClosedRange<Month>? {
    guard case .list(let nodes) = node.content, nodes.count == 2 else {
      return fail(.spelling(.wrongType(expected: .pair)))
    }
    let months = nodes.compactMap { node -> Month? in
      let reader = Reader(node: node, log: log)
      guard let text = reader.word() else { return nil }
      return Month(text) ?? reader.fail(.answer(.notAMonth(text)))
    }.sorted()
    guard let first = months.first, let last = months.last, months.count == 2 else { return nil }
    return first...last
  }

  /// One of a closed set of words.
  func choice<Word: RawRepresentable & CaseIterable>(of: Word.Type) -> Word? where Word.RawValue == String {
    guard let text = word() else { return nil }
    if let word = Word(rawValue: text) { return word }
    let allowed = Word.allCases.map(\.rawValue)
    return fail(
      .spelling(.unknownWord(text, allowed: allowed, nearest: log.nearest(to: text, among: allowed))))
  }

  /// Several of a closed set of words, each at most once.
  func choices<Word: RawRepresentable & CaseIterable & Hashable>(of type: Word.Type) -> Set<Word>?
  where Word.RawValue == String {
    guard let readers = filledList() else { return nil }
    readers.reportRepeats()
    return Set(readers.compactMap { $0.choice(of: type) })
  }
}

extension [Reader] {
  /// A word that stands in a list twice is a slip.
  func reportRepeats() {
    var seen: Set<String> = []
    for reader in self {
      guard let text = reader.node.word else { continue }
      if !seen.insert(text).inserted { reader.report(.name(.repeated(text))) }
    }
  }

  /// The same for a list of mappings that are told apart by a key.
  func reportRepeatedIds(key: String = "id") {
    compactMap { reader in reader.node[key].map { Reader(node: $0, log: reader.log) } }.reportRepeats()
  }
}

/// Whole numbers as they are written in files: digits with an optional minus.
package enum WholeNumber {
  /// `nil` also for what is too long to be meant, so that no sum of parsed numbers overflows.
  package static func parse(_ text: String) -> Int? {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    guard (1...15).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
