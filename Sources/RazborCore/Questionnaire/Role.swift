/// Who answers. The order is the order of precedence where one answer must stand for all.
package enum Role: String, CaseIterable, Sendable, Hashable, Codable {
  case owner, marketing, sales, manager, consultant
}
