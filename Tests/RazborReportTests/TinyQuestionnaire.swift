@testable import RazborCore

/// Two questions and everything a report can say about them.
enum TinyQuestionnaire {
  static let yesNo = [
    AnswerOption(id: "yes", text: LocalizedText(ru: "Да", en: "Yes"), effect: .severity(0)),
    AnswerOption(id: "no", text: LocalizedText(ru: "Нет", en: "No"), effect: .severity(1000)),
  ]

  static let table = AnswerFormat.table(
    TableFormat(
      columns: [
        .init(id: "who", label: LocalizedText(ru: "Кто", en: "Who"), format: .text, required: true),
        .init(
          id: "deals", label: LocalizedText(ru: "Сделки", en: "Deals"),
          format: .number(NumberFormat(unit: .count, limits: 0...Count.limit)), required: true),
      ], rows: 0...12))

  static func item(_ id: Item.ID, format: AnswerFormat) -> Item {
    item(id, text: LocalizedText(ru: "Вопрос?", en: "Question?"), format: format)
  }

  static func item(_ id: Item.ID, text: LocalizedText, format: AnswerFormat) -> Item {
    Item(
      id: id, section: "management", text: text, wordings: [:], why: LocalizedText(ru: "", en: ""),
      howToFindOut: LocalizedText(ru: "Попросите показать.", en: "Ask to be shown."),
      anchors: [
        Item.Anchor(point: 10, text: LocalizedText(ru: "Всё описано", en: "All is described"))
      ],
      fields: [Field(id: "value", label: nil, format: format, required: true)], depth: .core,
      fallbackOf: nil, askedWhen: nil, evidence: .document, knownTo: [], allowsNotApplicable: true,
      measure: nil, severity: nil, halvedForOneSide: false, mutual: nil)
  }

  static let questionnaire = Questionnaire(
    id: "tiny", version: "1", title: LocalizedText(ru: "Что чинить", en: "What to fix"),
    introduction: LocalizedText(ru: "", en: ""),
    sections: [
      Section(
        id: "management", title: LocalizedText(ru: "Управление", en: "Management"),
        items: ["criteria", "share"])
    ],
    items: [
      item(
        "criteria", text: LocalizedText(ru: "Критерии согласованы?", en: "Are criteria agreed?"),
        format: .choice(yesNo)),
      item("share", text: LocalizedText(ru: "Сколько целевых?", en: "How many on target?"), format: .share),
    ],
    signals: [
      Signal(
        id: "standards", title: LocalizedText(ru: "Нет стандартов", en: "No standards"),
        meaning: [.red: LocalizedText(ru: "Каждый сам по себе", en: "Everybody alone")],
        members: [
          Member(item: "criteria", weight: 2, dontKnow: nil, flag: nil, knownIsZero: false),
          Member(item: "share", weight: 1, dontKnow: nil, flag: nil, knownIsZero: false),
        ])
    ],
    indexes: [
      Index(id: "rhythm", title: LocalizedText(ru: "Работа по цифрам", en: "Score by figures"), members: [])
    ],
    areas: [
      Area(id: "management", title: LocalizedText(ru: "Управление", en: "Management"), index: "rhythm")
    ],
    sides: nil, keys: keys, ladder: [],
    provisional: Provisional(indexLead: nil, hint: nil, quiet: nil), verdicts: [verdict], alarms: [alarm],
    contradictions: [contradiction], recommendations: [step], glossary: [],
    sources: [Source(id: "book", text: LocalizedText(ru: "Автор, «Книга»", en: "Author, “Book”"))])

  private static let verdict = Verdict(
    code: "MG-EXPECT", area: .area("management"),
    title: LocalizedText(ru: "Договорённости", en: "Agreements"),
    sentence: LocalizedText(ru: "Начните с управления.", en: "Start with management."),
    conditional: LocalizedText(
      ru: "Похоже, начать стоит с управления.", en: "Management seems to come first."),
    meaning: LocalizedText(ru: "Договоритесь о критериях.", en: "Agree on criteria."),
    risk: LocalizedText(ru: "Спор о лидах продолжится.", en: "The quarrel about leads goes on."),
    first: ["agree"])

  private static let keys = KeyFigures(
    marketing: key, sales: key, openKey: .unclear, badFrom: 600, okBelow: 350,
    verdicts: KeyFigures.Verdicts(
      marketing: "MK", sales: "SL", joint: "MG-JOINT", measure: "MG-MEASURE", undecided: "UND"))

  private static let key = KeyFigures.Key(
    index: "rhythm", readings: [KeyFigures.Reading(item: "share", share: .field("value", branches: nil))],
    references: [.fixed(300)])

  private static let alarm = Alarm(
    id: "lost", condition: .all([]), text: LocalizedText(ru: "Заявки теряются", en: "Enquiries get lost"),
    action: LocalizedText(ru: "Перезвоните сегодня", en: "Call back today"))

  private static let contradiction = Contradiction(
    id: "words", condition: .all([]), items: ["criteria"],
    text: LocalizedText(ru: "Слова расходятся с делом", en: "Words and deeds differ"),
    question: LocalizedText(ru: "Где записано?", en: "Where is it written down?"), alternative: nil,
    isHard: false)

  private static let step = Recommendation(
    id: "agree", area: "management", condition: .all([]),
    title: LocalizedText(ru: "Согласуйте критерии", en: "Agree on criteria"),
    why: LocalizedText(ru: "Иначе спорят о словах.", en: "Or words are argued about."),
    firstStep: LocalizedText(ru: "Соберите обе стороны.", en: "Bring both sides together."),
    owner: LocalizedText(ru: "директор", en: "the director"), dueInDays: 14,
    proof: LocalizedText(ru: "Подписанный лист.", en: "A signed page."), source: "book", leverage: 1)
}

extension ResponseStyle {
  /// Nothing to say about how was answered.
  static let nothing = ResponseStyle(
    respondents: [], gaps: [], soleHead: nil, contradictions: ContradictionCount(applicable: 0, violated: 0))
}
