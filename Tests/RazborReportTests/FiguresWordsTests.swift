import Testing

@testable import RazborCore
@testable import RazborReport

/// What tables show, in words (Method, rules 5.1 and 5.4).
@Suite("Statistics in plain words") struct FiguresWordsTests {
  struct Forecast: Sendable {
    let forecasts: [Int]
    let actuals: [Int]
    let areCounts: Bool?
    let russian: [String]
    let english: [String]
  }

  @Test(
    "a forecast",
    arguments: [
      Forecast(
        forecasts: [10, 12], actuals: [12, 9], areCounts: true,
        russian: [
          "За 2 месяца прогноз разошёлся с фактом на 24 % от продаж. Чтобы судить о прогнозе, этого мало: нужно "
            + "хотя бы 3 месяца, то есть ещё 1 месяц."
        ],
        english: [
          "Over 2 months the forecast missed by 24% of sales. That is too little to judge a forecast by: it takes "
            + "at least 3 months, 1 more than there are."
        ]),
      Forecast(
        forecasts: [100, 110, 120], actuals: [80, 100, 90], areCounts: false,
        russian: [
          "За 3 месяца прогноз разошёлся с фактом на 22 % от продаж. Прогноз дан в деньгах, поэтому сколько из "
            + "этого объясняет случай, сказать нельзя.",
          "На долгом отрезке, если судить по 3 месяцам, можно ждать ошибки от 12 % до 61 %, с уверенностью 90 %. "
            + "Если убрать любой один месяц, ошибка будет от 17 % до 29 %.",
          "В сумме прогноз выше факта на 22 %; говорить, что его постоянно завышают, рано: для этого нужно не "
            + "меньше шести месяцев. Просто повторяя цифру прошлого месяца, ошиблись бы меньше.",
        ],
        english: [
          "Over 3 months the forecast missed by 22% of sales. The forecast is in money, so how much of this is "
            + "chance cannot be said.",
          "Judging by 3 months, an error between 12% and 61% is to be expected in the long run, with 90% confidence. "
            + "With any one month left out it would be between 17% and 29%.",
          "In sum the forecast lies 22% above the outcome; it is too early to call it constantly too high: that takes "
            + "at least six months. Simply repeating last month’s number would have missed by less.",
        ]),
      Forecast(
        forecasts: [100, 110, 120], actuals: [80, 100, 90], areCounts: nil,
        russian: [
          "За 3 месяца прогноз разошёлся с фактом на 22 % от продаж. Не сказано, в чём считали, в сделках или "
            + "в деньгах, поэтому сколько из этого объясняет случай, сказать нельзя.",
          "На долгом отрезке, если судить по 3 месяцам, можно ждать ошибки от 12 % до 61 %, с уверенностью 90 %. "
            + "Если убрать любой один месяц, ошибка будет от 17 % до 29 %.",
          "В сумме прогноз выше факта на 22 %; говорить, что его постоянно завышают, рано: для этого нужно не "
            + "меньше шести месяцев. Просто повторяя цифру прошлого месяца, ошиблись бы меньше.",
        ],
        english: [
          "Over 3 months the forecast missed by 22% of sales. It was not said whether deals or money were "
            + "counted, so how much of this is chance cannot be said.",
          "Judging by 3 months, an error between 12% and 61% is to be expected in the long run, with 90% confidence. "
            + "With any one month left out it would be between 17% and 29%.",
          "In sum the forecast lies 22% above the outcome; it is too early to call it constantly too high: that takes "
            + "at least six months. Simply repeating last month’s number would have missed by less.",
        ]),
      Forecast(
        forecasts: [10, 10, 12, 12, 11, 10], actuals: [8, 13, 9, 12, 14, 7], areCounts: true,
        russian: [
          "За 6 месяцев прогноз разошёлся с фактом на 22 % от продаж. Даже безупречный прогноз при таком числе "
            + "сделок ошибался бы примерно на 25 %: столько даёт случай. Сверх случайного ошибки не видно.",
          "На долгом отрезке, если судить по 6 месяцам, можно ждать ошибки от 14 % до 42 %, с уверенностью 90 %. "
            + "Если убрать любой один месяц, ошибка будет от 20 % до 27 %.",
          "В сумме прогноз выше факта на 3 %; говорить, что его постоянно завышают, рано: месяцы расходятся в обе "
            + "стороны. Это точнее, чем повторять цифру прошлого месяца.",
        ],
        english: [
          "Over 6 months the forecast missed by 22% of sales. With this many deals even a perfect forecast would miss "
            + "by about 25%: that much is chance. No error beyond chance is visible.",
          "Judging by 6 months, an error between 14% and 42% is to be expected in the long run, with 90% confidence. "
            + "With any one month left out it would be between 20% and 27%.",
          "In sum the forecast lies 3% above the outcome; it is too early to call it constantly too high: the months "
            + "miss in both directions. It does better than repeating last month’s number.",
        ]),
      Forecast(
        forecasts: [500, 520, 540, 560, 580, 600], actuals: [430, 470, 455, 500, 480, 510], areCounts: true,
        russian: [
          "За 6 месяцев прогноз разошёлся с фактом на 16 % от продаж. Даже безупречный прогноз при таком числе "
            + "сделок ошибался бы примерно на 4 %: столько даёт случай. Сверх случайного остаётся 16 %.",
          "На долгом отрезке, если судить по 6 месяцам, можно ждать ошибки от 10 % до 30 %, с уверенностью 90 %. "
            + "Если убрать любой один месяц, ошибка будет от 15 % до 17 %.",
          "В сумме прогноз выше факта на 16 %, и это не случайность: его постоянно завышают. Просто повторяя цифру "
            + "прошлого месяца, ошиблись бы меньше.",
        ],
        english: [
          "Over 6 months the forecast missed by 16% of sales. With this many deals even a perfect forecast would miss "
            + "by about 4%: that much is chance. Beyond chance 16% remains.",
          "Judging by 6 months, an error between 10% and 30% is to be expected in the long run, with 90% confidence. "
            + "With any one month left out it would be between 15% and 17%.",
          "In sum the forecast lies 16% above the outcome, and that is no chance: it is constantly too high. Simply "
            + "repeating last month’s number would have missed by less.",
        ]),
    ])
  func forecast(row: Forecast) throws {
    let accuracy = try #require(
      ForecastAccuracy(forecasts: row.forecasts, actuals: row.actuals, areCounts: row.areCounts))
    #expect(RussianReport().forecast(accuracy).map(\.spaced) == row.russian)
    #expect(EnglishReport().forecast(accuracy).map(\.spaced) == row.english)
  }

  struct Spread: Sendable {
    let deals: [Int]
    var leads: [Int]?
    let russian: [String]
    let english: [String]
  }

  @Test(
    "a spread",
    arguments: [
      Spread(
        deals: [12], russian: ["Менеджер один, сравнивать не с кем."],
        english: ["There is one salesperson, so there is nobody to compare with."]),
      Spread(
        deals: [3, 1],
        russian: [
          "Сравнили 2 менеджеров: всего 4 сделки. Этого мало, чтобы отличить умение от везения: нужно хотя бы 6 "
            + "сделок, то есть ещё 2."
        ],
        english: [
          "2 salespeople were compared, with 4 deals in all. That is too few to tell skill from luck: it takes at "
            + "least 6 deals, 2 more than there are."
        ]),
      Spread(
        deals: [14, 12, 11],
        russian: [
          "Сравнили 3 менеджеров: всего 37 сделок. Их результаты расходятся на 12 % от среднего; одинаково сильные "
            + "менеджеры при таких числах из-за одной случайности разошлись бы примерно на 28 %.",
          "Разницы сверх случайной не видно: с уверенностью 90 % она не больше 47 % от среднего.",
        ],
        english: [
          "3 salespeople were compared, with 37 deals in all. Their results vary by 12% of the mean; those of equally "
            + "good salespeople with such numbers would vary by about 28% by chance alone.",
          "No difference beyond chance is visible: with 90% confidence it is at most 47% of the mean.",
        ]),
      Spread(
        deals: [18, 12],
        russian: [
          "Сравнили 2 менеджеров: всего 30 сделок. Их результаты расходятся на 28 % от среднего; одинаково сильные "
            + "менеджеры при таких числах из-за одной случайности разошлись бы примерно на 26 %.",
          "Случайностью это ещё можно объяснить: настоящая разница — около 12 % от среднего, точнее по таким "
            + "числам не сказать. Если соотношение сохранится, ясность наступит примерно при 97 сделках.",
        ],
        english: [
          "2 salespeople were compared, with 30 deals in all. Their results vary by 28% of the mean; those of equally "
            + "good salespeople with such numbers would vary by about 26% by chance alone.",
          "Chance may still explain it: the true difference is about 12% of the mean, which such numbers cannot tell more "
            + "exactly. If the proportions stay the same, about 97 deals would make it clear.",
        ]),
      Spread(
        deals: [12, 9, 3], leads: [40, 38, 41],
        russian: [
          "Сравнили 3 менеджеров: всего 24 сделки. Их результаты расходятся на 59 % от среднего; одинаково сильные "
            + "менеджеры при таких числах из-за одной случайности разошлись бы примерно на 32 %.",
          "Случайностью это не объяснить: настоящая разница — около 49 % от среднего, не меньше 12 % с уверенностью "
            + "95 %. У лучшего результат выше, чем у слабейшего, в 4,1 раза; на долгом отрезке разрыв, вероятно, ближе к "
            + "2,5.",
        ],
        english: [
          "3 salespeople were compared, with 24 deals in all. Their results vary by 59% of the mean; those of equally "
            + "good salespeople with such numbers would vary by about 32% by chance alone.",
          "Chance does not explain it: the true difference is about 49% of the mean, at least 12% with 95% confidence. "
            + "The best result is 4.1 times the weakest; in the long run the gap is probably closer to 2.5 times.",
        ]),
    ])
  func spread(row: Spread) throws {
    let spread = try #require(ManagerSpread(successes: row.deals, trials: row.leads))
    #expect(RussianReport().spread(spread).map(\.spaced) == row.russian)
    #expect(EnglishReport().spread(spread).map(\.spaced) == row.english)
  }
}
