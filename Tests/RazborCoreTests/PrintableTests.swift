import RazborCore
import Testing

@Suite("What may be shown as it is")
struct PrintableTests {
  @Test("every character is what its category says, the common blocks too")
  func categories() {
    let wrong = (0...0x2FFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter {
      $0.isPrintable != Self.isPrintableByCategory($0)
    }
    #expect(wrong.isEmpty)
  }

  @Test(
    "nothing that hides, turns or drives is",
    arguments: [
      "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{AD}", "\u{600}", "\u{200B}", "\u{2028}", "\u{202E}",
      "\u{E000}",
    ])
  func harmful(scalar: Unicode.Scalar) {
    #expect(!scalar.isPrintable)
  }

  private static func isPrintableByCategory(_ scalar: Unicode.Scalar) -> Bool {
    let hidden: [Unicode.GeneralCategory] = [
      .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .format,
    ]
    return "\u{200C}\u{200D}".unicodeScalars.contains(scalar)
      || !hidden.contains(scalar.properties.generalCategory)
  }
}
