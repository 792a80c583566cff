import Testing

@testable import RazborCore
@testable import razbor

@Suite("How firm a conclusion is, on the reference bank") struct RobustnessTests {
  let bank: ReferenceBank

  init() throws {
    bank = try ReferenceBank()
  }

  static let flips: [(String, Int)] = [
    ("A", 4), ("B", 1), ("C", 1), ("D", 1), ("E", 3), ("F", 1), ("G", 1), ("H", 1), ("I", 1),
  ]

  @Test("The smallest flip of each profile has the size of the closed form", arguments: flips)
  func flip(_ name: String, _ size: Int) throws {
    let answers = try #require(try Profile.all()[name]).answers
    let flip = try #require(bank.robustness(answers).smallestFlip)
    #expect(flip.count == size)
    // The set is one: without it another area is possible, with any one of it back none is.
    let sheet = bank.sheet(answers)
    let area = bank.area(bank.assessment(answers).verdict.code)
    #expect(bank.areas(sheet, without: flip) != [area])
    for id in flip { #expect(bank.areas(sheet, without: flip.filter { $0 != id }) == [area]) }
  }

  @Test("No opinion changes the verdict of a profile", arguments: Array("ABCDEFGHI").map(String.init))
  func opinions(_ name: String) throws {
    let answers = try #require(try Profile.all()[name]).answers
    #expect(bank.robustness(answers).opinions == .independent)
  }

  @Test("Profile B hangs on the agreements and both key figures, profile A on no single answer")
  func hanging() throws {
    let profiles = try Profile.all()
    let b = bank.robustness(try #require(profiles["B"]).answers)
    #expect(Set(b.hangsOn.map(\.rawValue)) == ["e1", "e2", "e3", "m1", "s1"])
    let a = bank.robustness(try #require(profiles["A"]).answers)
    #expect(a.hangsOn.isEmpty)
    #expect(a.sufficientReason.count == 1)
    #expect(["e1", "e2", "e3"].contains(a.sufficientReason.first?.rawValue))
  }

  @Test("The agreements and both key figures are reason enough for profile C")
  func reason() throws {
    let c = bank.robustness(try #require(try Profile.all()["C"]).answers)
    #expect(Set(c.sufficientReason.map(\.rawValue)) == ["e1", "e2", "e3", "m1", "s1"])
  }

  struct WeightRow: Sendable {
    let profile: String
    let ranges: [String: ClosedRange<Int>]
  }

  static let weightRows = [
    WeightRow(profile: "A", ranges: ["f": 756...913, "l": 689...923, "p": 359...789]),
    // Without its flag L would come down to 15.3.
    WeightRow(profile: "C", ranges: ["f": 115...421, "l": 350...692, "p": 383...760]),
    WeightRow(profile: "H", ranges: ["f": 42...139, "l": 41...187, "p": 83...240]),
  ]

  @Test("Half and double weights move the signals no further than worked out", arguments: weightRows)
  func weights(_ row: WeightRow) throws {
    let answers = try #require(try Profile.all()[row.profile]).answers
    for signal in bank.robustness(answers).signals {
      guard let range = row.ranges[signal.id.rawValue] else { continue }
      #expect(signal.lowByWeights == range.lowerBound, "\(signal.id)")
      #expect(signal.highByWeights == range.upperBound, "\(signal.id)")
    }
  }

  struct MarginRow: Sendable, CustomTestStringConvertible {
    let part: Int
    let whole: Int
    let reference: Int
    let count: Int
    let becomes: TestOutcome
    let tolerance: Int?
    var testDescription: String { "\(part)/\(whole) against \(reference)" }
  }

  static let marginRows = [
    MarginRow(part: 248, whole: 400, reference: 800, count: 307, becomes: .indecisive, tolerance: 225),
    MarginRow(part: 344, whole: 400, reference: 800, count: 333, becomes: .indecisive, tolerance: 300),
    MarginRow(part: 301, whole: 350, reference: 800, count: 292, becomes: .indecisive, tolerance: 300),
    MarginRow(part: 27, whole: 301, reference: 180, count: 44, becomes: .indecisive, tolerance: nil),
    MarginRow(part: 16, whole: 180, reference: 180, count: 24, becomes: .indecisive, tolerance: nil),
    MarginRow(part: 180, whole: 300, reference: 800, count: 229, becomes: .indecisive, tolerance: 250),
    MarginRow(part: 47, whole: 248, reference: 180, count: 55, becomes: .supports, tolerance: nil),
  ]

  @Test("The nearest count that says something else is that of the table", arguments: marginRows)
  func margin(_ row: MarginRow) throws {
    let figure = KeyFigure(
      item: "m1", share: Proportion(row.part, of: row.whole), reference: .permille(row.reference))
    let margin = try #require(KeyMargin(figure))
    #expect(margin.count == row.count)
    #expect(margin.cases == abs(row.count - row.part))
    #expect(margin.becomes == row.becomes)
    if let tolerance = row.tolerance { #expect(margin.labelTolerance == tolerance) }
  }
}

extension ReferenceBank {
  func area(_ code: Verdict.Code) -> Verdict.AreaReading? { questionnaire.verdict(code)?.area }

  /// The areas that the sheet without some answers still allows.
  func areas(_ sheet: MergedSheet, without left: [Item.ID]) -> Set<Verdict.AreaReading?> {
    var sheet = sheet
    for id in left { sheet[id] = nil }
    return Set(Attainable.codes(questionnaire, sheet).map { area($0) })
  }
}
