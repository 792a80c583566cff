/// Some readings of one sheet, each in the worlds it leaves possible, changed answer by answer.
struct SheetWorlds {
  let questionnaire: Questionnaire
  private let dependents: [Item.ID: Dependents]
  /// Whose answers change which worlds there are.
  private let turning: Set<Item.ID>
  /// By reading; at least one world each.
  let worlds: [[LadderWorld]]

  /// - Parameter sheets: not empty.
  init(_ questionnaire: Questionnaire, _ sheets: [MergedSheet]) {
    self.init(questionnaire, sheets.map { LadderWorld.possible(questionnaire, $0) })
  }

  /// - Parameter possible: all that one sheet leaves possible.
  init(_ questionnaire: Questionnaire, _ possible: [LadderWorld]) {
    self.init(questionnaire, [possible])
  }

  private init(_ questionnaire: Questionnaire, _ worlds: [[LadderWorld]]) {
    self.questionnaire = questionnaire
    self.worlds = worlds
    dependents = Dependents.all(questionnaire)
    let sides = [questionnaire.sides?.item].compactMap(\.self)
    let cycles = questionnaire.cohorts.flatMap { [$0.item, $0.cohort.cycle] }
    turning = Set(sides + (worlds.joined().contains { $0.sheet.date != nil } ? cycles : []))
  }

  private init(_ other: SheetWorlds, _ worlds: [[LadderWorld]]) {
    (questionnaire, dependents, turning) = (other.questionnaire, other.dependents, other.turning)
    self.worlds = worlds
  }

  /// The verdicts that are left.
  var codes: Set<Verdict.Code> {
    Attainable.codes(in: worlds.joined())
  }

  /// Other sheets of the same questionnaire; nothing of these is kept.
  func anew(_ sheets: [MergedSheet]) -> SheetWorlds {
    SheetWorlds(self, sheets.map { LadderWorld.possible(questionnaire, $0) })
  }

  /// One of the readings alone.
  func reading(_ place: Int) -> SheetWorlds {
    SheetWorlds(self, [worlds[place]])
  }

  /// What hangs on the item; `nil` where everything may.
  func dependents(of item: Item.ID) -> Dependents? {
    turning.contains(item) ? nil : dependents[item, default: Dependents()]
  }

  /// With another answer to one item, or with none.
  func changed(_ item: Item.ID, to entry: MergedSheet.Entry?) -> SheetWorlds {
    let changed = worlds.map { worlds -> [LadderWorld] in
      guard let touched = dependents(of: item) else {
        var sheet = worlds[0].sheet
        sheet[item] = entry
        return LadderWorld.possible(questionnaire, sheet)
      }
      return worlds.map { $0.changed(item, to: entry, touched) }
    }
    return SheetWorlds(self, changed)
  }
}
