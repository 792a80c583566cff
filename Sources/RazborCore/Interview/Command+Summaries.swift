extension Command {
  var summaries: LocalizedText {
    switch self {
    case .help:
      LocalizedText(
        ru: "зачем вопрос и как узнать ответ; /помощь команды — этот список",
        en: "why this is asked and how to find out; /help commands prints this list")
    case .dontKnow: LocalizedText(ru: "ответа нет; то же, что «-»", en: "no answer; the same as \"-\"")
    case .notApplicable:
      LocalizedText(
        ru: "вопрос к вам не относится; можно дописать почему",
        en: "the question does not concern you; you may add why")
    case .refuse:
      LocalizedText(
        ru: "не хочу отвечать; больше не спрошу", en: "prefer not to say; it will not be asked again")
    case .later:
      LocalizedText(ru: "оставить открытым и вернуться в конце", en: "leave it open and come back at the end")
    case .back: LocalizedText(ru: "к предыдущему вопросу", en: "to the previous question")
    case .go:
      LocalizedText(
        ru: "к вопросу: /к 12, /к воронка", en: "to a question: /go 12, /go funnel")
    case .next:
      LocalizedText(
        ru: "вопрос, который решит больше всего, и почему он",
        en: "the question that decides the most, and why")
    case .note:
      LocalizedText(
        ru: "заметка к вопросу, попадёт в отчёт; то же, что «+ текст»",
        en: "a note to the question, printed in the report; the same as \"+ text\"")
    case .privateNote:
      LocalizedText(
        ru: "заметка только для консультанта; без текста спросит, и при вводе её не видно",
        en: "a note for the consultant only; without a text it asks, and does not show what is typed")
    case .quote:
      LocalizedText(
        ru: "слова собеседника, как они сказаны; попадут в отчёт",
        en: "the person’s own words; printed in the report")
    case .edit:
      LocalizedText(
        ru: "ответ в вашем редакторе; /файл заметка — заметка в нём",
        en: "the answer in your editor; /edit note writes a note there")
    case .flag:
      LocalizedText(
        ru: "отметить вопрос, чтобы обсудить; ещё раз — снять отметку",
        en: "mark the question to be talked over; once more takes the mark away")
    case .basis:
      LocalizedText(
        ru:
          "откуда известен ответ на экране (если его нет — последний): /основание слова, документ или замер",
        en: "how the answer on the screen, else the last one, is known: /basis said, shown or measured")
    case .undo:
      LocalizedText(
        ru: "вернуть как было: сначала строку начатого ответа, потом ответы; можно несколько раз",
        en: "take the last change back: first a line of the answer begun, then answers; as often as you like")
    case .history:
      LocalizedText(
        ru: "как менялся ответ на этот вопрос и когда; /история 3 — на вопрос 3",
        en: "how the answer to this question changed, and when; /history 3 for question 3")
    case .draft:
      LocalizedText(
        ru: "вернуть строку, которая не подошла или отменена Ctrl-C",
        en: "bring back the line that did not fit or was dropped with Ctrl-C")
    case .contradictions:
      LocalizedText(
        ru: "ответы, которые расходятся: исправить или объяснить",
        en: "answers that disagree: correct or explain them")
    case .why:
      LocalizedText(
        ru: "на что ещё влияет этот вопрос и что уже решено",
        en: "what this question can still move, and what is decided")
    case .status: LocalizedText(ru: "где мы и что осталось", en: "where we are and what is left")
    case .score:
      LocalizedText(ru: "оценки на сейчас, с границами", en: "the scores so far, with their bounds")
    case .whatIf:
      LocalizedText(
        ru: "что сдвинул бы другой ответ: /если lead_criteria=together",
        en: "what another answer would move: /whatif lead_criteria=together")
    case .trace:
      LocalizedText(
        ru: "откуда взялось число или вывод: /след — список, /след T1 — вся цепочка",
        en: "where a number or the verdict comes from: /trace lists, /trace T1 shows the chain")
    case .list:
      LocalizedText(
        ru: "вопросы этого раздела с отметками; /список все",
        en: "the questions of this section, marked; /list all")
    case .find:
      LocalizedText(
        ru: "найти слово в вопросах, ответах и заметках", en: "find a word in questions, answers and notes")
    case .term: LocalizedText(ru: "значение слова: /термин лид", en: "what a word means: /term lead")
    case .share:
      LocalizedText(
        ru: "экран виден клиенту: спрятать оценки, личное и отметки; ещё раз — вернуть",
        en: "the client sees the screen: hide scores, private notes and marks; once more shows them")
    case .language: LocalizedText(ru: "перейти на английский", en: "switch to Russian")
    case .deepen:
      LocalizedText(
        ru: "задать и те вопросы, без которых можно обойтись",
        en: "ask the questions one could do without, too")
    case .again: LocalizedText(ru: "показать вопрос ещё раз", en: "print the question again")
    case .report:
      LocalizedText(
        ru: "первая страница диагноза на сейчас; /отчёт все — целиком",
        en: "the first page of the diagnosis so far; /report all prints all of it")
    case .finish:
      LocalizedText(ru: "проверить, закончить и получить диагноз", en: "check, end and get the diagnosis")
    case .pause:
      LocalizedText(
        ru: "выйти; всё сохранено, продолжить можно когда угодно",
        en: "leave; all is saved, go on whenever you like")
    case .elsewhere:
      LocalizedText(
        ru: "если не сохраняется: другой каталог для разбора",
        en: "where saving fails: another folder for the case")
    }
  }
}
