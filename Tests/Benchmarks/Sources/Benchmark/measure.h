#ifndef MEASURE_H
#define MEASURE_H

#include <CTerminalHarness.h>

/// A program in a window, and what it wrote since the last line was sent.
typedef struct {
  cth_terminal terminal;
  double started;
  char output[1 << 18];
  size_t length;
} talk;

/// What a finished process took.
typedef struct {
  /// User and system time, ms.
  double processor;
  /// MB.
  double peak;
  int status;
} usage;

/// Milliseconds of a clock that only goes forward.
double now(void);

/// Starts a program in a window. Ends the benchmark where that fails.
void talk_begin(talk *talk, char *const argv[]);

/// Waits for a prompt and for silence after it; returns when the prompt stood there, ms. Ends the benchmark, with what the
/// program wrote, where none comes.
double talk_prompt(talk *talk);

/// Sends bytes, and Enter where `enter`; what was written before is forgotten.
void talk_send(talk *talk, const char *text, int enter);

/// Takes what the program writes until it is silent.
void talk_settle(talk *talk);

/// Ctrl-D, and waits for the end.
usage talk_end(talk *talk);

/// Runs a program without a window: its input from a file or from nothing, its output to nowhere.
usage run_program(char *const argv[], const char *input);

/// Says what is wrong and ends the benchmark.
_Noreturn void fail(const char *what, const char *more);

#endif
