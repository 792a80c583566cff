import RazborCore

/// Markup out of text. Nothing becomes markup that was not made here.
struct HTML: Hashable, Sendable {
  let source: String

  /// Text as it is, on one line, with the joints a line must not end at.
  init(text: String) {
    let letters = Array(Printable.line(text))
    source = letters.indices.reduce(into: "") { written, place in
      written += Self.isBeforeDash(letters, place) ? "\u{A0}" : Self.escaped(letters[place])
      if Self.isRange(letters, place) { written += "&#8288;" }
    }
  }

  private static let dashes: Set<Character> = ["–", "—"]

  /// No line begins with a dash.
  private static func isBeforeDash(_ letters: [Character], _ place: Int) -> Bool {
    guard letters[place] == " ", place + 2 < letters.count else { return false }
    return dashes.contains(letters[place + 1]) && letters[place + 2] == " "
  }

  /// A dash between two digits, which a browser would end a line with: "44–" and "48.2 %" below.
  private static func isRange(_ letters: [Character], _ place: Int) -> Bool {
    guard letters[place] == "–", place > 0, place + 1 < letters.count else { return false }
    return letters[place - 1].isWholeNumber && letters[place + 1].isWholeNumber
  }

  fileprivate init(trusted source: String) {
    self.source = source
  }

  private static func escaped(_ character: Character) -> String {
    switch character {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: String(character)
    }
  }

  static let nothing = HTML(trusted: "")

  /// A style sheet or a document type of ours.
  static func fixed(_ source: StaticString) -> HTML { HTML(trusted: source.description) }

  /// Declarations of a style sheet: our names, and nothing but colours as values.
  static func colours(_ names: [StaticString], _ colours: [Colour]) -> HTML {
    HTML(trusted: zip(names, colours).map { "\($0.0): \($0.1.text);" }.joined(separator: " "))
  }

  static func + (left: HTML, right: HTML) -> HTML { HTML(trusted: left.source + right.source) }
}

extension Sequence<HTML> {
  func joined(_ separator: StaticString = "") -> HTML {
    HTML(trusted: map(\.source).joined(separator: separator.description))
  }
}

extension HTML {
  /// An attribute; its name comes from us, its value from anywhere.
  struct Attribute: Sendable {
    let name: StaticString
    let value: String

    init(_ name: StaticString, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  static func element(_ name: StaticString, _ attributes: [Attribute], _ content: HTML) -> HTML {
    HTML(trusted: "<\(name)\(written(attributes))>\(content.source)</\(name)>")
  }

  static func element(_ name: StaticString, _ content: HTML) -> HTML { element(name, [], content) }

  static func element(_ name: StaticString, class kind: StaticString?, _ content: HTML) -> HTML {
    element(name, kind.map { [Attribute("class", $0.description)] } ?? [], content)
  }

  /// An element that has no content and no end.
  static func void(_ name: StaticString, _ attributes: [Attribute]) -> HTML {
    HTML(trusted: "<\(name)\(written(attributes))>")
  }

  /// A drawing element, which ends by itself.
  static func shape(_ name: StaticString, _ attributes: [Attribute]) -> HTML {
    HTML(trusted: "<\(name)\(written(attributes))/>")
  }

  private static func written(_ attributes: [Attribute]) -> String {
    attributes.map { " \($0.name)=\"\(HTML(text: $0.value).source)\"" }.joined()
  }
}
