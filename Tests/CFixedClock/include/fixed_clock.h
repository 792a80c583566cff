#ifndef FIXED_CLOCK_H
#define FIXED_CLOCK_H

/// Loaded before the C library (LD_PRELOAD), this stops the clock of a program at the second this variable names.
/// Clocks that measure how long something takes go on.
#define FIXED_CLOCK_SECONDS "FIXED_CLOCK_SECONDS"

#endif
