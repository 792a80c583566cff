/// What the cells that come again and again were found to mean; of the others nothing is kept.
struct Memo<Value> {
  private var values: [String: Value] = [:]
  private static var limit: Int { 1000 }

  /// - Parameter make: always gives the same for the same text.
  mutating func value(_ text: String, _ make: (String) -> Value) -> Value {
    if let value = values[text] { return value }
    let value = make(text)
    if values.count < Self.limit, text.utf8.count <= 64 { values[text] = value }
    return value
  }
}
