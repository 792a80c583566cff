#define _GNU_SOURCE
#include "cases.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "measure.h"

enum { EVENTS = 10000 };

const char *case_path(const bench *bench, const char *name) {
  static char path[8192];
  snprintf(path, sizeof path, "%s/cases/%s.razbor", bench->folder, name);
  return path;
}

void case_remove(const bench *bench, const char *name) {
  if (unlink(case_path(bench, name)) != 0) fail("cannot remove", name);
}

static void make(const bench *bench, const char *name, const char *answers) {
  char *argv[] = {(char *)bench->razbor, "new", (char *)name, NULL};
  run_program(argv, answers);
}

/// Answers changed again and again, with a note now and then: two events are there already, began and joined.
static void write_many(const char *path) {
  static const char *const items[] = {"process_maturity", "revenue_trend", "lead_criteria", "blame_pattern"};
  FILE *file = fopen(path, "we");
  if (!file) fail("cannot write", path);
  for (int event = 2; event < EVENTS; event++) {
    if (event % 10 == 0) {
      fprintf(file, "+ a note of some words, the %dth thing that happened\n", event);
    } else {
      fprintf(file, "/go %s\n%d\n", items[event % 4], 1 + event / 4 % 3);
    }
  }
  if (fclose(file) != 0) fail("cannot write", path);
}

static void copy(const char *from, const char *to) {
  char buffer[1 << 16];
  FILE *in = fopen(from, "re"), *out = fopen(to, "we");
  if (!in || !out) fail("cannot copy", from);
  for (size_t count; (count = fread(buffer, 1, sizeof buffer, in)) > 0;) fwrite(buffer, 1, count, out);
  fclose(in);
  if (fclose(out) != 0) fail("cannot copy", from);
}

/// In memory, where ten thousand syncs take no time, and then to the others.
static void make_many(const bench *bench, const char *script) {
  char home[] = "/dev/shm/razbor-benchmark-XXXXXX", own[8192];
  if (!mkdtemp(home)) return make(bench, "many", script);
  bench_home(home);
  make(bench, "many", script);
  bench_home(bench->folder);
  snprintf(own, sizeof own, "%s/cases/many.razbor", home);
  copy(own, case_path(bench, "many"));
  unlink(own);
  snprintf(own, sizeof own, "%s/cases", home);
  rmdir(own);
  rmdir(home);
}

void bench_home(const char *folder) {
  if (setenv("RAZBOR_HOME", folder, 1) != 0) fail("cannot set", "RAZBOR_HOME");
}

void cases_make(const bench *bench, const char *answers) {
  char script[8192];
  snprintf(script, sizeof script, "%s/many", bench->folder);
  make(bench, "few", NULL);
  char few[8192];
  snprintf(few, sizeof few, "%s", case_path(bench, "few"));
  copy(few, case_path(bench, "floor"));
  make(bench, "most", answers);
  write_many(script);
  make_many(bench, script);
  unlink(script);
}
