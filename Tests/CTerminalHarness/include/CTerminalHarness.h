#ifndef CTERMINALHARNESS_H
#define CTERMINALHARNESS_H

#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

/// A program behind a pseudo-terminal, and the test at the other end of it.
typedef struct {
  int master;
  pid_t pid;
  /// The modes before the program started.
  struct termios original;
} cth_terminal;

/// Starts `path` as the leader of a session whose controlling terminal has this size. Returns 0 or an errno.
///
/// `argv` and `envp` end with NULL; the environment is exactly `envp`, signals are as a login shell would leave them.
int cth_spawn(
    cth_terminal *out, const char *path, char *const argv[], char *const envp[], const char *cwd, int rows,
    int columns);

/// Reads what is there within the time. The count, 0 when the time is over, -1 when the program closed its side.
ssize_t cth_read(const cth_terminal *terminal, void *buffer, size_t size, int milliseconds);

/// Writes everything within the time, reading nothing: the count, less than `size` when the program takes no more.
size_t cth_write(const cth_terminal *terminal, const void *bytes, size_t size, int milliseconds);

/// Bytes the program has not read yet, or -1.
int cth_unread(const cth_terminal *terminal);

/// Changes the size of the window; the program gets SIGWINCH. 0 or an errno.
int cth_resize(const cth_terminal *terminal, int rows, int columns);

/// The modes the program's side has now. 0 or an errno.
int cth_modes(const cth_terminal *terminal, struct termios *modes);

/// True where nothing a shell could see differs.
int cth_modes_equal(const struct termios *one, const struct termios *other);

int cth_signal(const cth_terminal *terminal, int signal);

/// Closes the window: the program gets SIGHUP. A second call does nothing.
void cth_close(cth_terminal *terminal);

/// Waits for the end of the program. Its exit code, 128 + the signal that ended it, or -1 when the time is over.
int cth_wait(cth_terminal *terminal, int milliseconds);

#endif
