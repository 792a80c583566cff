import RazborCore

/// A diagnosis as a document, before it becomes text, Markdown or anything else.
package struct Report: Hashable, Sendable {
  package let language: Language
  package let blocks: [Block]
  /// Of headings and drawings; `nil` for ours.
  package var accent: Colour? = nil

  /// What stands before the first page break, and the bars: enough to talk about.
  package func summary(withBars: Bool) -> Report {
    let page = blocks.prefix { $0 != .pageBreak }
    let bars = blocks.dropFirst(page.count).filter { if case .bar = $0 { withBars } else { false } }
    return Report(language: language, blocks: page + bars, accent: accent)
  }

  /// A closed set: every renderer shows every kind.
  package enum Block: Hashable, Sendable {
    /// Level 1 is the title.
    case heading(Int, [Span])
    case paragraph([Span])
    case list([[Span]])
    case numbered([[Span]])
    case table(Table)
    case bar(Bar)
    case chart(Chart)
    /// How to read the bars; says nothing where nothing is drawn.
    case legend
    /// Something that must not be overlooked.
    case callout([Span])
    /// Whose document it is: a person's words and picture.
    case letterhead(name: String, logo: Brand.Logo?)
    case pageBreak
  }

  /// A piece of a line.
  package enum Span: Hashable, Sendable {
    /// The report's own words and those of the questionnaire.
    case text(String)
    case strong(String)
    /// What a person said or typed: nothing in it may act as markup.
    case said(String)
    /// The number under which a claim can be followed back, such as `T1`.
    case trace(String)

    /// The words without their standing.
    package var plain: String {
      switch self {
      case .text(let words), .strong(let words), .said(let words): words
      case .trace(let label): "\u{A0}[\(label)]"
      }
    }
  }

  package struct Table: Hashable, Sendable {
    package let header: [String]
    /// As many cells in each row as in the header.
    package let rows: [[Span]]
    /// To be written into by hand.
    package let isForm: Bool

    package init(header: [String], rows: [[Span]], isForm: Bool = false) {
      self.header = header
      self.rows = rows
      self.isForm = isForm
    }
  }

  /// A table whose rows are also drawn, where something can be drawn: the table says everything the drawing shows.
  package struct Chart: Hashable, Sendable {
    package let table: Table
    /// What the drawing shows and on which scale, in words.
    package let caption: String
    /// As many as the table has rows, all on one scale.
    package let marks: [Mark]

    package enum Mark: Hashable, Sendable {
      /// A value with its interval; in permille of the width of the drawing.
      case range(value: Int, low: Int, high: Int)
      /// What was expected and what came, in permille of the width.
      case pair(Int, Int)
      /// How many came to a stage, and how many were to come; in permille of the width.
      case stage(Int, expected: Int?)
    }
  }

  /// How bad one signal is, with everything that still may change it.
  package struct Bar: Hashable, Sendable {
    package let label: String
    /// 0 ... 100; `nil` where it was not measured.
    package let value: Int?
    /// 0 ... 100, rounded outwards.
    package let low: Int
    package let high: Int
    /// The score, its bounds and its coverage in words.
    package let facts: [Fact]
  }

  /// A value with its name.
  package struct Fact: Hashable, Sendable {
    package let label: String
    package let value: String

    package var line: String { "\(label): \(value)" }
  }
}
