import RazborCore

/// Sheets to be filled in: what was said stands at their head, the rest is blank.
extension ReportBuilder {
  /// All of them as a chapter of the report.
  var papers: [Report.Block] {
    let sheets = questionnaire.papers.compactMap { paper -> [Report.Block]? in
      let body = body(of: paper)
      return body.isEmpty ? nil : [.heading(3, [text(paper.title)])] + body
    }
    return sheets.isEmpty
      ? []
      : [.pageBreak, heading(.papers), .paragraph([.text(words.papersNote)])]
        + sheets.flatMap { $0 }
  }

  /// One of them as a document of its own; `nil` where there is nothing to fill in.
  func document(_ paper: Paper) -> Report? {
    let body = body(of: paper)
    guard !body.isEmpty else { return nil }
    let name = sheet.name.map { [Report.Block.paragraph([.said($0)])] } ?? []
    return Report(language: language, blocks: [.heading(1, [text(paper.title)])] + name + body)
  }

  private func body(of paper: Paper) -> [Report.Block] {
    let parts = paper.parts.flatMap(blocks)
    return parts.isEmpty ? [] : [.paragraph([.text(sentence(paper.purpose))])] + known(paper) + parts
  }

  /// What was said already; what nobody was asked is left out.
  private func known(_ paper: Paper) -> [Report.Block] {
    let lines = paper.known.filter { merged[$0] != nil }.map { questionAndAnswer($0, whole: true).closed }
    return lines.isEmpty ? [] : [.paragraph([.strong(words.knownSoFar)]), .list(lines)]
  }

  private func blocks(_ part: Paper.Part) -> [Report.Block] {
    switch part {
    case .table(let heading, let columns, let rows, let blank):
      let filled = rows.map { $0.map { cell in cell.map { text($0) } ?? .text("") } }
      let empty = Array(repeating: columns.map { _ in Report.Span.text("") }, count: blank)
      let table = Report.Table(header: columns.map { $0[language] }, rows: filled + empty, isForm: true)
      return headed(heading) + [.table(table)]
    case .steps(let heading, let steps):
      return headed(heading) + [.numbered(steps.map { [.text(sentence($0))] })]
    case .findOut(let columns):
      let rows = toFindOut.map { item -> [Report.Span] in
        [.text(item.text[language].firstQuestion), text(item.howToFindOut), .text(whoKnows(item)), .text("")]
      }
      return rows.isEmpty
        ? [] : [.table(Report.Table(header: columns.map { $0[language] }, rows: rows, isForm: true))]
    }
  }

  private func headed(_ heading: LocalizedText?) -> [Report.Block] {
    heading.map { [.heading(4, [text($0)])] } ?? []
  }

  /// Nobody in particular where everybody may know.
  private func whoKnows(_ item: Item) -> String {
    guard item.knownTo.count < Role.allCases.count else { return "" }
    return Role.allCases.filter(item.knownTo.contains).map { words.role($0).uncapitalized }
      .joined(separator: ", ").capitalized
  }
}

extension Report {
  /// The working papers of a case, each a document of its own, by the name its file should have.
  package static func papers(
    questionnaire: Questionnaire, sheet: AnswerSheet, assessment: Assessment, language: Language
  ) -> [(name: String, report: Report)] {
    let builder = ReportBuilder(
      questionnaire: questionnaire, sheet: sheet, assessment: assessment, language: language,
      edition: ReportBuilder.Edition(date: sheet.date?.description ?? "", version: "", digest: ""),
      isPrivate: false)
    return questionnaire.papers.compactMap { paper in
      builder.document(paper).map { (paper.id.rawValue.replacing("_", with: "-"), $0) }
    }
  }
}
