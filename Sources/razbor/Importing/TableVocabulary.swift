import CQuestionnaires
import RazborCore

/// What columns may be called and what the words in them mean: `questionnaires/import/columns.yaml`.
struct TableVocabulary: Sendable {
  /// What a status, a mark or a reason says.
  enum Meaning: String, CaseIterable, Sendable {
    case won, lost, target
    case offTarget = "off_target"
    case spam, unreached, totals
  }

  private let columns: [String: TableColumn]
  /// The place of a name in the list of its column: the first names it best.
  private let ranks: [String: Int]
  private let words: [String: Meaning]

  static let standard = TableVocabulary(embedded)

  init(_ bytes: [UInt8]) {
    let root = try? YAMLSource.parse(bytes).get()
    columns = Self.names(root?["columns"]) { TableColumn(rawValue: $0) }
    let lists = (root?["columns"]?.entries ?? []).map { $0.value.elements.compactMap(\.word) }
    let places = lists.flatMap { $0.enumerated().map { (Self.folded($0.element), $0.offset) } }
    ranks = Dictionary(places, uniquingKeysWith: min)
    words = Self.names(root?["words"]) { Meaning(rawValue: $0) }
  }

  func column(_ header: String) -> TableColumn? { columns[Self.folded(header)] }
  /// How well a header names its column, 0 best; only for those that name one.
  func rank(_ header: String) -> Int { ranks[Self.folded(header)] ?? .max }
  func meaning(_ word: String) -> Meaning? { words[Self.folded(word)] }

  /// Letters and digits alone, in lower case, ё as е.
  static func folded(_ text: String) -> String {
    let folded = text.lowercased().replacing("ё", with: "е")
    let parts = folded.split { !$0.isLetter && !$0.isNumber && $0 != "№" }
    return parts.joined(separator: " ")
  }

  private static var embedded: [UInt8] {
    var length = 0
    guard let bytes = cq_columns(&length) else { return [] }
    return Array(UnsafeBufferPointer(start: bytes, count: length))
  }

  private static func names<Value>(_ node: SourceNode?, _ value: (String) -> Value?) -> [String: Value] {
    var names: [String: Value] = [:]
    for entry in node?.entries ?? [] {
      guard let key = entry.key.word, let value = value(key) else { continue }
      for name in entry.value.elements.compactMap(\.word) { names[folded(name)] = value }
    }
    return names
  }
}
