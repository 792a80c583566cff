import Testing

@testable import RazborCore
@testable import razbor

@Suite("The method's tables on the reference bank") struct ReferenceBankTests {
  let bank: ReferenceBank

  init() throws {
    bank = try ReferenceBank()
  }

  struct SignalRow: Sendable, CustomTestStringConvertible {
    let answers: String
    let low: Int
    let high: Int
    let score: Int?
    let weight: Int
    let applicable: Int
    var testDescription: String { answers }
  }

  static let leadRows = [
    SignalRow(answers: "", low: 0, high: 1000, score: nil, weight: 0, applicable: 12),
    SignalRow(answers: "l3=1000", low: 350, high: 1000, score: nil, weight: 3, applicable: 12),
    SignalRow(answers: "l3=1000 l1=300", low: 350, high: 942, score: nil, weight: 4, applicable: 12),
    SignalRow(answers: "l3=1000 l1=300 e1=0", low: 350, high: 775, score: 550, weight: 6, applicable: 12),
    SignalRow(
      answers: "l3=1000 l1=300 e1=0 l4=dk", low: 600, high: 775, score: 663, weight: 8, applicable: 12),
    SignalRow(
      answers: "l3=1000 l1=300 e1=0 l4=dk l5=500", low: 600, high: 692, score: 630, weight: 10, applicable: 12
    ),
    SignalRow(
      answers: "l3=1000 l1=300 e1=0 l4=dk l5=500 l2=400", low: 600, high: 642, score: 609, weight: 11,
      applicable: 12),
    SignalRow(
      answers: "l3=1000 l1=300 e1=0 l4=dk l5=500 l2=400 l6=dk", low: 609, high: 609, score: 609, weight: 11,
      applicable: 12),
  ]

  @Test("Signal L narrows as the table of rule 1.6 says", arguments: leadRows)
  func leads(_ row: SignalRow) {
    expect(row, "l")
  }

  static let standardsRows = [
    SignalRow(answers: "", low: 0, high: 1000, score: nil, weight: 0, applicable: 14),
    SignalRow(answers: "p6=800", low: 114, high: 971, score: nil, weight: 2, applicable: 14),
    SignalRow(answers: "p6=800 p3=800", low: 350, high: 943, score: nil, weight: 4, applicable: 14),
    SignalRow(answers: "p6=800 p3=800 p1=na", low: 350, high: 927, score: nil, weight: 4, applicable: 11),
    SignalRow(
      answers: "p6=800 p3=800 p1=na p4=dk", low: 356, high: 911, score: nil, weight: 4, applicable: 11),
    SignalRow(
      answers: "p6=800 p3=800 p1=na p4=dk e3=1000", low: 578, high: 911, score: 867, weight: 6, applicable: 11
    ),
    SignalRow(
      answers: "p6=800 p3=800 p1=na p4=dk e3=1000 p2=700 p5=600", low: 789, high: 789, score: 789, weight: 9,
      applicable: 11),
  ]

  @Test("Signal P narrows as the table of rule 1.6 says", arguments: standardsRows)
  func standards(_ row: SignalRow) {
    expect(row, "p")
  }

  private func expect(_ row: SignalRow, _ id: Signal.ID) {
    let signal = bank.assessment(row.answers).signals.first { $0.id == id }
    #expect(signal?.low == row.low)
    #expect(signal?.high == row.high)
    #expect(signal?.score == row.score)
    #expect(signal?.answeredWeight == row.weight)
    #expect(signal?.applicableWeight == row.applicable)
  }

  struct VerdictRow: Sendable, CustomTestStringConvertible {
    let answers: String
    let codes: Set<String>
    let provisional: String
    var testDescription: String { answers }
  }

