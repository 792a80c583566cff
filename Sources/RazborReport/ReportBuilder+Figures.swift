import RazborCore

/// What was counted, with what chance may have done to it.
extension ReportBuilder {
  var figures: [Report.Block] {
    let keys: [Report.Block] =
      questionnaire.keys == nil ? [] : [.list([key(.marketing), key(.sales)])]
    // Its own past comes before everything that a company is held against from outside.
    let (history, others) = (history, funnels + answeredTables + answeredReasons + otherShares + exports)
    let note = Report.Block.paragraph([.text(words.figuresNote)])
    let isEmpty = history.isEmpty && others.isEmpty && keyItems.isEmpty
    let title = history.isEmpty || keys.isEmpty ? [] : [heading(.keyFigures, level: 3)]
    return chapter(.figures, (isEmpty ? [] : [note]) + history + title + keys + others)
  }

  /// "The sales figure: 36 of 120 (30%; ...). The reference is 40%. The figure is below it ..."
  ///
  /// `named`: with the question it comes from.
  func key(_ key: Key, named: Bool = true) -> [Report.Span] {
    let reading = key == .marketing ? verdict.keys.marketing : verdict.keys.sales
    let label = Report.Span.strong(words.key(key) + ":")
    switch reading {
    case .open: return [label, .text(" " + words.keyOpen(question(behind: key)))]
    case .notKnown: return [label, .text(" " + words.keyNotKnown(question(behind: key)))]
    case .read(let figure):
      let figured =
        named ? words.figure(share(figure.share), question: quoted(figure.item)) : share(figure.share) + "."
      return [label, .text(" \(figured) \(comparison(figure))")]
    }
  }

  /// The question behind a figure that nobody has.
  private func question(behind key: Key) -> String? {
    let keys = key == .marketing ? questionnaire.keys?.marketing : questionnaire.keys?.sales
    return keys?.readings.first.map { quoted($0.item) }
  }

  private func comparison(_ figure: KeyFigure) -> String {
    let reference: String
    switch figure.reference {
    case nil: return words.noReference
    case .permille(let permille): reference = words.reference(permille)
    case .earlier(let earlier): reference = words.earlier(share(earlier))
    }
    let outcome = words.outcome(
      figure.test, isBelow: figure.isBelow, cases: figure.share.whole, needed: needed(figure))
    return "\(reference). \(outcome)"
  }

  private func needed(_ figure: KeyFigure) -> Int? {
    guard figure.test == .indecisive, case .permille(let reference)? = figure.reference,
      let share = figure.share.permille, let cases = Proportion.casesNeeded(at: share, against: reference),
      cases > figure.share.whole
    else { return nil }
    return cases
  }

  private func share(_ share: Proportion) -> String {
    share.whole > 0 ? words.share(share) : words.tooRecent
  }

  /// What the tables show beyond their rows, in the order of asking.
  private var answeredTables: [Report.Block] {
    questionnaire.items.flatMap { item -> [Report.Block] in
      switch assessment.statistics[item.id] {
      case .forecast(let forecast)?: told(words.forecast(forecast), about: item) + months(item)
      case .spread(let spread)?: told(words.spread(spread), about: item) + people(item)
      case .share?, nil: []
      }
    }
  }

  private func told(_ sentences: [String], about item: Item) -> [Report.Block] {
    [.heading(3, [.text(item.text[language].firstQuestion)])]
      + (origin(item).map { [.paragraph([.text($0)])] } ?? []) + sentences.map { .paragraph([.text($0)]) }
  }

  /// A file has its own months, whatever the question asks for.
  private func origin(_ item: Item) -> String? {
    let files = sheet.respondents.compactMap { respondent -> ClosedRange<Month>? in
      guard let response = respondent.responses[item.id], response.basis == .measured else { return nil }
      return response.figure?.months
    }
    guard let first = files.map(\.lowerBound).min(), let last = files.map(\.upperBound).max() else {
      return nil
    }
    return ClaimPhrase.months(language.units.period(first...last)).text(language)
  }

  /// Shares that are no key figure, in the order of asking.
  private var otherShares: [Report.Block] {
    let found = questionnaire.items.compactMap { item -> (cells: [Report.Span], share: Proportion)? in
      guard case .share(let share)? = assessment.statistics[item.id], share.whole > 0,
        !keyItems.contains(item.id)
      else { return nil }
      let cells: [Report.Span] = [
        .text(item.text[language].firstQuestion + among(item)), .text(counted(share)),
        .text(language.units.interval(share)),
      ]
      return (cells, share)
    }
    let table = Report.Table(header: words.shareHeader, rows: found.map(\.cells))
    return chapter(.otherFigures, level: 3, ranges(table, found.map(\.share)))
  }

  /// The rows a share is added up from, where it leaves some out.
  private func among(_ item: Item) -> String {
    guard case .share(.rows(let field, let option, let among, _))? = item.measure,
      case .table(let table)? = item.fields.first(where: { $0.id == field })?.format
    else { return "" }
    let options = table.column(option)?.format.options?.filter { among.contains($0.id) } ?? []
    return options.isEmpty ? "" : " (\(options.map { $0.text[language] }.joined(separator: "; ")))"
  }

  private func counted(_ share: Proportion) -> String {
    let percent = share.isEstimate ? nil : share.permille.map(language.units.percent(permille:))
    return words.count(share) + (percent.map { " (\($0))" } ?? "")
  }

  private var keyItems: [Item.ID] {
    [verdict.keys.marketing, verdict.keys.sales].compactMap { reading in
      if case .read(let figure) = reading { figure.item } else { nil }
    }
  }
}
