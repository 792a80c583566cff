import RazborCore

/// Where a person's word and a file's figure meet: both, and which of them the rest of the report goes by.
extension ReportBuilder {
  var claims: [Report.Block] {
    let found = questionnaire.items.compactMap { item -> [Report.Block]? in
      let lines = sheet.respondents.enumerated().flatMap { place, respondent -> [[Report.Span]] in
        respondent.responses[item.id]?.claim.map { sides($0, item, speakers[place]) } ?? []
      }
      return lines.isEmpty
        ? nil : [.paragraph([.strong(item.text[language].firstQuestion)]), .list(lines)]
    }
    guard !found.isEmpty else { return [] }
    return [
      .heading(2, [.text(ClaimPhrase.title.text(language))]),
      .paragraph([.text(ClaimPhrase.note.text(language))]),
    ] + found.joined()
  }

  private func sides(_ claim: Claim, _ item: Item, _ speaker: String) -> [[Report.Span]] {
    let stated = labelled(ClaimPhrase.stated(speaker).text(language), claimed(claim.stated, item))
    let measured =
      labelled(ClaimPhrase.measured.text(language), claimed(.answered(claim.measured), item))
      + [.text("; " + chance(claim, item))]
    return [stated.closed, measured.closed, [.text(outcome(claim, item).text(language))]]
  }

  private func claimed(_ content: Response.Content, _ item: Item) -> Report.Span {
    if case .answered(let answer) = content, let sums = tableSums(answer, item: item, language: language) {
      return .text(sums)
    }
    return span(content.withoutParts(of: item), item)
  }

  private func chance(_ claim: Claim, _ item: Item) -> String {
    let months = claim.months.map { "; \(language.units.period($0))" } ?? ""
    let cases = ClaimPhrase.cases(language.units.number(claim.cases)).text(language) + months
    guard let range = claim.range, case .number(let format) = item.mainField.format else { return cases }
    let ends = [range.lowerBound, range.upperBound].map { language.units.amount($0, format.unit) }
    if ends[0] == ends[1] { return "\(ClaimPhrase.noChance.text(language)); \(cases)" }
    return "\(ClaimPhrase.chance(low: ends[0], high: ends[1]).text(language)); \(cases)"
  }

  private func outcome(_ claim: Claim, _ item: Item) -> ClaimPhrase {
    if claim.stated == .dontKnow, claim.counts == .measured { return .notKnown }
    return claim.counts == .measured && claim.agrees(on: item) ? .agrees : .counts(claim.counts)
  }
}
