import RazborCore

/// How was answered. What could hurt stands in the consultant's edition only.
extension ReportBuilder {
  var style: [Report.Block] {
    let lines = gaps + soleHead + contradictionCount + (isPrivate ? scaleNotes : [])
    return chapter(.style, lines.isEmpty ? [] : [.paragraph([.text(words.styleNote)]), .list(lines)])
  }

  private var gaps: [[Report.Span]] {
    assessment.style.gaps.compactMap { gap in
      questionnaire.signals.first { $0.id == gap.signal }.map { signal in
        [.text(words.optimismGap(signal.title[language], facts: gap.facts, opinions: gap.opinions))]
      }
    }
  }

  private var soleHead: [[Report.Span]] {
    assessment.style.soleHead.map { [[.text(words.soleHead($0))]] } ?? []
  }

  private var contradictionCount: [[Report.Span]] {
    let count = assessment.style.contradictions
    guard count.weakensEvidence else { return [] }
    return [[.text(words.contradictionCount(violated: count.violated, applicable: count.applicable))]]
  }

  private var scaleNotes: [[Report.Span]] {
    zip(speakers, assessment.style.respondents).flatMap { speaker, respondent in
      respondent.scales.notes.map { note in
        let scales = respondent.scales
        return labelled(
          speaker, .text(words.style(note, longestRun: scales.longestRun, of: scales.points.count)))
      }
    }
  }
}
