@testable import RazborCore

/// Writes questionnaires of three to six items with rungs of all kinds.
struct SmallQuestionnaireWriter {
  var chance: SeededGenerator
  let entangled: Bool
  private(set) var answers: [Item.ID: [MergedSheet.Entry]] = [:]
  private var items: [SmallItem] = []
  private var budget = 0
  private var facts = 0
  private var rungs: [String] = []
  private var codes: [(code: String, area: String)] = []
  private var sides: String?
  private var keys: String?
  private var marketingIndex: [String] = []
  private var salesIndex: [String] = []
  private var rungIndex: [String] = []
  private var contradictions: [String] = []
  private var knownIsZero: [String] = []

  init(seed: Int, entangled: Bool) {
    chance = SeededGenerator(seed: seed)
    self.entangled = entangled
  }

  mutating func write() -> String {
    budget = .random(in: 2...5, using: &chance)
    let late = number(0...min(2, budget - 1))
    budget -= late
    var kinds = Set<String>()
    for (kind, cost) in [("sides", 1), ("facts", 1), ("gross", 3), ("tally", 2), ("gate", 1), ("keys", 2)]
      .shuffled(using: &chance) where cost <= budget && !flip(4)
    {
      kinds.insert(kind)
      budget -= cost
    }
    if kinds.contains("sides") { writeSides() }
    if kinds.contains("facts") { writeFacts() }
    if kinds.contains("gross") { writeGross() }
    let gate = kinds.contains("gate") ? "expected" : nil
    let twice = flip(2)
    if kinds.contains("keys") { writeKeys() }
    if kinds.contains("keys"), twice { rungs.append(keysRung("decisive", "against", gate)) }
    if kinds.contains("tally") { writeTally() }
    if kinds.contains("gate") { writeGate() }
    if kinds.contains("keys") { rungs.append(keysRung("measured", twice ? "rest" : "all", gate)) }
    budget += late
    writeIndex()
    writeBranches()
    writeContradiction()
    return document
  }

  // MARK: Chance

