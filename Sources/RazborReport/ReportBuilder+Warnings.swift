import RazborCore

/// What does not wait, does not fit together, or is told differently.
extension ReportBuilder {
  var alarmTexts: [Alarm] {
    assessment.alarms.compactMap { finding in questionnaire.alarms.first { $0.id == finding.id } }
  }

  /// What to do about an alarm stands on the first page; here is what raised it.
  var alarms: [Report.Block] {
    let blocks = assessment.alarms.flatMap { finding -> [Report.Block] in
      guard let alarm = questionnaire.alarms.first(where: { $0.id == finding.id }) else { return [] }
      let answers = finding.items.map { questionAndAnswer($0).closed }
      return [.paragraph([.strong(told(alarm.text, on: alarm.condition))] + trace(.alarm(alarm.id)))]
        + (answers.isEmpty ? [] : [.list(answers)])
    }
    return chapter(.alarms, blocks)
  }

  var contradictions: [Report.Block] {
    let blocks = assessment.contradictions.flatMap { finding -> [Report.Block] in
      guard let rule = questionnaire.contradictions.first(where: { $0.id == finding.id }) else { return [] }
      let asked = finding.items.filter { merged[$0] != nil }
      let answers = asked.map { questionAndWhole($0).closed }
      return [
        .paragraph([.strong(sentence(rule.text))] + trace(.contradiction(rule.id))),
        .list(answers + [way(rule, finding)]),
      ]
    }
    return chapter(.contradictions, blocks)
  }

  /// A table with all its sums: any of its columns may be what does not fit.
  private func questionAndWhole(_ id: Item.ID) -> [Report.Span] {
    guard let item = questionnaire.item(id), case .table(let table) = item.mainField.format,
      case .answered(let answer)? = merged[id], case .rows(let rows)? = answer[item.mainField.id],
      let sums = tableSums(rows, table, language: language)
    else { return questionAndAnswer(id) }
    return [.text(quoted(id) + words.dash + sums)]
  }

  /// What clears a contradiction up, or what did.
  private func way(_ rule: Contradiction, _ finding: ContradictionFinding) -> [Report.Span] {
    finding.explanation.map { labelled(words.explained, .said(sentence($0))) }
      ?? labelled(words.askThis, text(rule.question))
  }

  var differences: [Report.Block] {
    let blocks = assessment.differences.flatMap { difference -> [Report.Block] in
      guard let item = questionnaire.item(difference.item) else { return [] }
      let answers = sheet.respondents.enumerated().compactMap { place, respondent in
        respondent.responses[item.id].map {
          (labelled(speakers[place], span($0.content, item))).closed
        }
      }
      // An opinion is nobody's to take: it decides nothing.
      let taken = item.evidence == .opinion ? [] : [labelled(words.taken, answer(item.id)).closed]
      return [.paragraph([.strong(item.text[language].firstQuestion)]), .list(answers + taken)]
    }
    return chapter(
      .differences, blocks.isEmpty ? [] : [.paragraph([.text(words.differencesNote)])] + blocks)
  }

  /// The respondents by role, told apart by a number where several have the same.
  var speakers: [String] {
    let roles = sheet.respondents.map(\.role)
    return roles.enumerated().map { place, role in
      guard roles.count(where: { $0 == role }) > 1 else { return words.role(role) }
      return "\(words.role(role)) \(roles[...place].count { $0 == role })"
    }
  }
}
