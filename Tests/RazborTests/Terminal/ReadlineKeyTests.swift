import Testing

@Suite("Keys that are commands")
struct ReadlineKeyTests {
  @Test(
    "a key ends the read at once and keeps the line and the cursor",
    arguments: [
      ([.pageUp], "pageUp"), ([.pageDown], "pageDown"), ([.f1], "help"), ([.f1Linux], "help"),
      ([.f1Old], "help"), ([.controlS], "save"), ([.controlX, .controlE], "edit"),
      ([.controlL], "repeat"),
    ] as [([PseudoTerminal.Key], String)])
  func key(keys: [PseudoTerminal.Key], name: String) throws {
    let terminal = try startProbe()
    try terminal.type("абв")
    terminal.key(.left)
    keys.forEach { terminal.key($0) }
    try terminal.expect("key \(name) \"абв\"")
    try terminal.expect("7> абв")
    try terminal.enter("-", expecting: "line 4 \"аб-в\"")
    #expect(try terminal.leave())
  }

  @Test("Tab on an empty line asks what may be answered")
  func tab() throws {
    let terminal = try startProbe(["--words", "/помощь,/пауза"])
    terminal.key(.tab)
    try terminal.expect("key tab \"\"")
    try terminal.enter("2", expecting: "line 1 \"2\"")
  }

  @Test("Ctrl-U clears the line as everywhere")
  func clearLine() throws {
    let terminal = try startProbe()
    try terminal.type("лишнее")
    terminal.key(.controlU)
    try terminal.enter("да", expecting: "line 2 \"да\"")
  }

  @Test("the keys work for people who edit as in vi, whose own settings hold")
  func vi() throws {
    let inputrc = try TemporaryFile("set editing-mode vi\n$if razbor\n\"\\C-g\": \"макрос\"\n$endif\n")
    let terminal = try startProbe(environment: ["INPUTRC": inputrc.url.path])
    terminal.send("\u{7}")
    try terminal.expect("макрос")
    terminal.key(.pageUp)
    try terminal.expect("key pageUp \"макрос\"")
  }
}
