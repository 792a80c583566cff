import RazborCore

/// How far a step is, as it is read and as it may be typed.
package enum PlanStateWords {
  package static func text(_ state: PlanEdit.State) -> LocalizedText {
    switch state {
    case .planned: LocalizedText(ru: "не начат", en: "not started")
    case .started: LocalizedText(ru: "начат", en: "started")
    case .done: LocalizedText(ru: "сделан", en: "done")
    case .dropped: LocalizedText(ru: "снят", en: "dropped")
    }
  }

  /// The state that a word names, in either language and whatever the word agrees with: a step, a task, all of it.
  package static func state(_ typed: String) -> PlanEdit.State? {
    let word = typed.lowercased().replacing("ё", with: "е")
    return PlanEdit.State.allCases.first { $0.rawValue == word || forms($0).contains(word) }
  }

  private static func forms(_ state: PlanEdit.State) -> [String] {
    switch state {
    case .planned: agreeing("не начат") + ["новый", "новая", "новое", "not started", "not begun"]
    case .started: agreeing("начат") + ["в работе", "started", "begun", "in progress"]
    case .done:
      ["сделан", "выполнен", "закончен", "завершен"].flatMap(agreeing)
        + ["готов", "готова", "готово", "готовы", "done", "finished", "complete", "completed"]
    case .dropped: ["снят", "отменен"].flatMap(agreeing) + ["dropped", "cancelled", "canceled"]
    }
  }

  private static func agreeing(_ participle: String) -> [String] {
    ["", "а", "о", "ы"].map { participle + $0 }
  }
}
