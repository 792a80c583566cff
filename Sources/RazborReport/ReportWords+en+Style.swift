import RazborCore

extension EnglishReport {
  var styleNote: String {
    "Notes on reading the answers. They take nothing away and change no score; they say where a second look is worth it."
  }

  func optimismGap(_ signal: String, facts: Int, opinions: Int) -> String {
    "Signal “\(signal)”: opinions come to \(halfUp(opinions, 10)) of 100, documents and figures to "
      + "\(halfUp(facts, 10)). The view of oneself is milder than the facts here, as it is for most people; trust the "
      + "facts more."
  }

  func soleHead(_ role: Role) -> String {
    switch role {
    case .marketing:
      "Of the two heads only the head of marketing answered: about marketing this is a view from inside. Ask the head of "
        + "sales the same questions."
    case .owner, .sales, .manager, .consultant:
      "Of the two heads only the head of sales answered: about sales this is a view from inside. Ask the head of "
        + "marketing the same questions."
    }
  }

  func contradictionCount(violated: Int, applicable: Int) -> String {
    "Of \(applicable) checks whether answers fit together, \(violated) failed and are not cleared up. So the evidence "
      + "counts for one grade less."
  }

  func style(_ note: ScaleAnswers.Note, longestRun: Int, of scales: Int) -> String {
    switch note {
    case .sameInARow:
      "\(longestRun) ratings in a row are the same, of \(scales). The questions may have run together; ask for two or "
        + "three examples."
    case .hardlyVaries:
      "the \(scales) ratings hardly differ. It may be one overall impression; ask where it is best and where worst."
    case .agreesWithAll:
      "agrees with what is good and with what is bad alike. Ask for examples of both."
    case .disagreesWithAll:
      "rates low what is good and what is bad alike. Ask for examples of both."
    }
  }
}
