#define _GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "internal.h"

static_assert(RL_READLINE_VERSION >= 0x0802, "GNU readline 8.2 or later");

enum { DRAFT_SECONDS = 2 };

static struct {
  bool started;
  pthread_t owner;
  /// The mask to wait with: the taken signals let through.
  sigset_t mask;
  /// A line is being edited, and the terminal is readline's.
  bool open;
  /// What ended the line from inside readline; `text` is then what it handed out.
  bool finished;
  crl_outcome outcome;
  int detail;
  char *text;
  /// The terminal is gone, or a signal broke a read inside readline.
  bool cut;
  size_t broken_off;
  const char *prefill;
  /// What `crl_prepare` asked for.
  bool replaces;
  char *recall;
  /// Nothing was typed yet that would keep the prefill; so much of the beginning of a paste was.
  bool untouched;
  size_t paste_begun;
  /// Where a hidden line shows its prompt, readline's own output going nowhere.
  FILE *screen;
  const char *hidden_prompt;
  /// The text the caller knows; a draft is news only if it differs.
  char *known;
  struct timespec last_key;
  /// The line a key handed out and the cursor in it, for the read that takes it up again.
  char *left_text;
  int left_point;
} line;

static void replace(char **place, const char *text) {
  free(*place);
  *place = text ? strdup(text) : NULL;
}

// MARK: What readline calls

static void on_line(char *text) {
  if (!text) fputc('\n', rl_outstream);
  line.finished = true;
  line.outcome = text ? line.outcome : CRL_END;
  line.text = text;
  rl_callback_handler_remove();
}

static int leave_with(crl_key key) {
  replace(&line.left_text, rl_line_buffer);
  line.left_point = rl_point;
  line.outcome = CRL_KEY;
  line.detail = (int)key;
  rl_point = rl_end;
  rl_redisplay();
  rl_crlf();
  rl_done = 1;
  // Anything else would be the end of input where the key is a sequence.
  return 0;
}

static int on_page_up(int count, int key) { return (void)count, (void)key, leave_with(CRL_PAGE_UP); }
static int on_page_down(int count, int key) { return (void)count, (void)key, leave_with(CRL_PAGE_DOWN); }
static int on_help(int count, int key) { return (void)count, (void)key, leave_with(CRL_HELP); }
static int on_save(int count, int key) { return (void)count, (void)key, leave_with(CRL_SAVE); }
static int on_edit(int count, int key) { return (void)count, (void)key, leave_with(CRL_EDIT); }
static int on_tab(int count, int key) { return rl_end == 0 ? leave_with(CRL_TAB) : rl_complete(count, key); }

static int on_repeat(int count, int key) {
  rl_clear_screen(count, key);
  return leave_with(CRL_REPEAT);
}

/// The terminal no longer echoes here, so the prompt of a hidden line invites nobody too early.
static int begin_line(void) {
  if (line.hidden_prompt) {
    fputs(line.hidden_prompt, line.screen);
    fflush(line.screen);
  }
  rl_insert_text(line.prefill);
  if (line.left_text && strcmp(line.left_text, line.prefill) == 0) rl_point = line.left_point;
  return 0;
}

/// Readline leaves flow control on, and Ctrl-S would freeze the window instead of reaching us.
static void prepare_terminal(int meta) {
  struct termios modes;
  rl_prep_terminal(meta);
  // Where another program left the window without an echo, readline would show nothing at all.
  rl_tty_set_echoing(1);
  if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
  modes.c_iflag &= ~(tcflag_t)IXON;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
}

/// Ends whatever readline is in the middle of. A paste it takes for unfinished it would insert without its NUL (8.2).
static int break_off(void) {
  static const char paste_end[] = "\033[201~";
  line.cut = true;
  return line.broken_off < sizeof paste_end - 1 ? paste_end[line.broken_off++] : EOF;
}

/// The first thing typed or pasted takes the place of the prefill; a key that moves or deletes keeps it.
static int heed_first(unsigned char byte) {
  static const char paste_start[] = "\033[200~";
  if (!line.untouched) return byte;
  if (byte == paste_start[line.paste_begun]) {
    if (++line.paste_begun < sizeof paste_start - 1) return byte;
  } else if (line.paste_begun > 0 || byte < ' ' || byte == 0x7f) {
    line.untouched = false;
    return byte;
  }
  line.untouched = false;
  rl_delete_text(0, rl_end);
  rl_point = 0;
  return byte;
}

