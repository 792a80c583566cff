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
  size_t count;
  /// MB.
  double peak;
} samples;

void samples_add(samples *samples, double value, double peak);

/// The value below which so many percent lie. Sorts.
double samples_at(samples *samples, int percent);

#endif
