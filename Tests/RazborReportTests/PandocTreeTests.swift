import Foundation
import Testing

@testable import RazborCore
@testable import RazborReport

@Suite("A report as a tree for pandoc") struct PandocTreeTests {
  @Test("is sound JSON whatever was typed, and keeps it as text", arguments: HTMLTests.hostileTexts)
  func hostile(text: String) throws {
    let report = Report(
      language: .ru,
      blocks: [
        .heading(1, [.said(text)]), .paragraph([.said(text), .strong(text)]), .list([[.said(text)]]),
        .letterhead(name: text, logo: nil), .callout([.said(text)]),
        .table(Report.Table(header: [text], rows: [[.said(text)]])),
      ])
    let tree = try decoded(PandocTree(report, version: [1, 22], hasPictures: false))
    let texts = Self.texts(tree)
    #expect(texts.count { $0 == Printable.line(text) } == 8)
    #expect(
      Self.kinds(tree).isDisjoint(with: ["RawBlock", "RawInline", "Link", "Code", "CodeBlock", "Image"]))
  }

  @Test(
    "names as many pictures as it has drawings, and none where none can be made", arguments: [true, false])
  func pictures(hasPictures: Bool) throws {
    let tree = PandocTree(ReportTests().report(.ru), version: [1, 22], hasPictures: hasPictures)
    let names = Self.texts(try decoded(tree), of: "Image")
    #expect(tree.drawings.isEmpty != hasPictures)
    for place in tree.drawings.indices { #expect(names.contains(PandocTree.picture(place))) }
    for drawing in tree.drawings { #expect(XMLCheck.isSound(drawing)) }
  }

  @Test(
    "links its chapters behind the first page, whatever they are called", arguments: HTMLTests.hostileTexts)
  func contents(text: String) throws {
    let report = Report(
      language: .en,
      blocks: [
        .heading(1, [.text("x")]), .pageBreak, .heading(2, [.said(text)]), .paragraph([.text("x")]),
        .heading(2, [.text("Second")]),
      ])
    let tree = try decoded(PandocTree(report, version: [1, 22], hasPictures: false))
    let markup = try #require(Self.texts(tree, of: "RawBlock").last)
    let words = markup.replacing(#/<\/?w:[^<>]*>/#, with: "")
    #expect(!words.contains { "<>".contains($0) } && words.contains("Second"))
    #expect(markup.matches(of: #/<w:hyperlink w:anchor="chapter-\d"/#).count == 2)
    #expect(markup.matches(of: #/<w:p>/#).count == 2 && markup.contains(HTML(text: text).source))
    let anchors = Self.texts(tree, of: "Header").filter { $0.hasPrefix("chapter-") }
    #expect(Set(anchors) == ["chapter-1", "chapter-2"])
  }

  private func decoded(_ tree: PandocTree) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(tree.json.utf8)) as? [String: Any])
  }

  private static func kinds(_ value: Any) -> Set<String> {
    switch value {
    case let object as [String: Any]:
      object.values.reduce(into: Set([object["t"] as? String].compactMap(\.self))) { $0.formUnion(kinds($1)) }
    case let list as [Any]: list.reduce(into: []) { $0.formUnion(kinds($1)) }
    default: []
    }
  }

  /// What stands in elements of a kind.
  private static func texts(_ value: Any, of kind: String = "Str") -> [String] {
    switch value {
    case let object as [String: Any]:
      if object["t"] as? String == kind {
        strings(object["c"] as Any)
      } else {
        object.values.flatMap { texts($0, of: kind) }
      }
    case let list as [Any]: list.flatMap { texts($0, of: kind) }
    default: []
    }
  }

  private static func strings(_ value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(strings)
    case let object as [String: Any]: object.values.flatMap(strings)
    default: []
    }
  }
}

/// Enough of XML to see that a drawing is closed.
enum XMLCheck {
  static func isSound(_ text: String) -> Bool {
    var open: [Substring] = []
    for tag in text.matches(of: #/<(\/?)([a-z]+)[^<>]*?(\/?)>/#) {
      if tag.3 == "/" { continue }
      if tag.1.isEmpty {
        open.append(tag.2)
      } else if open.popLast() != tag.2 {
        return false
      }
    }
    return open.isEmpty && text.hasPrefix("<svg xmlns=")
  }
}