/// Readline waits by itself for the rest of a paste; without this the end that never comes would hold every signal.
static int read_byte(FILE *stream) {
  struct pollfd input = {.fd = fileno(stream), .events = POLLIN};
  unsigned char byte;
  while (!ending_signal_waits()) {
    int ready = ppoll(&input, 1, NULL, &line.mask);
    ssize_t got = ready > 0 ? read(input.fd, &byte, 1) : -1;
    if (got == 1) return heed_first(byte);
    if (got == 0 || (errno != EINTR && errno != EAGAIN)) break;
  }
  return break_off();
}

// MARK: Setting up

static void bind_keys(void) {
  static const struct {
    const char *sequence;
    rl_command_func_t *function;
  } keys[] = {
      {"\\e[5~", on_page_up},  {"\\e[6~", on_page_down}, {"\\eOP", on_help},       {"\\e[11~", on_help},
      {"\\e[[A", on_help},     {"\\C-s", on_save},       {"\\C-x\\C-e", on_edit}, {"\\C-l", on_repeat},
      {"\\C-i", on_tab},
  };
  Keymap maps[] = {emacs_standard_keymap, vi_insertion_keymap};
  for (size_t map = 0; map < sizeof maps / sizeof *maps; map++) {
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
      rl_bind_keyseq_in_map(keys[i].sequence, keys[i].function, maps[map]);
    }
  }
}

/// After `rl_initialize`, which reads the user's file: these are not a matter of taste.
static void set_variables(void) {
  static const char *const variables[][2] = {
      {"enable-meta-key", "off"},  {"enable-active-region", "off"}, {"blink-matching-paren", "off"},
      {"page-completions", "off"}, {"completion-ignore-case", "on"}, {"show-all-if-ambiguous", "on"},
      {"input-meta", "on"},        {"output-meta", "on"},           {"convert-meta", "off"},
  };
  for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
    rl_variable_bind(variables[i][0], variables[i][1]);
  }
  // A terminal that cannot even clear to the end of the line would print the codes.
  if (rl_get_termcap("ce")) rl_variable_bind("enable-bracketed-paste", "on");
}

/// Where the cursor cannot move up, readline scrolls a long line sideways and counts bytes for columns (8.2). Such a
/// terminal wraps by itself, so no line is too wide for it.
static bool would_scroll(void) {
  const char *up = rl_get_termcap("up");
  return !up || !*up;
}

static void never_scroll(void) {
  enum { ROWS = 24, COLUMNS = 30000 };
  if (would_scroll()) rl_set_screen_size(ROWS, COLUMNS);
}

static void resize(void) {
  if (!would_scroll()) rl_resize_terminal();
}

int crl_start(const char *application) {
  if (line.started) return 0;
  if (!rl_gnu_readline_p || rl_readline_version < 0x0802) return ENOTSUP;
  if (!isatty(STDIN_FILENO)) return ENOTTY;
  locale_use_utf8();
  static char name[64];
  snprintf(name, sizeof name, "%s", application);
  rl_readline_name = name;
  rl_instream = stdin;
  rl_outstream = isatty(STDOUT_FILENO) ? stdout : stderr;
  rl_catch_signals = rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  rl_getc_function = read_byte;
  rl_prep_term_function = prepare_terminal;
  rl_startup_hook = begin_line;
  line.prefill = "";
  rl_initialize();
  never_scroll();
  set_variables();
  bind_keys();
  completion_install();
  signals_take();
  static bool registered;
  if (!registered) registered = atexit(crl_stop) == 0;
  line.owner = pthread_self();
  line.started = true;
  return 0;
}

static void close_line(void) {
  if (line.open && !line.finished) rl_callback_handler_remove();
  line.open = false;
}

void crl_stop(void) {
  if (!line.started) return;
  close_line();
  signals_give_back();
  line.started = false;
}

// MARK: Reading

static crl_result result(crl_outcome outcome, int detail, char *text) {
  if (outcome != CRL_FAILED && !text) text = strdup("");
  return (crl_result){outcome, detail, text};
}

static bool finish(crl_result *out, crl_outcome outcome, int detail) {
  char *text = line.finished ? line.text : strdup(rl_line_buffer);
  if (!line.finished) {
    rl_point = rl_end;
    rl_free_line_state();
    fputs(outcome == CRL_INTERRUPTED ? "^C\n" : "\n", rl_outstream);
    rl_callback_sigcleanup();
  }
  close_line();
  line.text = NULL;
  *out = result(outcome, detail, text);
  return true;
}

static void redraw(void) {
  rl_deprep_terminal();
  rl_reset_after_signal();
  resize();
  rl_forced_update_display();
}

static void suspend(void) {
  rl_cleanup_after_signal();
  signals_stop_here();
  signal_arrived(SIGCONT);
  redraw();
}

