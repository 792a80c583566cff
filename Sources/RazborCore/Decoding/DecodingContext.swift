/// What the decoders of one questionnaire share.
final class DecodingContext {
  let log: ProblemLog
  let declared: Declarations
  /// The verdict codes that the ladder and the provisional rules can give, also where their rung is broken.
  var givenVerdicts: Set<Verdict.Code> = []
  /// Whether the file has key figures, even unreadable ones.
  let hasKeys: Bool
  private var places: [Place: SourcePosition] = [:]

  /// A part that has no name of its own, for problems that only show once everything is read.
  enum Place: Hashable {
    case signalMember(Signal.ID, Item.ID)
    case indexMember(Index.ID, Item.ID)
    case gateItem(Rung.ID, Item.ID)
    case keysGate(Rung.ID)
    case reading(Item.ID)
    case fallback(Item.ID)
    case askedWhen(Item.ID)
  }

  init(log: ProblemLog, root: SourceNode) {
    self.log = log
    declared = Declarations(scanning: root, log: log)
    hasKeys = root["keys"] != nil
  }

  func note(_ place: Place, at position: SourcePosition) {
    places[place] = position
  }

  /// Where the part stands; the top of the file for one that was not noted.
  func position(of place: Place) -> SourcePosition {
    places[place] ?? SourcePosition(line: 1, column: 1)
  }

  /// A name that must be declared somewhere in the file.
  func reference<Named>(_ kind: NameKind, _ reader: Reader?) -> Identifier<Named>? {
    guard let reader, let name = reader.word() else { return nil }
    if declared.contains(kind, name) { return Identifier(name) }
    return reader.fail(unknown(kind, name, among: declared.names(kind)))
  }

  /// A list of declared names, each at most once.
  func references<Named>(_ kind: NameKind, _ reader: Reader?) -> [Identifier<Named>]? {
    guard let readers = reader?.filledList() else { return nil }
    readers.reportRepeats()
    return readers.compactMap { reference(kind, $0) }
  }

  /// A verdict that a rule can give.
  func givenVerdict(_ reader: Reader?) -> Verdict.Code? {
    let code: Verdict.Code? = reference(.verdict, reader)
    if let code { givenVerdicts.insert(code) }
    return code
  }

  func unknown(_ kind: NameKind, _ name: String, among names: some Sequence<String>) -> Problem.Kind {
    .name(.unknown(kind, name, nearest: log.nearest(to: name, among: names)))
  }
}
