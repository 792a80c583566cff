#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

#include <readline/readline.h>

#include "internal.h"

static char **words;
static size_t word_count;
static bool whole_lines;

/// The next character without case and without the dots of ё. Returns the bytes it took, 0 at the end of the text.
static size_t next_folded(const char *text, wint_t *folded) {
  wchar_t wide;
  mbstate_t state = {0};
  size_t length = mbrtowc(&wide, text, MB_CUR_MAX, &state);
  if (length == 0) return 0;
  if (length > MB_CUR_MAX) {
    *folded = (unsigned char)*text;
    return 1;
  }
  *folded = towlower((wint_t)wide);
  if (*folded == 0x451) *folded = 0x435;
  return length;
}

/// How many bytes of `one` equal the beginning of `other`, folded.
static size_t common_prefix(const char *one, const char *other) {
  size_t done = 0;
  for (;;) {
    wint_t a, b;
    size_t taken = next_folded(one + done, &a), matched = next_folded(other, &b);
    if (taken == 0 || matched == 0 || a != b) return done;
    done += taken;
    other += matched;
  }
}

static bool begins_with(const char *word, const char *text) { return common_prefix(text, word) == strlen(text); }

/// Readline's own common beginning tells ё from е, and would take typed letters away again.
static char *common_beginning(char *const *matches, size_t count) {
  size_t length = strlen(matches[0]);
  for (size_t i = 1; i < count; i++) {
    size_t common = common_prefix(matches[0], matches[i]);
    if (common < length) length = common;
  }
  return strndup(matches[0], length);
}

/// The list readline expects: the common beginning, the matches, NULL; a single match stands alone.
static char **matches_of(const char *text) {
  char **list = calloc(word_count + 2, sizeof *list);
  size_t count = 0;
  if (!list) return NULL;
  for (size_t i = 0; i < word_count; i++) {
    if (begins_with(words[i], text)) list[1 + count++] = strdup(words[i]);
  }
  if (count == 0) {
    free(list);
    return NULL;
  }
  list[0] = common_beginning(list + 1, count);
  if (count == 1) {
    free(list[1]);
    list[1] = NULL;
  }
  return list;
}

static char **complete(const char *text, int start, int end) {
  (void)start;
  (void)end;
  rl_attempted_completion_over = 1;
  rl_completion_append_character = whole_lines ? '\0' : ' ';
  return matches_of(text);
}

void completion_install(void) {
  rl_attempted_completion_function = complete;
  rl_completion_query_items = -1;
  rl_completer_quote_characters = NULL;
  crl_set_words(NULL, 0, 0);
}

void crl_set_words(const char *const *list, size_t count, int whole_line) {
  for (size_t i = 0; i < word_count; i++) free(words[i]);
  free(words);
  words = count ? calloc(count, sizeof *words) : NULL;
  word_count = words ? count : 0;
  for (size_t i = 0; i < word_count; i++) words[i] = strdup(list[i]);
  whole_lines = whole_line != 0;
  rl_completer_word_break_characters = whole_lines ? "" : " \t\n";
}
