import RazborCore

/// What does not wait, does not fit together, or is told differently.
extension ReportBuilder {
  var alarmTexts: [Alarm] {
    assessment.alarms.compactMap { finding in questionnaire.alarms.first { $0.id == finding.id } }
  }

  var alarms: [Report.Block] {
    let blocks = assessment.alarms.flatMap { finding -> [Report.Block] in
      guard let alarm = questionnaire.alarms.first(where: { $0.id == finding.id }) else { return [] }
      let answers = finding.items.map { questionAndAnswer($0) + [.text(".")] }
      return [.paragraph([.strong(sentence(alarm.text)), .text(" " + sentence(alarm.action))])]
        + (answers.isEmpty ? [] : [.list(answers)])
    }
    return chapter(.alarms, blocks)
  }

  var contradictions: [Report.Block] {
    let blocks = assessment.contradictions.flatMap { finding -> [Report.Block] in
      guard let rule = questionnaire.contradictions.first(where: { $0.id == finding.id }) else { return [] }
      let answers = finding.items.map { questionAndAnswer($0) + [.text(".")] }
      return [.paragraph([.strong(sentence(rule.text))]), .list(answers + [way(rule, finding)])]
    }
    return chapter(.contradictions, blocks)
  }

  /// What clears a contradiction up, or what did.
  private func way(_ rule: Contradiction, _ finding: ContradictionFinding) -> [Report.Span] {
    finding.explanation.map { labelled(words.explained, .said($0)) }
      ?? labelled(words.askThis, text(rule.question))
  }

  var differences: [Report.Block] {
    let blocks = assessment.differences.flatMap { difference -> [Report.Block] in
      guard let item = questionnaire.item(difference.item) else { return [] }
      let answers = difference.answers.map { said in
        labelled(words.role(said.role), .said(describe(said.content, item: item, language: language)))
      }
      return [.paragraph([.strong(item.text[language])]), .list(answers)]
    }
    return chapter(.differences, blocks)
  }
}
