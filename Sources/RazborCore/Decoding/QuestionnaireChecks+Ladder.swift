/// The rungs have to be independent, or the set of attainable verdicts would not be exact (Method, rule 4.2).
extension QuestionnaireChecks {
  func rungsReadDifferentItems() {
    var first: [Item.ID: [RungReading]] = [:]
    var reported: Set<String> = []
    for reading in RungReading.all(of: questionnaire, context) {
      if let other = first[reading.item]?.first(where: {
        $0.rung != reading.rung && !mayShare($0.kind, reading.kind)
      }),
        reported.insert("\(reading.item) \(other.rung) \(reading.rung)").inserted
      {
        report(.readByTwoRungs(reading.item, other.rung, reading.rung), at: reading.position)
      }
      first[reading.item, default: []].append(reading)
    }
  }

  /// The keys may be read again, and whatever a facts rung leaves open the gate can still pass or fail.
  private func mayShare(_ first: RungReading.Kind, _ second: RungReading.Kind) -> Bool {
    switch (first, second) {
    case (.key, .key), (.facts, .gate), (.gate, .facts): true
    default: false
    }
  }

  func indexesKeepClearOfRungs() {
    let readings = Dictionary(grouping: RungReading.all(of: questionnaire, context), by: \.item)
    for index in questionnaire.indexes {
      let use = use(of: index.id)
      for member in index.members where !member.knownIsZero {
        guard let reading = readings[member.item]?.first(where: { !mayStand($0.kind, in: use) }) else {
          continue
        }
        report(
          .readByRungAndIndex(member.item, reading.rung, index.id),
          at: .indexMember(index.id, member.item))
      }
    }
  }

  private struct IndexUse {
    let byKeys: Bool
    let byIndexRung: Bool
  }

  private func use(of index: Index.ID) -> IndexUse {
    let kinds = questionnaire.ladder.map(\.kind)
    let hasKeysRung = kinds.contains { if case .keys = $0 { true } else { false } }
    let isKeyIndex = [questionnaire.keys?.marketing.index, questionnaire.keys?.sales.index].contains(index)
    let isRungIndex = kinds.contains { if case .index(let rung) = $0 { rung.index == index } else { false } }
    return IndexUse(byKeys: hasKeysRung && isKeyIndex, byIndexRung: isRungIndex)
  }

  /// A gross fact can be "no" at any severity, and the bounds of an index rung are taken under what the tally says of
  /// management; one strong fact of the others would be a verdict twice.
  private func mayStand(_ kind: RungReading.Kind, in use: IndexUse) -> Bool {
    switch kind {
    case .facts, .tallySide: false
    case .gross, .key: !use.byIndexRung
    case .tallyManagement: !use.byKeys
    case .gate: !use.byKeys && !use.byIndexRung
    }
  }
}
