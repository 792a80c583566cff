/// A mapping that is read key by key. A class, because it remembers which keys were misspelt.
final class MappingReader {
  let reader: Reader
  private var misspelt: Set<String> = []
  private let entries: [(key: SourceNode, value: SourceNode)]

  /// `nil` where the node is no mapping; reports nothing.
  init?(_ reader: Reader) {
    guard case .mapping(let entries) = reader.node.content else { return nil }
    self.reader = reader
    self.entries = entries
  }

  private var log: ProblemLog { reader.log }

  /// The keys that are words, in the order of the file.
  var keys: [Reader] {
    entries.map { Reader(node: $0.key, log: log) }
  }

  /// Keys with their values, in the order of the file.
  var pairs: [(key: Reader, value: Reader)] {
    entries.map { (Reader(node: $0.key, log: log), Reader(node: $0.value, log: log)) }
  }

  subscript(_ key: String) -> Reader? {
    entries.first { $0.key.word == key }.map { Reader(node: $0.value, log: log) }
  }

  /// The value of a key that must be there. One that was found misspelt is not missing besides.
  func required(_ key: String) -> Reader? {
    if let value = self[key] { return value }
    return misspelt.contains(key) ? nil : reader.fail(.spelling(.missingKey(key)))
  }

  func has(_ key: String) -> Bool {
    entries.contains { $0.key.word == key }
  }

  /// Reports every key that is none of these; answers whether there was none.
  @discardableResult func allow(_ allowed: [String]) -> Bool {
    var sound = true
    for key in keys {
      guard let name = key.word() else {
        sound = false
        continue
      }
      guard !allowed.contains(name) else { continue }
      let nearest = log.nearest(to: name, among: allowed)
      if let nearest { misspelt.insert(nearest) }
      key.report(.spelling(.unknownKey(name, nearest: nearest)))
      sound = false
    }
    return sound
  }

  /// The one of these keys that is there; the others of `allowed` may stand beside it.
  ///
  /// A misspelt key is reported as such, not as a missing one besides.
  func one(of heads: [String], besides others: [String] = []) -> String? {
    let present = heads.filter(has)
    if present.count == 1 { return present[0] }
    if present.count > 1 { return reader.fail(.spelling(.conflictingKeys(present))) }
    guard allow(heads + others) else { return nil }
    return reader.fail(.spelling(.needsOneOf(heads)))
  }

  /// The value of a flag that is false where it is not written.
  func flag(_ key: String) -> Bool {
    self[key]?.flag() ?? false
  }
}
