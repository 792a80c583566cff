#ifndef SAMPLES_H
#define SAMPLES_H

#include <stddef.h>

/// What one thing took, run after run.
typedef struct {
  const char *name;
  /// The row it is held against, -1 for a floor.
  int floor;
  /// The greatest ratio of the medians, or, without a floor, the greatest median; 0 for no aim.
  double aim;
  double values[4096];
  /// User and system time of the same runs, to the end of the process, ms.
  double processor[4096];
  size_t count;
  /// MB.
  double peak;
} samples;

void samples_add(samples *samples, double value, double processor, double peak);

/// The value below which so many percent lie; 0 of none. Sorts.
double samples_at(double *values, size_t count, int percent);

#endif
