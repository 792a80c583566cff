import RazborCore

/// How far a step is; what is typed is the same as what is read.
package enum PlanStateWords {
  package static func text(_ state: PlanEdit.State) -> LocalizedText {
    switch state {
    case .planned: LocalizedText(ru: "не начат", en: "not started")
    case .started: LocalizedText(ru: "начат", en: "started")
    case .done: LocalizedText(ru: "сделан", en: "done")
    case .dropped: LocalizedText(ru: "снят", en: "dropped")
    }
  }
}
