import RazborCore

/// The shades that one colour gives, for paper and for a dark screen.
struct HTMLPalette {
  let accent: Colour

  /// - Parameter accent: read well on white.
  init(_ accent: Colour) {
    self.accent = accent
  }

  private static let night = Colour("#14181b") ?? .white
  /// What small text needs, with something to spare for washed grounds, hundredths.
  private static let readable = 550

  private static func shades(_ accent: Colour, on paper: Colour) -> [Colour] {
    [accent, accent.mixed(with: paper, percent: 35), accent.mixed(with: paper, percent: 70)]
  }

  private var dark: Colour {
    let steps = stride(from: 0, through: 100, by: 5).map { accent.mixed(with: .white, percent: $0) }
    return steps.first { $0.contrast(with: Self.night) >= Self.readable } ?? .white
  }

  /// After our own sheet, in the place of its colours.
  var sheet: HTML {
    let light = HTML.colours(["--accent", "--accent-2", "--accent-3"], Self.shades(accent, on: .white))
    let dark = HTML.colours(["--accent", "--accent-2", "--accent-3"], Self.shades(dark, on: Self.night))
    return [
      .fixed(":root {"), light, .fixed("}\n@media (prefers-color-scheme: dark) { :root {"), dark,
      .fixed("} }\n@media print { :root {"), light, .fixed("} }\n"),
    ].joined()
  }

  /// With this colour in the parts that are drawn with ours, for readers of SVG that do not know the sheet. Quotes in
  /// texts are escaped, so that nothing typed is touched.
  func recoloured(_ drawing: String) -> String {
    let shades = Self.shades(accent, on: .white)
    return zip(["sure", "likely", "may"], shades).reduce(drawing) { drawing, part in
      HTMLStyle.printed[part.0].map { drawing.replacing("fill=\"\($0)\"", with: "fill=\"\(part.1.text)\"") }
        ?? drawing
    }
  }
}

extension Brand.Logo {
  /// The picture itself as an address, so that nothing is fetched.
  var address: String { "data:image/\(kind.rawValue);base64,\(Base64.text(bytes))" }
}

enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let whole = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0..<4 {
        text.append(place <= part.count ? digits[whole >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
