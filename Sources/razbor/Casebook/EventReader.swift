import RazborCore

/// Reads the events of a case in their order, each by the questionnaire of its time.
///
/// Answers from before the case was moved to another questionnaire count as far as that one has a place for them.
struct EventReader {
  let loaded: LoadedQuestionnaire
  /// Of the questionnaire that counts now.
  let coder: EventCoder
  private let earlier: [EventCoder]
  /// The event that moved the case last; until it is met, events may be of an earlier questionnaire.
  private var turn: String?

  enum Failure: Error {
    /// The text that an event names is not there.
    case missing
    case unreadable(Problems)
  }

  struct Reading {
    let entry: CaseEntry
    /// What the event was written with.
    let coder: EventCoder
    /// Whether the questionnaire of now has no place for it.
    let isRetired: Bool
  }

  init(_ editions: QuestionnaireEditions, _ events: [EventRecord]) throws(Failure) {
    guard let current = editions.current(events) else { throw .missing }
    loaded = try EventReader.load(current)
    coder = EventCoder(loaded.questionnaire)
    turn = events.last { $0.edition != nil }?.uid
    var earlier: [EventCoder] = []
    if turn != nil {
      for edition in editions.all where edition != current {
        earlier.append(EventCoder(try EventReader.load(edition).questionnaire))
      }
    }
    self.earlier = earlier
  }

  /// - Throws: the fault of an event that makes no sense to any questionnaire of its time.
  mutating func read(_ event: EventRecord) throws(EventCoder.Fault) -> Reading {
    if event.uid == turn { turn = nil }
    do throws(EventCoder.Fault) {
      return Reading(entry: try coder.entry(event), coder: coder, isRetired: false)
    } catch {
      guard turn != nil else { throw error }
      for coder in earlier {
        if let entry = try? coder.entry(event) { return Reading(entry: entry, coder: coder, isRetired: true) }
      }
      throw error
    }
  }

  private static func load(_ edition: StoredQuestionnaire) throws(Failure) -> LoadedQuestionnaire {
    switch edition.loaded() {
    case .success(let loaded): return loaded
    case .failure(let problems): throw .unreadable(problems)
    }
  }
}
