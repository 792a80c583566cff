/// What the open answers of a sheet leave undecided, as numbers that fall while it is decided (Method, rule 8.1).
struct Ambiguity {
  /// The verdicts that are left.
  let codes: Set<Verdict.Code>
  /// The items that can still change the verdict, answered ones among them.
  let pivotal: Set<Item.ID>
  /// Facts, agreements and figures among them that nobody has given yet.
  let openReadings: Int
  /// The widths of the indexes that can still tip thin data, permille.
  let indexWidth: Int
  /// In the order of the questionnaire.
  var signals: [Span]

  /// How far a signal may still go.
  struct Span: Equatable {
    let low: Band
    let high: Band
    /// Permille.
    let width: Int

    var decided: Bool { low == high }
    var steps: Int { low.steps(to: high) }
  }

  /// Verdicts count three times, bands once.
  var steps: Int { verdictSteps + signals.reduce(0) { $0 + $1.steps } }
  var verdictSteps: Int { 3 * (codes.count - 1) }

  /// Steps, and half of what the widths amount to: in units of 1/2000 of a step.
  func amount(_ aim: AdaptiveOrder.Aim) -> Int {
    let verdict = 2000 * verdictSteps + 500 * openReadings + indexWidth
    switch aim {
    case .verdict: return verdict
    case .verdictAndSignals:
      return signals.reduce(verdict) { $0 + 2000 * $1.steps + ($1.decided ? 0 : $1.width) }
    }
  }

  func isDecided(_ aim: AdaptiveOrder.Aim) -> Bool {
    codes.count <= 1 && (aim == .verdict || signals.allSatisfy(\.decided))
  }
}

extension Band {
  /// How many limits lie between the two.
  func steps(to other: Band) -> Int { Band.allCases.count { self < $0 && $0 <= other } }
}

/// Measures the ambiguity of sheets that differ in one answer, looking only at what that answer can touch.
struct AmbiguityReader {
  let questionnaire: Questionnaire
  /// Items read as a fact, as an agreement or as a key figure.
  private let readings: Set<Item.ID>
  /// By signal: every item that its score hangs on.
  private let readers: [Set<Item.ID>]
  private let gates: [GateRung.GateItem]
  private let base: SheetWorlds

  /// - Parameter sheets: the readings that open contradictions leave possible (Method, rule 6.6); not empty.
  init(_ questionnaire: Questionnaire, _ sheets: [MergedSheet]) {
    self.questionnaire = questionnaire
    gates = questionnaire.gates
    base = SheetWorlds(questionnaire, sheets)
    let rungs = questionnaire.ladder.filter { if case .index = $0.kind { false } else { true } }
    readings = rungs.reduce(into: []) { $0.formUnion(questionnaire.items(of: $1)) }
    readers = questionnaire.signals.map(questionnaire.everything)
  }

  func ambiguity() -> Ambiguity {
    ladder(base.worlds, signals: questionnaire.signals.indices.map { span($0, base.worlds) })
  }

  /// The ambiguity after each of these answers to an open item.
  func ambiguities(after item: Item, _ entries: [MergedSheet.Entry], from before: Ambiguity) -> [Ambiguity] {
    let movesVerdict = before.codes.count > 1 && before.pivotal.contains(item.id)
    var seen: [Traces: Ambiguity] = [:]
    return entries.map { entry in
      let worlds = base.changed(item.id, to: entry).worlds
      var signals = before.signals
      for place in signals.indices where !signals[place].decided && readers[place].contains(item.id) {
        signals[place] = span(place, worlds)
      }
      var after = before
      if movesVerdict {
        let traces = traces(of: item, worlds)
        after = traces.flatMap { seen[$0] } ?? ladder(worlds, signals: signals)
        if let traces { seen[traces] = after }
      }
      after.signals = signals
      return after
    }
  }

  /// All that a ladder can read of a plain answer.
  private struct Traces: Hashable {
    var truths: [Truth] = []
    var groups: [ScoreGroup] = []
  }

