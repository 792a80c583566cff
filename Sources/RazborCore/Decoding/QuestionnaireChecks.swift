/// What a questionnaire has to fulfil beyond its spelling: one function a check.
///
/// Works on whatever could be read of a broken file; nothing here concludes from the absence of a part that may only
/// have been unreadable.
struct QuestionnaireChecks {
  let questionnaire: Questionnaire
  let context: DecodingContext

  func run() {
    itemsFeedOneSignal()
    itemsFeedOneAreaIndex()
    fallbacksStandInForMeasuredItems()
    fallbacksFireNoRung()
    conditionsOfAskingAreNotCircular()
    rungsReadDifferentItems()
    indexesKeepClearOfRungs()
    keyRungsHaveTheirKeysAndGates()
    gateItemsAlwaysApply()
    verdictsCanBeGiven()
  }

  func report(_ fault: StructureFault, at position: SourcePosition) {
    context.log.report(.structure(fault), at: position)
  }

  func report(_ fault: StructureFault, at place: DecodingContext.Place) {
    report(fault, at: context.position(of: place))
  }

  private func itemsFeedOneSignal() {
    var seen: [Item.ID: Signal.ID] = [:]
    for signal in questionnaire.signals {
      for item in Set(signal.members.map(\.item)) {
        if let first = seen[item] {
          report(.inTwoSignals(item, first, signal.id), at: .signalMember(signal.id, item))
        } else {
          seen[item] = signal.id
        }
      }
    }
  }

  /// A member that only counts whether it is known stands beside its real place in another index.
  private func itemsFeedOneAreaIndex() {
    let areas = Set(questionnaire.areas.map(\.index))
    var seen: [Item.ID: Index.ID] = [:]
    for index in questionnaire.indexes where areas.contains(index.id) {
      for item in Set(index.members.filter { !$0.knownIsZero }.map(\.item)) {
        if let first = seen[item] {
          report(.inTwoIndexes(item, first, index.id), at: .indexMember(index.id, item))
        } else {
          seen[item] = index.id
        }
      }
    }
  }

  private func fallbacksStandInForMeasuredItems() {
    var fallbacks: [Item.ID: Item.ID] = [:]
    for item in questionnaire.items {
      guard let sister = item.fallbackOf else { continue }
      if sister == item.id || questionnaire.item(sister)?.fallbackOf != nil {
        report(.fallbackOfFallback(item.id), at: .fallback(item.id))
      } else if let first = fallbacks[sister] {
        report(.secondFallback(of: sister, first: first), at: .fallback(item.id))
      } else {
        fallbacks[sister] = item.id
      }
    }
  }

  private func fallbacksFireNoRung() {
    let fallbacks = Set(questionnaire.items.filter { $0.fallbackOf != nil }.map(\.id))
    var seen: Set<RungReading> = []
    for reading in RungReading.all(of: questionnaire, context) where fallbacks.contains(reading.item) {
      guard seen.insert(reading).inserted else { continue }
      report(.fallbackFires(reading.item, reading.rung), at: reading.position)
    }
  }

  /// An item that waits for itself would never be asked.
  private func conditionsOfAskingAreNotCircular() {
    var waitsFor: [Item.ID: [Item.ID]] = [:]
    for item in questionnaire.items {
      let sister = item.fallbackOf.flatMap { $0 == item.id ? nil : $0 }
      waitsFor[item.id] = (item.askedWhen?.items ?? []) + (sister.map { [$0] } ?? [])
    }
    var settled: Set<Item.ID> = []
    for item in questionnaire.items where !settled.contains(item.id) {
      guard let circle = circle(from: item.id, waitsFor, &settled), let first = circle.first else { continue }
      let place: DecodingContext.Place =
        questionnaire.item(first)?.askedWhen == nil ? .fallback(first) : .askedWhen(first)
      report(.circular(circle), at: place)
    }
  }

  /// Walks without recursion: 2 000 items may wait for one another in a row.
  private func circle(
    from start: Item.ID, _ waitsFor: [Item.ID: [Item.ID]], _ settled: inout Set<Item.ID>
  ) -> [Item.ID]? {
    var path = [(item: start, next: waitsFor[start] ?? [])]
    while let (item, next) = path.last {
      guard let step = next.last else {
        settled.insert(item)
        path.removeLast()
        continue
      }
      path[path.count - 1].next.removeLast()
      if let entry = path.firstIndex(where: { $0.item == step }) {
        settled.formUnion(path.map(\.item))
        return path[entry...].map(\.item)
      }
      if !settled.contains(step), waitsFor[step] != nil { path.append((step, waitsFor[step] ?? [])) }
    }
    return nil
  }

  private func gateItemsAlwaysApply() {
    for rung in questionnaire.ladder {
      guard case .gate(let gate) = rung.kind else { continue }
      for gateItem in gate.items {
        guard let item = questionnaire.item(gateItem.item) else { continue }
        let leavesOut = item.mainField.format.options?.contains { $0.effect == .notApplicable } ?? false
        guard item.allowsNotApplicable || leavesOut || item.askedWhen != nil else { continue }
        report(.gateItemNotApplicable(item.id), at: .gateItem(rung.id, item.id))
      }
    }
  }

  private func keyRungsHaveTheirKeysAndGates() {
    for rung in questionnaire.ladder {
      guard case .keys(let keys) = rung.kind else { continue }
      if !context.hasKeys { report(.keysMissing, at: .keysGate(rung.id)) }
      guard let gate = keys.gate, let gateRung = questionnaire.ladder.first(where: { $0.id == gate }) else {
        continue
      }
      if case .gate = gateRung.kind { continue }
      report(.notAGate(gate), at: .keysGate(rung.id))
    }
  }

  private func verdictsCanBeGiven() {
    for verdict in questionnaire.verdicts where !context.givenVerdicts.contains(verdict.code) {
      report(.verdictNeverGiven(verdict.code), at: context.declared.position(.verdict, verdict.code))
    }
  }
}
