#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "internal.h"

static const int taken[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { TAKEN = sizeof taken / sizeof *taken };

static struct sigaction previous[TAKEN];
static volatile sig_atomic_t arrived[NSIG];
static pthread_t owner;
static bool are_taken;

/// The owner alone waits with the signals let through; one that another thread caught would not wake it.
static void note(int signal) {
  int saved = errno;
  if (pthread_equal(pthread_self(), owner)) {
    arrived[signal] = 1;
  } else {
    pthread_kill(owner, signal);
  }
  errno = saved;
}

/// A handler, since children would inherit SIG_IGN.
static void do_nothing(int signal) { (void)signal; }

static struct sigaction action(void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  return action;
}

void crl_make_write_signals_errors(void) {
  struct sigaction ignoring = action(do_nothing);
  sigaction(SIGPIPE, &ignoring, NULL);
  sigaction(SIGXFSZ, &ignoring, NULL);
}

void signals_take(void) {
  if (are_taken) return;
  owner = pthread_self();
  struct sigaction noting = action(note);
  for (int i = 0; i < TAKEN; i++) {
    sigaction(taken[i], NULL, &previous[i]);
    if (previous[i].sa_handler != SIG_IGN) sigaction(taken[i], &noting, NULL);
  }
  are_taken = true;
}

void signals_give_back(void) {
  if (!are_taken) return;
  for (int i = 0; i < TAKEN; i++) sigaction(taken[i], &previous[i], NULL);
  are_taken = false;
}

void signals_block(sigset_t *before) {
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < TAKEN; i++) sigaddset(&set, taken[i]);
  pthread_sigmask(SIG_BLOCK, &set, before);
}

bool signal_arrived(int signal) {
  if (!arrived[signal]) return false;
  arrived[signal] = 0;
  return true;
}

bool ending_signal_waits(void) {
  return arrived[SIGINT] || arrived[SIGTERM] || arrived[SIGHUP] || arrived[SIGQUIT];
}

/// SIGTSTP and not SIGSTOP: the kernel drops it where no shell is there to continue the process.
void signals_stop_here(void) {
  struct sigaction stopping = action(SIG_DFL), before;
  sigset_t set, mask;
  sigemptyset(&set);
  sigaddset(&set, SIGTSTP);
  sigaction(SIGTSTP, &stopping, &before);
  pthread_sigmask(SIG_UNBLOCK, &set, &mask);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &before, NULL);
}

void crl_lend_terminal(void) {
  signals_give_back();
  struct sigaction ignoring = action(do_nothing);
  sigaction(SIGINT, &ignoring, NULL);
  sigaction(SIGQUIT, &ignoring, NULL);
}

/// SIGINT and SIGQUIT are put back first, or the handlers of the loan would be taken for those of the caller.
void crl_reclaim_terminal(void) {
  for (int i = 0; i < TAKEN; i++) {
    if (taken[i] == SIGINT || taken[i] == SIGQUIT) sigaction(taken[i], &previous[i], NULL);
  }
  signals_take();
}

void crl_die(int signal) {
  struct rlimit none = {0, 0};
  struct sigaction ending = action(SIG_DFL);
  sigset_t set;
  crl_stop();
  setrlimit(RLIMIT_CORE, &none);
  sigaction(signal, &ending, NULL);
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(signal);
  exit(128 + signal);
}
