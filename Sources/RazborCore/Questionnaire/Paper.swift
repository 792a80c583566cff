/// A sheet that the people it is about fill in: what is known stands there already, the rest is left blank.
package struct Paper: Sendable {
  package typealias ID = Identifier<Paper>

  package let id: ID
  package let title: LocalizedText
  /// What it is for, who fills it in, and when it is done.
  package let purpose: LocalizedText
  /// Questions whose answers stand at its head, in the order of the questionnaire.
  package let known: [Item.ID]
  package let parts: [Part]

  package enum Part: Sendable {
    /// As many cells in each row as there are columns; `nil` is left blank.
    case table(heading: LocalizedText?, columns: [LocalizedText], rows: [[LocalizedText?]], blank: Int)
    case steps(heading: LocalizedText?, [LocalizedText])
    /// What the diagnosis does not know, who may know it, and by when: the rows come from the answers.
    case findOut(columns: [LocalizedText])
  }
}
