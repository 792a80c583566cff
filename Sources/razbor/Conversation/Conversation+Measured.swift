import RazborCore
import RazborReport

/// A question to which a loaded file speaks too: its figure is offered, and held against what is typed.
extension Conversation {
  /// What a file says to the question, as far as the question still takes such an answer.
  func measurement(of item: Item) -> Response? {
    guard let response = state.measurements[item.id], response.isSound(for: item) else { return nil }
    return response
  }

  /// Under the question: the offer, or where the answer that stands comes from.
  func showMeasured(_ item: Item, _ old: Response?) {
    guard let measured = measurement(of: item) else { return }
    guard let old else { return offer(measured, item) }
    if old.basis == .measured {
      let said = old.claim.map { words(of: $0.stated, item) }
      say(MeasuredPhrase.isFromFile(cases: basis(old, item), said: said), .hint)
    } else if old.claim != nil || old.content != measured.content {
      say(MeasuredPhrase.fileSays(figure(measured, item)), .hint)
    }
  }

  private func offer(_ measured: Response, _ item: Item) {
    guard case .table(let table) = item.mainField.format, case .answered(let answer) = measured.content,
      case .rows(let rows)? = answer[item.mainField.id]
    else { return say(MeasuredPhrase.offered(figure(measured, item))) }
    say(MeasuredPhrase.offeredTable(months: measured.figure?.months.map(language.units.period)))
    showRows(rows, table)
    if let sums = tableSums(rows, table, language: language) { sayIndented(sums) }
    say(MeasuredPhrase.enterTakes)
  }

  /// Whether the typed rows count because the file has no enquiries to them.
  func knowsMoreThanFile(_ content: Response.Content, _ item: Item) -> Bool {
    guard case .answered(let said) = content, case .answered(let figure)? = measurement(of: item)?.content
    else { return false }
    return said.knowsMore(than: figure)
  }

  /// What was typed beside what the file says; `nil` where the file says nothing, or less than was typed, or nothing was
  /// answered.
  func claim(_ content: Response.Content, _ item: Item) -> Claim? {
    guard let measured = measurement(of: item), case .answered(let figure) = measured.content,
      !knowsMoreThanFile(content, item)
    else { return nil }
    var answer = figure
    switch content {
    case .answered(let said): answer = said.replaced(by: figure, on: item)
    case .dontKnow: break
    case .declined, .notApplicable: return nil
    }
    return Claim(
      stated: content, measured: answer, cases: measured.figure?.cases ?? 1, range: measured.figure?.range,
      months: measured.figure?.months, counts: .measured)
  }

  /// Asks which shall count where the two differ; the file's figure counts already, so that nothing hangs on the reply.
  /// `nil` where the interview goes on as it would.
  func weigh(_ claim: Claim, _ item: Item) throws(Leave) -> Flow? {
    let stated = words(of: claim.stated, item)
    let measured = words(of: .answered(claim.measured), item)
    guard case .answered = claim.stated else {
      say(MeasuredPhrase.notKnown(measured: measured, time: time))
      return nil
    }
    if claim.agrees(on: item) {
      say(MeasuredPhrase.agree(stated: stated, measured: measured, time: time))
      return nil
    }
    var counts = Claim.Counts.measured
    if reader.isInteractive {
      switch try askWhichCounts(claim, item, stated: stated) {
      case .counts(let chosen): counts = chosen
      case .left(let flow): return flow
      }
    }
    if counts != .measured, let response = responses[item.id] {
      try store([.responded(respondent, item.id, response.with(claim.counting(counts)))])
    }
    say(MeasuredPhrase.counted(counts, stated: stated, measured: measured, time: time))
    return nil
  }

  private enum Weighed {
    case counts(Claim.Counts)
    case left(Flow)
  }

  private func askWhichCounts(_ claim: Claim, _ item: Item, stated: String) throws(Leave) -> Weighed {
    let choices: [Claim.Counts] = [.measured, .stated, .both]
    console.print("")
    say(MeasuredPhrase.differ)
    sayIndented(MeasuredPhrase.stated(stated).text(language))
    let file = measurement(of: item).map { figure($0, item) } ?? words(of: .answered(claim.measured), item)
    sayIndented(MeasuredPhrase.measured(file).text(language))
    say(MeasuredPhrase.whichCounts)
    for (index, choice) in choices.enumerated() {
      sayChoice(index + 1, MeasuredPhrase.choice(choice).text(language))
    }
    while true {
      switch try reply(aside(.figure), item) {
      case .cancelled, .takenBack: return .counts(.measured)
      case .left(let flow): return .left(flow)
      case .text(""): return .counts(.measured)
      case .text(let typed):
        if let number = Int(typed), choices.indices.contains(number - 1) {
          return .counts(choices[number - 1])
        }
        try complain(ContradictionPhrase.choose(choices.count))
      }
    }
  }

  /// "a median of 4 h 20 min (allowing for chance, 3 h 50 min to 5 h; cases: 412)".
  func figure(_ response: Response, _ item: Item) -> String {
    var words = words(of: response.content, item)
    if response.figure?.range != nil { words = MeasuredPhrase.median(words).text(language) }
    return "\(words) (\(basis(response, item)))"
  }

  private func basis(_ response: Response, _ item: Item) -> String {
    let months = response.figure?.months.map { "; \(language.units.period($0))" } ?? ""
    let count = MeasuredPhrase.cases(language.units.number(response.figure?.cases ?? 1)).text(language)
    let cases = count + months
    if case .answered(let answer) = response.content, case .share(let share)? = answer[item.mainField.id] {
      // Of how many stands before it.
      return language.units.withChance(Proportion(share)) + months
    }
    guard let range = response.figure?.range, case .number(let format) = item.mainField.format else {
      return cases
    }
    let ends = [range.lowerBound, range.upperBound].map { language.units.amount($0, format.unit) }
    if ends[0] == ends[1] { return "\(MeasuredPhrase.noChance.text(language)); \(cases)" }
    return "\(MeasuredPhrase.chance(low: ends[0], high: ends[1]).text(language)); \(cases)"
  }

  /// An answer; of a table what it comes to, since its rows would burst the line.
  private func words(of content: Response.Content, _ item: Item) -> String {
    if case .answered(let answer) = content, let sums = tableSums(answer, item: item, language: language) {
      return sums
    }
    return describe(content.withoutParts(of: item), item: item, language: language)
  }
}
