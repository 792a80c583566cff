/// Reads one value of a known format.
struct ValueReader {
  let format: AnswerFormat

  func value(_ reader: Reader) -> Answer.Value? {
    switch format {
    case .scale: scale(reader)
    case .choice(let options): option(reader, options).map(Answer.Value.option)
    case .several(let options): several(reader, options)
    case .number(let number) where number.unit == .percent: percent(reader, number)
    case .number(let number): whole(reader, number)
    case .share: ShareReader().share(reader).map(Answer.Value.share)
    case .month: month(reader)
    case .text: reader.text(limit: TextLimit.answer).map(Answer.Value.text)
    case .table(let table): TableReader(table: table).rows(reader).map(Answer.Value.rows)
    }
  }

  private func misfit<Value>(_ reader: Reader) -> Value? {
    reader.fail(.answer(.wrongShape(expected: format.name)))
  }

  private func scale(_ reader: Reader) -> Answer.Value? {
    guard let text = reader.node.word, let point = WholeNumber.parse(text) else { return misfit(reader) }
    return (0...10).contains(point) ? .number(point) : reader.fail(.answer(.outOfLimits(text, 0...10)))
  }

  private func whole(_ reader: Reader, _ number: NumberFormat) -> Answer.Value? {
    guard let text = reader.node.word, let value = WholeNumber.parse(text) else { return misfit(reader) }
    return number.limits.contains(value)
      ? .number(value) : reader.fail(.answer(.outOfLimits(text, number.limits)))
  }

  /// `18`, `18.5` or `{percent: 18.5}`; kept in permille.
  private func percent(_ reader: Reader, _ number: NumberFormat) -> Answer.Value? {
    var reader = reader
    if let map = MappingReader(reader) {
      guard map.allow(["percent"]), let inner = map.required("percent") else { return nil }
      reader = inner
    }
    guard let text = reader.node.word, let permille = Percentage.permille(text) else {
      return reader.fail(.spelling(.wrongType(expected: .percentage)))
    }
    let limits = number.limits.lowerBound * 10...number.limits.upperBound * 10
    return limits.contains(permille)
      ? .number(permille) : reader.fail(.answer(.outOfLimits(text, number.limits)))
  }

  private func option(_ reader: Reader, _ options: [AnswerOption]) -> AnswerOption.ID? {
    guard let name = reader.node.word else { return misfit(reader) }
    if let option = options.first(where: { $0.id.rawValue == name }) { return option.id }
    let nearest = reader.log.nearest(to: name, among: options.map(\.id.rawValue))
    return reader.fail(.name(.unknown(.option, name, nearest: nearest)))
  }

  private func several(_ reader: Reader, _ options: [AnswerOption]) -> Answer.Value? {
    guard case .list(let nodes) = reader.node.content else { return misfit(reader) }
    let readers = nodes.map { Reader(node: $0, log: reader.log) }
    readers.reportRepeats()
    let chosen = readers.map { option($0, options) }
    guard !chosen.contains(nil) else { return nil }
    return .options(options.map(\.id).filter(chosen.contains))
  }

  private func month(_ reader: Reader) -> Answer.Value? {
    guard let text = reader.node.word else { return misfit(reader) }
    return Month(text).map { .month($0) } ?? reader.fail(.answer(.notAMonth(text)))
  }
}

/// Reads `{of: [36, 120]}` and `{percent: 30}`.
struct ShareReader {
  func share(_ reader: Reader) -> Share? {
    guard let map = MappingReader(reader) else { return reader.fail(.answer(.wrongShape(expected: .share))) }
    guard let head = map.one(of: ["of", "percent"]) else { return nil }
    guard map.allow([head]), let value = map[head] else { return nil }
    return head == "of" ? counted(value) : estimate(value)
  }

  private func counted(_ reader: Reader) -> Share? {
    guard case .list(let nodes) = reader.node.content, nodes.count == 2,
      let part = nodes[0].word.flatMap(WholeNumber.parse),
      let whole = nodes[1].word.flatMap(WholeNumber.parse)
    else { return reader.fail(.spelling(.wrongType(expected: .pair))) }
    guard part >= 0, whole >= 1 else {
      return reader.fail(.spelling(.numberOutOfRange(min(part, whole), (part < 0 ? 0 : 1)...Count.limit)))
    }
    guard part <= whole else { return reader.fail(.answer(.partAboveWhole(part: part, whole: whole))) }
    guard whole <= Count.limit else { return reader.fail(.answer(.countAboveLimit(limit: Count.limit))) }
    return .counted(part: part, whole: whole)
  }

  private func estimate(_ reader: Reader) -> Share? {
    guard let text = reader.node.word, let permille = Percentage.permille(text) else {
      return reader.fail(.spelling(.wrongType(expected: .percentage)))
    }
    return (0...1000).contains(permille)
      ? .estimate(permille: permille) : reader.fail(.answer(.outOfLimits(text, 0...100)))
  }
}

/// Percentages as they are written in files.
package enum Percentage {
  /// `18` and `18.5` in permille; `nil` for anything finer.
  package static func permille(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ WholeNumber.parse(String($0)) }), abs(whole) <= Count.limit else {
      return nil
    }
    guard parts.count > 1 else { return whole * 10 }
    guard parts.count == 2, parts[1].utf8.count == 1, let tenths = WholeNumber.parse(String(parts[1])) else {
      return nil
    }
    return text.utf8.first == UInt8(ascii: "-") ? whole * 10 - tenths : whole * 10 + tenths
  }
}
