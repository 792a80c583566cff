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

static void copy(const bench *bench, const char *from, const char *to) {
  char source[8192], buffer[1 << 16];
  snprintf(source, sizeof source, "%s", case_path(bench, from));
  FILE *in = fopen(source, "re"), *out = fopen(case_path(bench, to), "we");
  if (!in || !out) fail("cannot copy", from);
  for (size_t count; (count = fread(buffer, 1, sizeof buffer, in)) > 0;) fwrite(buffer, 1, count, out);
  fclose(in);
  if (fclose(out) != 0) fail("cannot copy", from);
}

void cases_make(const bench *bench, const char *answers) {
  char script[8192];
  snprintf(script, sizeof script, "%s/many", bench->folder);
  make(bench, "few", NULL);
  copy(bench, "few", "floor");
  make(bench, "most", answers);
  write_many(script);
  make(bench, "many", script);
}
