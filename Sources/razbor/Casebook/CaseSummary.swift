import RazborCore

/// A line of the list of cases.
struct CaseSummary {
  let location: CaseLocation
  /// Or why the file cannot be read.
  let outline: Result<CaseOutline, CaseFileError>

  init(_ location: CaseLocation) {
    self.location = location
    outline = Result { () throws(CaseFileError) in CaseOutline(try location.contents()) }
  }

  /// The same without holding the file against its hashes; whoever opens the case does that.
  init(glancingAt location: CaseLocation) {
    self.location = location
    outline = Result { () throws(CaseFileError) in try location.outline() }
  }
}

/// What can be said of a case without its questionnaire, which takes much longer to read than the events.
struct CaseOutline: Hashable, Sendable {
  private(set) var title: String?
  private(set) var language: Language = .en
  private(set) var beganAt: String?
  private(set) var lastAt: String?
  /// Items with a response, counted for every respondent.
  var answered: Int { responses.count }
  /// The last edition of the diagnosis; 0 before the first.
  private(set) var edition = 0
  /// Whether nothing was answered since the last edition.
  private(set) var isFinished = false
  /// `nil` where nobody looked.
  let isDamaged: Bool?
  let questionnaire: String
  private var responses: Set<[String]> = []

  init(_ contents: CaseContents) {
    self.init(
      contents.records.map(\.record), of: contents.editions.first.id, isDamaged: !contents.damage.isEmpty)
  }

  init(_ records: [EventRecord], of questionnaire: String, isDamaged: Bool?) {
    self.isDamaged = isDamaged
    self.questionnaire = questionnaire
    let undone = CaseOutline.undone(records)
    for record in records where !undone.contains(record.uid) { apply(record) }
  }

  /// As `CaseState` does it: what takes back another event can itself be taken back.
  private static func undone(_ records: [EventRecord]) -> Set<String> {
    var undone: Set<String> = []
    for record in records.reversed() where record.kind == EventCoder.Kind.undone.rawValue {
      guard !undone.contains(record.uid), let uid = EventPayload(record.payload)?.text("entry") else {
        continue
      }
      undone.insert(uid)
    }
    return undone
  }

  private mutating func apply(_ record: EventRecord) {
    lastAt = record.at
    let key = [record.respondent ?? "", record.item ?? ""]
    switch EventCoder.Kind(rawValue: record.kind) {
    case .began: begin(record)
    case .language: language = EventPayload(record.payload).flatMap(spoken) ?? language
    case .responded:
      responses.insert(key)
      isFinished = false
    case .reopened:
      responses.remove(key)
      isFinished = false
    case .resolved, .undone, .upgraded: isFinished = false
    case .finished:
      edition = max(edition, EventPayload(record.payload)?.whole("edition") ?? edition)
      isFinished = true
    case .joined, .noted, .flagged, .loaded, .measured, .planned, nil: break
    }
  }

  private mutating func begin(_ record: EventRecord) {
    let payload = EventPayload(record.payload)
    title = payload?.text("name")
    language = payload.flatMap(spoken) ?? language
    beganAt = record.at
  }

  private func spoken(_ payload: EventPayload) -> Language? {
    payload.text("language").flatMap(Language.init)
  }
}
