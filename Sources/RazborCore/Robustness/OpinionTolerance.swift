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
    var tried: Set<[[Int]]> = []
    for shift in 1...10 where !holds(shift, opinions, questionnaire, &tried, claim) {
      return .points(shift - 1)
    }
    return .points(10)
  }

  /// Whether the claim stands at every point of the cube's surface at this distance. A rating ends at 0 and at 10, so
  /// most points were `tried` at a smaller distance.
  private func holds(
    _ shift: Int, _ opinions: [Item.ID], _ questionnaire: Questionnaire, _ tried: inout Set<[[Int]]>,
    _ claim: (Set<Verdict.Code>) -> Bool
  ) -> Bool {
    let now = readings.map { reading in
      opinions.map { id in reading.answer(id).flatMap { point(of: id, $0, questionnaire) } ?? -1 }
    }
    let steps = opinions.count <= 3 ? Array(-shift...shift) : [-shift, 0, shift]
    return everyCombination(of: steps, opinions.count) { shifts in
      guard shifts.contains(where: { abs($0) == shift }) else { return true }
      let moved = now.map { points in
        zip(points, shifts).map { point, shift in point < 0 ? point : min(max(point + shift, 0), 10) }
      }
      return !tried.insert(moved).inserted || claim(codes(at: moved, opinions, questionnaire))
    }
  }

  /// - Parameter points: by reading, in the order of the opinions; negative where there is none.
  private func codes(
    at points: [[Int]], _ opinions: [Item.ID], _ questionnaire: Questionnaire
  ) -> Set<Verdict.Code> {
    zip(readings.indices, points).reduce(into: []) { codes, next in
      let reading = readings[next.0]
      let moved = zip(opinions, next.1).reduce(worlds.reading(next.0)) { worlds, opinion in
        guard opinion.1 >= 0, var answer = reading.answer(opinion.0),
          let field = questionnaire.item(opinion.0)?.mainField.id, answer[field] != .number(opinion.1)
        else { return worlds }
        answer.values[field] = .number(opinion.1)
        return worlds.changed(opinion.0, to: .answered(answer))
      }
      codes.formUnion(moved.codes)
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
