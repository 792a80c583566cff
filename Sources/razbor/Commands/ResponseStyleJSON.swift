import RazborCore

/// How was answered, as JSON: severities in permille, statistics of scales in 1/10 000, null with too few scales.
enum ResponseStyleJSON {
  static func value(_ style: ResponseStyle) -> JSONValue {
    .object([
      "respondents": .list(style.respondents.map { respondent($0.role, $0.scales) }),
      "optimism_gaps": .list(style.gaps.map(gap)),
      "sole_head": style.soleHead.map { .text($0.rawValue) } ?? .null,
      "contradictions": .object([
        "applicable": .whole(style.contradictions.applicable),
        "violated": .whole(style.contradictions.violated),
      ]),
    ])
  }

  private static func respondent(_ role: Role, _ scales: ScaleAnswers) -> JSONValue {
    .object([
      "role": .text(role.rawValue), "scales": .whole(scales.points.count),
      "longest_run": .whole(scales.longestRun),
      "variation": scales.variation.map { .whole($0) } ?? .null,
      "acquiescence": scales.acquiescence.map { .whole($0) } ?? .null,
      "notes": .list(scales.notes.map { .text($0.rawValue) }),
    ])
  }

  private static func gap(_ gap: ResponseStyle.OptimismGap) -> JSONValue {
    .object([
      "signal": .text(gap.signal.rawValue), "facts": .whole(gap.facts), "opinions": .whole(gap.opinions),
    ])
  }
}