  /// `nil` where more can be read than one choice: answers that leave the same traces need to be looked at once.
  private func traces(of item: Item, _ worlds: [[LadderWorld]]) -> Traces? {
    guard let touched = base.dependents(of: item.id) else { return nil }
    switch item.mainField.format {
    case .scale, .choice: break
    case .several, .number, .share, .month, .text, .table: return nil
    }
    var traces = Traces()
    for world in worlds.joined() {
      traces.truths += touched.facts.compactMap(questionnaire.fact).map(world.truth)
      traces.truths += gates.filter { $0.item == item.id }.compactMap(world.passes)
      for index in touched.indexes { traces.groups += world.groups(index).filter { $0.item == item.id } }
    }
    return traces
  }

  /// Whether the item stands in a signal whose band is open.
  func moves(_ item: Item.ID, _ ambiguity: Ambiguity) -> Bool {
    zip(readers, ambiguity.signals).contains { $0.contains(item) && !$1.decided }
  }

  private func ladder(_ worlds: [[LadderWorld]], signals: [Ambiguity.Span]) -> Ambiguity {
    let found = worlds.map(PivotalItems.reading)
    let codes = found.dropFirst().reduce(found[0].codes) { $0.union($1.codes) }
    let pivotal = found.dropFirst().reduce(found[0].items) { $0.union($1.items) }
    let sheet = worlds[0][0].sheet
    let open = codes.count > 1 ? readings.count { pivotal.contains($0) && sheet.isOpen($0) } : 0
    return Ambiguity(
      codes: codes, pivotal: pivotal, openReadings: open,
      indexWidth: codes.count > 1 ? indexWidth(worlds[0][0], pivotal) : 0, signals: signals)
  }

  private func span(_ place: Int, _ worlds: [[LadderWorld]]) -> Ambiguity.Span {
    let signal = questionnaire.signals[place]
    let bounds = worlds.joined().map { SignalScore.bounds($0.groups(signal)) }
    let all = bounds.dropFirst().reduce(bounds.first ?? .everything) { $0.union($1) }
    return Ambiguity.Span(
      low: Band(all.low), high: Band(all.high), width: all.high.rounded - all.low.rounded)
  }

  /// Of thin data those indexes that can tip them, of two good figures the rhythm that then decides.
  private func indexWidth(_ world: LadderWorld, _ pivotal: Set<Item.ID>) -> Int {
    guard let keys = questionnaire.keys else { return 0 }
    let widths = [keys.marketing, keys.sales].map { key -> Int in
      guard case .read(let figure) = world.reading(key), world.levels(figure, key, keys).count > 1 else {
        return 0
      }
      return width(key.index, world, pivotal)
    }
    return widths.reduce(rhythmWidth(world, keys, pivotal), +)
  }

  private func rhythmWidth(_ world: LadderWorld, _ keys: KeyFigures, _ pivotal: Set<Item.ID>) -> Int {
    guard case .read = world.reading(keys.marketing), case .read = world.reading(keys.sales),
      world.pairs(keys).contains(where: { $0.cell == .next })
    else { return 0 }
    return questionnaire.ladder.reduce(0) { sum, rung in
      guard case .index(let index) = rung.kind else { return sum }
      let bounds = world.bounds(index.index)
      return bounds.canReach(index.limit) && bounds.canStayBelow(index.limit)
        ? sum + width(index.index, world, pivotal) : sum
    }
  }

  /// 0 for an index that no way up the ladder comes to.
  private func width(_ id: Index.ID, _ world: LadderWorld, _ pivotal: Set<Item.ID>) -> Int {
    let members = questionnaire.indexes.first { $0.id == id }?.members ?? []
    return members.contains { pivotal.contains($0.item) } ? world.bounds(id).width : 0
  }
}

extension Bounds {
  /// Permille.
  fileprivate var width: Int { high.rounded - low.rounded }
}

extension Questionnaire {
  /// Every agreement that a rung asks for.
  var gates: [GateRung.GateItem] {
    ladder.flatMap { rung -> [GateRung.GateItem] in
      if case .gate(let gate) = rung.kind { gate.items } else { [] }
    }
  }

  /// The items with all that open or close their branches, and their sisters.
  func withBranches(_ items: Set<Item.ID>) -> Set<Item.ID> {
    var all = items
    var left = branched
    while let place = left.firstIndex(where: { all.contains($0.id) }) {
      let item = left.remove(at: place)
      all.formUnion((item.askedWhen?.items ?? []) + [item.fallbackOf].compactMap(\.self))
    }
    return all
  }
}
