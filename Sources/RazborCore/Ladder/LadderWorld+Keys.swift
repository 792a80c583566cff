extension LadderWorld {
  /// The key figure of a side as far as it can be read.
  func reading(_ key: KeyFigures.Key) -> KeyReading {
    for reading in key.readings {
      if isOpen(reading.item) { return .open }
      if let figure = figure(reading, key) { return .read(figure) }
    }
    return .notKnown
  }

  /// The figure of the first reading that has one, open readings skipped: what is known so far.
  func readingSoFar(_ key: KeyFigures.Key) -> KeyReading {
    for reading in key.readings {
      if let figure = figure(reading, key) { return .read(figure) }
    }
    return key.readings.contains { isOpen($0.item) } ? .open : .notKnown
  }

  /// Not said yet, or said behind a branch that may still close.
  private func isOpen(_ id: Item.ID) -> Bool {
    guard let item = questionnaire.item(id), !severities.isParked(item) else { return false }
    return sheet.isOpen(id) || (sheet.status(id) == .answered && severities.mayBeParked(item))
  }

  /// The levels a known figure can still have; on thin data its index decides (Method, rule 4.4).
  func levels(_ figure: KeyFigure, _ key: KeyFigures.Key, _ keys: KeyFigures) -> Set<Level> {
    switch figure.test {
    case .against: return [.bad(against: true)]
    case .supports: return [.ok]
    case .indecisive: break
    }
    guard figure.reference != nil else { return [.unclear] }
    let bounds = bounds(key.index)
    var levels: Set<Level> = []
    if figure.isBelow {
      if bounds.canReach(keys.badFrom) { levels.insert(.bad(against: false)) }
      if bounds.canStayBelow(keys.badFrom) { levels.insert(.unclear) }
    } else {
      if bounds.isCountable, bounds.low < Ratio(keys.okBelow, 1) { levels.insert(.ok) }
      if bounds.mayBeEmpty || bounds.canReach(keys.okBelow) { levels.insert(.unclear) }
    }
    return levels
  }

  /// Where both sides read the same open table first, that table either stays without figures for both or gives both.
  func allPairs(_ keys: KeyFigures) -> Set<LevelPair> {
    guard let shared = keys.marketing.readings.first?.item, isOpen(shared),
      keys.sales.readings.first?.item == shared
    else { return product(levels(keys.marketing, keys), levels(keys.sales, keys)) }
    return unknown(shared).pairs(keys).union(product(Level.known, Level.known))
  }

  private func levels(_ key: KeyFigures.Key, _ keys: KeyFigures) -> Set<Level> {
    switch reading(key) {
    case .open:
      let open = key.readings.first { isOpen($0.item) }
      return Level.known.union(open.map { unknown($0.item).levels(key, keys) } ?? [.none])
    case .notKnown: return [.none]
    case .read(let figure): return levels(figure, key, keys)
    }
  }

  /// The same sheet with a don't-know for the item.
  private func unknown(_ id: Item.ID) -> LadderWorld {
    var sheet = sheet
    sheet[id] = .dontKnow
    return LadderWorld(questionnaire, sheet, twoSides: twoSides)
  }

  private func product(_ marketing: Set<Level>, _ sales: Set<Level>) -> Set<LevelPair> {
    Set(marketing.flatMap { left in sales.map { LevelPair(marketing: left, sales: $0) } })
  }

  private func figure(_ reading: KeyFigures.Reading, _ key: KeyFigures.Key) -> KeyFigure? {
    guard let item = questionnaire.item(reading.item), !severities.isParked(item),
      let answer = sheet.answer(reading.item)
    else { return nil }
    return severities.reader.figure(item, reading.share, key.references, of: answer)
  }
}

extension LadderWorld {
  /// A key figure may be read from another item than the one that stands for it in the index: the index then counts
  /// the figure, not what was said in its place (Method, rule 4.4).
  func substituted(_ groups: [ScoreGroup], _ index: Index) -> [ScoreGroup] {
    guard let keys = questionnaire.keys else { return groups }
    return [keys.marketing, keys.sales].filter { $0.index == index.id }.reduce(groups) { groups, key in
      guard
        let stand = key.readings.dropFirst().first(where: { reading in
          groups.contains { $0.item == reading.item }
        }),
        let member = index.members.first(where: { $0.item == stand.item })
      else { return groups }
      return groups.map { $0.item == stand.item ? group($0, member, key) : $0 }
    }
  }

  private func group(_ own: ScoreGroup, _ member: Member, _ key: KeyFigures.Key) -> ScoreGroup {
    guard case .read(let figure) = readingSoFar(key), figure.item != own.item else {
      return isOpen(key) ? own.opened(severities.openModes(member)) : own
    }
    guard let item = questionnaire.item(own.item), case .knots(let knots, _)? = item.severity,
      let permille = figure.share.permille
    else { return own }
    return ScoreGroup(item: own.item, severity: knots.severity(at: permille), member: member)
  }

  private func isOpen(_ key: KeyFigures.Key) -> Bool {
    if case .open = reading(key) { true } else { false }
  }
}

extension Level {
  /// Everything a figure can come to.
  static let known: Set<Level> = [.bad(against: true), .bad(against: false), .ok, .unclear]
}

extension KeyFigures {
  /// The verdicts a cell stands for; without a loss that cell stands for all three.
  func codes(_ cell: LevelPair.Cell, loss: Loss?) -> [Verdict.Code] {
    switch cell {
    case .marketing: [verdicts.marketing]
    case .sales: [verdicts.sales]
    case .measure: [verdicts.measure]
    case .undecided: [verdicts.undecided]
    case .next: []
    case .loss:
      loss.map { [code($0)] } ?? [verdicts.marketing, verdicts.sales, verdicts.joint]
    }
  }

  func code(_ loss: Loss) -> Verdict.Code {
    switch loss {
    case .marketing: verdicts.marketing
    case .sales: verdicts.sales
    case .joint: verdicts.joint
    }
  }
}
