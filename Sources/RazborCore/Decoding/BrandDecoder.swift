/// Reads the file with a consultant's name, logo, colour, contacts and closing words.
package enum BrandDecoder {
  /// Less than this on white is hard to read, hundredths (WCAG 2, level AA).
  package static let leastContrast = 450
  private static let keys = ["name", "logo", "colour", "contacts", "closing"]
  private static let mostContacts = 8
  /// A line of the head or of the contacts, bytes of UTF-8.
  private static let line = 200

  /// - Parameter logo: reads the picture at a path that stands in the file.
  package static func decode(
    _ node: SourceNode, logo: (String) -> Result<Brand.Logo, BrandFault>
  ) -> Result<Brand, Problems> {
    let log = ProblemLog()
    let brand = brand(Reader(node: node, log: log), logo)
    guard let brand, log.problems.isEmpty else { return .failure(Problems(log.problems)) }
    return .success(brand)
  }

  private static func brand(
    _ reader: Reader, _ logo: (String) -> Result<Brand.Logo, BrandFault>
  ) -> Brand? {
    guard let map = reader.mapping(keys) else { return nil }
    let name = map.required("name")?.text(limit: line)
    let accent = map["colour"].flatMap(colour)
    let image = map["logo"].flatMap { picture($0, logo) }
    let lines = map["contacts"].map(contacts) ?? []
    let closing = map["closing"].flatMap { $0.localized() }
    guard let name else { return nil }
    return Brand(name: name, colour: accent, logo: image, contacts: lines, closing: closing)
  }

  private static func colour(_ reader: Reader) -> Colour? {
    guard let text = reader.word() else { return nil }
    guard let colour = Colour(text) else { return reader.fail(.brand(.noColour(text))) }
    let contrast = colour.contrast(with: .white)
    return contrast >= leastContrast ? colour : reader.fail(.brand(.pale(text, contrast: contrast)))
  }

  private static func picture(
    _ reader: Reader, _ logo: (String) -> Result<Brand.Logo, BrandFault>
  ) -> Brand.Logo? {
    guard let path = reader.text(limit: 4096) else { return nil }
    switch logo(path) {
    case .success(let picture): return picture
    case .failure(let fault): return reader.fail(.brand(fault))
    }
  }

  private static func contacts(_ reader: Reader) -> [String] {
    guard let lines = reader.filledList() else { return [] }
    guard lines.count <= mostContacts else {
      return reader.fail(.spelling(.tooMany(limit: mostContacts))) ?? []
    }
    return lines.compactMap { $0.text(limit: line) }
  }
}

/// Why a part of a brand cannot be used.
package enum BrandFault: Error, Hashable, Sendable {
  case noColour(String)
  /// In hundredths, on white.
  case pale(String, contrast: Int)
  case noLogo(path: String)
  /// Neither PNG nor JPEG.
  case noPicture(path: String)
  /// In KiB.
  case largeLogo(path: String, limit: Int)
}

extension BrandFault {
  var summary: LocalizedText {
    switch self {
    case .noColour(let text): both("`\(shown(text))` – не цвет", "`\(shown(text))` is no colour")
    case .pale(let text, let contrast):
      both(
        "цвет `\(shown(text))` слишком бледный: контраст с белым \(decimal(contrast, ","))",
        "the colour `\(shown(text))` is too pale: its contrast with white is \(decimal(contrast, "."))")
    case .noLogo(let path):
      both("файл `\(shown(path))` не читается", "the file `\(shown(path))` cannot be read")
    case .noPicture(let path):
      both("`\(shown(path))` – не PNG и не JPEG", "`\(shown(path))` is neither PNG nor JPEG")
    case .largeLogo(let path, let limit):
      both(
        "картинка `\(shown(path))` больше \(limit) КиБ",
        "the picture `\(shown(path))` is larger than \(limit) KiB")
    }
  }

  var fix: LocalizedText {
    switch self {
    case .noColour:
      both("запишите цвет в кавычках, например \"#0b5d66\"", "write a colour in quotes, such as \"#0b5d66\"")
    case .pale:
      both(
        "нужно не меньше 4,5, иначе заголовки трудно читать: возьмите цвет темнее",
        "at least 4.5 is needed, or headings are hard to read: take a darker one")
    case .noLogo:
      both("путь считается от папки этого файла", "the path begins at the folder of this file")
    case .noPicture: both("сохраните логотип как PNG", "save the logo as PNG")
    case .largeLogo:
      both("уменьшите её: хватит 600 точек в ширину", "make it smaller: 600 points across will do")
    }
  }

  private func decimal(_ hundredths: Int, _ point: String) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100)\(point)\(rest < 10 ? "0" : "")\(rest)"
  }
}
