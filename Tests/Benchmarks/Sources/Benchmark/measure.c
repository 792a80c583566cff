#define _GNU_SOURCE
#include "measure.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { PATIENCE = 60000, SILENCE = 10 };

double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

void fail(const char *what, const char *more) {
  fprintf(stderr, "benchmark: %s\n%s\n", what, more);
  exit(70);
}

static double milliseconds(struct timeval time) { return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3; }

static usage reap(pid_t pid) {
  struct rusage taken;
  int status;
  if (wait4(pid, &status, 0, &taken) != pid) fail("lost a process", "");
  return (usage){
      .processor = milliseconds(taken.ru_utime) + milliseconds(taken.ru_stime),
      .peak = (double)taken.ru_maxrss / 1024,
      .status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
  };
}

void talk_begin(talk *talk, char *const argv[]) {
  talk->length = 0;
  talk->started = now();
  if (cth_spawn(&talk->terminal, argv[0], argv, environ, NULL, 40, 100) != 0) fail("cannot start", argv[0]);
}

/// Readline announces every prompt with the code that switches bracketed paste on; a plain prompt ends the output.
static int has_prompt(talk *talk) {
  static const char announcement[] = "\033[?2004h";
  talk->output[talk->length] = 0;
  char *line = talk->output, *found;
  while ((found = strstr(line, announcement))) line = found + 1;
  if (line > talk->output) return strstr(line, "> ") != NULL;
  return talk->length >= 3 && strcmp(talk->output + talk->length - 3, "\n> ") == 0;
}

/// False when the program has closed its side.
static int take(talk *talk, int patience) {
  size_t room = sizeof talk->output - 1 - talk->length;
  if (room == 0) fail("too much output", "");
  ssize_t count = cth_read(&talk->terminal, talk->output + talk->length, room, patience);
  if (count > 0) talk->length += (size_t)count;
  return count > 0;
}

double talk_prompt(talk *talk) {
  while (!has_prompt(talk)) {
    if (!take(talk, PATIENCE)) fail("no prompt in:", talk->output);
  }
  double stood = now();
  talk_settle(talk);
  return stood;
}

void talk_send(talk *talk, const char *text, int enter) {
  talk->length = 0;
  cth_write(&talk->terminal, text, strlen(text), PATIENCE);
  if (enter) cth_write(&talk->terminal, "\r", 1, PATIENCE);
}

void talk_settle(talk *talk) {
  while (take(talk, SILENCE)) {}
}

usage talk_end(talk *talk) {
  talk_send(talk, "\004", 0);
  while (take(talk, PATIENCE)) talk->length = 0;
  usage taken = reap(talk->terminal.pid);
  talk->terminal.pid = -1;
  cth_close(&talk->terminal);
  return taken;
}

usage run_program(char *const argv[], const char *input) {
  posix_spawn_file_actions_t files;
  pid_t pid;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, input ? input : "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  if (posix_spawn(&pid, argv[0], &files, NULL, argv, environ) != 0) fail("cannot start", argv[0]);
  posix_spawn_file_actions_destroy(&files);
  usage taken = reap(pid);
  if (taken.status != 0) fail("ended badly:", argv[0]);
  return taken;
}
