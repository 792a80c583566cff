#define _GNU_SOURCE
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <wchar.h>

#include "internal.h"

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

static void choose_locale(void) {
  if (setlocale(LC_CTYPE, "") && is_utf8()) return;
  setlocale(LC_CTYPE, "C.UTF-8");
}

static void choose_locale_once(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, choose_locale);
}

/// Readline reads the variables again, on its own, before every line; LC_ALL wins over LC_CTYPE there too.
static void tell_readline(void) {
  const char *all = getenv("LC_ALL");
  const char *chosen = setlocale(LC_CTYPE, NULL);
  if (chosen) setenv(all && *all ? "LC_ALL" : "LC_CTYPE", chosen, 1);
}

void locale_use_utf8(void) {
  choose_locale_once();
  tell_readline();
}

int crl_width(uint32_t scalar) {
  choose_locale_once();
  int width = wcwidth((wchar_t)scalar);
  return width > 0 ? width : 0;
}

int crl_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
