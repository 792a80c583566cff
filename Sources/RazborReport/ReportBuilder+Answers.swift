import RazborCore

/// The appendix: what was said, and how everything was worked out.
extension ReportBuilder {
  var answers: [Report.Block] {
    let blocks = questionnaire.sections.flatMap { section -> [Report.Block] in
      let lines = section.items.compactMap { questionnaire.item($0) }.flatMap { entry($0) }
      return lines.isEmpty ? [] : [.heading(3, [text(section.title)])] + joined(lines)
    }
    return blocks.isEmpty ? [] : [.pageBreak, heading(.answers)] + blocks
  }

  /// Lists that follow one another become one.
  private func joined(_ blocks: [Report.Block]) -> [Report.Block] {
    blocks.reduce(into: []) { result, block in
      if case .list(let more) = block, case .list(let lines)? = result.last {
        result[result.count - 1] = .list(lines + more)
      } else {
        result.append(block)
      }
    }
  }

  private typealias Said = (speaker: String?, response: Response)

  /// The question and what everybody who was asked said, tables below; empty where nobody was.
  private func entry(_ item: Item) -> [Report.Block] {
    let said = sheet.respondents.enumerated().compactMap { place, respondent in
      respondent.responses[item.id].map { Said(speaker: speaker(place), response: $0) }
    }
    guard !said.isEmpty else { return [] }
    let line = said.flatMap { self.said($0, item) }
    let tables = said.map { (speaker: $0.speaker, tables: self.tables($0.response, item)) }
      .filter { !$0.tables.isEmpty }
    let named = tables.count > 1
    let blocks = tables.flatMap { (named ? label($0.speaker) : []) + $0.tables }
    return [.list([[.strong(item.text[language].firstQuestion)] + line])] + blocks
  }

  /// Who speaks is worth a word only where several do.
  private func speaker(_ place: Int) -> String? {
    sheet.respondents.count > 1 ? speakers[place] : nil
  }

  private func label(_ speaker: String?) -> [Report.Block] {
    speaker.map { [.paragraph([.text($0 + ":")])] } ?? []
  }

  private func said(_ said: Said, _ item: Item) -> [Report.Span] {
    let lead = said.speaker.map { " \($0): " } ?? " "
    let basis = said.response.basis.map { [Report.Span.text(" \(words.basis($0)).")] } ?? []
    return ([.text(lead)] + told(said, item)).closed + basis + quote(said.response.quote)
      + remark(words.note, said.response.note)
      + (isPrivate ? remark(words.privateNote, said.response.privateNote) : [])
  }

  /// The answer without its tables; it begins a sentence where no name stands before it.
  private func told(_ said: Said, _ item: Item) -> [Report.Span] {
    let content = withoutTables(said.response.content, item)
    guard let content else {
      return [.text(said.speaker == nil ? words.tableBelow.capitalized : words.tableBelow)]
    }
    let span = self.span(content, item)
    return [said.speaker == nil ? span.capitalized : span]
  }

  /// What was written to questions without an answer, and to the whole case.
  var remarks: [Report.Block] {
    let lines = sheet.remarks.filter { isPrivate || $0.kind != .privateNote }.map { remark -> [Report.Span] in
      let question: [Report.Span] = remark.item.map { [.text(quoted($0) + words.dash)] } ?? []
      return question + written(remark)
    }
    return chapter(.remarks, lines.isEmpty ? [] : [.list(lines)])
  }

  private func written(_ remark: LooseRemark) -> [Report.Span] {
    switch remark.kind {
    case .note: [.said(sentence(remark.text))]
    case .privateNote: [.text(words.privateNote + ": "), .said(sentence(remark.text))]
    case .quote: [.said(cited(remark.text))]
    }
  }

  private func quote(_ quote: String?) -> [Report.Span] {
    quote.map { [.text(" "), .said(cited($0))] } ?? []
  }

  /// What a person said is not altered; what brings its own marks gets no others.
  private func cited(_ text: String) -> String {
    text.first.map("«“„\"".contains) ?? false ? text : words.cited(text)
  }

  private func remark(_ label: String, _ remark: String?) -> [Report.Span] {
    remark.map { [.text(" \(label): "), .said(sentences($0))] } ?? []
  }

  /// What was noted at different times stands line by line.
  private func sentences(_ lines: String) -> String {
    lines.split(whereSeparator: \.isNewline).map { sentence(String($0)) }.joined(separator: " ")
  }

  /// `nil` where nothing but tables was answered.
  private func withoutTables(_ content: Response.Content, _ item: Item) -> Response.Content? {
    guard case .answered(let answer) = content else { return content }
    let tables = item.fields.filter { !answer.tableRows($0).isEmpty }.map(\.id)
    let rest = answer.values.filter { !tables.contains($0.key) }
    return rest.isEmpty ? nil : .answered(Answer(rest))
  }

  private func tables(_ response: Response, _ item: Item) -> [Report.Block] {
    guard case .answered(let answer) = response.content else { return [] }
    let cells = AnswerWords(language: language, withChance: true)
    return item.fields.compactMap { field in
      guard case .table(let table) = field.format else { return nil }
      let rows = answer.tableRows(field)
      let columns = table.columns.filter { column in rows.contains { $0[column.id] != nil } }
      guard !rows.isEmpty else { return nil }
      return .table(
        Report.Table(
          header: columns.map { $0.label[language].capitalized },
          rows: rows.map { row in
            columns.map { column in
              let words = row[column.id].map { cells.words($0, column.format) } ?? ""
              return column.format.isTyped ? .said(words) : .text(words)
            }
          }))
    }
  }

  var method: [Report.Block] {
    let versions = [
      words.questionnaire(questionnaire.title[language], version: questionnaire.version),
      words.digest(edition.digest), words.program(edition.version),
    ]
    return [heading(.method)] + words.method.map { .paragraph([.text($0)]) }
      + chapter(.traces, level: 3, traceList)
      + chapter(.versions, level: 3, [.list(versions.map { [.text(sentence($0))] })])
      + sources(level: 3)
  }

  /// In the order by which the steps cite them.
  func sources(level: Int) -> [Report.Block] {
    let sources = questionnaire.sources.map { [Report.Span.text(sentence($0.text))] }
    return chapter(.sources, level: level, sources.isEmpty ? [] : [.numbered(sources)])
  }

  private var traceList: [Report.Block] {
    let proof = ProofReport(self)
    let lines = traces.map { trace -> [Report.Span] in
      [.strong(trace.label), .text(". " + sentence(proof.title(trace.subject)))]
    }
    return lines.isEmpty ? [] : [.paragraph([.text(words.tracesNote)]), .list(lines)]
  }
}

extension Answer {
  fileprivate func tableRows(_ field: Field) -> [Row] {
    if case .rows(let rows)? = self[field.id] { rows } else { [] }
  }
}
