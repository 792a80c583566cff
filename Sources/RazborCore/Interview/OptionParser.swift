/// Chooses among options by number, id, or words that fit one of them and no other. What fits several is never chosen
/// from: it is asked which was meant.
struct OptionParser {
  private let options: [AnswerOption]

  init(_ options: [AnswerOption]) {
    self.options = options
  }

  func one(_ text: String) throws(AnswerParseError) -> AnswerOption.ID {
    if let number = Int(text.last.map { ".)".contains($0) } == true ? text.dropLast() : text[...]) {
      guard options.indices.contains(number - 1) else { throw .notAnOption(text.short, count: options.count) }
      return options[number - 1].id
    }
    let wanted = text.folded
    if wanted.count == 1, wanted.first?.isLetter == true { throw .singleLetter(text) }
    if let exact = exact(wanted) { return exact.id }
    guard let fit = fit(wanted) else { throw .notAnOption(text.short, count: options.count) }
    switch fit {
    case .several(let places):
      throw .ambiguous(text.short, places.map { .init(number: $0 + 1, option: options[$0].text) })
    case .one(let place):
      if options[place].denies(wanted) {
        throw .denied(text.short, number: place + 1, option: options[place].text)
      }
      return options[place].id
    }
  }

  /// The option that says just this, whatever stands between the words; else the one that says it before its brackets.
  private func exact(_ wanted: String) -> AnswerOption? {
    let words = OptionWords(wanted)
    guard !words.all.isEmpty else { return nil }
    return options.first { $0.names.contains { OptionWords($0).all == words.all } }
      ?? options.filter { $0.shortNames.contains { OptionWords($0).all == words.all } }.only
  }

  /// What words that are no whole option come to.
  private enum Fit {
    case one(Int)
    /// To be asked which; it may be a single one that says more than was said.
    case several([Int])
  }

  private func fit(_ wanted: String) -> Fit? {
    if let fit = fit(OptionWords(wanted), id: wanted) { return fit }
    // A single key is a slip, no word.
    let others = wanted.count > 1 ? KeyboardLayout.readings(of: wanted) : []
    for other in others {
      if let fit = whole(other) ?? fit(OptionWords(other), id: other) { return fit }
    }
    return sameStem(wanted).map { $0.count == 1 ? .one($0[0]) : .several($0) }
  }

  private func whole(_ wanted: String) -> Fit? {
    exact(wanted).flatMap { exact in options.firstIndex { $0.id == exact.id } }.map(Fit.one)
  }

  private func fit(_ words: OptionWords, id: String) -> Fit? {
    let texts = options.map { $0.names.map(OptionWords.init) }
    let places = { (fits: (OptionWords) -> Bool) in texts.indices.filter { texts[$0].contains(where: fits) } }
    let beginning = places { $0.begins(with: words) }
    // A yes is not what follows the yes.
    if words.content.isEmpty { return beginning.isEmpty ? nil : .several(beginning) }
    let named = options.indices.filter { options[$0].id.rawValue == id }
    let holding = Set(places { $0.hold(words) } + named)
    // A short word says little: only an option that begins with it is meant, not one that has it somewhere.
    if words.isShort, beginning.isEmpty, named.isEmpty { return nil }
    guard let only = holding.first else { return nil }
    let fitting = holding.union(places { $0.mean(words) }).sorted()
    if fitting.count == 1 || (holding.count == 1 && beginning == [only] && words.all.count > 1) {
      return .one(only)
    }
    return .several(fitting)
  }

  /// The places of the options with another form of this word: `falling` for `it falls`, «падаем» for «падает».
  private func sameStem(_ word: String) -> [Int]? {
    guard (5...40).contains(word.count), word.allSatisfy(\.isLetter) else { return nil }
    for length in (max(4, word.count - 3)..<word.count).reversed() {
      let places = options.indices.filter { options[$0].hasWord(beginning: word.prefix(length)) }
      if !places.isEmpty { return places }
    }
    return nil
  }

