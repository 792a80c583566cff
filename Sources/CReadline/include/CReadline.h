#ifndef CREADLINE_H
#define CREADLINE_H

#include <stddef.h>
#include <stdint.h>

/// GNU readline without its globals: one line at a time, every way a line can end as a value.
///
/// All functions but `crl_width`, `crl_columns` and `crl_free` belong to the thread that called `crl_start`.

#define CRL_CLOSED __attribute__((enum_extensibility(closed)))
#define CRL_SWIFT(name) __attribute__((swift_name(#name)))

/// How a read ended.
typedef enum CRL_CLOSED {
  /// Enter. `text` is the line.
  CRL_LINE CRL_SWIFT(line),
  /// Ctrl-D on an empty line. `text` is empty.
  CRL_END CRL_SWIFT(end),
  /// Ctrl-C. `text` is what was on the line.
  CRL_INTERRUPTED CRL_SWIFT(interrupted),
  /// `detail` is the signal, SIGHUP also for a closed window. `text` is what was on the line.
  CRL_TERMINATED CRL_SWIFT(terminated),
  /// `detail` is a `crl_key`. `text` is what was on the line; read again with it as prefill to go on.
  CRL_KEY CRL_SWIFT(key),
  /// Two seconds without a key after a change. `text` is the line, which stays open: print nothing, then `crl_resume`.
  CRL_DRAFT CRL_SWIFT(draft),
  /// `detail` is an errno.
  CRL_FAILED CRL_SWIFT(failed),
} crl_outcome;

/// The keys that end a read without being an answer.
typedef enum CRL_CLOSED {
  CRL_PAGE_UP CRL_SWIFT(pageUp),
  CRL_PAGE_DOWN CRL_SWIFT(pageDown),
  /// F1.
  CRL_HELP CRL_SWIFT(help),
  /// Ctrl-S.
  CRL_SAVE CRL_SWIFT(save),
  /// Tab on an empty line.
  CRL_TAB CRL_SWIFT(tab),
  /// Ctrl-X Ctrl-E.
  CRL_EDIT CRL_SWIFT(edit),
  /// Ctrl-L; the screen is already cleared.
  CRL_REPEAT CRL_SWIFT(repeat),
} crl_key;

/// `text` is never NULL except after CRL_FAILED, ends with NUL, and belongs to the caller (`crl_free`).
typedef struct {
  crl_outcome outcome;
  int detail;
  char *text;
} crl_result;

/// Turns SIGPIPE and SIGXFSZ into write errors, for this process but not for its children.
void crl_make_write_signals_errors(void);

/// Prepares readline on standard input and takes the signals. Returns 0 or an errno: ENOTTY where standard input
/// is no terminal, ENOTSUP where a look-alike of GNU readline was linked. A second call does nothing.
int crl_start(const char *application);

/// Gives the terminal and the signals back. Also runs at `exit`. After it `crl_start` works again.
void crl_stop(void);

/// About the next `crl_read`: whether the first thing typed or pasted takes the place of its prefill, unless a key that
/// moves or deletes came before; and what the key Up brings back, or NULL. Nothing of it is kept for longer.
void crl_prepare(int replaces, const char *recall);

/// Edits one line that starts as `prefill`. Newlines and tabs in the result come from pastes.
crl_result crl_read(const char *prompt, const char *prefill);

/// Reads one line without showing it. No drafts, no bracketed paste.
crl_result crl_read_hidden(const char *prompt);

/// Continues the line that CRL_DRAFT left open.
crl_result crl_resume(void);

/// The words Tab completes, copied; case and ё/е do not matter. With `whole_line` the words may contain spaces and
/// are compared with all that stands before the cursor, otherwise with the word at the cursor.
void crl_set_words(const char *const *words, size_t count, int whole_line);

void crl_free(char *text);

/// Throws away what was typed or pasted ahead, so that it cannot confirm anything.
void crl_discard_input(void);

/// Between the two calls another program has the terminal: Ctrl-Z stops this process too, Ctrl-C is left to the other.
void crl_lend_terminal(void);
void crl_reclaim_terminal(void);

/// Ends the process as `signal` would have, with the terminal restored and without a core file (answers are private).
_Noreturn void crl_die(int signal);

/// Columns a Unicode scalar takes, 0 for everything without a width of its own.
int crl_width(uint32_t scalar);

/// Columns of the terminal behind a descriptor, 0 where there is none.
int crl_columns(int descriptor);

#endif