static bool heed_signals(crl_result *out) {
  static const int ending[] = {SIGHUP, SIGTERM, SIGQUIT};
  for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) {
    if (signal_arrived(ending[i])) return finish(out, CRL_TERMINATED, ending[i]);
  }
  if (signal_arrived(SIGINT)) return finish(out, CRL_INTERRUPTED, 0);
  // End of file is not a key: a terminal gives it when it is gone.
  if (line.cut) return finish(out, CRL_TERMINATED, SIGHUP);
  if (signal_arrived(SIGWINCH)) resize();
  if (signal_arrived(SIGTSTP)) suspend();
  if (signal_arrived(SIGCONT)) redraw();
  return false;
}

/// Time until the draft is due, or NULL where there is nothing new to keep.
static const struct timespec *draft_due(struct timespec *left) {
  if (line.known && strcmp(line.known, rl_line_buffer) == 0) return NULL;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  long long due = (line.last_key.tv_sec + DRAFT_SECONDS) * 1000000000LL + line.last_key.tv_nsec;
  long long rest = due - (now.tv_sec * 1000000000LL + now.tv_nsec);
  if (rest < 0) rest = 0;
  *left = (struct timespec){rest / 1000000000, rest % 1000000000};
  return left;
}

static bool draft(crl_result *out) {
  replace(&line.known, rl_line_buffer);
  *out = result(CRL_DRAFT, 0, strdup(rl_line_buffer));
  return true;
}

static bool wait_for_key(crl_result *out) {
  struct pollfd input = {.fd = fileno(rl_instream), .events = POLLIN};
  struct timespec left;
  int ready = ppoll(&input, 1, draft_due(&left), &line.mask);
  if (ready < 0 && errno != EINTR) return finish(out, CRL_FAILED, errno);
  if (ready == 0) return draft(out);
  if (ready < 0) return false;
  // Before the bytes: reading a closed window looks like the end of input, and the half line would be lost.
  if (input.revents & (POLLHUP | POLLERR | POLLNVAL)) return finish(out, CRL_TERMINATED, SIGHUP);
  rl_callback_read_char();
  clock_gettime(CLOCK_MONOTONIC, &line.last_key);
  return false;
}

static crl_result run(void) {
  crl_result out;
  signals_block(&line.mask);
  for (;;) {
    if (line.finished && !line.cut) {
      finish(&out, line.outcome, line.detail);
      break;
    }
    if (heed_signals(&out) || wait_for_key(&out)) break;
  }
  pthread_sigmask(SIG_SETMASK, &line.mask, NULL);
  return out;
}

static bool is_ours(void) { return line.started && pthread_equal(line.owner, pthread_self()); }

void crl_prepare(int replaces, const char *recall) {
  line.replaces = replaces;
  replace(&line.recall, recall);
}

/// For this line only: what one prompt was told is nothing for the next.
static void take_preparations(void) {
  rl_clear_history();
  if (line.recall && !line.hidden_prompt) add_history(line.recall);
  line.untouched = line.replaces && *line.prefill;
  line.paste_begun = 0;
  crl_prepare(0, NULL);
}

crl_result crl_read(const char *prompt, const char *prefill) {
  if (!is_ours()) return result(CRL_FAILED, EPERM, NULL);
  close_line();
  line.finished = line.cut = false;
  line.outcome = CRL_LINE;
  line.detail = 0;
  line.broken_off = 0;
  line.prefill = prefill;
  replace(&line.known, prefill);
  take_preparations();
  signals_block(&line.mask);
  rl_callback_handler_install(prompt, on_line);
  pthread_sigmask(SIG_SETMASK, &line.mask, NULL);
  line.prefill = "";
  line.open = true;
  return run();
}

crl_result crl_resume(void) {
  if (!is_ours()) return result(CRL_FAILED, EPERM, NULL);
  if (!line.open) return result(CRL_FAILED, EINVAL, NULL);
  return run();
}

crl_result crl_read_hidden(const char *prompt) {
  static FILE *nowhere;
  if (!nowhere) nowhere = fopen("/dev/null", "we");
  if (!nowhere) return result(CRL_FAILED, errno, NULL);
  line.screen = rl_outstream;
  line.hidden_prompt = prompt;
  rl_outstream = nowhere;
  crl_result out = crl_read("", "");
  while (out.outcome == CRL_DRAFT) {
    crl_free(out.text);
    out = crl_resume();
  }
  rl_outstream = line.screen;
  line.hidden_prompt = NULL;
  fputc('\n', rl_outstream);
  fflush(rl_outstream);
  return out;
}

void crl_discard_input(void) {
  rl_clear_pending_input();
  tcflush(STDIN_FILENO, TCIFLUSH);
}

void crl_free(char *text) { free(text); }
