import RazborCore

/// A signal drawn to scale: what no open answer can take away, the score, and how far open answers may carry it.
///
/// The parts differ in lightness and in height, so that they are told apart in grey.
struct HTMLBar {
  let bar: Report.Bar

  init(_ bar: Report.Bar) {
    self.bar = bar
  }

  /// Where green and amber end; drawn as marks on the track.
  private static let limits = [35, 60]

  var drawing: HTML {
    let low = inside(bar.low)
    let value = max(inside(bar.value ?? bar.low), low)
    let high = max(inside(bar.high), value)
    let parts =
      [
        part("track", 0, 100, inset: 3), part("may", value, high, inset: 1),
        part("likely", low, value, inset: 0),
        part("sure", 0, low, inset: 0),
      ] + Self.limits.map { part("limit", $0 * 10 - 1, $0 * 10 + 1, of: 1000, inset: 0) }
      + (bar.value.map { [part("mark", $0 * 10 - 4, $0 * 10 + 4, of: 1000, inset: -2)] } ?? [])
    let description = bar.facts.map(\.line).joined(separator: ". ")
    let words = HTML.element("title", HTML(text: bar.label)) + .element("desc", HTML(text: description))
    return .element(
      "svg",
      [
        .init("class", "bar"), .init("viewBox", "0 -2 1000 16"), .init("preserveAspectRatio", "none"),
        .init("role", "img"), .init("aria-label", "\(bar.label). \(description)"),
      ], words + parts.joined())
  }

  private func inside(_ value: Int) -> Int { min(max(value, 0), 100) }

  /// From one place to another on the whole width, `inset` units from the upper and lower edge of a bar 12 high.
  private func part(_ kind: String, _ from: Int, _ to: Int, of whole: Int = 100, inset: Int) -> HTML {
    let unit = 1000 / whole
    let start = max(from * unit, 0)
    return .shape(
      "rect",
      [
        .init("class", kind), .init("x", "\(start)"), .init("y", "\(inset)"),
        .init("width", "\(max(to * unit, start) - start)"), .init("height", "\(12 - 2 * inset)"),
        .init("fill", HTMLStyle.printed[kind] ?? "none"),
      ])
  }

  static func legend(_ words: BarLegend) -> HTML {
    let parts = [("sure", words.sure), ("likely", words.likely), ("may", words.possible)].map {
      kind, meaning in
      HTML.element("span", [.init("class", "key \(kind)"), .init("aria-hidden", "true")], .nothing)
        + HTML(text: " " + meaning)
    }
    return HTML(text: words.title + ": ") + parts.joined(", ") + HTML(text: ".")
  }

  /// A drawing as a file of its own.
  static func file(_ drawing: HTML, width: Int, height: Int) -> String {
    let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
    return head + drawing.source.dropFirst("<svg ".count)
  }
}
