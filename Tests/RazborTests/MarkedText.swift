import RazborCore
import Testing

@testable import razbor

/// A file with markers such as 1️⃣ where problems are expected.
struct MarkedText {
  /// Without the markers.
  let text: String
  private let markers: [SourcePosition: Character]

  init(_ marked: String) {
    var text = ""
    var markers: [SourcePosition: Character] = [:]
    var line = 1
    var column = 1
    for character in marked {
      if MarkedText.isMarker(character) {
        markers[SourcePosition(line: line, column: column)] = character
        continue
      }
      text.append(character)
      (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.text = text
    self.markers = markers
  }

  /// A problem as the tests write it: marker, summary, fix; with the word that stands there instead of a marker.
  func described(_ problem: Problem, in language: Language = .en) -> String {
    let place = markers[problem.position].map(String.init) ?? "@\(word(at: problem.position))"
    let fix = problem.fix(in: language).map { " (\($0))" } ?? ""
    return "\(place) \(problem.summary(in: language))\(fix)"
  }

  private func word(at position: SourcePosition) -> Substring {
    let rest = SourceText(text).line(position.line).dropFirst(position.column - 1)
    let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    return word.isEmpty ? rest.prefix(1) : word
  }

  /// Digits in a keycap.
  private static func isMarker(_ character: Character) -> Bool {
    character.unicodeScalars.contains("\u{20E3}")
  }
}

/// One change that breaks a sound file, and everything that is then reported.
struct Edit: CustomTestStringConvertible {
  let sentence: String
  let find: String
  let put: String
  let problems: [String]

  init(_ sentence: String, _ find: String, _ put: String, _ problems: [String]) {
    self.sentence = sentence
    self.find = find
    self.put = put
    self.problems = problems
  }

  var testDescription: String { sentence }

  /// `nil` where the text to change does not stand in the file exactly once.
  func applied(to text: String) -> MarkedText? {
    guard text.ranges(of: find).count == 1 else { return nil }
    return MarkedText(text.replacing(find, with: put))
  }
}
