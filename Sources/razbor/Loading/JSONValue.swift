import Foundation
import RazborCore

/// Anything that is printed as JSON.
indirect enum JSONValue: Encodable {
  case null
  case flag(Bool)
  case whole(Int)
  /// Tenths: `185` is printed as 18.5.
  case tenths(Int)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(_ value: SheetValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .whole(let number): self = .whole(number)
    case .tenths(let number): self = .tenths(number)
    case .list(let values): self = .list(values.map(JSONValue.init))
    case .mapping(let entries): self = .object(entries.mapValues(JSONValue.init))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .whole(let number): try container.encode(number)
    case .tenths(let number): try container.encode(Decimal(number) / 10)
    case .text(let text): try container.encode(text)
    case .list(let values): try container.encode(values)
    case .object(let entries): try container.encode(entries)
    }
  }

  /// With sorted keys, so that equal values are equal texts; without a line end. On several lines where `indented`.
  func rendered(indented: Bool = true) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if indented { encoder.outputFormatting.insert(.prettyPrinted) }
    let text = String(decoding: try encoder.encode(self), as: UTF8.self)
    return text.unicodeScalars.map { JSONValue.needsEscape($0) ? JSONValue.escape($0) : String($0) }.joined()
  }

  /// JSON lets these stand, but YAML refuses them or takes them for line ends, and some drive a terminal.
  static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
