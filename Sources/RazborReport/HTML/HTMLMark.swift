/// One row of a chart, drawn to the scale of all of them. The numbers stand beside it, so nothing is read aloud.
struct HTMLMark {
  let mark: Report.Chart.Mark

  init(_ mark: Report.Chart.Mark) {
    self.mark = mark
  }

  var drawing: HTML {
    .element(
      "svg",
      [
        .init("class", "mark-row"), .init("viewBox", "0 0 1000 16"), .init("preserveAspectRatio", "none"),
        .init("aria-hidden", "true"), .init("focusable", "false"),
      ], parts.joined())
  }

  private var parts: [HTML] {
    switch mark {
    case .range(let value, let low, let high):
      [
        part("track", from: 0, to: 1000, y: 7, height: 2),
        part("likely", from: low, to: high, y: 4, height: 8),
        part("sure", from: value - 4, to: value + 4, y: 0, height: 16),
      ]
    case .pair(let expected, let came):
      [
        part("may", from: 0, to: expected, y: 0, height: 7), part("sure", from: 0, to: came, y: 9, height: 7),
      ]
    case .stage(let came, let expected):
      (expected.map { [part("may", from: 0, to: $0, y: 0, height: 16)] } ?? [])
        + [part("sure", from: 0, to: came, y: 2, height: 12)]
    }
  }

  private func part(_ kind: String, from: Int, to: Int, y: Int, height: Int) -> HTML {
    let start = min(max(from, 0), 1000)
    return .shape(
      "rect",
      [
        .init("class", kind), .init("x", "\(start)"), .init("y", "\(y)"),
        .init("width", "\(max(min(to, 1000), start) - start)"), .init("height", "\(height)"),
        .init("fill", HTMLStyle.printed[kind] ?? "none"),
      ])
  }
}
