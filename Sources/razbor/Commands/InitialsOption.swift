import ArgumentParser

/// Whether people stand as initials where they are compared.
struct InitialsOption: ParsableArguments {
  @Flag(
    help: .words(
      ru: "В таблицах людей — инициалы вместо имён; свободный текст остаётся как есть.",
      en: "Initials for names in the tables of people; free text stays as it is.")) var initials = false
}
