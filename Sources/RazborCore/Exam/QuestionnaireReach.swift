/// What a questionnaire can say at all, whatever the answers.
struct QuestionnaireReach {
  private let questionnaire: Questionnaire
  private let worlds: [LadderWorld]

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    let nothing = MergedSheet()
    worlds = LadderWorld.possibleSides(questionnaire, nothing).map {
      LadderWorld(questionnaire, nothing, twoSides: $0)
    }
  }

  /// What even an empty sheet does not allow. "Undecided" is what is said meanwhile.
  var unreachableVerdicts: [Verdict.Code] {
    let reached = Attainable.codes(questionnaire, MergedSheet())
    return questionnaire.verdicts.map(\.code).filter {
      !reached.contains($0) && $0 != questionnaire.keys?.verdicts.undecided
    }
  }

  /// The exact bounds over all answers (Method, rule 1.6).
  var ranges: [ExamReport.Range] {
    let signals = questionnaire.signals.map { signal in
      range(signal.id.rawValue, isSignal: true) { SignalScore.bounds($0.severities.groups(signal.members)) }
    }
    let indexes = questionnaire.indexes.map { index in
      range(index.id.rawValue, isSignal: false) { $0.bounds(index.id) }
    }
    return signals + indexes
  }

  private func range(_ name: String, isSignal: Bool, _ bounds: (LadderWorld) -> Bounds) -> ExamReport.Range {
    let all = worlds.map(bounds)
    return ExamReport.Range(
      name: name, isSignal: isSignal, low: all.map(\.low.rounded).min() ?? 0,
      high: all.map(\.high.rounded).max() ?? 1000)
  }

  /// Where every option of a choice is worth the same and no rule tells them apart.
  var idleOptions: [String] {
    let mentions = OptionMentions(questionnaire)
    return questionnaire.items.flatMap { item in
      OptionPlace.all(item).filter { places in
        Set(places.map { mentions.meaning(of: $0, in: item) }).count < 2
      }.flatMap { $0 }.map(\.description)
    }
  }
}
