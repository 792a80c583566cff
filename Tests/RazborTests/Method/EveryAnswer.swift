@testable import RazborCore

/// The verdict of every way to answer a small questionnaire, found by climbing the plain ladder.
struct EveryAnswer {
  let small: SmallQuestionnaire
  private let items: [Item.ID]
  private let verdicts: [(places: [Int], code: Verdict.Code)]

  /// `nil` where there are more than so many ways.
  init?(_ small: SmallQuestionnaire, atMost limit: Int) {
    let ways = small.questionnaire.items.reduce(1) { $0 * max(small.answers[$1.id]?.count ?? 0, 1) }
    guard ways <= limit else { return nil }
    self.small = small
    items = small.questionnaire.items.map(\.id)
    verdicts = small.completions(of: MergedSheet()).compactMap { places, sheet in
      PlainLadder(small.questionnaire, sheet).verdict.map { (places, $0) }
    }
  }

  /// The items with an answer that stands, in the order of the questionnaire.
  func answered(_ sheet: MergedSheet) -> [Item.ID] {
    items.filter { !sheet.isOpen($0) }
  }

  /// What answers can still come to if of these sheets nothing but the answers to some items is kept.
  func codes(_ sheets: [MergedSheet]) -> (_ kept: Set<Item.ID>) -> Set<Verdict.Code> {
    var byAgreement: [Set<Item.ID>: Set<Verdict.Code>] = [:]
    for sheet in sheets {
      let places = items.map { id in sheet[id].flatMap { small.answers[id]?.firstIndex(of: $0) } }
      for verdict in verdicts {
        let same = items.indices.filter { verdict.places[$0] == places[$0] }
        byAgreement[Set(same.map { items[$0] }), default: []].insert(verdict.code)
      }
    }
    return { kept in
      byAgreement.reduce(into: []) { codes, next in
        if kept.isSubset(of: next.key) { codes.formUnion(next.value) }
      }
    }
  }
}

extension Collection where Element: Hashable {
  /// Every set of so many of the elements.
  func sets(of size: Int) -> [Set<Element>] {
    guard size > 0, let first else { return size == 0 ? [[]] : [] }
    let rest = dropFirst()
    return rest.sets(of: size - 1).map { $0.union([first]) } + rest.sets(of: size)
  }
}
