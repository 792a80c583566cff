// The least that an interview of the same kind costs: GNU readline by its callbacks, a SQLite file with the settings of
// a case, one row an answer. Nothing is asked, checked, sealed or computed.
//
//   Floor resume CASE   opens a case, reads its last event, asks
//   Floor new CASE TEXT makes a case that holds a text and one event, then asks
//
// Every line is stored before the next prompt; Ctrl-D ends.
#define _GNU_SOURCE
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <readline/readline.h>

static sqlite3 *db;
static sqlite3_int64 last;
static int open_line = 1;

static void must(int code, int wanted) {
  if (code == wanted) return;
  fprintf(stderr, "floor: %s\n", sqlite3_errmsg(db));
  exit(74);
}

static void run(const char *sql) { must(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK); }

static sqlite3_stmt *prepared(const char *sql) {
  sqlite3_stmt *statement;
  must(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), SQLITE_OK);
  return statement;
}

static void open_case(const char *path) {
  must(sqlite3_open(path, &db), SQLITE_OK);
  run("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;"
      "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON");
}

static void store(const char *payload) {
  static sqlite3_stmt *insert;
  if (!insert) {
    insert = prepared(
        "INSERT INTO event (seq, uid, at, kind, respondent, item, payload, prev_hash, hash) VALUES "
        "(?, lower(hex(randomblob(16))), '2026-11-23T14:02:10+03:00', 'responded', 'owner', 'process_maturity', ?, "
        "zeroblob(32), randomblob(32))");
  }
  sqlite3_bind_int64(insert, 1, ++last);
  sqlite3_bind_text(insert, 2, payload, -1, SQLITE_TRANSIENT);
  must(sqlite3_step(insert), SQLITE_DONE);
  sqlite3_reset(insert);
}

static void resume(void) {
  sqlite3_stmt *query = prepared("SELECT seq, at FROM event ORDER BY seq DESC LIMIT 1");
  must(sqlite3_step(query), SQLITE_ROW);
  last = sqlite3_column_int64(query, 0);
  printf("answers: %lld, last %s\n", (long long)last, (const char *)sqlite3_column_text(query, 1));
  sqlite3_finalize(query);
}

/// The bytes of a file; the process ends where there are none.
static void *contents(const char *path, int *length) {
  struct stat status;
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0 || fstat(file, &status) != 0) exit(66);
  void *bytes = malloc((size_t)status.st_size + 1);
  *length = bytes ? (int)read(file, bytes, (size_t)status.st_size) : 0;
  close(file);
  return bytes;
}

static void begin(const char *path) {
  int length;
  void *text = contents(path, &length);
  run("BEGIN IMMEDIATE;"
      "CREATE TABLE questionnaire (text TEXT NOT NULL) STRICT;"
      "CREATE TABLE event (seq INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, at TEXT NOT NULL, kind TEXT NOT NULL,"
      "respondent TEXT, item TEXT, payload TEXT NOT NULL, prev_hash BLOB NOT NULL, hash BLOB NOT NULL) STRICT");
  sqlite3_stmt *insert = prepared("INSERT INTO questionnaire VALUES (?)");
  sqlite3_bind_text(insert, 1, text, length, free);
  must(sqlite3_step(insert), SQLITE_DONE);
  sqlite3_finalize(insert);
  store("{}");
  run("COMMIT");
}

static void on_line(char *text) {
  open_line = 0;
  if (!text) exit(0);
  rl_callback_handler_remove();
  store(text);
  printf("recorded: %s\n", text);
  free(text);
}

int main(int argc, char **argv) {
  if (argc < 3) return 64;
  setlocale(LC_CTYPE, "");
  open_case(argv[2]);
  if (argc > 3) begin(argv[3]); else resume();
  for (;;) {
    printf("How well is the path of an enquiry described, from 0 to 10?\n");
    fflush(stdout);
    open_line = 1;
    rl_callback_handler_install("1> ", on_line);
    while (open_line) {
      struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
      if (poll(&input, 1, -1) > 0) rl_callback_read_char();
    }
  }
}
