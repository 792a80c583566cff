import RazborCore

extension Report {
  /// A diagnosis of the same company from before.
  package struct Earlier: Sendable {
    /// Its number in the same case; `nil` for one from elsewhere.
    package let edition: Int?
    package let sheet: AnswerSheet

    package init(edition: Int? = nil, sheet: AnswerSheet) {
      (self.edition, self.sheet) = (edition, sheet)
    }
  }
}

/// How the signals moved since the edition before (Method, rule 5.8).
extension ReportBuilder {
  var changes: [Report.Block] {
    guard let earlier else { return [] }
    let changes = SignalChange.all(before: Assessment(questionnaire, earlier.sheet), after: assessment)
    let rows = changes.compactMap(row)
    guard !rows.isEmpty else { return [] }
    let known = Set(changes.map(\.id))
    let missing = questionnaire.signals.filter { !known.contains($0.id) }.map {
      words.quoted($0.title[language])
    }
    let left: [Report.Block] =
      missing.isEmpty ? [] : [.paragraph([.text(ChangePhrase.notMeasured(missing).text(language))])]
    return [
      .heading(2, [.text(ChangePhrase.title.text(language))]),
      .paragraph([.text(note(earlier).text(language))]),
      .table(Report.Table(header: ChangePhrase.columns(language), rows: rows)),
    ] + left + [.paragraph([.text(ChangePhrase.regression.text(language))])]
  }

  /// Permille as points with a tenth, so that it can be held against the least real difference.
  private func difference(_ permille: Int) -> String {
    let sign = permille > 0 ? "+" : permille < 0 ? "−" : ""
    return sign + moneyWords.tenths(Double(permille.magnitude) / 10)
  }

  private func note(_ earlier: Report.Earlier) -> ChangePhrase {
    if let edition = earlier.edition { return .note(edition: edition) }
    return .elsewhere(earlier.sheet.date.map(words.day))
  }

  private func row(_ change: SignalChange) -> [Report.Span]? {
    guard let signal = questionnaire.signals.first(where: { $0.id == change.id }) else { return nil }
    let (before, after) = (Hundredths.nearest(change.before), Hundredths.nearest(change.after))
    let meaning: ChangePhrase =
      change.isReal ? (change.after < change.before ? .better : .worse) : .withinChance
    return [
      .text(signal.title[language]), .text(String(before)), .text(String(after)),
      .text(difference(change.after - change.before)), .text(moneyWords.tenths(change.least)),
      .text(meaning.text(language)),
    ]
  }
}

extension SignalChange {
  /// Rounded up to a tenth: scores come in tenths, so that what is shown and what is decided never disagree.
  fileprivate var least: Double { (10 * smallestReal).rounded(.up) / 10 }
}
