/// What a decided verdict rests on, by asking what would still be allowed if answers were open (Method, chapter 7).
///
/// Answers that can be changed to anything are answers that are open: a set of answers can flip the verdict exactly
/// where the sheet without them allows another one. So nothing is searched but sets of answers to leave out.
struct VerdictStability {
  private let questionnaire: Questionnaire
  let readings: [MergedSheet]
  let worlds: SheetWorlds
  /// The answered items that the ladder reads, the ones to give up first at the front.
  let answered: [Item.ID]

  init(_ questionnaire: Questionnaire, _ readings: [MergedSheet]) {
    self.questionnaire = questionnaire
    self.readings = readings
    worlds = SheetWorlds(questionnaire, readings)
    let read = questionnaire.itemsOfTheLadder
    let items = questionnaire.items.filter { item in
      read.contains(item.id) && readings.contains { !$0.isOpen(item.id) }
    }
    answered = items.map { ($0.id, questionnaire.standing(of: $0)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// What the open answers and these left out would allow.
  func codes(without left: Set<Item.ID>) -> Set<Verdict.Code> {
    worlds(without: left).codes
  }

  /// A few answers are left out one by one, many at once.
  private func worlds(without left: Set<Item.ID>) -> SheetWorlds {
    if left.count <= 3 { return left.reduce(worlds) { $0.changed($1, to: nil) } }
    return worlds.anew(
      readings.map { reading in
        var sheet = reading
        for id in left { sheet[id] = nil }
        return sheet
      })
  }

  func codes(keeping kept: Set<Item.ID>) -> Set<Verdict.Code> {
    codes(without: Set(answered).subtracting(kept))
  }

  /// An inclusion-minimal part of `kept` that still satisfies the claim; opinions are given up first, data last.
  func reason(from kept: Set<Item.ID>, for claim: (Set<Verdict.Code>) -> Bool) -> Set<Item.ID> {
    var (kept, worlds) = (kept, worlds(without: Set(answered).subtracting(kept)))
    for id in answered where kept.contains(id) {
      let without = worlds.changed(id, to: nil)
      if claim(without.codes) {
        kept.remove(id)
        worlds = without
      }
    }
    return kept
  }

  /// The fewest answers that together carry the claim away: a smallest set that meets every reason for it.
  ///
  /// Reasons are collected until the smallest set that meets those found so far is enough; it is then the smallest
  /// of all. `nil` where the claim holds with no answer at all.
  func smallestFlip(of claim: (Set<Verdict.Code>) -> Bool) -> Set<Item.ID>? {
    var reasons: [Set<Item.ID>] = []
    var left: Set<Item.ID> = []
    while true {
      let kept = Set(answered).subtracting(left)
      guard claim(codes(keeping: kept)) else { return left }
      let reason = reason(from: kept, for: claim)
      if reason.isEmpty { return nil }
      reasons.append(reason)
      left = HittingSet.smallest(of: reasons, preferring: answered)
    }
  }
}

/// A smallest set with an element of each of some sets.
enum HittingSet {
  /// - Parameter order: among sets of one size, earlier elements are taken. No set may be empty.
  static func smallest<Element: Hashable>(
    of sets: [Set<Element>], preferring order: [Element]
  ) -> Set<Element> {
    var size = 0
    while true {
      if let found = hit(sets, size, [], order) { return found }
      size += 1
    }
  }

  private static func hit<Element: Hashable>(
    _ sets: [Set<Element>], _ size: Int, _ chosen: Set<Element>, _ order: [Element]
  ) -> Set<Element>? {
    guard let missed = sets.filter({ $0.isDisjoint(with: chosen) }).min(by: { $0.count < $1.count }) else {
      return chosen
    }
    guard size > 0 else { return nil }
    for element in order where missed.contains(element) {
      if let found = hit(sets, size - 1, chosen.union([element]), order) { return found }
    }
    return nil
  }
}

extension Questionnaire {
  /// Every item that a rung can look at, with the items that open or close its branch.
  var itemsOfTheLadder: Set<Item.ID> {
    let members = indexes.flatMap { $0.members.map(\.item) }
    var items = ladder.reduce(into: Set(members)) { $0.formUnion(self.items(of: $1)) }
    if let sides { items.insert(sides.item) }
    items.formUnion(cohorts.map(\.cohort.cycle))
    while true {
      let behind = items.compactMap(item).flatMap {
        ($0.askedWhen?.items ?? []) + [$0.fallbackOf].compactMap { $0 }
      }
      let grown = items.union(behind)
      if grown == items { return items }
      items = grown
    }
  }

  /// What is given up first: opinions, then documents, then data; of one kind the lighter.
  fileprivate func standing(of item: Item) -> (Int, Int, Int) {
    let weights = (signals.flatMap(\.members) + indexes.flatMap(\.members)).filter { $0.item == item.id }
    let kind = Item.Evidence.allCases.firstIndex(of: item.evidence) ?? 0
    return (kind, weights.map(\.weight).max() ?? 0, position(of: item.id) ?? 0)
  }
}
