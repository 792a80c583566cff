import Testing

@testable import RazborReport

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    (#"\`*_"#, #"\\\`\*\_"#), ("{}[]()", #"\{\}\[\]\(\)"#), ("#+-.!|<>", ##"\#\+\-\.\!\|\<\>"##),
    ("~^$@:", #"\~\^\$\@\:"#), ("&amp;", #"\&amp;"#), ("plain words", "plain words"),
    ("a\nb\tc", "a b c"), ("\u{1B}[31mred", #"\[31mred"#), ("a\u{202E}b", "ab"),
    ("[x](javascript:alert)", #"\[x\]\(javascript\:alert\)"#),
  ])
  func `Nothing that a person typed acts as markup`(said: String, escaped: String) {
    #expect(MarkdownText.fullyEscaped(said) == escaped)
  }

  @Test(arguments: [
    ("A sentence. Another (one).", "A sentence. Another (one)."), ("1. x", #"1\. x"#), ("2) x", #"2\) x"#),
    ("- x", #"\- x"#), ("3 of 4).", "3 of 4)."), ("a - b", "a - b"), ("*x* <b>", #"\*x\* \<b\>"#),
  ])
  func `The report's own sentences stay readable`(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }
}