  static let all: Set<String> = [
    "MG-EXPECT", "MG-MEASURE", "MK", "SL", "MG-JOINT", "UND", "MG-RHYTHM", "OUT",
  ]
  static let agreed = "e1=0 e2=0 e3=300"
  static let verdictRows = [
    VerdictRow(answers: "", codes: all, provisional: "UND"),
    VerdictRow(answers: "p6=800", codes: all, provisional: "MG-EXPECT"),
    VerdictRow(answers: "e1=0", codes: all, provisional: "UND"),
    VerdictRow(answers: "e1=1000", codes: ["MG-EXPECT"], provisional: "MG-EXPECT"),
    VerdictRow(answers: "e1=dk", codes: ["MG-EXPECT"], provisional: "MG-EXPECT"),
    VerdictRow(answers: agreed, codes: all.subtracting(["MG-EXPECT"]), provisional: "MG-MEASURE"),
    VerdictRow(answers: agreed + " m1=248/400", codes: ["MG-JOINT", "MK", "SL"], provisional: "MK"),
    VerdictRow(answers: agreed + " m1=dk", codes: ["MG-MEASURE", "SL"], provisional: "MG-MEASURE"),
    VerdictRow(answers: agreed + " m1=248/400 s1=47/248@180", codes: ["MK"], provisional: "MK"),
    VerdictRow(
      answers: agreed + " m1=344/400", codes: ["MG-MEASURE", "MG-RHYTHM", "OUT", "SL", "UND"],
      provisional: "MG-MEASURE"),
    VerdictRow(answers: agreed + " m1=344/400 s1=27/301@180", codes: ["SL"], provisional: "SL"),
    VerdictRow(answers: agreed + " m1=344/400 s1=dk", codes: ["MG-MEASURE"], provisional: "MG-MEASURE"),
    VerdictRow(
      answers: agreed + " m1=14/20", codes: ["MG-JOINT", "MG-MEASURE", "MK", "SL", "UND"],
      provisional: "MG-MEASURE"),
    VerdictRow(
      answers: agreed + " m1=14/20 s1=3/14@250", codes: ["MG-JOINT", "MK", "SL", "UND"], provisional: "UND"),
    VerdictRow(answers: agreed + " m1=180/300 s1=16/180@180", codes: ["SL"], provisional: "SL"),
    VerdictRow(answers: agreed + " m1=180/300 s1=26/180@180", codes: ["MG-JOINT", "MK"], provisional: "MK"),
    VerdictRow(
      answers: agreed + " m1=344/400 s1=100/344@180", codes: ["MG-RHYTHM", "OUT"], provisional: "OUT"),
    VerdictRow(
      answers: agreed + " m1=344/400 s1=100/344@180 r1=1000 r2=1000 r3=1000 p6=900 f3=1000",
      codes: ["MG-RHYTHM", "OUT"], provisional: "MG-RHYTHM"),
  ]

  @Test("The verdicts left, and the provisional one, are those of the table", arguments: verdictRows)
  func verdicts(_ row: VerdictRow) {
    let verdict = bank.assessment(row.answers).verdict
    #expect(Set(verdict.attainable.map(\.rawValue)) == row.codes)
    #expect(verdict.code.rawValue == row.provisional)
  }

  @Test("The nine profiles come out as they were worked out", arguments: Array("ABCDEFGHI").map(String.init))
  func profile(_ name: String) throws {
    let profile = try #require(try Profile.all()[name])
    let assessment = bank.assessment(profile.answers)
    for (id, expected) in profile.signals {
      let signal = try #require(assessment.signals.first { $0.id.rawValue == id.lowercased() })
      #expect(signal.score == expected["score"])
      #expect(signal.low == expected["low"])
      #expect(signal.high == expected["high"])
      #expect(signal.flags.count == expected["flags"])
      #expect(signal.answeredWeight == expected["weight"])
      #expect(signal.applicableWeight == expected["applicable"])
    }
    for (id, expected) in profile.indexes {
      let area = ["MG": "management", "MK": "marketing", "SL": "sales"][id]
      #expect(assessment.areas.first { $0.id.rawValue == area }?.index == expected)
    }
    #expect(assessment.verdict.code.rawValue == profile.verdict)
    #expect(assessment.verdict.attainable.map(\.rawValue) == [profile.verdict])
    #expect(assessment.verdict.status == .decided)
    #expect(bank.codes(profile.answers + " e1=0 e2=0 e3=0") == [profile.gateSkipped])
  }
}

/// One company of the profiles file.
struct Profile {
  let answers: String
  let signals: [String: [String: Int]]
  let indexes: [String: Int]
  let verdict: String
  let gateSkipped: String

  static func all() throws -> [String: Profile] {
    let bytes = try QuestionnaireLoader.read(TestFile.path("profiles.yaml"))
    let root = try YAMLSource.parse(bytes).get()
    return root.children.mapValues(Profile.init)
  }

  init(_ node: SourceNode) {
    let expected = node.children["expected"]?.children ?? [:]
    answers = (node.children["answers"]?.children ?? [:]).sorted { $0.key < $1.key }
      .map { "\($0.key)=\(Profile.value($0.value))" }.joined(separator: " ")
    signals = (expected["signals"]?.children ?? [:]).mapValues {
      $0.children.compactMapValues { $0.scalar.flatMap { Int($0) } }
    }
    indexes = (expected["indexes"]?.children ?? [:]).compactMapValues { $0.scalar.flatMap { Int($0) } }
    verdict = expected["verdict"]?.scalar ?? ""
    gateSkipped = expected["gate_skipped"]?.scalar ?? ""
  }

  private static func value(_ node: SourceNode) -> String {
    if let scalar = node.scalar { return scalar }
    let parts = node.children.compactMapValues(\.scalar)
    return "\(parts["k_low"] ?? "")-\(parts["k_high"] ?? "")/\(parts["n"] ?? "")@\(parts["reference"] ?? "")"
  }
}

extension SourceNode {
  var scalar: String? { if case .scalar(let text, _) = content { text } else { nil } }
  var children: [String: SourceNode] {
    guard case .mapping(let pairs) = content else { return [:] }
    return Dictionary(pairs.map { ($0.key.scalar ?? "", $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}
