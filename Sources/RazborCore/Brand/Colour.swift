/// A colour of a screen, 0...255 for each light.
package struct Colour: Sendable, Hashable {
  package let red: Int
  package let green: Int
  package let blue: Int

  private init(_ red: Int, _ green: Int, _ blue: Int) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// `#0b5d66`, in either case; `nil` for anything else.
  package init?(_ text: String) {
    let digits = Array(text.utf8.dropFirst())
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6 else { return nil }
    let values = digits.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard values.count == 6 else { return nil }
    self.init(values[0] * 16 + values[1], values[2] * 16 + values[3], values[4] * 16 + values[5])
  }

  package static let white = Colour(255, 255, 255)

  /// As it is written in files and in style sheets.
  package var text: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// So many percent of the way to another colour.
  package func mixed(with other: Colour, percent: Int) -> Colour {
    let part = { (own: Int, far: Int) in halfUp(own * (100 - percent) + far * percent, 100) }
    return Colour(part(red, other.red), part(green, other.green), part(blue, other.blue))
  }

  /// How well one is read on the other, in hundredths, from 100 to 2100, rounded down (WCAG 2, "contrast ratio").
  package func contrast(with other: Colour) -> Int {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return Int(((light + 0.05) / (dark + 0.05) * 100 + 1e-9).rounded(.down))
  }

  private var luminance: Double {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private func linear(_ light: Int) -> Double {
    let share = Double(light) / 255
    guard share > 0.04045 else { return share / 12.92 }
    return Elementary.exponential(2.4 * Elementary.logarithm((share + 0.055) / 1.055))
  }
}
