#include "samples.h"

#include <stdlib.h>

void samples_add(samples *samples, double value, double peak) {
  if (samples->count < sizeof samples->values / sizeof *samples->values) samples->values[samples->count++] = value;
  if (peak > samples->peak) samples->peak = peak;
}

static int ascending(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

double samples_at(samples *samples, int percent) {
  if (samples->count == 0) return 0;
  qsort(samples->values, samples->count, sizeof *samples->values, ascending);
  return samples->values[(samples->count - 1) * (size_t)percent / 100];
}
