/// JSON with its keys in our order.
indirect enum JSONTree {
  case text(String)
  case number(Int)
  /// A part of a whole.
  case fraction(Double)
  case list([JSONTree])
  case object([(String, JSONTree)])
  case null

  var written: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): String(number)
    case .fraction(let part): String(part)
    case .list(let items): "[" + items.map(\.written).joined(separator: ",") + "]"
    case .object(let pairs):
      "{" + pairs.map { Self.quoted($0.0) + ":" + $0.1.written }.joined(separator: ",") + "}"
    case .null: "null"
    }
  }

  /// Control characters do not come here: `Printable` takes them out.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
