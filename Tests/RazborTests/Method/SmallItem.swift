@testable import RazborCore

/// An item of a small questionnaire.
struct SmallItem {
  var id = ""
  let kind: Kind
  var notApplicable = false
  var halved = false
  var fallbackOf: String?
  var askedWhen: String?

  init(kind: Kind) {
    self.kind = kind
  }

  enum Kind {
    /// What each option does to a score: `severity: 300`, `na: true` or nothing.
    case choice([String])
    case scale(higherIsBetter: Bool)
    /// Severities at 0, 50 and 100.
    case minutes([Int])
    /// A share that is a gross fact above a limit in permille; severities at 0 and 1000.
    case share(Int, [Int])
    /// A key figure with its reference in permille; severities at 0, the reference and 1000.
    case figure(Int, [Int])
  }

  var isScored: Bool {
    if case .choice(let effects) = kind { effects.contains { $0.hasPrefix("severity") } } else { true }
  }

  /// From here on the item may raise a flag; `nil` where all it can come to is alike.
  var flag: Int? {
    let severities: [Int]
    switch kind {
    case .choice(let effects): severities = effects.compactMap { Int($0.replacing("severity: ", with: "")) }
    case .scale: severities = [0, 800]
    case .minutes(let knots), .share(_, let knots), .figure(_, let knots): severities = knots
    }
    guard let low = severities.min(), let high = severities.max(), low < high, !halved else { return nil }
    return high
  }

  var yaml: String {
    var parts = [
      "id: \(id)", "text: {ru: a, en: a}", "why: {ru: a, en: a}", "how_to_find_out: {ru: a, en: a}",
      "depth: core",
      "answer: \(answer)",
    ]
    severity.map { parts.append("severity: \($0)") }
    if case .scale = kind {
      parts += ["evidence: opinion", "known_to: [owner]", "anchors: {0: {ru: a, en: a}, 10: {ru: a, en: a}}"]
    } else {
      parts.append("evidence: document")
    }
    if notApplicable { parts.append("not_applicable: true") }
    if halved { parts.append("halved_for_one_side: true") }
    fallbackOf.map { parts.append("fallback_of: \($0)") }
    askedWhen.map { parts.append("asked_when: \($0)") }
    return "{\(parts.joined(separator: ", "))}"
  }

  private var answer: String {
    switch kind {
    case .choice(let effects):
      let options = effects.enumerated().map { place, effect in
        "{id: o\(place), ru: a\(place), en: a\(place)\(effect.isEmpty ? "" : ", \(effect)")}"
      }
      return "{choice: [\(options.joined(separator: ", "))]}"
    case .scale: return "scale"
    case .minutes: return "{number: minutes, from: 0, to: 100}"
    case .share, .figure: return "share"
    }
  }

  private var severity: String? {
    switch kind {
    case .choice: isScored ? "options" : nil
    case .scale(let higherIsBetter): higherIsBetter ? "10_is_good" : "10_is_bad"
    case .minutes(let at): "{knots: [[0, \(at[0])], [50, \(at[1])], [100, \(at[2])]]}"
    case .share(_, let at): "{knots: [[0, \(at[0])], [1000, \(at[1])]]}"
    case .figure(let reference, let at):
      "{knots: [[0, \(at[0])], [\(reference), \(at[1])], [1000, \(at[2])]]}"
    }
  }

  /// All the answers that make a difference.
  var entries: [MergedSheet.Entry] {
    let values: [Answer.Value]
    switch kind {
    case .choice(let effects): values = effects.indices.map { .option(AnswerOption.ID("o\($0)")) }
    case .scale: values = (0...10).map { .number($0) }
    case .minutes: values = [0, 50, 51, 100].map { .number($0) }
    case .share(let limit, _): values = Self.shares(above: limit)
    case .figure(let reference, _): values = Self.figures(around: reference)
    }
    return values.map { .answered(Answer(["value": $0])) } + [.dontKnow]
      + (notApplicable ? [.notApplicable] : [])
  }

  /// Nothing, as much as nineteen cases say, hardly beyond doubt, halfway, all.
  static func shares(above limit: Int) -> [Answer.Value] {
    let large = [limit + 1, 151, 301, 501, 700, 900, 1000].filter { $0 > limit }.map {
      (4000 * $0, 4_000_000)
    }
    return ([(0, 50), (19, 19)] + large).map { .share(.counted(part: $0.0, whole: $0.1)) }
  }

  /// Below beyond doubt, hardly and by far; below and above without being sure, by far and hardly; above beyond doubt.
  static func figures(around reference: Int) -> [Answer.Value] {
    let pairs = [
      (0, 50), (3960 * reference, 4_000_000), (2000 * reference, 4_000_000), (0, 1),
      (reference * 99 / 100, 1000), (reference, 1000), (1, 1), (50, 50),
    ]
    return pairs.map { .share(.counted(part: $0.0, whole: $0.1)) }
  }
}
