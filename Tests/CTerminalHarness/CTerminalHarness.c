#include "CTerminalHarness.h"
int cth_version(void) { return 1; }
