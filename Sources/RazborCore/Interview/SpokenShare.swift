/// A share in words. Whoever says "a third" has counted nothing, so it is an estimate.
enum SpokenShare {
  /// - Parameter text: folded.
  /// - Returns: `nil` where it is no fraction in words.
  static func permille(_ text: String) -> Int? {
    let isNearly = nearly.contains(where: text.hasPrefix)
    let text = SpokenNumber.plain(text)
    // "Almost all" is neither all nor any figure.
    if isNearly, let value = words[text], value == 0 || value == 1000 { return nil }
    return words[text] ?? each(text) ?? oneOf(text) ?? parts(text)
  }

  /// `каждый третий`, `every third`.
  private static func each(_ text: String) -> Int? {
    guard
      let front = ["каждый ", "каждая ", "каждое ", "каждую ", "каждого ", "every "].first(
        where: text.hasPrefix)
    else { return nil }
    return ordinal(text.dropFirst(front.count)).map { rounded(1, of: $0) }
  }

  /// `one in four`, `1 in 4`, `один из пяти`: in figures, "of" and «из» are a count.
  private static func oneOf(_ text: String) -> Int? {
    for separator in [" in every ", " in ", " из ", " of ", " out of "] {
      let sides = text.split(separator: separator, omittingEmptySubsequences: false)
      guard sides.count == 2, let part = whole(sides[0]), let all = whole(sides[1]) else { continue }
      let isSaid = separator.contains("in") || text.allSatisfy { $0.isLetter || $0 == " " }
      return isSaid && (0...all).contains(part) && (1...100).contains(all) ? rounded(part, of: all) : nil
    }
    return nil
  }

  /// `две трети`, `three quarters`; `1/3` and `3/4`, where nobody would have counted so few.
  private static func parts(_ text: String) -> Int? {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    if sides.count == 2, let part = whole(sides[0]), let all = whole(sides[1]), (2...5).contains(all),
      (1..<all).contains(part)
    {
      return rounded(part, of: all)
    }
    let said = text.split { $0 == " " || $0 == "-" }
    guard said.count == 2, let count = whole(said[0]), let size = sizes[String(said[1])],
      (1..<size).contains(count)
    else { return nil }
    return rounded(count, of: size)
  }

  private static func whole(_ text: Substring) -> Int? {
    guard let number = WrittenNumber(String(text).trimmingSpace), number.rest.isEmpty,
      number.thousandths % 1000 == 0
    else { return nil }
    return number.thousandths / 1000
  }

  private static func ordinal(_ text: Substring) -> Int? {
    ordinals.firstIndex { stems in stems.contains { text.hasPrefix($0) } }.map { $0 + 2 }
  }

  private static func rounded(_ part: Int, of whole: Int) -> Int { halfUp(1000 * part, whole) }

  private static let words: [String: Int] = {
    let named: [(Int, String)] = [
      (0, "никто|ни один|ни одна|ни одного|ни одной|none|nobody|none of them|zero"),
      (1000, "все|всё|все до одного|всегда|all|all of them|every one|everybody|always"),
      (500, "половина|половину|половины|пол|пополам|каждый второй|half|a half|half of them|one half"),
      (333, "треть|трети|a third|one third"), (250, "четверть|четверти|a quarter|one quarter"),
      (200, "a fifth|one fifth|пятая часть"), (100, "a tenth|one tenth|десятая часть|десятая"),
    ]
    let pairs = named.flatMap { value, words in words.split(separator: "|").map { (String($0).folded, value) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  private static let sizes: [String: Int] = [
    "трети": 3, "third": 3, "thirds": 3, "четверти": 4, "quarter": 4, "quarters": 4, "пятых": 5, "пятые": 5,
    "fifth": 5, "fifths": 5, "десятых": 10, "tenth": 10, "tenths": 10,
  ]

  private static let nearly = ["почти ", "almost ", "nearly "]

  /// From the second on.
  private static let ordinals: [[String]] = [
    ["втор", "second", "other"], ["трет", "third"], ["четверт", "fourth"], ["пят", "fifth"],
    ["шест", "sixth"],
    ["седьм", "seventh"], ["восьм", "eighth"], ["девят", "ninth"], ["десят", "tenth"],
  ]
}
