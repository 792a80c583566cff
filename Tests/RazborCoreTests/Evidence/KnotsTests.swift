import Testing

@testable import RazborCore

@Suite struct KnotsTests {
  @Test(arguments: [
    (Knots.response, 5, 0), (.response, 30, 136), (.response, 33, 153), (.response, 240, 600),
    (.response, 600, 720), (.response, 1441, 1000),
    (.forecast, 100, 0), (.forecast, 187, 290), (.forecast, 312, 624),
    (.targetShare, 620, 450), (.targetShare, 701, 248), (.targetShare, 799, 3),
    (.rampUp, 2, 250), (.rampUp, 4, 667),
    (.leadsToPlan, 87, 260), (.unprocessed, 1, 50), (.unprocessed, 8, 400),
    (.pathDistance, 400, 500), (.pathDistance, 364, 410),
  ])
  func `A severity lies on the line between its knots`(knots: Knots, x: Int, expected: Int) {
    #expect(knots.severity(at: x) == expected)
  }

  @Test(arguments: Knots.all)
  func `A severity passes through its knots`(knots: Knots) {
    for knot in knots.knots {
      #expect(knots.severity(at: knot.x) == knot.severity)
    }
  }

  @Test(arguments: Knots.all)
  func `Severities run one way and stay between the outer knots`(knots: Knots) throws {
    let first = try #require(knots.knots.first)
    let last = try #require(knots.knots.last)
    let severities = (first.x - 20...last.x + 20).map(knots.severity(at:))
    let rises = first.severity < last.severity
    #expect(zip(severities, severities.dropFirst()).allSatisfy { rises ? $0 <= $1 : $0 >= $1 })
    #expect(severities.allSatisfy { (0...1000).contains($0) })
  }

  @Test(arguments: [1_000_000_000_000_000, Int.max])
  func `A number far outside has the severity of the outer knot`(x: Int) {
    #expect(Knots.response.severity(at: x) == 1000)
    #expect(Knots.response.severity(at: -x) == 0)
    #expect(Knots.targetShare.severity(at: x) == 0)
  }

  @Test func `Knots at the ends of the integers do not overflow`() {
    let knots = Knots((.min, 0), (.max, 1000))
    #expect(knots.severity(at: .min) == 0)
    #expect(knots.severity(at: 0) == 500)
    #expect(knots.severity(at: .max) == 1000)
  }

  @Test func `No knots give no severity`() {
    #expect(Knots(knots: []).severity(at: 7) == 0)
  }
}

extension Knots {
  /// Minutes to the first response.
  static let response = Knots((5, 0), (60, 300), (240, 600), (1440, 1000))
  /// Forecast error beyond luck, permille.
  static let forecast = Knots((100, 0), (250, 500), (500, 1000))
  /// Target leads, permille.
  static let targetShare = Knots((400, 1000), (800, 0))
  /// Spread between people, 1/10 000.
  static let spread = Knots((1000, 0), (5000, 1000))
  /// Distance of paths, permille.
  static let pathDistance = Knots((200, 0), (600, 1000))
  /// Months until a newcomer sells to plan.
  static let rampUp = Knots((1, 0), (3, 500), (6, 1000))
  /// Leads to plan, percent.
  static let leadsToPlan = Knots((50, 1000), (100, 0))
  /// Unprocessed leads, percent.
  static let unprocessed = Knots((0, 0), (5, 250), (20, 1000))

  static let all = [
    response, forecast, targetShare, spread, pathDistance, rampUp, leadsToPlan, unprocessed,
  ]

  init(_ points: (x: Int, severity: Int)...) {
    self.init(knots: points.map { Knot(x: $0.x, severity: $0.severity) })
  }
}
