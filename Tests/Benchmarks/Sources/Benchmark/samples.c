#include "samples.h"

#include <stdlib.h>

void samples_add(samples *samples, double value, double processor, double peak) {
  if (samples->count < sizeof samples->values / sizeof *samples->values) {
    samples->values[samples->count] = value;
    samples->processor[samples->count++] = processor;
  }
  if (peak > samples->peak) samples->peak = peak;
}

static int ascending(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

double samples_at(double *values, size_t count, int percent) {
  if (count == 0) return 0;
  qsort(values, count, sizeof *values, ascending);
  return values[(count - 1) * (size_t)percent / 100];
}
