/// A diagnosis as it was written when its edition was finished: what the client has, whatever becomes of the program.
///
/// Never private: it goes wherever the case goes.
package struct KeptReport: Sendable, Hashable {
  package let language: Language
  package let markdown: String
  package let html: String

  package init(language: Language, markdown: String, html: String) {
    self.language = language
    self.markdown = markdown
    self.html = html
  }
}
