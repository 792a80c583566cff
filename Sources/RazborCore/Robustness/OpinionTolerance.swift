/// How much the verdict owes to ratings from 0 to 10 (Method, rule 7.4).
package enum OpinionTolerance: Sendable, Hashable {
  /// No rating counts on the way to the verdict, whatever it is, or there is none.
  case independent
  /// All ratings may be off by so many points at once, in any direction; one more can change the verdict.
  case points(Int)
}

extension VerdictStability {
  /// - Parameter claim: what must stay true.
  func opinions(
    _ questionnaire: Questionnaire, _ sheet: MergedSheet, _ claim: (Set<Verdict.Code>) -> Bool
  ) -> OpinionTolerance {
    let opinions = answered.filter { id in
      questionnaire.item(id)?.evidence == .opinion
        && sheet.answer(id).flatMap { point(of: id, $0, questionnaire) } != nil
    }
    if opinions.isEmpty || claim(codes(without: Set(opinions))) { return .independent }
    for shift in 1...10 where !holds(shift, opinions, questionnaire, sheet, claim) {
      return .points(shift - 1)
    }
    return .points(10)
  }

  /// Whether the claim stands at every point of the cube's surface at this distance.
  private func holds(
    _ shift: Int, _ opinions: [Item.ID], _ questionnaire: Questionnaire, _ sheet: MergedSheet,
    _ claim: (Set<Verdict.Code>) -> Bool
  ) -> Bool {
    let steps = opinions.count <= 3 ? Array(-shift...shift) : [-shift, 0, shift]
    return everyCombination(of: steps, opinions.count) { shifts in
      guard shifts.contains(where: { abs($0) == shift }) else { return true }
      return claim(codes(moving: Dictionary(uniqueKeysWithValues: zip(opinions, shifts)), questionnaire))
    }
  }

  private func codes(moving shifts: [Item.ID: Int], _ questionnaire: Questionnaire) -> Set<Verdict.Code> {
    codes { sheet in
      for (id, shift) in shifts {
        guard var answer = sheet.answer(id), let point = point(of: id, answer, questionnaire),
          let field = questionnaire.item(id)?.mainField.id
        else { continue }
        answer.values[field] = .number(min(max(point + shift, 0), 10))
        sheet[id] = .answered(answer)
      }
    }
  }

  private func point(of id: Item.ID, _ answer: Answer, _ questionnaire: Questionnaire) -> Int? {
    guard let field = questionnaire.item(id)?.mainField, case .scale = field.format else { return nil }
    return answer[field.id]?.number
  }

  private func everyCombination(of steps: [Int], _ count: Int, _ holds: ([Int]) -> Bool) -> Bool {
    var places = Array(repeating: 0, count: count)
    while true {
      if !holds(places.map { steps[$0] }) { return false }
      guard let next = places.firstIndex(where: { $0 + 1 < steps.count }) else { return true }
      for index in 0..<next { places[index] = 0 }
      places[next] += 1
    }
  }
}
