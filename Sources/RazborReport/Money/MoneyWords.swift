import RazborCore

/// Sums, prices and places of figures in words.
struct MoneyWords {
  let language: Language
  let questionnaire: Questionnaire
  private var units: any UnitWords { language.units }

  func number(_ value: Double) -> String {
    units.number(Int((value.isFinite ? min(max(value, -1e15), 1e15) : 0).rounded()))
  }

  /// With its sign: a part of a gap.
  func signed(_ value: Double) -> String { (value >= 0.5 ? "+" : "") + number(value) }

  func percent(_ share: Double) -> String {
    units.percent(permille: Int((min(max(share.isFinite ? share : 0, 0), 1000) * 1000).rounded()))
  }

  /// "5 005–8 260", or one number where both ends are it.
  func range(_ low: Double, _ high: Double) -> String { joined(number(low), number(high)) }

  /// Rounded outwards to two digits.
  func rounded(_ range: FigureRange) -> String {
    let ends = range.rounded
    return joined(units.number(ends.lowerBound), units.number(ends.upperBound))
  }

  /// Counts of a month: with a tenth where they are small.
  func perMonth(_ range: FigureRange) -> String {
    let ends = [range.low, range.high].map { value in
      value < 10 ? tenths(value) : number(value)
    }
    return joined(ends[0], ends[1])
  }

  /// "1,5".
  func tenths(_ value: Double) -> String {
    let count = Int((min(max(value, 0), 1e12) * 10).rounded())
    let point = language == .ru ? "," : "."
    return units.number(count / 10) + (count % 10 == 0 ? "" : "\(point)\(count % 10)")
  }

  func share(_ share: Proportion) -> String { language.words.share(share) }

  /// "4.1–7.9%".
  func chance(_ share: Proportion) -> String { units.interval(share) }

  func origins(_ origins: [MoneyFigures.Origin]) -> String {
    var seen: [MoneyFigures.Origin] = []
    for origin in origins where !seen.contains(origin) { seen.append(origin) }
    return seen.map(origin).joined(separator: "; ")
  }

  func origin(_ origin: MoneyFigures.Origin) -> String {
    switch origin {
    case .table(let table):
      let name = ExportPhrase.kind(table.kind).text(language)
      let rows = table.figures[.rowsUsed] ?? 0
      let noun = MoneyPhrase.rows(rows).text(language)
      return MoneyPhrase.file(
        name, rows: "\(units.number(rows)) \(noun)", digest: String(table.digest.prefix(8))
      ).text(language)
    case .field(let item, let field):
      let label = questionnaire.item(item)?.fields.first { $0.id == field }?.label?[language]
      return label.map { MoneyPhrase.part(language.words.quoted($0)).text(language) }
        ?? self.origin(.answer(item))
    case .answer(let item):
      let question = questionnaire.item(item)?.text[language].firstQuestion ?? item.rawValue
      return MoneyPhrase.answer(language.words.quoted(question)).text(language)
    }
  }

  /// "июнь 2026 – август 2026 (3)".
  func months(_ months: [Month]) -> String {
    guard let first = months.first, let last = months.last else { return "" }
    let names = first == last ? units.month(first) : "\(units.month(first)) – \(units.month(last))"
    return "\(names) (\(months.count))"
  }

  /// Names of sources with what stands beside each; those beyond the limit are counted.
  func list(_ entries: [(name: String, amount: String)]) -> String {
    let shown = entries.prefix(Self.shownNames).map { entry in
      language.words.quoted(entry.name) + (entry.amount.isEmpty ? "" : " (\(entry.amount))")
    }
    let more = entries.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? MoneyPhrase.andMore(more).text(language) : "")
  }

  private static let shownNames = 8

  private func joined(_ low: String, _ high: String) -> String {
    low == high ? low : "\(low)–\(high)"
  }
}
