import RazborCore

/// Who would come next, and what would have to be agreed or measured to know.
extension ReportBuilder {
  var suspicion: [Report.Block] {
    guard let suspicion = verdict.suspicion, let found = questionnaire.verdict(suspicion.code) else {
      return []
    }
    let because = suspicion.because.filter(pointsThere).map { brief($0) }
    let reasons: [Report.Block] =
      because.isEmpty ? [] : [.paragraph([.text(words.suspicionRests)]), .list(because)]
    return [
      .paragraph(
        [.text(words.suspicionNote + " " + sentence(found.conditional))]
          + trace(.secondSuspect(suspicion.code)))
    ] + reasons
      + wanted(words.toAgree, suspicion.toAgree) + wanted(words.toMeasure, suspicion.toMeasure)
      + (suspicion.toAgree.isEmpty && suspicion.toMeasure.isEmpty
        ? [.paragraph([.text(words.suspicionStands)])] : [])
  }

  /// That agreements are assumed, or a figure not known, points nowhere.
  private func pointsThere(_ reason: VerdictFinding.Reason) -> Bool {
    switch reason {
    case .fact, .gateFails, .index, .item: true
    case .gateAgreed, .gateAssumed: false
    case .marketingKey: isBelow(verdict.keys.marketing)
    case .salesKey: isBelow(verdict.keys.sales)
    }
  }

  private func isBelow(_ reading: KeyReading) -> Bool {
    if case .read(let figure) = reading { figure.test != .supports && figure.isBelow } else { false }
  }

  private func wanted(_ note: String, _ items: [Item.ID]) -> [Report.Block] {
    // One table may hold both figures.
    let wanted = items.enumerated().filter { !items[..<$0.offset].contains($0.element) }.map(\.element)
    return wanted.isEmpty
      ? [] : [.paragraph([.text(note)]), .list(wanted.map { questionAndAnswer($0).closed })]
  }
}
