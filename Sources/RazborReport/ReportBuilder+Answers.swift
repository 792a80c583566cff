import RazborCore

/// The appendix: what was said, and how everything was worked out.
extension ReportBuilder {
  var answers: [Report.Block] {
    let blocks = questionnaire.sections.flatMap { section -> [Report.Block] in
      let lines = section.items.compactMap { questionnaire.item($0) }.flatMap { given($0) }
      return lines.isEmpty ? [] : [.heading(3, [text(section.title)]), .list(lines)]
    }
    return blocks.isEmpty ? [] : [.pageBreak, heading(.answers)] + blocks
  }

  /// One line for each person who was asked.
  private func given(_ item: Item) -> [[Report.Span]] {
    sheet.respondents.compactMap { respondent in
      respondent.responses[item.id].map { response in
        [.strong(item.text[language]), .text(" " + speaker(respondent))] + said(response, item)
      }
    }
  }

  /// Who speaks is worth a word only where several do.
  private func speaker(_ respondent: Respondent) -> String {
    sheet.respondents.count > 1 ? "\(words.role(respondent.role)): " : ""
  }

  private func said(_ response: Response, _ item: Item) -> [Report.Span] {
    var line: [Report.Span] = [.said(describe(response.content, item: item, language: language))]
    if let basis = response.basis { line.append(.text(" (\(words.basis(basis)))")) }
    line.append(.text("."))
    line += remark(words.note, response.note)
    if isPrivate { line += remark(words.privateNote, response.privateNote) }
    return line
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
