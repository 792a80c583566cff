/// One way an item, or an item with its fallback, may enter a mean: a weighted severity and its weight.
struct ScoreMode: Hashable {
  let numerator: Int
  let denominator: Int
  /// The severity reaches the member's flag.
  var raisesFlag = false

  static let leftOut = ScoreMode(numerator: 0, denominator: 0)
}

extension ScoreMode {
  init(_ severity: Int, _ member: Member) {
    self.init(
      numerator: member.weight * severity, denominator: member.weight,
      raisesFlag: severity >= (member.flag ?? .max))
  }
}

/// The modes of one member of a score. An answered member has one, and a second where its branch may still close.
struct ScoreGroup: Hashable {
  let item: Item.ID
  /// Never empty.
  let modes: [ScoreMode]
  /// The modes under which a fact of the item holds; empty where none is asked for.
  var factModes: [ScoreMode] = []
  /// What that fact weighs.
  var factWeight = 0
  let state: State

  enum State: Hashable {
    /// Counted with this severity.
    case counted(severity: Int, weight: Int, byDontKnow: Bool)
    /// Applicable, but not counted: open, or a don't-know that is no evidence.
    case missing(weight: Int, open: Bool)
    /// Not applicable, parked, or replaced by its sister.
    case void
  }
}

extension ScoreGroup {
  /// A group with one mode.
  init(item: Item.ID, severity: Int, member: Member, byDontKnow: Bool = false) {
    self.init(
      item: item, modes: [ScoreMode(severity, member)],
      state: .counted(severity: severity, weight: member.weight, byDontKnow: byDontKnow))
  }

  /// The same, but it may still come to all of these.
  func opened(_ modes: [ScoreMode]) -> ScoreGroup {
    ScoreGroup(item: item, modes: modes, state: state)
  }

  /// The same, but another answer may still take it out.
  var orLeftOut: ScoreGroup {
    modes.contains(.leftOut) ? self : opened(modes + [.leftOut])
  }
}

extension SeverityReader {
  /// The groups of a score; a fallback stands in its sister's group (Method, rule 1.5).
  func groups(_ members: [Member]) -> [ScoreGroup] {
    let ids = Set(members.map(\.item))
    return members.compactMap { member in
      guard let item = questionnaire.item(member.item) else { return nil }
      if let sister = item.fallbackOf, ids.contains(sister) { return nil }
      let stand = questionnaire.fallback(of: item.id).flatMap { fallback in
        members.first { $0.item == fallback.id }.map { ($0, fallback) }
      }
      return group(item, member, fallback: stand)
    }
  }

  private func group(_ item: Item, _ member: Member, fallback: (Member, Item)?) -> ScoreGroup {
    let own = own(item, member)
    guard let fallback else { return item.fallbackOf.map(sheet.isOpen) == true ? own.orLeftOut : own }
    let other = self.own(fallback.1, fallback.0)
    switch isParked(item) ? .notApplicable : sheet.status(item.id) {
    case .answered: return own
    case .open, .declined:
      let modes = unansweredModes(item, member).flatMap { stoodIn($0, by: other) }
      return combined(own, other, modes: answeredModes(item, member) + modes)
    case .dontKnow, .notApplicable:
      return replaced(own, by: other)
    }
  }

  /// What becomes of a sister without figures: the fallback's modes, and its own where the fallback can be silent.
  private func stoodIn(_ mode: ScoreMode, by other: ScoreGroup) -> [ScoreMode] {
    other.modes.filter { $0 != .leftOut } + (other.modes.contains(.leftOut) ? [mode] : [])
  }

  /// The sister is final without figures: the fallback's answer stands instead, if there is one.
  private func replaced(_ own: ScoreGroup, by other: ScoreGroup) -> ScoreGroup {
    let modes = own.modes.flatMap { stoodIn($0, by: other) }
    switch other.state {
    case .counted: return other.opened(modes)
    case .missing(_, open: true): return combined(own, other, modes: modes)
    case .missing(_, open: false), .void: return own
    }
  }

  private func combined(_ own: ScoreGroup, _ other: ScoreGroup, modes: [ScoreMode]) -> ScoreGroup {
    let state: ScoreGroup.State
    switch (own.state, other.state) {
    case (_, .counted): state = other.state
    case (.counted, _): state = own.state
    case (.missing(let weight, _), _): state = .missing(weight: weight, open: true)
    case (.void, _): state = other.state
    }
    return ScoreGroup(item: own.item, modes: modes, state: state)
  }

  private func own(_ item: Item, _ member: Member) -> ScoreGroup {
    if isParked(item) { return void(item.id) }
    let group = stated(item, member)
    return mayBeParked(item) ? group.orLeftOut : group
  }

  private func stated(_ item: Item, _ member: Member) -> ScoreGroup {
    switch sheet[item.id] {
    case .answered(let answer)?: return answered(item, member, answer)
    case .dontKnow?: return unknown(item, member)
    case .notApplicable?: return void(item.id)
    case .declined?, nil: return open(item, member)
    }
  }

  private func answered(_ item: Item, _ member: Member, _ answer: Answer) -> ScoreGroup {
    guard let severity = member.knownIsZero ? 0 : severity(of: item, answer) else { return void(item.id) }
    return counted(item.id, severity, member, byDontKnow: false)
  }

  private func unknown(_ item: Item, _ member: Member) -> ScoreGroup {
    guard let severity = member.dontKnow.map({ weakened($0, item) }) else {
      return ScoreGroup(item: item.id, modes: [.leftOut], state: .missing(weight: member.weight, open: false))
    }
    return counted(item.id, severity, member, byDontKnow: true)
  }

  private func counted(_ id: Item.ID, _ severity: Int, _ member: Member, byDontKnow: Bool) -> ScoreGroup {
    ScoreGroup(item: id, severity: severity, member: member, byDontKnow: byDontKnow)
  }

  /// The modes of a member that nobody has answered; only left out where it cannot be scored.
  func openModes(_ member: Member) -> [ScoreMode] {
    questionnaire.item(member.item).map { open($0, member).modes } ?? [.leftOut]
  }

  private func open(_ item: Item, _ member: Member) -> ScoreGroup {
    guard member.knownIsZero || item.severity != nil else { return void(item.id) }
    return ScoreGroup(
      item: item.id, modes: answeredModes(item, member) + unansweredModes(item, member),
      state: .missing(weight: member.weight, open: true))
  }

  /// What an answer can make of the member.
  func answeredModes(_ item: Item, _ member: Member) -> [ScoreMode] {
    guard let span = member.knownIsZero ? (0, 0, false) : span(of: item) else { return [.leftOut] }
    return [ScoreMode(span.low, member), ScoreMode(span.high, member)] + (span.mayBeLeftOut ? [.leftOut] : [])
  }

  /// What a don't-know or a not-applicable can make of it.
  private func unansweredModes(_ item: Item, _ member: Member) -> [ScoreMode] {
    let unknown = member.dontKnow.map { ScoreMode(weakened($0, item), member) } ?? .leftOut
    return item.allowsNotApplicable || mayBeParked(item) ? [unknown, .leftOut] : [unknown]
  }

  private func void(_ id: Item.ID) -> ScoreGroup {
    ScoreGroup(item: id, modes: [.leftOut], state: .void)
  }
}
