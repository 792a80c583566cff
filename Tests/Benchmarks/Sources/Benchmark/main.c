// Measures the release build of razbor, round after round, every row in every round, so that whatever else the machine
// does meanwhile falls on all of them alike.
//
//   Benchmark RAZBOR FLOOR PARSE-FLOOR QUESTIONNAIRE ANSWERS [ROUNDS]
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cases.h"
#include "measure.h"
#include "samples.h"

enum { FLOOR_START, BARE, RESUME, FLOOR_NEW, NEW, FLOOR_ANSWER, ANSWER, CLOSING, FLOOR_PARSE, PARSE, MANY, TEXT, MARKDOWN, PAGE, JSON, TABLE, ROWS };
enum { ANSWERS = 20 };

static samples rows[ROWS] = {
    [FLOOR_START] = {"start, floor", -1, 0},
    [BARE] = {"start, no questionnaire", FLOOR_START, 4},
    [RESUME] = {"start, questionnaire", FLOOR_START, 12},
    [FLOOR_NEW] = {"new case, floor", -1, 0},
    [NEW] = {"new case", FLOOR_NEW, 12},
    [FLOOR_ANSWER] = {"answer, floor", -1, 0},
    [ANSWER] = {"answer, first questions", FLOOR_ANSWER, 1.5},
    [CLOSING] = {"answer, closing questions", FLOOR_ANSWER, 1.5},
    [FLOOR_PARSE] = {"parse, floor (CPU)", -1, 0},
    [PARSE] = {"load questionnaire (CPU)", FLOOR_PARSE, 0},
    [MANY] = {"resume 10 000 events (CPU)", -1, 500},
    // What a report takes beyond showing the answers it is made of.
    [TEXT] = {"report, text (CPU)", -1, 0},
    [MARKDOWN] = {"report, Markdown (CPU)", -1, 0},
    [PAGE] = {"report, page (CPU)", -1, 100},
    [JSON] = {"report, JSON (CPU)", -1, 0},
    [TABLE] = {"report, CSV (CPU)", -1, 0},
};

static void start(int row, char *const argv[]) {
  static talk talk;
  talk_begin(&talk, argv);
  double stood = talk_prompt(&talk);
  usage taken = talk_end(&talk);
  samples_add(&rows[row], stood - talk.started, taken.processor, taken.peak);
}

/// One scale question answered again and again, each time with something else. `/go` is not measured, nor is the typing.
static void answer(int row, char *const argv[], const char *go) {
  static talk talk;
  talk_begin(&talk, argv);
  talk_prompt(&talk);
  for (int turn = 0; turn < ANSWERS; turn++) {
    if (go) {
      talk_send(&talk, go, 1);
      talk_prompt(&talk);
    }
    // Clears what stands in the line.
    talk_send(&talk, turn % 2 ? "\0253" : "\0258", 0);
    talk_settle(&talk);
    double sent = now();
    talk_send(&talk, "", 1);
    samples_add(&rows[row], talk_prompt(&talk) - sent, 0, 0);
  }
  double peak = talk_end(&talk).peak;
  if (peak > rows[row].peak) rows[row].peak = peak;
}

static void process(int row, char *const argv[]) {
  usage taken = run_program(argv, NULL);
  samples_add(&rows[row], taken.processor, taken.processor, taken.peak);
}

static void reports(const bench *bench) {
  static const struct { int row; char *format; } formats[] = {
      {TEXT, "text"}, {MARKDOWN, "md"}, {PAGE, "html"}, {JSON, "json"}, {TABLE, "csv"},
  };
  char *razbor = (char *)bench->razbor;
  double loaded = run_program((char *[]){razbor, "show", "most", "--json", NULL}, NULL).processor;
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
    usage taken = run_program((char *[]){razbor, "report", "most", "--format", formats[i].format, NULL}, NULL);
    double more = taken.processor - loaded;
    samples_add(&rows[formats[i].row], more, more, taken.peak);
  }
}

static void resume_many(const bench *bench) {
  static talk talk;
  char *argv[] = {(char *)bench->razbor, "resume", "many", NULL};
  talk_begin(&talk, argv);
  talk_prompt(&talk);
  usage taken = talk_end(&talk);
  samples_add(&rows[MANY], taken.processor, taken.processor, taken.peak);
}

