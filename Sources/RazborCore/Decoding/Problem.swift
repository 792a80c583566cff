/// One thing that is wrong with a file, and where.
///
/// A decoder never stops at the first one: a file is read to its end and all of its problems are reported together.
package struct Problem: Hashable, Sendable {
  package let position: SourcePosition
  package let kind: Kind

  package init(_ kind: Kind, at position: SourcePosition) {
    self.position = position
    self.kind = kind
  }

  package enum Kind: Hashable, Sendable {
    case file(FileFault)
    case spelling(Spelling)
    case name(NameFault)
    case meaning(MeaningFault)
    case structure(StructureFault)
    case answer(AnswerFault)
    case brand(BrandFault)
  }
}

/// Everything that is wrong with a file, in the order of its lines; never empty.
package struct Problems: Error, Hashable, Sendable {
  package let all: [Problem]

  package init(_ problems: [Problem]) {
    let numbered = problems.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }
    all = numbered.map(\.element)
  }
}

/// A file that cannot be read at all.
package enum FileFault: Hashable, Sendable {
  /// In the words of the YAML parser.
  case syntax(String)
  case duplicateKey(String)
  case tooLarge(limit: Int)
  case tooManyNodes(limit: Int)
  case tooDeep(limit: Int)
  case tooManyAliases(limit: Int)
  case notUTF8
  case empty
}

/// Something that is not in the vocabulary, or not in the shape it must have.
package enum Spelling: Hashable, Sendable {
  case unknownKey(String, nearest: String?)
  case missingKey(String)
  case wrongType(expected: Shape)
  case unknownWord(String, allowed: [String], nearest: String?)
  case needsOneOf([String])
  case conflictingKeys([String])
  case badIdentifier(String)
  case badCode(String)
  case missingTranslation(Language)
  case emptyText
  /// The limit is in bytes of UTF-8.
  case textTooLong(limit: Int)
  case numberOutOfRange(Int, ClosedRange<Int>)
  case limitsInverted(Int, Int)
  case emptyList
  case tooMany(limit: Int)

  package enum Shape: Hashable, Sendable {
    case text, wholeNumber, percentage, flag, list, mapping, pair
  }
}

/// A name that does not resolve, or resolves twice.
package enum NameFault: Hashable, Sendable {
  case unknown(NameKind, String, nearest: String?)
  case duplicate(NameKind, String, first: SourcePosition)
  case repeated(String)
  /// A field with a name that answer sheets use for something else.
  case reserved(String)
}

/// What a name in a questionnaire may stand for.
package enum NameKind: Hashable, Sendable, CaseIterable {
  case section, item, field, column, option, signal, index, area, rung, fact, verdict
  case alarm, contradiction, recommendation, source, paper
}

/// A part of a questionnaire that does not fit what it refers to.
package enum MeaningFault: Hashable, Sendable {
  case wrongFormat(NameKind, String, is: FormatName, needs: [FormatName])
  case notACount(NameKind, String)
  case noMeasure(Item.ID)
  case noShare(Item.ID)
  case noSeverity(Item.ID)
  case noScoredOption(Field.ID)
  case noSoundOption
  case knotsNotRising(Int, Int)
  case knownToMissing
  case anchorsNotOnScale
  case anchorMissing(Int)
  case outOfScope(String, ConditionScope)
  case notAGateItem(Item.ID)
  case notAFactOfThisSide(Fact.ID)
  case notAmongItems(Item.ID)
  /// So many cells where so many columns are.
  case wrongCells(Int, of: Int)
}

/// Signals, indexes and rungs that get into each other's way.
package enum StructureFault: Hashable, Sendable {
  case circular([Item.ID])
  case inTwoSignals(Item.ID, Signal.ID, Signal.ID)
  case inTwoIndexes(Item.ID, Index.ID, Index.ID)
  case readByTwoRungs(Item.ID, Rung.ID, Rung.ID)
  case readByRungAndIndex(Item.ID, Rung.ID, Index.ID)
  case fallbackOfFallback(Item.ID)
  case secondFallback(of: Item.ID, first: Item.ID)
  case fallbackFires(Item.ID, Rung.ID)
  case verdictNeverGiven(Verdict.Code)
  case keysMissing
  case notAGate(Rung.ID)
  case gateItemNotApplicable(Item.ID)
}

/// What a condition may speak of, each a superset of the one before.
package enum ConditionScope: Int, Hashable, Sendable, Comparable {
  /// Facts, `asked_when`.
  case items
  /// Alarms, contradictions, the provisional hint.
  case facts
  /// Recommendations.
  case everything

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// An answer that does not fit its item.
package enum AnswerFault: Hashable, Sendable {
  case wrongQuestionnaire(String, expected: Questionnaire.ID)
  case wrongShape(expected: FormatName)
  case notAMonth(String)
  case notADay(String)
  /// In the unit in which the number is said.
  case outOfLimits(String, ClosedRange<Int>)
  case partAboveWhole(part: Int, whole: Int)
  case countAboveLimit(limit: Int)
  case sumAboveLimit(TableFormat.Column.ID, limit: Int)
  case missingField(Field.ID)
  case missingColumn(TableFormat.Column.ID)
  case rowCount(Int, ClosedRange<Int>)
  case notApplicableRefused
  case reasonRefused
  /// Answers of one person that cannot all be true, and the question that clears it up.
  case impossible(Contradiction.ID, LocalizedText, question: LocalizedText)
}

/// The name of an answer format, without its particulars.
package enum FormatName: Hashable, Sendable, CaseIterable {
  case scale, choice, several, number, share, month, text, table
}

extension AnswerFormat {
  package var name: FormatName {
    switch self {
    case .scale: .scale
    case .choice: .choice
    case .several: .several
    case .number: .number
    case .share: .share
    case .month: .month
    case .text: .text
    case .table: .table
    }
  }
}
