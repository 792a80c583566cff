/// What the report of `TinyQuestionnaire` looks like.
enum GoldenReport {
  static let russianText = #"""
    Разбор: *Acme*
    ══════════════

    Дата: 2026-11-25.

    Главное
    ───────

    Похоже, начать стоит с управления. Вывод предварительный: 1 вопрос без ответа
    ещё может его изменить.

    Договоритесь о критериях.

    Почему

    – Нет договорённости: «Критерии согласованы?» – Нет.

    Что сделать первым

    1. Согласуйте критерии. Соберите обе стороны. Кто отвечает: директор; срок: в
       течение 2 недель.

    Главный риск

    Спор о лидах продолжится.

    Насколько это надёжно

    – Вывод зависит от ответов на такие вопросы: «Сколько целевых?».
    – Область уже ясна: «Управление». Не ясна только точная причина.
    – Ответ есть на 1 из 2 вопросов, «не знаю» – 0.
    – Доказательства средние: решающие факты проверяемы, но известны со слов
      одного человека.

    ──────────────────────────────────────────────────────────────────────────────

    Сигналы
    ───────

    Нет стандартов
    █████████████▓▓▓▓▓▓▓
    100 из 100, возможно от 66 до 100; отвечено на 67 % вопросов по весу (2 из 3).

    Каждый сам по себе. Уровень критический, и открытые вопросы его уже не
    изменят.

    Сильнее всего на оценку влияют:

    – «Критерии согласованы?» – Нет; тяжесть 100 из 100 при весе 2.

    На чём держится вывод
    ─────────────────────

    За

    – Нет договорённости: «Критерии согласованы?» – Нет.

    Против

    Ничто из сказанного выводу не противоречит.

    Пока неизвестно

    – «Сколько целевых?»

    Ключевые показатели
    ───────────────────

    – Показатель маркетинга: вопрос ещё открыт («Сколько целевых?»).
    – Показатель продаж: вопрос ещё открыт («Сколько целевых?»).

    План
    ────

    1. Согласуйте критерии

    Иначе спорят о словах.

    – Первый шаг: Соберите обе стороны.
    – Кто отвечает: директор.
    – Срок: в течение 2 недель.
    – Как увидеть, что сделано: Подписанный лист.
    – Источник: Автор, «Книга».

    Что выяснить и как
    ──────────────────

    – Сколько целевых? Попросите показать.

    ──────────────────────────────────────────────────────────────────────────────

    Все ответы
    ──────────

    Управление

    – Критерии согласованы? Нет (показано). Заметка: asked <both>.

    Как это посчитано
    ─────────────────

    Оценка сигнала – это взвешенное среднее тяжести ответов: 0 значит, что
    проблемы нет, 100 – хуже некуда. Без ответов на половину вопросов по весу
    оценки нет: «не измерено» не значит «ноль». Границы показывают, какой оценка
    стала бы при самых лучших и самых худших ответах на открытые вопросы. Сплошная
    часть полосы уже никуда не денется, тёмная показывает оценку по данным
    ответам, светлая – докуда она ещё может дойти.

    Вывод не складывается из баллов. Вопросы о причине проверяются по порядку, и
    первый, на который ответы дают ясное «да», решает. Вывод окончательный, когда
    при любых ответах на открытые вопросы он остаётся тем же.

    Доля считается отличной от ориентира, только если разницу не объяснить
    случайностью: 90-процентный интервал Уилсона не содержит ориентира и случаев
    не меньше двадцати. Оценка на глаз весит как тридцать случаев.

    Версии

    – Опросник «Что чинить», версия 1.
    – Контрольная сумма опросника: abc123.
    – Программа razbor, версия 1.0.

    Источники

    – Автор, «Книга».

    """#

  static let englishMarkdown = #"""
    # Diagnosis: \*Acme\*

    Date: 2026-11-25.

    ## The essentials

    **Management seems to come first.** The verdict is provisional: 1 unanswered question can still change \#
    it.

    Agree on criteria.

    ### Why

    - No agreement: “Are criteria agreed?” – No.

    ### What to do first

    1. **Agree on criteria.** Bring both sides together. Who is responsible: the director; when: within 2 \#
    weeks.

    ### The biggest risk

    The quarrel about leads goes on.

    ### How sure this is

    - The verdict hangs on the answers to these questions: “How many on target?”.
    - The area is already certain: “Management”. Only the exact reason is not.
    - 1 of 2 questions answered, “don't know” 0.
    - The evidence is fair: what decides can be checked, but one person said it.

    ---

    ## Signals

    ### No standards

    `█████████████▓▓▓▓▓▓▓` 100 out of 100, possibly 66 to 100; 67% of the questions answered by weight (2 \#
    of 3).

    Everybody alone. The level is critical, and open questions can no longer change it.

    What shapes the score most:

    - “Are criteria agreed?” – No; severity 100 out of 100 at weight 2.

    ## What the verdict rests on

    ### For

    - No agreement: “Are criteria agreed?” – No.

    ### Against

    Nothing that was said speaks against the verdict.

    ### Still unknown

    - “How many on target?”

    ## Key figures

    - **The marketing figure:** the question is still open (“How many on target?”).
    - **The sales figure:** the question is still open (“How many on target?”).

    ## The plan

    ### 1\. Agree on criteria

    Or words are argued about.

    - **First step:** Bring both sides together.
    - **Who is responsible:** the director.
    - **When:** within 2 weeks.
    - **How to see that it is done:** A signed page.
    - **Source:** Author, “Book”.

    ## What to find out, and how

    - **How many on target?** Ask to be shown.

    ---

    ## All answers

    ### Management

    - **Are criteria agreed?** No (shown). Note: asked \<both\>\.

    ## How this was worked out

    The score of a signal is a weighted mean of how severe the answers are: 0 means no problem, 100 the \#
    worst. Unless half of the questions by weight are answered there is no score: “not measured” does not \#
    mean zero. The bounds show what the score would become with the best and the worst answers to what is \#
    still open. The solid part of a bar cannot go away any more, the dark part is the score by the answers \#
    given, and the light part is how far it may still go.

    The verdict is not added up from points. Questions about the cause are checked in order, and the first \#
    one that the answers clearly affirm decides. The verdict is final when it stays the same whatever the \#
    open answers turn out to be.

    A share counts as different from its reference only where chance cannot explain it: the 90% Wilson \#
    interval leaves the reference out and there are at least twenty cases. An estimate weighs as much as \#
    thirty cases.

    ### Versions

    - Questionnaire “What to fix”, version 1.
    - Checksum of the questionnaire: abc123.
    - The razbor program, version 1.0.

    ### Sources

    - Author, “Book”.

    """#
}
