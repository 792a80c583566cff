#define _GNU_SOURCE
#include "CTerminalHarness.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// Between fork and exec of a process with threads: system calls only.
_Noreturn static void become(
    const char *slave, const char *path, char *const argv[], char *const envp[], const char *cwd) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  setsid();
  int terminal = open(slave, O_RDWR);
  if (terminal < 0 || (cwd && chdir(cwd) != 0)) _exit(126);
  dup2(terminal, STDIN_FILENO);
  dup2(terminal, STDOUT_FILENO);
  dup2(terminal, STDERR_FILENO);
  if (terminal > STDERR_FILENO) close(terminal);
  execve(path, argv, envp);
  _exit(127);
}

int cth_spawn(
    cth_terminal *out, const char *path, char *const argv[], char *const envp[], const char *cwd, int rows,
    int columns) {
  char slave[64];
  out->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  out->pid = -1;
  if (out->master < 0) return errno;
  if (grantpt(out->master) || unlockpt(out->master) || ptsname_r(out->master, slave, sizeof slave) ||
      cth_resize(out, rows, columns) || cth_modes(out, &out->original) || (out->pid = fork()) < 0) {
    int code = errno;
    close(out->master);
    return code;
  }
  if (out->pid == 0) become(slave, path, argv, envp, cwd);
  return 0;
}

ssize_t cth_read(const cth_terminal *terminal, void *buffer, size_t size, int milliseconds) {
  struct pollfd output = {.fd = terminal->master, .events = POLLIN};
  int ready;
  do ready = poll(&output, 1, milliseconds);
  while (ready < 0 && errno == EINTR);
  if (ready == 0) return 0;
  ssize_t count = read(terminal->master, buffer, size);
  return count > 0 ? count : -1;
}

size_t cth_write(const cth_terminal *terminal, const void *bytes, size_t size, int milliseconds) {
  struct pollfd input = {.fd = terminal->master, .events = POLLOUT};
  fcntl(terminal->master, F_SETFL, fcntl(terminal->master, F_GETFL) | O_NONBLOCK);
  size_t done = 0;
  while (done < size && poll(&input, 1, milliseconds) > 0) {
    ssize_t count = write(terminal->master, (const char *)bytes + done, size - done);
    if (count < 0 && errno != EAGAIN && errno != EINTR) break;
    if (count > 0) done += (size_t)count;
  }
  return done;
}

int cth_unread(const cth_terminal *terminal) {
  char slave[64];
  int count = -1;
  if (ptsname_r(terminal->master, slave, sizeof slave) != 0) return -1;
  int side = open(slave, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (side < 0) return -1;
  if (ioctl(side, FIONREAD, &count) != 0) count = -1;
  close(side);
  return count;
}

int cth_resize(const cth_terminal *terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal->master, TIOCSWINSZ, &size) == 0 ? 0 : errno;
}

/// Linux answers on the master for the other side.
int cth_modes(const cth_terminal *terminal, struct termios *modes) {
  memset(modes, 0, sizeof *modes);
  return tcgetattr(terminal->master, modes) == 0 ? 0 : errno;
}

int cth_modes_equal(const struct termios *one, const struct termios *other) {
  return one->c_iflag == other->c_iflag && one->c_oflag == other->c_oflag && one->c_cflag == other->c_cflag &&
         one->c_lflag == other->c_lflag && memcmp(one->c_cc, other->c_cc, sizeof one->c_cc) == 0;
}

int cth_signal(const cth_terminal *terminal, int number) {
  return terminal->pid > 0 && kill(terminal->pid, number) == 0 ? 0 : errno;
}

void cth_close(cth_terminal *terminal) {
  if (terminal->master >= 0) close(terminal->master);
  terminal->master = -1;
}

int cth_wait(cth_terminal *terminal, int milliseconds) {
  if (terminal->pid <= 0) return -1;
  int handle = (int)syscall(SYS_pidfd_open, terminal->pid, 0);
  struct pollfd ended = {.fd = handle, .events = POLLIN};
  int status, ready = handle < 0 ? -1 : poll(&ended, 1, milliseconds);
  if (handle >= 0) close(handle);
  if (ready == 0 || waitpid(terminal->pid, &status, 0) != terminal->pid) return -1;
  terminal->pid = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
