import Foundation
import RazborCore

/// The JSON of one stored event.
struct EventPayload {
  private let value: Any

  /// `nil` where the text is no JSON.
  init?(_ text: String) {
    let value = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    guard let value else { return nil }
    self.value = value
  }

  func text(_ key: String) -> String? {
    (value as? [String: Any])?[key] as? String
  }

  func whole(_ key: String) -> Int? {
    ((value as? [String: Any])?[key] as? NSNumber).flatMap { WholeNumber.parse($0.stringValue) }
  }

  /// As the decoders of answers read it: all scalars are text. There are no lines to point at.
  var node: SourceNode { EventPayload.node(value) }

  private static let nowhere = SourcePosition(line: 1, column: 1)

  private static func node(_ value: Any) -> SourceNode {
    switch value {
    case let text as String: scalar(text, quoted: true)
    case let number as NSNumber: scalar(number.stringValue, quoted: false)
    case let list as [Any]: SourceNode(.list(list.map(node)), at: nowhere)
    case let entries as [String: Any]:
      SourceNode(
        .mapping(entries.sorted { $0.key < $1.key }.map { (scalar($0.key, quoted: true), node($0.value)) }),
        at: nowhere)
    default: scalar("null", quoted: false)
    }
  }

  private static func scalar(_ text: String, quoted: Bool) -> SourceNode {
    SourceNode(.scalar(text, quoted: quoted), at: nowhere)
  }
}
