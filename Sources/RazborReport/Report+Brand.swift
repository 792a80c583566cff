import RazborCore

extension Report {
  /// The same under a consultant's own name: their head, their colour, and how to reach them at the end.
  package func branded(_ brand: Brand?) -> Report {
    guard let brand else { return self }
    let head = Block.letterhead(name: brand.name, logo: brand.logo)
    return Report(language: language, blocks: [head] + blocks + closing(brand), accent: brand.colour)
  }

  private func closing(_ brand: Brand) -> [Block] {
    guard brand.closing != nil || !brand.contacts.isEmpty else { return [] }
    let words = brand.closing.map { [Block.paragraph([.said($0[language])])] } ?? []
    let contacts: [Block] = brand.contacts.isEmpty ? [] : [.list(brand.contacts.map { [.said($0)] })]
    return [.heading(2, [.said(brand.name)])] + words + contacts
  }
}
