import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Generated exports") struct GeneratedExportTests {
  @Test(
    "An export gives the truth that it was made with", arguments: GeneratedExport.Shape.allCases,
    WrittenEncoding.allCases)
  func truth(shape: GeneratedExport.Shape, encoding: WrittenEncoding) throws {
    let export = GeneratedExport(shape, rows: 400, seed: 7)
    let table = try TemporaryTable(encoding.bytes(export.text))
    let load = try TableLoad(table.path, as: nil, mappings: [], now: try Self.today)
    #expect(load.kind == .leads)
    try check(load, export.truth)
  }

  @Test("Shuffled and renamed columns are told by --map", arguments: GeneratedExport.Shape.allCases)
  func mapped(shape: GeneratedExport.Shape) throws {
    var chance = SeededGenerator(seed: 3)
    let order = shape.headers.indices.shuffled(using: &chance)
    let headers = shape.headers.indices.map { "к\($0)" }
    let export = GeneratedExport(shape, rows: 200, seed: 8, headers: headers, order: order)
    let table = try TemporaryTable(export.text)
    let fields: [(Int, TableColumn)] = [
      (0, .id), (5, .created), (6, .answered), (7, .status), (8, .source), (9, .manager), (10, .amount),
      (11, .closed),
    ]
    let mappings = fields.map { "к\($0)=\($1.rawValue)" }
    let load = try TableLoad(table.path, as: .leads, mappings: mappings, now: try Self.today)
    try check(load, export.truth)
  }

  @Test("Names, telephones and addresses of people are in nothing that is kept or said")
  func privacy() throws {
    let export = GeneratedExport(.bitrixRussian, rows: 100, seed: 9)
    let table = try TemporaryTable(export.text)
    let load = try TableLoad(table.path, as: nil, mappings: [], now: try Self.today)
    let kept = "\(load.kept) " + LoadWords(load, .ru).lines.joined() + "\(Measurement.all(load))"
    for word in ["Сидоров", "916", "petr", "Иванова", "Smith", "Ромашка"] {
      #expect(!kept.contains(word), "\(word)")
    }
    #expect(kept.contains("И. М."))
  }

  @Test("Two people with the same initials stay two, and one person written in several ways is one")
  func initials() {
    var initials = Initials()
    #expect(initials.label("Иванова Мария") == "И. М.")
    #expect(initials.label("Ильин Максим") == "И. М. 2")
    #expect(initials.label("  иванова  МАРИЯ ") == "И. М.")
    #expect(initials.label("Smith John") == "S. J.")
    #expect(initials.label("ivan@example.com") == nil)
    #expect(initials.label("") == nil)
  }

  @Test(
    "Sums with shuffled and renamed columns are told by --map",
    arguments: [
      (
        "а;б;в\n80;август 2026;100\n", TableKind.forecast, ["а=fact", "б=month", "в=forecast"],
        "forecast_vs_fact"
      ),
      (
        "а;б;в;г\n12;500 000;Иванова Мария;40\n", .managers,
        ["1=deals", "2=revenue", "3=manager", "4=leads"], "rep_results"
      ),
      (
        "а;б;в;г;д\n12;40;Сайт;31;1000\n", .sources,
        ["а=deals", "б=leads", "в=source", "г=target", "д=spend"],
        "channel_economics"
      ),
      ("а;б;в\n248;Заявка;400\n", .stages, ["а=passed", "б=status", "в=entered"], "stage_conversions"),
    ])
  func mappedSums(text: String, kind: TableKind, mappings: [String], item: String) throws {
    let table = try TemporaryTable(text)
    let load = try TableLoad(table.path, as: kind, mappings: mappings, now: try Self.today)
    #expect(load.notes.used == 1 && load.notes.notUnderstood == 0)
    #expect(Measurement.all(load).map(\.item.rawValue) == [item])
  }

  static var today: Day { get throws { try #require(Day("2026-11-23")) } }

  private func check(_ load: TableLoad, _ truth: GeneratedExport.Truth) throws {
    #expect(load.notes.examples == [])
    #expect(load.notes.used == truth.enquiries)
    #expect(load.notes.repeated == truth.repeated)
    let times = try #require(load.tally.responseTimes)
    #expect(times.neverAnswered == Proportion(truth.unanswered, of: truth.enquiries))
    #expect(times.withinAnHour == Proportion(truth.minutes.count { $0 <= 60 }, of: truth.enquiries))
    #expect(times.afterADay.low == truth.minutes.count { $0 > 1440 } + truth.unanswered)
    let sorted = truth.minutes.sorted()
    #expect(times.median?.high == sorted[(truth.enquiries + 1) / 2 - 1])
    #expect(load.marks?.target == truth.target)
    #expect(load.marks?.offTarget == truth.offTarget)
    #expect(load.tally.deals == truth.deals)
    #expect(load.tally.lost == truth.lost)
    #expect(load.tally.revenue == truth.revenue)
    #expect(load.tally.cycle.median == .init(low: 5, high: 5))
    #expect(load.tally.groups[.month]?.sums.mapValues(\.leads) == truth.months)
    #expect(load.tally.groups[.source]?.sums.mapValues(\.leads) == truth.sources)
    #expect(load.tally.groups[.manager]?.sums.count == truth.managers.count)
  }
}