static void round_of(const bench *bench) {
  char floor[8192], fresh[8192];
  snprintf(floor, sizeof floor, "%s", case_path(bench, "floor"));
  snprintf(fresh, sizeof fresh, "%s", case_path(bench, "fresh"));
  char *razbor = (char *)bench->razbor, *text = (char *)bench->questionnaire, *least = (char *)bench->floor;
  start(FLOOR_START, (char *[]){least, "resume", floor, NULL});
  start(BARE, (char *[]){razbor, NULL});
  start(RESUME, (char *[]){razbor, "resume", "few", NULL});
  start(FLOOR_NEW, (char *[]){least, "new", fresh, text, NULL});
  case_remove(bench, "fresh");
  start(NEW, (char *[]){razbor, "new", "fresh", NULL});
  case_remove(bench, "fresh");
  answer(FLOOR_ANSWER, (char *[]){least, "resume", floor, NULL}, NULL);
  answer(ANSWER, (char *[]){razbor, "resume", "few", NULL}, "/go process_maturity");
  answer(CLOSING, (char *[]){razbor, "resume", "most", NULL}, "/go process_maturity");
  process(FLOOR_PARSE, (char *[]){(char *)bench->parse_floor, text, NULL});
  process(PARSE, (char *[]){razbor, "check", text, NULL});
  resume_many(bench);
  reports(bench);
}

/// A number, or nothing for one that is not there.
static void cell(double value, int digits) {
  if (value > 0) printf(" %8.*f", digits, value); else printf(" %8s", "");
}

static int print_row(samples *own, samples *floor) {
  double median = samples_at(own->values, own->count, 50);
  double processor = samples_at(own->processor, own->count, 50);
  double ratio = floor ? median / samples_at(floor->values, floor->count, 50) : 0;
  double least = floor ? samples_at(floor->processor, floor->count, 50) : 0;
  int is_missed = own->aim > 0 && (floor ? ratio : median) > own->aim;
  printf("%-28s", own->name);
  cell(samples_at(own->values, own->count, 0), 2);
  cell(samples_at(own->values, own->count, 25), 2);
  cell(median, 2);
  cell(samples_at(own->values, own->count, 75), 2);
  cell(ratio, 2);
  cell(own->aim, 1);
  cell(processor, 2);
  cell(least > 0 ? processor / least : 0, 2);
  cell(own->peak, 1);
  puts(is_missed ? "  missed" : "");
  return is_missed;
}

static int report(const char *when, double before) {
  double after = 0;
  getloadavg(&after, 1);
  printf("%s; load %.2f before, %.2f after, on %ld cores\n\n", when, before, after, sysconf(_SC_NPROCESSORS_ONLN));
  printf("%-28s %8s %8s %8s %8s %8s %8s %8s %8s %8s\n", "ms", "least", "quarter", "median", "quarter", "ratio", "aim",
         "CPU", "ratio", "MB");
  int missed = 0;
  for (int row = 0; row < ROWS; row++) missed += print_row(&rows[row], rows[row].floor < 0 ? NULL : &rows[rows[row].floor]);
  return missed;
}

int main(int argc, char **argv) {
  if (argc < 6) fail("usage: Benchmark RAZBOR FLOOR PARSE-FLOOR QUESTIONNAIRE ANSWERS [ROUNDS]", "");
  static bench bench;
  char *places[] = {bench.razbor, bench.floor, bench.parse_floor, bench.questionnaire};
  for (int i = 0; i < 4; i++) {
    if (!realpath(argv[1 + i], places[i])) fail("no such file:", argv[1 + i]);
  }
  // On the same disk as the build: a folder in memory would have nothing to sync.
  snprintf(bench.folder, sizeof bench.folder, "%s.cases-XXXXXX", bench.floor);
  if (!mkdtemp(bench.folder)) fail("cannot make", bench.folder);
  clearenv();
  static char *const variables[] = {
      "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TERM=xterm-256color", "INPUTRC=/dev/null", "RAZBOR_LANG=en",
  };
  for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) putenv(variables[i]);
  bench_home(bench.folder);

  int rounds = argc > 6 ? atoi(argv[6]) : 15;
  double before = 0;
  getloadavg(&before, 1);
  cases_make(&bench, argv[5]);
  char title[64];
  snprintf(title, sizeof title, "%d rounds, the first thrown away", rounds);
  for (int i = 0; i <= rounds; i++) {
    round_of(&bench);
    if (i == 0) {
      for (int row = 0; row < ROWS; row++) rows[row].count = 0;
    }
  }
  return report(title, before) ? 1 : 0;
}