  /// `1 3 5`, `1,3,5`, `1-3`, `1 и 3`, or words between commas; in the order of the questionnaire.
  func several(_ text: String) throws(AnswerParseError) -> [AnswerOption.ID] {
    if let exact = exact(text.folded) { return [exact.id] }
    let text = plainNumbers(text)
    var chosen: Set<AnswerOption.ID> = []
    let hasDigitsOnly = text.allSatisfy { $0.isNumber || $0.isWhitespace || ",;-–".contains($0) }
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || (hasDigitsOnly && $0.isWhitespace) }) {
      chosen.formUnion(try range(String(part).trimmingSpace))
    }
    guard !chosen.isEmpty else { throw .notAnOption(text.short, count: options.count) }
    return options.map(\.id).filter(chosen.contains)
  }

  /// Numbers without what people put between them; in words, an "and" belongs to the option.
  private func plainNumbers(_ text: String) -> String {
    let words = text.folded.split(whereSeparator: \.isWhitespace)
    let isAnd = { (word: Substring) in ["и", "and", "&"].contains(word) }
    guard words.allSatisfy({ isAnd($0) || !$0.contains(where: \.isLetter) }) else { return text }
    return words.filter { !isAnd($0) }.reduce(into: "") { all, word in
      let isRange = [all.last, word.first].contains { $0.map("-–".contains) ?? false }
      all += (isRange || all.isEmpty ? "" : " ") + word
    }
  }

  private func range(_ text: String) throws(AnswerParseError) -> [AnswerOption.ID] {
    let ends = text.split { $0 == "-" || $0 == "–" }.map { Int($0) }
    guard ends.count == 2, let low = ends[0], let high = ends[1] else { return [try one(text)] }
    guard low >= 1, low <= high, high <= options.count else {
      throw .notAnOption(text.short, count: options.count)
    }
    return options[(low - 1)...(high - 1)].map(\.id)
  }
}

extension AnswerOption {
  /// Whether the words stand only in clauses that say no, and say no themselves nowhere: `use` in `nobody can use it`.
  fileprivate func denies(_ words: String) -> Bool {
    guard !words.saysNo else { return false }
    let stem = String(words.prefix(max(4, words.count - 3)))
    let clauses = names.flatMap { $0.split { ",;:()—–.".contains($0) }.map(String.init) }
    let having = clauses.filter { $0.hasWords(words) || $0.hasWords(stem) }
    return !having.isEmpty && having.allSatisfy(\.saysNo)
  }

  fileprivate var names: [String] { Language.allCases.map { text[$0].folded } }

  fileprivate func hasWord(beginning stem: Substring) -> Bool {
    names.contains { name in name.split { !$0.isLetter }.contains { $0.hasPrefix(stem) } }
  }

  /// Without what stands in brackets behind: `людям (B2C)` is also `людям`.
  fileprivate var shortNames: [String] {
    names.map { name in String(name.prefix { $0 != "(" }).trimmingSpace }
  }
}

extension String {
  /// Whether folded words deny something.
  var saysNo: Bool {
    split { !$0.isLetter && $0 != "'" }.contains { word in
      Self.denials.contains(String(word)) || word.hasSuffix("n't")
    }
  }

  private static let denials: Set<String> = Set(
    """
    не ни нет никто никого никому ничего ничем нечего некому негде никогда никак без no not none nobody never \
    cannot nothing without neither
    """.split(separator: " ").map(String.init))

  /// Whether the words stand in it, from the beginning of a word on.
  fileprivate func hasWords(_ words: String) -> Bool {
    var rest = self[...]
    while let found = rest.firstRange(of: words) {
      if found.lowerBound == startIndex || !self[index(before: found.lowerBound)].isLetter { return true }
      rest = rest[index(after: found.lowerBound)...]
    }
    return false
  }
}
