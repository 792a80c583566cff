#include "CReadline.h"
#include <stdio.h>
#include <readline/readline.h>
int crl_version(void) { return rl_readline_version; }