  mutating func flip(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &chance) == 0 }

  mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &chance) }

  private mutating func severity() -> Int {
    [0, 300, 350, 500, 600, 700, 1000].randomElement(using: &chance) ?? 0
  }

  private mutating func some<Element>(of elements: [Element]) -> [Element] {
    Array(elements.shuffled(using: &chance).prefix(number(1...max(1, elements.count - 1))))
  }

  // MARK: Items

  @discardableResult private mutating func add(_ item: SmallItem) -> String {
    var item = item
    item.id = "i\(items.count)"
    items.append(item)
    answers[Item.ID(item.id)] = item.entries
    return item.id
  }

  private mutating func choice(mayBeLeftOut: Bool) -> SmallItem {
    let count = number(2...4)
    var effects = (0..<count).map { place in "severity: \(place == 0 ? 0 : severity())" }
    if mayBeLeftOut, flip(4) { effects[count - 1] = "na: true" }
    if mayBeLeftOut, flip(6), count > 2 { effects[count - 2] = "" }
    var item = SmallItem(kind: .choice(effects))
    item.notApplicable = mayBeLeftOut && flip(4)
    item.halved = flip(4)
    return item
  }

  private mutating func scale() -> SmallItem {
    var item = SmallItem(kind: .scale(higherIsBetter: flip(2)))
    item.halved = flip(5)
    return item
  }

  private mutating func minutes() -> SmallItem {
    var item = SmallItem(kind: .minutes((0..<3).map { _ in severity() }))
    item.notApplicable = flip(4)
    return item
  }

  private mutating func scored() -> SmallItem {
    switch number(0...5) {
    case 0: scale()
    case 1: minutes()
    default: choice(mayBeLeftOut: true)
    }
  }

  /// The next item the budget allows; `nil` where it is spent.
  private mutating func spare(_ make: (inout Self) -> SmallItem) -> String? {
    guard budget > 0 else { return nil }
    budget -= 1
    let item = make(&self)
    return add(item)
  }

  // MARK: Facts

  private mutating func fact(_ id: String, _ item: String, twoSided: Bool = false, onlyTwo: Bool = false)
    -> String
  {
    let weight = number(1...3)
    return "{id: \(id), text: \(words), when: \(condition(item)), weight: \(weight), two_sided: \(twoSided), "
      + "only_two_sides: \(onlyTwo)}"
  }

  private mutating func factID() -> String {
    facts += 1
    return "f\(facts)"
  }

  /// A statement that some answer makes true and another false.
  private mutating func condition(_ id: String) -> String {
    guard let item = items.first(where: { $0.id == id }) else { return "" }
    switch item.kind {
    case .choice(let effects):
      let options = some(of: effects.indices.map { "o\($0)" })
      let stated = "{item: \(id), is: [\(options.joined(separator: ", "))]}"
      return flip(5) ? "{not: \(stated)}" : stated
    case .scale:
      return flip(2)
        ? "{item: \(id), at_least: \(number(1...10))}" : "{item: \(id), at_most: \(number(0...9))}"
    case .minutes: return "{item: \(id), above: 50}"
    case .share(let limit, _): return "{item: \(id), significantly_above: \(limit)}"
    case .figure: return "{item: \(id), status: [answered]}"
    }
  }

  /// An item of its own for a fact, or, entangled, one that a fact of the rung reads already.
  private mutating func factItem(_ used: [String]) -> String? {
    if entangled, flip(3), let again = used.randomElement(using: &chance) { return again }
    return spare { $0.flip(4) ? $0.scale() : $0.choice(mayBeLeftOut: true) }
  }

  private mutating func factList(_ used: inout [String], first: String? = nil, twoSided: Bool = false)
    -> [String]
  {
    var list: [String] = []
    for place in 0..<number(1...3) {
      guard let item = place == 0 && first != nil ? first : factItem(used) else { break }
      used.append(item)
      let id = factID()
      let mark = twoSided && flip(2)
      let only = sides != nil && flip(4)
      list.append(fact(id, item, twoSided: mark, onlyTwo: only))
    }
    return list
  }

  // MARK: Rungs

  private mutating func writeSides() {
    let id = add(SmallItem(kind: .choice(["", "", ""])))
    sides = "{item: \(id), field: value, two: [o0]}"
  }

  private mutating func writeFacts() {
    var used = [add(choice(mayBeLeftOut: true))]
    let list = factList(&used, first: used[0], twoSided: true)
    rungs.append(
      "{id: governance, question: \(words), facts: {verdict: GOVERN, needs: \(number(1...3)), "
        + "needs_two_sided: \(number(0...1)), facts: [\(list.joined(separator: ", "))]}}")
    codes.append(("GOVERN", "management"))
  }

  private mutating func writeGross() {
    var used = [add(choice(mayBeLeftOut: true))]
    let capacity = factList(&used, first: used[0])
    let sales = grossSide("sales", "SL-GROSS", &used)
    let marketing = grossSide("marketing", "MK-GROSS", &used)
    rungs.append(
      "{id: gross, question: \(words), gross: {capacity: {verdict: CAPACITY, facts: [\(capacity.joined(separator: ", "))]}, "
        + "\(sales), \(marketing), both: JOINT}}")
    codes += [
      ("CAPACITY", "management"), ("SL-GROSS", "sales"), ("MK-GROSS", "marketing"), ("JOINT", "management"),
    ]
  }

  private mutating func grossSide(_ name: String, _ code: String, _ used: inout [String]) -> String {
    let limit = [100, 150, 300, 500].randomElement(using: &chance) ?? 150
    let item = add(SmallItem(kind: .share(limit, [0, 1000])))
    if flip(2) {
      if name == "sales" { salesIndex.append(item) } else { marketingIndex.append(item) }
    }
    let id = factID()
    var list = ["{id: \(id), text: \(words), when: \(condition(item))}"]
    if let other = factItem(used) {
      used.append(other)
      let id = factID()
      list.append(fact(id, other))
      if entangled, flip(2), !(salesIndex + marketingIndex).contains(other) {
        if name == "sales" { salesIndex.append(other) } else { marketingIndex.append(other) }
      }
    }
    return "\(name): {verdict: \(code), facts: [\(list.joined(separator: ", "))], "
      + "share: {fact: \(id), item: \(item), above: \(limit)}}"
  }

  private mutating func writeTally() {
    var used = [add(choice(mayBeLeftOut: true)), add(choice(mayBeLeftOut: true))]
    let sales = factList(&used, first: used[0])
    let marketing = factList(&used, first: used[1])
    var held: [String] = []
    let management = flip(4) ? [] : factList(&held)
    rungIndex += held.filter { _ in !flip(4) }
    rungs.append(
      "{id: evident, question: \(words), tally: {"
        + "sales: {minimum: \(number(1...3)), verdict: SL-EVIDENT, facts: [\(sales.joined(separator: ", "))]}, "
        + "marketing: {minimum: \(number(1...3)), verdict: MK-EVIDENT, facts: [\(marketing.joined(separator: ", "))]}, "
        + "management: {facts: [\(management.joined(separator: ", "))]}, lead: LEAD}}")
    codes += [("SL-EVIDENT", "sales"), ("MK-EVIDENT", "marketing"), ("LEAD", "management")]
  }

  private mutating func writeGate() {
    var gated = [add(choice(mayBeLeftOut: false))]
    if flip(2), let second = spare({ $0.choice(mayBeLeftOut: false) }) { gated.append(second) }
    let entries = gated.map { id -> String in
      let passes = flip(2) ? "[o0]" : "[o0, o1]"
      let oneSide = flip(3) ? "" : flip(2) ? ", passes_one_side: [o0]" : ", passes_one_side: [o0, o1]"
      return "{item: \(id), passes: \(passes)\(oneSide), dk: 800}"
    }
    rungs.append(
      "{id: expected, question: \(words), gate: {verdict: EXPECT, items: [\(entries.joined(separator: ", "))]}}"
    )
    codes.append(("EXPECT", "management"))
  }

  private mutating func writeKeys() {
    let limits = [200, 500, 800]
    let marketing = limits.randomElement(using: &chance) ?? 800
    let sales = limits.randomElement(using: &chance) ?? 200
    let own = [
      add(SmallItem(kind: .figure(marketing, fall()))), add(SmallItem(kind: .figure(sales, fall()))),
    ]
    var readings = "{item: \(own[0]), share: {field: value}}"
    let second = flip(3) ? spare { SmallItem(kind: .figure(marketing, $0.fall())) } : nil
    second.map { readings += ", {item: \($0), share: {field: value}}" }
    marketingIndex.append(flip(2) ? own[0] : second ?? own[0])
    salesIndex.append(own[1])
    if flip(2) { knownIsZero = second == nil ? own : [own[1]] }
    if flip(2), let more = spare({ $0.scored() }) { marketingIndex.append(more) }
    if flip(2), let more = spare({ $0.scored() }) { salesIndex.append(more) }
    let limit = [350, 500].randomElement(using: &chance) ?? 350
    keys = """
      keys:
        marketing: {index: marketing, readings: [\(readings)], references: [{fixed: \(marketing)}]}
        sales: {index: sales, readings: [{item: \(own[1]), share: {field: value}}], references: [{fixed: \(sales)}]}
        open_key: \(flip(2) ? "none" : "unclear")
        bad_from: 600
        ok_below: \(limit)
        verdicts: {marketing: MK, sales: SL, joint: JOINT, measure: MEASURE, undecided: UND}

      """
    codes += [
      ("MK", "marketing"), ("SL", "sales"), ("JOINT", "management"), ("MEASURE", "management"),
      ("UND", "unknown"),
    ]
  }

  /// Severities that fall while the share rises.
  private mutating func fall() -> [Int] {
    [severity(), severity(), severity()].sorted(by: >)
  }

  private func keysRung(_ id: String, _ pairs: String, _ gate: String?) -> String {
    "{id: \(id), question: \(words), keys: {pairs: \(pairs)\(gate.map { ", gate: \($0)" } ?? "")}}"
  }

  private mutating func writeIndex() {
    rungIndex.append(add(scored()))
    while budget > 0, items.count < 3 || flip(2) {
      if let more = spare({ $0.scored() }) { rungIndex.append(more) }
    }
    if budget > 0, flip(2) {
      budget -= 1
      let sister = rungIndex[rungIndex.count - 1]
      var item = choice(mayBeLeftOut: true)
      item.fallbackOf = sister
      rungIndex.append(add(item))
    }
    rungs.append(
      "{id: rhythm, question: \(words), index: {index: rhythm, limit: \([350, 500, 600][number(0...2)]), "
        + "verdict: RHYTHM, otherwise: OUT}}")
    codes += [("RHYTHM", "management"), ("OUT", "none")]
  }

  /// An item may hang on a branch of its own; entangled, on anything before it.
  private mutating func writeBranches() {
    let gated = rungs.contains { $0.contains("gate: {verdict") }
    for place in items.indices.dropFirst() where flip(3) {
      guard case .choice = items[place].kind, items[place].fallbackOf == nil, !gated,
        !items.contains(where: { $0.fallbackOf == items[place].id }),
        sides?.contains("item: i\(place),") != true
      else { continue }
      if entangled {
        guard case .choice = items[place - 1].kind else { continue }
        items[place].askedWhen = "{item: i\(place - 1), is: [o0]}"
      } else if budget > 0 {
        budget -= 1
        let branch = add(SmallItem(kind: .choice(["", ""])))
        items[place].askedWhen = "{item: \(branch), is: [o0]}"
      }
    }
  }

  private mutating func writeContradiction() {
    guard flip(2) else { return }
    let choices = items.filter { if case .choice(let effects) = $0.kind { effects.count > 2 } else { false } }
    guard let doubted = choices.randomElement(using: &chance),
      let other = items.randomElement(using: &chance),
      other.id != doubted.id
    else { return }
    let reading = flip(2) ? "dk: true" : "option: o2"
    contradictions.append(
      "{id: c1, when: {all: [{item: \(doubted.id), is: [o0, o1]}, \(condition(other.id))]}, items: [\(doubted.id)], "
        + "text: \(words), question: \(words), alternative: {item: \(doubted.id), \(reading)}}")
  }

  // MARK: The document

  private let words = "{ru: a, en: a}"

  private var document: String {
    let members = items.filter(\.isScored)
    let lists = [
      "sections: [{id: all, title: \(words), items: [\(items.map(\.yaml).joined(separator: ", "))]}]",
      "signals: [{id: signal, title: \(words), meaning: {green: \(words), amber: \(words), red: \(words)}, "
        + "members: [\(members.enumerated().map { member($1.id, $0, flags: true) }.joined(separator: ", "))]}]",
      "indexes: [\(indexes)]",
      "areas: [\(areas)]",
      sides.map { "sides: \($0)" },
      keys,
      "ladder: [\(rungs.joined(separator: ", "))]",
      "verdicts: [\(verdicts)]",
      contradictions.isEmpty ? nil : "contradictions: [\(contradictions.joined(separator: ", "))]",
      "recommendations: [{id: act, area: management, when: {signal: signal, band: [red]}, title: \(words), why: \(words), "
        + "first_step: \(words), owner: \(words), due_in_days: 7, proof: \(words), source: method, leverage: 1}]",
      "sources: [{id: method, text: \(words)}]",
    ]
    return "questionnaire: small\nversion: \"1\"\ntitle: \(words)\nintroduction: \(words)\n"
      + lists.compactMap { $0 }.joined(separator: "\n") + "\n"
  }

  /// Weights, the severity of a don't-know and flags by the place of the item, so that they vary.
  private func member(_ id: String, _ place: Int, flags: Bool) -> String {
    let item = items.first { $0.id == id }
    let unknown = [nil, nil, 300, 1000][(place + items.count) % 4].map { ", dk: \($0)" } ?? ""
    let flag = flags && place % 2 == 0 ? item?.flag.map { ", flag: \($0)" } ?? "" : ""
    return "{item: \(id), weight: \(1 + place % 3)\(unknown)\(flag)}"
  }

  private var indexes: String {
    [("marketing", marketingIndex), ("sales", salesIndex), ("rhythm", rungIndex)].filter { !$0.1.isEmpty }
      .map { id, ids in
        let listed = ids.enumerated().filter { place, id in ids.firstIndex(of: id) == place }
        var members = listed.map { member($0.element, $0.offset, flags: false) }
        if id == "rhythm" {
          members += knownIsZero.map { "{item: \($0), weight: 2, dk: 1000, known_is_zero: true}" }
        }
        return "{id: \(id), title: \(words), members: [\(members.joined(separator: ", "))]}"
      }.joined(separator: ", ")
  }

  private var areas: String {
    let names = [("marketing", marketingIndex), ("sales", salesIndex), ("management", rungIndex)]
    return names.map { area, ids in
      let index = ids.isEmpty || area == "management" ? "rhythm" : area
      return "{id: \(area), title: \(words), index: \(index)}"
    }.joined(separator: ", ")
  }

  private var verdicts: String {
    var seen: Set<String> = []
    return codes.filter { seen.insert($0.code).inserted }.map { code, area in
      "{code: \(code), area: \(area), title: \(words), sentence: \(words), conditional: \(words), meaning: \(words), "
        + "risk: \(words), first: [\(area == "unknown" ? "" : "act")]}"
    }.joined(separator: ", ")
  }
}
