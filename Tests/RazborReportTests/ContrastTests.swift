import Foundation
import Testing

@testable import RazborReport

@Suite("The colours of a page") struct ContrastTests {
  /// Text on what it stands on, and the least ratio that WCAG 2.2 asks for at level AA.
  static let pairs: [(text: String, ground: String, least: Double)] = [
    ("ink", "paper", 4.5), ("soft", "paper", 4.5), ("accent", "paper", 4.5), ("ink", "warn-wash", 4.5),
    ("warn", "warn-wash", 4.5), ("accent", "accent-3", 3), ("accent-2", "paper", 3),
  ]

  @Test("can be read in the light, in the dark and on paper", arguments: pairs)
  func contrast(text: String, ground: String, least: Double) throws {
    let palettes = Self.palettes
    #expect(palettes.count == 3)
    for palette in palettes {
      let ratio = Self.ratio(try #require(palette[text]), try #require(palette[ground]))
      #expect(ratio >= least, "\(text) on \(ground): \(ratio)")
    }
  }

  @Test("are on paper what a reader without the sheet draws")
  func paper() throws {
    let paper = try #require(Self.palettes.last)
    let named = [
      ("sure", "accent"), ("likely", "accent-2"), ("may", "accent-3"), ("track", "line"), ("limit", "paper"),
    ]
    for (part, name) in named { #expect(HTMLStyle.printed[part] == paper[name]) }
  }

  private static var palettes: [[String: String]] {
    HTMLStyle.sheet.source.matches(of: #/:root \{([^}]*)\}/#).map { root in
      Dictionary(
        root.1.matches(of: #/--([a-z0-9-]+): (#[0-9a-f]{6})/#).map { (String($0.1), String($0.2)) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  private static func ratio(_ one: String, _ other: String) -> Double {
    let (low, high) = [luminance(one), luminance(other)].sorted().pair
    return (high + 0.05) / (low + 0.05)
  }

  /// WCAG 2.2, relative luminance.
  private static func luminance(_ colour: String) -> Double {
    let bytes = stride(from: 1, to: 7, by: 2).map { place in
      Int(colour.dropFirst(place).prefix(2), radix: 16) ?? 0
    }
    let parts = bytes.map { byte -> Double in
      let part = Double(byte) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return zip(parts, [0.2126, 0.7152, 0.0722]).map(*).reduce(0, +)
  }
}

extension [Double] {
  fileprivate var pair: (Double, Double) { (self[0], self[1]) }
}
