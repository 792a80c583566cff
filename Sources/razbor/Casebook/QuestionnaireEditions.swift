import RazborCore

/// A questionnaire as a case keeps it.
struct StoredQuestionnaire: Hashable, Sendable {
  let id: String
  let version: String
  let text: String

  init(id: String, version: String, text: String) {
    self.id = id
    self.version = version
    self.text = text
  }

  init(_ loaded: LoadedQuestionnaire) {
    let model = loaded.questionnaire
    self.init(id: model.id.rawValue, version: model.version, text: loaded.text)
  }

  var digest: Digest { Digest(of: Array(text.utf8)) }

  func loaded() -> Result<LoadedQuestionnaire, Problems> {
    YAMLSource.parse(text).flatMap(QuestionnaireDecoder.decode).map {
      LoadedQuestionnaire(questionnaire: $0, text: text)
    }
  }

  /// Those inside the program.
  static var embedded: [StoredQuestionnaire] {
    QuestionnaireLoader.embedded.compactMap { try? QuestionnaireLoader.load($0) }
      .map { StoredQuestionnaire($0) }
  }
}

/// All questionnaires a case went by: the one it was begun with, from which its chain starts, and those it was moved to.
struct QuestionnaireEditions: Hashable, Sendable {
  let first: StoredQuestionnaire
  private(set) var later: [StoredQuestionnaire]

  init(_ first: StoredQuestionnaire, later: [StoredQuestionnaire] = []) {
    self.first = first
    self.later = later
  }

  /// Those of a pool that the events name.
  /// - Returns: `nil` where one of them is not there.
  init?(_ first: StoredQuestionnaire, naming events: [EventRecord], among pool: [StoredQuestionnaire]) {
    var later: [StoredQuestionnaire] = []
    for digest in events.compactMap(\.edition) {
      guard let edition = pool.first(where: { $0.digest.hex == digest }) else { return nil }
      if edition != first, !later.contains(edition) { later.append(edition) }
    }
    self.init(first, later: later)
  }

  var all: [StoredQuestionnaire] { [first] + later }

  mutating func add(_ edition: StoredQuestionnaire) {
    if !all.contains(edition) { later.append(edition) }
  }

  /// The one the last of the events names; `nil` where it is not there.
  func current(_ events: [EventRecord]) -> StoredQuestionnaire? {
    guard let digest = events.last(where: { $0.edition != nil })?.edition else { return first }
    return all.first { $0.digest.hex == digest }
  }
}

extension EventRecord {
  /// The digest of the questionnaire a case was moved to by this event.
  var edition: String? {
    guard kind == EventCoder.Kind.upgraded.rawValue else { return nil }
    return EventPayload(payload)?.text("digest") ?? ""
  }
}
