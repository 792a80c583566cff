/// Everything a questionnaire declares, found before the first reference is read, so that the order of a file is free.
///
/// Tolerant: what is misspelt is passed over here and reported where it is decoded.
struct Declarations {
  private var positions: [NameKind: [String: SourcePosition]] = [:]
  /// What references to an item need to know about it.
  private(set) var items: [Item.ID: DeclaredItem] = [:]
  /// The items that some gate reads.
  private(set) var gateItems: Set<Item.ID> = []

  /// Reports names that are declared twice, and everything that is wrong with the formats of the answers.
  init(scanning root: SourceNode, log: ProblemLog) {
    declareList(.section, root["sections"], log)
    for section in root["sections"]?.elements ?? [] {
      for item in section["items"]?.elements ?? [] { declareItem(item, log) }
    }
    declareList(.signal, root["signals"], log)
    declareList(.index, root["indexes"], log)
    declareList(.area, root["areas"], log)
    declareList(.rung, root["ladder"], log)
    for rung in root["ladder"]?.elements ?? [] {
      declareFacts(rung, log)
      gateItems.formUnion((rung["gate"]?["items"]?.elements ?? []).compactMap { Item.ID($0["item"]?.word) })
    }
    declareList(.verdict, root["verdicts"], key: "code", log)
    declareList(.alarm, root["alarms"], log)
    declareList(.contradiction, root["contradictions"], log)
    declareList(.recommendation, root["recommendations"], log)
    declareList(.source, root["sources"], log)
    declareList(.paper, root["papers"], log)
  }

  func contains(_ kind: NameKind, _ name: String) -> Bool {
    positions[kind]?[name] != nil
  }

  func names(_ kind: NameKind) -> [String] {
    positions[kind].map { Array($0.keys) } ?? []
  }

  /// Where a name was declared first; the top of the file for a name that was not.
  func position<Named>(_ kind: NameKind, _ id: Identifier<Named>) -> SourcePosition {
    positions[kind]?[id.rawValue] ?? SourcePosition(line: 1, column: 1)
  }

  private mutating func declareList(
    _ kind: NameKind, _ list: SourceNode?, key: String = "id", _ log: ProblemLog
  ) {
    for node in list?.elements ?? [] { declare(kind, node[key], log) }
  }

  @discardableResult
  private mutating func declare(_ kind: NameKind, _ node: SourceNode?, _ log: ProblemLog) -> Bool {
    guard let node, let name = node.word else { return false }
    if let first = positions[kind]?[name] {
      log.report(.name(.duplicate(kind, name, first: first)), at: node.position)
      return false
    }
    positions[kind, default: [:]][name] = node.position
    return true
  }

  private mutating func declareItem(_ node: SourceNode, _ log: ProblemLog) {
    let formats = node["answer"].map { AnswerFormatDecoder().fields(Reader(node: $0, log: log)) }
    guard declare(.item, node["id"], log), let id = Item.ID(node["id"]?.word) else { return }
    items[id] = DeclaredItem(fields: formats ?? nil, node: node)
  }

  /// Facts stand in lists called `facts`, at different depths of different rungs.
  private mutating func declareFacts(_ node: SourceNode, _ log: ProblemLog) {
    for (key, value) in node.entries {
      if key.word == "facts", !value.elements.isEmpty {
        declareList(.fact, value, log)
      } else if key.word != "when" {
        declareFacts(value, log)
      }
    }
  }
}

/// What is known of an item before it is decoded.
struct DeclaredItem {
  /// `nil` where the format could not be read; nothing more is said about such an item.
  let fields: [Field]?
  let measure: Kind
  let hasSeverity: Bool

  /// What conditions may ask of the item's measure.
  enum Kind {
    case none, number, share
  }

  init(fields: [Field]?, node: SourceNode) {
    self.fields = fields
    hasSeverity = node["severity"] != nil
    measure = Kind(written: node["measure"], main: fields?.first?.format)
  }

  var main: Field? { fields?.first }
}

extension DeclaredItem.Kind {
  init(written: SourceNode?, main: AnswerFormat?) {
    if let written {
      self = written["share"] != nil || written["share_to_reference"] != nil ? .share : .number
      return
    }
    switch main {
    case .number, .scale: self = .number
    case .share: self = .share
    case .choice, .several, .month, .text, .table, nil: self = .none
    }
  }
}

extension Identifier {
  init?(_ text: String?) {
    guard let text else { return nil }
    self.init(text)
  }
}
