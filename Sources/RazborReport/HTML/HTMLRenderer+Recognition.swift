import RazborCore

extension HTMLRenderer {
  /// Whether a page can be one that we wrote: our head, which forbids scripts and requests, and nothing but our elements.
  ///
  /// A case may come from anybody, and the page it keeps is opened in a browser.
  package static func isOurs(_ page: String) -> Bool {
    let begins = Language.allCases.contains { page.hasPrefix(start($0)) }
    guard begins, page.allSatisfy({ $0 == "\n" || $0.isPrintable }) else { return false }
    return page.utf8.split(separator: UInt8(ascii: "<")).dropFirst().allSatisfy { isOurs($0) }
  }

  private static func start(_ language: Language) -> String {
    let shield = metas.prefix(2).map { $0.source }.joined(separator: "\n")
    return "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\"><head>\(shield)\n"
  }

  /// An element from its name on, as it begins or ends.
  private static func isOurs(_ piece: Substring.UTF8View) -> Bool {
    let tag = piece.prefix { $0 != UInt8(ascii: ">") }
    guard tag.endIndex != piece.endIndex else { return false }
    let text = String(Substring(tag))
    let name = text.prefix { !" /".contains($0) }
    switch name {
    case "": return text.first == "/" && elements.contains(String(text.dropFirst()))
    case "meta": return metas.contains { $0.source == "<\(text)>" }
    case "a": return text.hasPrefix("a href=\"#")
    case "img": return text.hasPrefix("img class=\"logo\" alt=\"\" src=\"data:image/")
    default: return elements.contains(String(name)) && !hasHandler(text)
    }
  }

  /// The head forbids them as well.
  private static func hasHandler(_ tag: String) -> Bool {
    tag.lowercased().contains(#/[\s\/"']on[a-z]+\s*=/#)
  }

  private static let elements: Set<String> = [
    "html", "head", "title", "style", "body", "main", "header", "nav", "section", "h1", "h2", "h3", "h4", "p",
    "ul", "ol", "li", "a", "strong", "small", "bdi", "span", "table", "thead", "tbody", "tr", "th", "td",
    "div",
    "svg", "desc", "rect",
  ]
}
