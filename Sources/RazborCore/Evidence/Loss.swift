/// Whose share of the lost deals is greater where both sides fall short (Method, rule 2.5).
///
/// What each side keeps multiplies, so the logarithms of the losses add up. A side answers for the whole where its
/// part of the sum is at least 60 %; the powers below decide that without a logarithm.
package enum Loss: Hashable, Sendable, CaseIterable {
  case marketing
  case sales
  case joint

  /// Parts per million that mean "nothing is lost".
  package static let whole = 1_000_000

  /// The side with at least 60 % of the loss, from what each keeps in parts per million.
  ///
  /// Asked only where both lose something. Values outside 0 ... 1 000 000 are read as the nearest end. Both 0: joint.
  package static func weighed(marketingKeeps: Int, salesKeeps: Int) -> Self {
    let marketing = min(max(marketingKeeps, 0), whole)
    let sales = min(max(salesKeeps, 0), whole)
    if marketing == 0, sales == 0 { return .joint }
    if marketing * marketing * whole <= sales * sales * sales { return .marketing }
    if marketing * marketing * marketing >= sales * sales * whole { return .sales }
    return .joint
  }

  /// The part of the loss that is marketing's, in permille, for display; `nil` where neither loses anything or each
  /// loses all.
  package static func marketingPermille(marketingKeeps: Int, salesKeeps: Int) -> Int? {
    let marketing = logarithmicLoss(keeping: marketingKeeps)
    let sales = logarithmicLoss(keeping: salesKeeps)
    if marketing.isInfinite { return sales.isInfinite ? nil : 1000 }
    return marketing + sales > 0 ? Int((1000 * marketing / (marketing + sales)).rounded()) : nil
  }

  private static func logarithmicLoss(keeping kept: Int) -> Double {
    -Elementary.logarithm(Double(min(max(kept, 0), whole)) / Double(whole))
  }
}

extension Proportion {
  /// What is left when the share is lost for certain, in parts per million: of 33 unanswered in 100, 670 000
  /// (Method, rule 2.5). A share of nothing loses nothing.
  package var partsPerMillionKept: Int {
    whole > 0 ? floorDiv(Loss.whole * (whole - low), whole) : Loss.whole
  }

  /// The midpoint of the share divided by a reference in permille, in parts per million, at most 1 000 000
  /// (Method, rule 2.5). Without cases or with a reference of 0 nothing is lost.
  package func partsPerMillionKept(of reference: Int) -> Int {
    Self.partsPerMillion(Int128(low + high) * 1000, of: Int128(2 * whole) * Int128(reference))
  }

  /// The midpoint of the share divided by that of another, in parts per million, at most 1 000 000
  /// (Method, rule 2.5). Where either is a share of nothing, or the other is 0, nothing is lost.
  package func partsPerMillionKept(of baseline: Proportion) -> Int {
    Self.partsPerMillion(
      Int128(low + high) * Int128(baseline.whole), of: Int128(baseline.low + baseline.high) * Int128(whole))
  }

  private static func partsPerMillion(_ part: Int128, of whole: Int128) -> Int {
    guard whole > 0, part < whole else { return Loss.whole }
    return Int(floorDiv(part * Int128(Loss.whole), whole))
  }
}
