#ifndef CREADLINE_INTERNAL_H
#define CREADLINE_INTERNAL_H

#include <signal.h>
#include <stdbool.h>

#include "CReadline.h"

/// Takes the signals for the calling thread, except those the parent had set to be ignored (`nohup`).
void signals_take(void);
void signals_give_back(void);

/// Holds the taken signals back in this thread; `before` is the mask to wait with, and to return to.
void signals_block(sigset_t *before);

/// True once for every burst of the signal.
bool signal_arrived(int signal);

/// True while a signal that ends a read waits to be looked at.
bool ending_signal_waits(void);

/// Stops the process as Ctrl-Z does by default; returns when it is continued, or at once where nobody could continue it.
void signals_stop_here(void);

/// Makes LC_CTYPE UTF-8, whatever the environment says.
void locale_use_utf8(void);

/// Installs the completer; after `rl_initialize`.
void completion_install(void);

#endif
