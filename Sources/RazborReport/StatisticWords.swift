import RazborCore

/// What the figures of an answer come to, in sentences, as soon as they are typed; nothing for a share, which speaks for
/// itself.
package func meaning(of statistic: Statistic, language: Language) -> [String] {
  switch statistic {
  case .forecast(let forecast): Array(language.words.forecast(forecast).prefix(1))
  case .spread(let spread): Array(language.words.spread(spread).prefix(2))
  case .share: []
  }
}
