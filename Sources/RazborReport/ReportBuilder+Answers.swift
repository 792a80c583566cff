import RazborCore

/// The appendix: what was said, and how everything was worked out.
extension ReportBuilder {
  var answers: [Report.Block] {
    let blocks = questionnaire.sections.flatMap { section -> [Report.Block] in
      let lines = section.items.compactMap { questionnaire.item($0) }.compactMap { line($0) }
      return lines.isEmpty ? [] : [.heading(3, [text(section.title)]), .list(lines)]
    }
    return blocks.isEmpty ? [] : [.pageBreak, heading(.answers)] + blocks
  }

  /// The question and what everybody who was asked said; `nil` where nobody was.
  private func line(_ item: Item) -> [Report.Span]? {
    let said = sheet.respondents.flatMap { respondent -> [Report.Span] in
      guard let response = respondent.responses[item.id] else { return [] }
      return [.text(" " + speaker(respondent))] + self.said(response, item)
    }
    return said.isEmpty ? nil : [.strong(item.text[language])] + said
  }

  /// Who speaks is worth a word only where several do.
  private func speaker(_ respondent: Respondent) -> String {
    sheet.respondents.count > 1 ? "\(words.role(respondent.role)): " : ""
  }

  private func said(_ response: Response, _ item: Item) -> [Report.Span] {
    let answer = describe(response.content, item: item, language: language)
    let basis = response.basis.map { [Report.Span.said(answer), .text(" (\(words.basis($0))).")] }
    return (basis ?? [.said(sentence(answer))]) + quote(response.quote) + remark(words.note, response.note)
      + (isPrivate ? remark(words.privateNote, response.privateNote) : [])
  }

  private func quote(_ quote: String?) -> [Report.Span] {
    quote.map { [.text(" "), .said(words.quoted($0))] } ?? []
  }

  private func remark(_ label: String, _ remark: String?) -> [Report.Span] {
    remark.map { [.text(" \(label): "), .said(sentence($0))] } ?? []
  }

  var method: [Report.Block] {
    let versions = [
      words.questionnaire(questionnaire.title[language], version: questionnaire.version),
      words.digest(edition.digest), words.program(edition.version),
    ]
    let sources = questionnaire.sources.map { [Report.Span.text(sentence($0.text))] }
    return [heading(.method)] + words.method.map { .paragraph([.text($0)]) }
      + chapter(.versions, level: 3, [.list(versions.map { [.text(sentence($0))] })])
      + chapter(.sources, level: 3, sources.isEmpty ? [] : [.list(sources)])
  }
}
