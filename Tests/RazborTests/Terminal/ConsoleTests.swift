import Foundation
import Testing

@testable import razbor

@Suite("Output")
struct ConsoleTests {
  @Test("paragraphs are wrapped at 78 columns, or at the window where that is narrower")
  func width() {
    #expect(Console(capturingAt: 200).width == 78)
    let console = Console(capturingAt: 12)
    console.print("   1  сорок два", hanging: 6)
    console.print()
    #expect(console.captured == "   1  сорок\n      два\n\n")
  }

  @Test("what is printed together reads as if it was printed piece by piece")
  func together() {
    let console = Console(capturingAt: 20)
    console.together {
      console.print("раз")
      #expect(console.captured.isEmpty)
      console.print("два")
    }
    console.print("три")
    #expect(console.captured == "раз\nдва\nтри\n")
  }

  @Test("lines that are laid out already are not wrapped")
  func laidOut() {
    let console = Console(capturingAt: 10)
    console.printLines("████████████  4,0\n██  1,0")
    #expect(console.captured == "████████████  4,0\n██  1,0\n")
  }

  @Test("every line is styled by itself")
  func styles() {
    let console = Console(capturingAt: 10, styled: true)
    console.print("раз два три\n\nчетыре", style: .question)
    console.print("Ошибка", style: .error)
    let expected = """
      \u{1B}[1mраз два\u{1B}[0m
      \u{1B}[1mтри\u{1B}[0m

      \u{1B}[1mчетыре\u{1B}[0m
      \u{1B}[31mОшибка\u{1B}[0m

      """
    #expect(console.captured == expected)
  }

  @Test("nothing that is printed can drive the terminal, data for programs is unchanged")
  func safety() {
    let console = Console(capturingAt: 40)
    console.print("a\u{1B}[2Jb")
    console.printLines("\u{9B}1m")
    console.writeData([0x1B, 0x0A])
    #expect(console.captured == "a␛[2Jb\n␛[1m\n\u{1B}\n")
  }

  @Test("a file gets no styles and the usual width")
  func file() throws {
    let file = try TemporaryFile()
    let descriptor = open(file.url.path, O_WRONLY)
    let console = Console(descriptor: descriptor, environment: ["TERM": "xterm"])
    console.print("вопрос", style: .question)
    #expect(file.text == "вопрос\n")
    #expect(console.width == 78)
    #expect(console.failure == nil)
    close(descriptor)
  }

  @Test("the first failure is remembered and ends the output")
  func failure() {
    let console = Console(descriptor: -1)
    console.print("a")
    #expect(console.failure == EBADF)
  }

  @Test("a reader that is gone is a failure, not a sudden end")
  func closedPipe() {
    ProcessSignals.prepare()
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    let console = Console(descriptor: ends[1])
    console.print("a")
    #expect(console.failure == EPIPE)
    close(ends[1])
  }
}
