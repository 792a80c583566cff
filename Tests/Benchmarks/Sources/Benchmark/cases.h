#ifndef CASES_H
#define CASES_H

/// The programs that are measured and the cases they are measured on, all in a folder of the benchmark's own.
typedef struct {
  char razbor[4096];
  char floor[4096];
  char parse_floor[4096];
  char questionnaire[4096];
  char folder[4096];
} bench;

/// Where the programs look for cases from now on.
void bench_home(const char *folder);

/// The path of a case of that name.
const char *case_path(const bench *bench, const char *name);

/// The case of which everything is asked yet, `few`; that of which the core is answered, `most`; and that with 10 000
/// events, `many`. `floor` is a copy of the first.
void cases_make(const bench *bench, const char *answers);

void case_remove(const bench *bench, const char *name);

#endif
