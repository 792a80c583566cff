import RazborCore

/// The same enquiries, stage after stage (Method, rule 5.6).
enum StageCohort {
  /// With what passed on from each stage, where only what entered is told: that is what entered the next one.
  ///
  /// - Throws: `TableFault` where a stage is missing, or more come to one than left the one before.
  static func checked(_ stages: [SumsReader.Sums], _ notes: TableNotes) throws(TableFault)
    -> [SumsReader.Sums]
  {
    guard notes.faults.isEmpty else { throw .stageMissing(notes) }
    var stages = stages
    for (place, next) in zip(stages.indices, stages.dropFirst()) {
      let before = stages[place].figures[.passed] ?? stages[place].figures[.entered] ?? 0
      let came = next.figures[.entered] ?? 0
      guard came <= before else {
        throw .stagesGrow(next.name ?? "", row: next.row, came: came, before: before)
      }
      if stages[place].figures[.passed] == nil { stages[place].figures[.passed] = came }
    }
    return stages
  }
}
