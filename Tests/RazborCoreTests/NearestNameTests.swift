import RazborCore
import Testing

@Suite("Did you mean") struct NearestNameTests {
  private static let names = ["weight", "item", "index", "known_to", "ru", "en", "answer"]

  @Test(
    "A slip or two lead to the name that was meant",
    arguments: [
      ("wieght", "weight"), ("weigth", "weight"), ("itme", "item"), ("indx", "index"),
      ("knownto", "known_to"),
      ("answers", "answer"), ("r", "ru"),
    ])
  func slips(name: String, meant: String) {
    #expect(NearestName.of(name, among: Self.names) == meant)
  }

  @Test(
    "Nothing far-fetched is suggested",
    arguments: ["", "zzz", "bibliography", String(repeating: "a", count: 100)])
  func farFetched(name: String) {
    #expect(NearestName.of(name, among: Self.names) == nil)
  }

  @Test("Of two equally near names the first in the alphabet is suggested, in whatever order they come")
  func ties() {
    #expect(NearestName.of("cat", among: ["hat", "bat", "rat"]) == "bat")
    #expect(NearestName.of("cat", among: ["rat", "hat", "bat"]) == "bat")
  }
}
