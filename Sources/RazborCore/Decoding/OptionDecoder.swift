/// Reads the options of a choice.
struct OptionDecoder {
  private static let limit = 100

  /// `nil` where any option is broken: half a set would lead to complaints about options that are there.
  func options(_ reader: Reader) -> [AnswerOption]? {
    guard let readers = reader.filledList() else { return nil }
    if readers.count > Self.limit { reader.report(.spelling(.tooMany(limit: Self.limit))) }
    readers.reportRepeatedIds()
    let options = readers.map(option)
    guard !options.contains(where: { $0 == nil }) else { return nil }
    let sound = options.compactMap { $0 }
    if !Self.hasZero(sound) { reader.report(.meaning(.noSoundOption)) }
    return sound
  }

  /// Whether a scored set has an option that is no problem; trivially so for a set without severities.
  private static func hasZero(_ options: [AnswerOption]) -> Bool {
    let severities = options.compactMap { option in
      if case .severity(let severity) = option.effect { severity } else { nil }
    }
    return severities.isEmpty || severities.contains(0)
  }

  private func option(_ reader: Reader) -> AnswerOption? {
    guard let map = reader.mapping(["id", "ru", "en", "severity", "na"]) else { return nil }
    let id: AnswerOption.ID? = map.required("id")?.identifier()
    let text = map.localized()
    let effect = effect(map)
    guard let id, let text, let effect else { return nil }
    return AnswerOption(id: id, text: text, effect: effect)
  }

  private func effect(_ map: MappingReader) -> AnswerOption.Effect? {
    switch (map["severity"], map["na"]) {
    case (nil, nil): AnswerOption.Effect.none
    case (let severity?, nil): severity.permille().map(AnswerOption.Effect.severity)
    case (nil, let flag?): flag.flag().map { $0 ? .notApplicable : .none }
    case (_?, _?): map.reader.fail(.spelling(.conflictingKeys(["severity", "na"])))
    }
  }
}
